import type { Knowledge } from '../../knowledge/load.js';
import type { LocalDiscord } from '../../local-discord/start.js';
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
export function questionsFrom(knowledge: Knowledge, names: readonly string[]): readonly string[] {
  const ofFacts = [...knowledge.statements, ...knowledge.gaps].flatMap(({ asks }) => asks.slice(0, 2));
  const ofPeople = knowledge.attributes.flatMap(({ asks }) => asks.slice(0, 2));
  const named = ofPeople.map((ask, index) => ask.replaceAll('{name}', pick(names, index)));
  return interleaved(ofFacts, named).map((question, index) => (index % 3 === 2 ? misspelt(question) : question));
}

function interleaved<T>(first: readonly T[], second: readonly T[]): T[] {
  const length = Math.max(first.length, second.length);
  return Array.from({ length }, (_, index) => [
    ...first.slice(index, index + 1),
    ...second.slice(index, index + 1),
  ]).flat();
}

/** The question with the second and third letter of its longest word swapped. */
function misspelt(question: string): string {
  const longest = question.split(' ').reduce((long, word) => (word.length > long.length ? word : long), '');
  return question.replace(longest, longest.replace(/^(.)(.)(.)/su, '$1$3$2'));
}

/** The first letters of a name, from none to all of it. */
function typedSoFar(name: string, number: number): string {
  return name.slice(0, number % (name.length + 1));
}

/** Items in turn, for ever. @throws RangeError where there are none */
function pick<T>(items: readonly T[], number: number): T {
  const item = items[number % items.length];
  if (item === undefined) throw new RangeError('There is nothing to pick from.');
  return item;
}
