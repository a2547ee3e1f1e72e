import { randomBytes } from 'node:crypto';
import { type APIMessage, type APIMessageInteractionMetadata, InteractionType } from 'discord-api-types/v10';
import type { Clock } from './clock.js';
import type { EventHub, LocalEvent } from './events.js';
import type { Outcome } from './outcome.js';
import type { Snowflake } from './snowflake.js';
import type { LocalChannel, LocalUser } from './world.js';

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback */
export const FIRST_ANSWER_MS = 3_000;
export const TOKEN_LIFE_MS = 15 * 60_000;

export type Status = 'waiting' | 'deferred-reply' | 'deferred-update' | 'answered' | 'failed';

/** Something a user did, from the moment the bot is told until its token expires. */
export interface Interaction {
  readonly id: Snowflake;
  readonly token: string;
  readonly type: InteractionType;
  /** Command name or custom id. */
  readonly name: string;
  readonly user: LocalUser;
  readonly channel: LocalChannel;
  readonly createdAt: number;
  readonly metadata: APIMessageInteractionMetadata;
  /** The message that holds the component used. */
  readonly sourceMessage: APIMessage | undefined;
  /** Resolves at the bot's first answer, whatever it is. */
  readonly acknowledged: Promise<Outcome>;
  /** Resolves when the user has something to see, or that nothing will come. */
  readonly finished: Promise<Outcome>;
  status: Status;
  /** What `@original` names. */
  originalId: Snowflake | undefined;
}

export interface InteractionSpec {
  readonly type: InteractionType;
  /** Command name or custom id. */
  readonly name: string;
  readonly user: LocalUser;
  readonly channel: LocalChannel;
  readonly sourceMessage?: APIMessage;
  metadata(id: Snowflake): APIMessageInteractionMetadata;
}

export interface InteractionRegistry {
  open(spec: InteractionSpec): Interaction;
  byId(id: Snowflake): Interaction | undefined;
  byToken(token: string): Interaction | undefined;
  /** Records the first answer; the user need not wait for "did not respond" any more. */
  acknowledge(interaction: Interaction, status: Status, outcome: Outcome): void;
  /** Tells the user's side what there is to see. Only the first call counts. */
  finish(interaction: Interaction, outcome: Outcome): void;
  /** Whether the token still works. */
  isAlive(interaction: Interaction): boolean;
  /** Fails whatever is still waiting. */
  close(): void;
}

interface Pending {
  readonly interaction: Interaction;
  readonly resolveAcknowledged: (outcome: Outcome) => void;
  readonly resolveFinished: (outcome: Outcome) => void;
  cancelTimer: () => void;
  done: boolean;
}

interface Dependencies {
  readonly clock: Clock;
  readonly nextId: () => Snowflake;
  readonly events: EventHub;
  /** Interactions remembered; the oldest are forgotten first. */
  readonly limit: number;
}

export function createInteractionRegistry({ clock, nextId, events, limit }: Dependencies): InteractionRegistry {
  const byId = new Map<Snowflake, Pending>();
  const byToken = new Map<string, Interaction>();

  const finish = (interaction: Interaction, outcome: Outcome) => {
    const pending = byId.get(interaction.id);
    if (pending === undefined || pending.done) return;
    pending.done = true;
    pending.cancelTimer();
    pending.resolveAcknowledged(outcome);
    pending.resolveFinished(outcome);
    events.emit({ type: 'interaction-ended', id: interaction.id, outcome, onlyFor: interaction.user.api.id });
  };
  const fail = (interaction: Interaction) => {
    interaction.status = 'failed';
    finish(interaction, { kind: 'failed', reason: failureText(interaction.type) });
  };
  const forgetOldest = () => {
    for (const { interaction } of byId.values()) {
      if (byId.size <= limit) break;
      fail(interaction);
      byId.delete(interaction.id);
      byToken.delete(interaction.token);
    }
  };

  return {
    open(spec) {
      const pending = newPending(spec, nextId(), clock.now());
      const { interaction } = pending;
      byId.set(interaction.id, pending);
      byToken.set(interaction.token, interaction);
      pending.cancelTimer = clock.after(FIRST_ANSWER_MS, () => fail(interaction));
      forgetOldest();
      events.emit(startedEvent(interaction, spec.name));
      return interaction;
    },
    byId: (id) => byId.get(id)?.interaction,
    byToken: (token) => byToken.get(token),
    acknowledge(interaction, status, outcome) {
      const pending = byId.get(interaction.id);
      if (pending === undefined) return;
      interaction.status = status;
      pending.cancelTimer();
      pending.resolveAcknowledged(outcome);
      if (status === 'answered') finish(interaction, outcome);
      else pending.cancelTimer = clock.after(TOKEN_LIFE_MS - FIRST_ANSWER_MS, () => fail(interaction));
    },
    finish,
    isAlive: (interaction) => clock.now() - interaction.createdAt < TOKEN_LIFE_MS,
    close() {
      for (const { interaction } of byId.values()) fail(interaction);
    },
  };
}

function newPending(spec: InteractionSpec, id: Snowflake, createdAt: number): Pending {
  let resolveAcknowledged: (outcome: Outcome) => void = () => {};
  let resolveFinished: (outcome: Outcome) => void = () => {};
  const interaction: Interaction = {
    id,
    token: randomBytes(48).toString('base64url'),
    type: spec.type,
    name: spec.name,
    user: spec.user,
    channel: spec.channel,
    createdAt,
    metadata: spec.metadata(id),
    sourceMessage: spec.sourceMessage,
    acknowledged: new Promise((resolve) => {
      resolveAcknowledged = resolve;
    }),
    finished: new Promise((resolve) => {
      resolveFinished = resolve;
    }),
    status: 'waiting',
    originalId: undefined,
  };
  return { interaction, resolveAcknowledged, resolveFinished, cancelTimer: () => {}, done: false };
}

const KINDS: Partial<Record<InteractionType, Extract<LocalEvent, { type: 'interaction-started' }>['kind']>> = {
  [InteractionType.ApplicationCommand]: 'command',
  [InteractionType.ApplicationCommandAutocomplete]: 'autocomplete',
  [InteractionType.MessageComponent]: 'component',
};

function startedEvent(interaction: Interaction, name: string): LocalEvent {
  return {
    type: 'interaction-started',
    id: interaction.id,
    kind: KINDS[interaction.type] ?? 'other',
    name,
    channelId: interaction.channel.id,
    onlyFor: interaction.user.api.id,
  };
}

/** The words Discord's own client uses. */
function failureText(type: InteractionType): string {
  switch (type) {
    case InteractionType.MessageComponent:
      return 'This interaction failed';
    case InteractionType.ApplicationCommandAutocomplete:
      return 'Loading options failed';
    default:
      return 'The application did not respond';
  }
}
