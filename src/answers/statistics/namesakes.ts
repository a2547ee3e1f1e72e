import type { Recipient } from '../../knowledge/schema/recipients.js';
import { fold, textOfWords } from '../../search/fold.js';
import { NAME_TERM, type Term } from '../../search/terms.js';
import type { NamedPeople, Question } from '../meaning/understand.js';
import { capitalised, listed, shortName } from '../wording.js';
import { unaccounted } from './neutral-terms.js';
import type { QueryReading } from './read-query.js';
import { readTests } from './read-tests.js';
import { type RecipientTest, test } from './tests.js';

type Part = 'first name' | 'middle name' | 'surname' | 'name';

/** "Which people have the middle name Lee", "how many are called Robert": all who are called so are asked for. */
const ASKS_OF_ALL =
  /\b(?:who|whos|which (?:people|ones|persons|recipients|inmates|prisoners|men|women|of)|how many|whose|list|anyone|anybody|everyone|everybody|for which|number of|more than (?:one|1) (?:person|man|guy|inmate|recipient))\b/u;
const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/\bmiddle names?\b/u, 'middle name'],
  [/\b(?:first|given) names?\b/u, 'first name'],
  [/\b(?:last|family) names?\b|\bsurnames?\b/u, 'surname'],
  [/\b(?:named|called|names?|by the name of|go(?:es)? by)\b/u, 'name'],
];

/**
 * Reads a question about all who share a name: "who has the middle name Lee", "how many are called Robert".
 * @returns nothing where it asks about one of them, or something that the fields do not tell
 */
export function readNamesakes(question: Question): QueryReading | undefined {
  const [named, ...others] = question.people;
  const said = textOfWords(question.words);
  const several = severalOf(question);
  const part = PARTS.find(([form]) => form.test(said))?.[1] ?? several;
  if (named === undefined || others.length > 0 || part === undefined) return undefined;
  if (several === undefined && !ASKS_OF_ALL.test(said)) return undefined;
  const [at, ...more] = named.mention.words;
  const name = at === undefined || more.length > 0 ? undefined : question.words[at]?.text;
  if (name === undefined) return undefined;
  const rest = question.terms.filter(({ id }) => id !== NAME_TERM);
  const { tests, used } = readTests({ words: question.words, terms: rest });
  const missing = unaccounted(rest, new Set<Term>([...used, ...rest.filter(({ id }) => OF_NAMES.has(id))]));
  const kind = question.yesNo ? 'exists' : /\bhow many\b|\bnumber of\b/u.test(said) ? 'count' : 'list';
  const operation = { kind } as const;
  const people = calledSo(named, part, name);
  return missing.length > 0 ? undefined : { query: { tests: [people, ...tests], operation }, coverage: 1, missing };
}

const SEVERAL = /\b(?:more than (?:one|1)|how many|multiple|several|(?:two|2) different)$/u;

/** "Any Michaels on the list", "list the Roberts". */
const ANY = /\b(?:any|list the|list all the|all the|name the|which)$/u;

/** "Is there more than one Harris", "how many Lewises": a name of several stands right behind these. */
function severalOf({ words, people: [named] }: Question): Part | undefined {
  const [at = 0] = named?.mention.words ?? [];
  const several = (named?.recipients.length ?? 0) > 1;
  if (several && ANY.test(textOfWords(words.slice(0, at))) && words[at]?.text.endsWith('s') === true) return 'name';
  return several && SEVERAL.test(textOfWords(words.slice(0, at))) ? 'name' : undefined;
}

/** The terms that such a question is told in. */
const OF_NAMES = new Set(['middle-name', 'name-of', 'alias', 'first', 'last', 'given', 'describe']);

/** Whoever has the name, in the part of it that is asked for; a slip in it was mended when it was read. */
function calledSo({ recipients }: NamedPeople, part: Part, name: string): RecipientTest {
  const ids = new Set(recipients.map(({ id }) => id));
  const names = recipients.flatMap(({ name: own }) => [own.surname, own.given]);
  const written = names.find((own) => [`${fold(own)}s`, `${fold(own)}es`].includes(name)) ?? capitalised(name);
  return test('alias', `listed with the ${part} ${written}`, (recipient) => {
    return part === 'name' ? ids.has(recipient.id) : partsOf(recipient, part).map(fold).includes(name);
  });
}

function partsOf({ name: { given, middle, surname } }: Recipient, part: Exclude<Part, 'name'>): readonly string[] {
  switch (part) {
    case 'first name':
      return [given];
    case 'middle name':
      return middle?.split(' ') ?? [];
    case 'surname':
      return [surname];
  }
}

/** "The two Harrises", "both of the Roberts": whoever says so means two people of one name. */
const TWO_BEFORE = /\b(?:two|2|both|pair of)(?: of)?(?: the)?(?: \w+){0,2}$/u;
const TWO_BEHIND = /^(?:\w+ ){0,6}?(?:both|2 of them|two of them|the 2|the two|each other)\b/u;

/**
 * The two people of one name whom a question means together: "the two harris guys", "the two people named Lewis".
 * @returns nothing where it says of no two, or where more than two have the name
 */
export function pairNamed({ people, words }: Question): readonly [Recipient, Recipient] | undefined {
  const [named, ...others] = people;
  if (named === undefined || others.length > 0 || named.recipients.length < 2) return undefined;
  const [at = 0] = named.mention.words;
  const before = textOfWords(words.slice(0, at));
  const behind = textOfWords(words.slice(at + 1));
  if (!TWO_BEFORE.test(before) && !TWO_BEHIND.test(behind)) return undefined;
  const said = words[at]?.text ?? '';
  const isCalled = (own: string) => [fold(own), `${fold(own)}s`, `${fold(own)}es`].includes(said);
  const bySurname = named.recipients.filter(({ name }) => isCalled(name.surname));
  const byFirstName = named.recipients.filter(({ name }) => isCalled(name.given));
  const [one, other, ...more] = bySurname.length > 1 ? bySurname : byFirstName;
  return one === undefined || other === undefined || more.length > 0 ? undefined : [one, other];
}

const WHICH_OF_THEM = /\b(?:which|who|whose|whos)\b/u;

/** Whether something is so of both of two people: "the two harris guys, did they both have a gun conviction". */
export function readPair(question: Question, pair: readonly [Recipient, Recipient]): QueryReading | undefined {
  const rest = question.terms.filter(({ id }) => id !== NAME_TERM);
  const { tests, used } = readTests({ words: question.words, terms: rest });
  const counted = rest.filter(({ kind, id }) => kind === 'number' && id === '2');
  const missing = unaccounted(rest, new Set([...used, ...counted]));
  if (tests.length === 0 || missing.length > 0) return undefined;
  const ids = new Set(pair.map(({ id }) => id));
  const names = listed(pair.map(shortName));
  const among = test('alias', `named ${names}`, ({ id }) => ids.has(id));
  if (!WHICH_OF_THEM.test(textOfWords(question.words)))
    return { query: { tests, operation: { kind: 'all', of: [among] } }, coverage: 1, missing };
  const [first, ...others] = tests;
  const either =
    first && test(first.about, `(of ${names}) ${first.words}`, (each) => among.holds(each) && first.holds(each));
  return either && { query: { tests: [either, ...others], operation: { kind: 'list' } }, coverage: 1, missing };
}
