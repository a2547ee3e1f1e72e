import type { APIUser } from 'discord-api-types/v10';
import type { AllowedMentions } from './validation/message.js';
import type { World } from './world.js';

export interface Mentions {
  readonly mentions: APIUser[];
  readonly mention_roles: string[];
  readonly mention_everyone: boolean;
}

/**
 * Whom a text notifies, by Discord's rules for `allowed_mentions`: without it everything in the text counts; with it only
 * what it parses or names. https://docs.discord.com/developers/resources/message#allowed-mentions-object
 */
export function mentionsIn(text: string, allowed: AllowedMentions | undefined, world: World): Mentions {
  const parse = allowed === undefined ? ['users', 'roles', 'everyone'] : (allowed.parse ?? []);
  const ids = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
  const permitted = (kind: 'users' | 'roles', id: string) =>
    parse.includes(kind) || (allowed?.[kind] ?? []).includes(id);
  const userIds = ids(/<@!?(\d+)>/g).filter((id) => permitted('users', id));
  return {
    mentions: world.users.flatMap((user) => (userIds.includes(user.api.id) ? [user.api] : [])),
    mention_roles: ids(/<@&(\d+)>/g).filter((id) => permitted('roles', id)),
    mention_everyone: parse.includes('everyone') && /@(everyone|here)\b/.test(text),
  };
}
