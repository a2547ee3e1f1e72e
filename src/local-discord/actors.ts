import type { Locale } from 'discord-api-types/v10';
import { UserMistake } from './command-options.js';
import type { StoredMessage } from './message-model.js';
import type { MessageStore } from './messages.js';
import { findChannel, findUser, type LocalChannel, type LocalUser, type World } from './world.js';

/** Someone doing something somewhere. */
export interface Actor {
  readonly user: LocalUser;
  readonly channel: LocalChannel;
  readonly locale: Locale;
  readonly until: 'acknowledged' | 'answered';
}

interface ActorInput {
  readonly user: string;
  readonly locale: Locale;
  readonly until: Actor['until'];
}

/** @throws UserMistake */
export function knownUser(world: World, name: string): LocalUser {
  const user = findUser(world, name);
  if (user !== undefined) return user;
  throw new UserMistake(`There is no user "${name}". There are: ${world.users.map((other) => other.name).join(', ')}.`);
}

/** A user and a channel they can see. @throws UserMistake */
export function placed(world: World, name: string, where: string): { user: LocalUser; channel: LocalChannel } {
  const user = knownUser(world, name);
  const channel = findChannel(world, user, where);
  if (channel !== undefined) return { user, channel };
  const places = world.channels.filter(({ recipients }) => recipients.includes(user)).map((place) => place.name);
  throw new UserMistake(`${user.name} sees no channel "${where}". There are: ${[...new Set(places)].join(', ')}.`);
}

/** @throws UserMistake */
export function actorIn(world: World, { locale, until, ...input }: ActorInput & { readonly where: string }): Actor {
  return { ...placed(world, input.user, input.where), locale, until };
}

/** Who acts on a message, and that message, if they can see it. @throws UserMistake */
export function actorOn(
  world: World,
  messages: MessageStore,
  { locale, until, ...input }: ActorInput,
  messageId: string,
): { who: Actor; message: StoredMessage } {
  const user = knownUser(world, input.user);
  const message = messages.get(messageId);
  const channel = message === undefined ? undefined : findChannel(world, user, message.api.channel_id);
  const isHidden = message?.onlyFor !== undefined && message.onlyFor !== user.api.id;
  if (message === undefined || channel === undefined || isHidden) {
    throw new UserMistake(`${user.name} sees no message ${messageId}.`);
  }
  return { who: { user, channel, locale, until }, message };
}
