import type { Knowledge } from '../../knowledge/load.js';
import type { LocalDiscord } from '../../local-discord/start.js';
import { askedOf, factQuestions, personAsks, pick, typedSoFar, withSlips } from '../questions.js';
import type { Deed } from './drive.js';

/** The users of a run: enough that nobody asks faster than a hurried person does. */
export const USERS = Array.from({ length: 200 }, (_, index) => `user-${index}`);

/** The measured kinds of traffic to the bot, each as a member of a server would cause it. */
export function clerkTraffic(discord: LocalDiscord, knowledge: Knowledge) {
  const names = knowledge.recipients.map(({ name }) => `${name.given} ${name.surname}`);
  const ids = knowledge.recipients.map(({ id }) => id);
  const questions = questionsFrom(knowledge, names);
  const user = (number: number) => pick(USERS, number);
  return {
    ask: (number) =>
      discord.slash({ user: user(number), command: 'ask', options: { question: pick(questions, number) } }),
    // Half choose from the offered names, which sends an id; half type one and send it.
    inmate: (number) =>
      discord.slash({
        user: user(number),
        command: 'inmate',
        options: { name: pick(number % 2 === 0 ? ids : names, number >> 1) },
      }),
    autocomplete: (number) =>
      discord.autocomplete({
        user: user(number),
        command: 'inmate',
        options: { name: typedSoFar(pick(names, number), number) },
        focused: 'name',
      }),
  } satisfies Record<string, Deed>;
}

/** The yardstick's traffic. */
export function pingTraffic(discord: LocalDiscord): Deed {
  return (number) => discord.slash({ user: pick(USERS, number), command: 'ping' });
}

/**
 * Questions about everything: the ways of asking that the knowledge names, about facts and about people. Every third has
 * two letters swapped, as quick fingers do, so that spelling costs what it costs.
 */
function questionsFrom(knowledge: Knowledge, names: readonly string[]): readonly string[] {
  const ofPeople = personAsks(knowledge).map((ask, index) => askedOf(pick(names, index), ask));
  return withSlips(interleaved(factQuestions(knowledge), ofPeople));
}

function interleaved<T>(first: readonly T[], second: readonly T[]): T[] {
  const length = Math.max(first.length, second.length);
  return Array.from({ length }, (_, index) => [
    ...first.slice(index, index + 1),
    ...second.slice(index, index + 1),
  ]).flat();
}
