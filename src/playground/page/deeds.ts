import { type Api, type FilledOptions, Mistake } from './api.js';
import { localChoice, type OptionChoice, type SlashCommand } from './commands.js';
import { type Conversation, withEntry, withoutEntry, withPressed } from './conversation.js';
import { newId } from './dom.js';
import type { WireMessage, WireOutcome } from './wire.js';
import type { Language, Words } from './words.js';

/** What the user does in a channel. Where it was not possible, the promise gives a sentence that says why. */
export interface Deeds {
  run(command: SlashCommand, filled: FilledOptions): Promise<string | undefined>;
  /** Apps > a command, on a message. */
  runOnMessage(message: WireMessage, command: OptionChoice): Promise<string | undefined>;
  say(text: string): Promise<string | undefined>;
  press(message: WireMessage, customId: string): Promise<void>;
  select(message: WireMessage, customId: string, value: string): Promise<void>;
  /** The values the bot offers for an option that is being typed. */
  complete(command: SlashCommand, filled: FilledOptions, focused: string): Promise<readonly OptionChoice[]>;
}

interface Dependencies {
  readonly api: Api;
  readonly words: Words;
  readonly language: Language;
  /** Changes what the channel shows. Messages themselves come with the channel's events. */
  change(step: (conversation: Conversation) => Conversation): void;
}

export function createDeeds(dependencies: Dependencies): Deeds {
  const { api, words, language } = dependencies;
  return {
    run: (command, filled) => send(dependencies, `/${command.name}`, api.slash(command.path, filled)),
    runOnMessage: (message, { label, value }) => send(dependencies, label, api.messageMenu(message.id, String(value))),
    async say(text) {
      try {
        await api.say(text);
        return undefined;
      } catch (error) {
        return reasonOf(error, words);
      }
    },
    press: (message, customId) => use(dependencies, message, api.press(message.id, customId)),
    select: (message, customId, value) => use(dependencies, message, api.select(message.id, customId, [value])),
    async complete(command, filled, focused) {
      const outcome = await api.autocomplete(command.path, filled, focused);
      if (outcome.kind !== 'choices') throw new Mistake(words.loadingFailed);
      return outcome.choices.map((choice) => localChoice(choice, language));
    },
  };
}

/** A command on its way is shown as such, until the bot takes note or three seconds have passed. */
async function send(
  { change, words }: Dependencies,
  command: string,
  answer: Promise<WireOutcome>,
): Promise<string | undefined> {
  const key = newId('command');
  change((conversation) => withEntry(conversation, { kind: 'sending', key, command }));
  try {
    const failure = failureOf(await answer, words.didNotRespond, words);
    change((conversation) =>
      failure === undefined
        ? withoutEntry(conversation, key)
        : withEntry(conversation, { kind: 'failed', key, command, reason: failure }),
    );
    return undefined;
  } catch (error) {
    change((conversation) => withoutEntry(conversation, key));
    return reasonOf(error, words);
  }
}

/** Pressing or choosing something on a message: what comes of it comes with the events, what does not is said under it. */
async function use({ change, words }: Dependencies, message: WireMessage, answer: Promise<WireOutcome>): Promise<void> {
  let failure: string | undefined;
  try {
    const outcome = await answer;
    // The bot took note and works on it: the control stays busy until the message changes or another one comes.
    if (outcome.kind === 'acknowledged' && outcome.message === undefined) return;
    failure = failureOf(outcome, words.interactionFailed, words);
  } catch (error) {
    failure = reasonOf(error, words);
  }
  change((conversation) => withPressed(conversation, message.id, failure));
}

function failureOf(outcome: WireOutcome, unanswered: string, words: Words): string | undefined {
  if (outcome.kind === 'failed') return unanswered;
  return outcome.kind === 'modal' ? words.formOpened : undefined;
}

function reasonOf(error: unknown, words: Words): string {
  return error instanceof Mistake ? error.message : words.connectionLost;
}
