import { type APIMessage, InteractionType, MessageFlags, MessageType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { botMessage, userMessage } from '../../src/local-discord/message-model.js';
import { createWorld } from '../../src/local-discord/world.js';
import {
  afterEvent,
  type Conversation,
  HISTORY,
  messageEntry,
  withEntry,
  withHistory,
  withPressed,
} from '../../src/playground/page/conversation.js';

const world = createWorld({ applicationName: 'Bot', users: ['ada'], guilds: ['Server'] });
const [ada] = world.users;
const [general] = world.channels;
if (ada === undefined || general === undefined) throw new Error('the world is empty');

const said = (id: string, content = id): APIMessage => userMessage(ada, general, content, { id, now: 0 }, world).api;
const created = (message: APIMessage) => ({ type: 'message-created', message }) as const;
const contents = (conversation: Conversation) =>
  conversation.map((entry) => (entry.kind === 'message' ? entry.message.content : entry.kind));

describe('what a channel shows', () => {
  it('grows at its end, and an edited message stays where it was', () => {
    const two = [said('1'), said('2')].reduce<Conversation>(
      (conversation, message) => afterEvent(conversation, created(message), general.id),
      [],
    );
    const edited = afterEvent(two, { type: 'message-updated', message: said('1', 'new') }, general.id);
    expect(contents(edited)).toEqual(['new', '2']);
  });

  it('leaves out what happens in other channels', () => {
    expect(afterEvent([], created(said('1')), 'another')).toEqual([]);
  });

  it('loses deleted messages', () => {
    const one = [messageEntry(said('1'))];
    expect(afterEvent(one, { type: 'message-deleted', id: '1', channelId: general.id }, general.id)).toEqual([]);
  });

  it('puts the history above what happened while it was asked for, which is newer', () => {
    const meanwhile = [messageEntry(said('2', 'edited meanwhile')), messageEntry(said('3'))];
    expect(contents(withHistory(meanwhile, [said('1'), said('2')]))).toEqual(['1', 'edited meanwhile', '3']);
  });

  it('keeps no more than the embedded Discord does, dropping the oldest', () => {
    const all = Array.from({ length: HISTORY + 5 }, (_, index) => said(String(index)));
    const shown = all.reduce<Conversation>(
      (conversation, message) => withEntry(conversation, messageEntry(message)),
      [],
    );
    expect(shown).toHaveLength(HISTORY);
    expect(contents(shown).at(0)).toBe('5');
  });

  it('says under a message that pressing it failed, until it is pressed again', () => {
    const one = [messageEntry(said('1')), messageEntry(said('2'))];
    const failed = withPressed(one, '2', 'This interaction failed');
    expect(failed.map((entry) => 'failure' in entry && entry.failure)).toEqual([false, 'This interaction failed']);
    expect(withPressed(failed, '2', undefined).some((entry) => 'failure' in entry)).toBe(false);
  });

  it('marks a promised reply that never came', () => {
    const origin = {
      channel: general,
      type: MessageType.ChatInputCommand,
      interactionToken: 'token',
      metadata: {
        id: '9',
        type: InteractionType.ApplicationCommand,
        user: ada.api,
        authorizing_integration_owners: {},
      },
    } as const;
    const loading = botMessage(origin, MessageFlags.Loading, { id: '1', now: 0 }, world).api;
    const outcome = { kind: 'failed', reason: 'The application did not respond' } as const;
    const ended = { type: 'interaction-ended', id: '9', outcome } as const;
    expect(afterEvent([messageEntry(loading)], ended, general.id)).toMatchObject([{ isBroken: true }]);
    expect(afterEvent([messageEntry(said('1'))], ended, general.id)[0]).not.toHaveProperty('isBroken');
  });
});
