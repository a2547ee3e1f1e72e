import type { Term } from '../../search/terms.js';
import type { Question } from '../meaning/understand.js';
import type { Operation } from './query.js';
import type { ReadTests, Worded } from './read-terms.js';
import { readTests } from './read-tests.js';
import type { RecipientTest } from './tests.js';

/** Two conditions held against each other, with what is said of both sides. */
export interface VersusReading extends ReadTests {
  readonly operation: Extract<Operation, { kind: 'versus' }>;
}

/** Words that hold two groups against each other, and bound no number: "more than 20 years", "30 or more". */
const MORE =
  /(?<!\bor )\b(?:more|bigger|larger|greater|higher|commoner|outnumber(?:ed|s)?|beats?|beaten)\b(?! than (?:a |an )?\d)/u;
const FEWER = /(?<!\bor )\b(?:fewer|less|smaller|lower|rarer)\b(?! than (?:a |an )?\d)/u;
const MOST_PEOPLE =
  /\b(?:most (?:people|cases|recipients|inmates|commutations|names|of them)|has (?:the )?most|had (?:the )?most)\b/u;
const HOLDS_AGAINST = /\b(?:compare[ds]?|comparing|comparison|versus|vs|difference between)\b/u;
/** A number that no year is, behind "than". */
const BOUNDS_NUMBER = /^(?:a |an )?(?!(?:19|20)\d\d)\d/u;

/** Which of two groups has more people: "does Florida have more than Illinois", "was it more crack or more meth". */
export function readVersus(question: Question): VersusReading | undefined {
  const words = question.words.map(({ text }) => text);
  const said = words.join(' ');
  const compares = MORE.test(said) || FEWER.test(said);
  const joints = [
    ...(compares
      ? ['than', 'or', 'outnumber', 'outnumbered', 'outnumbers', 'beat', 'beats']
      : MOST_PEOPLE.test(said)
        ? ['or']
        : []),
    ...(HOLDS_AGAINST.test(said) ? ['vs', 'versus', 'and', 'to', 'with', 'against', 'or'] : []),
  ];
  for (const joint of joints) {
    const at = words.indexOf(joint);
    if (at < 0 || (joint === 'than' && BOUNDS_NUMBER.test(words.slice(at + 1).join(' ')))) continue;
    const found = sidesOf(question, at);
    if (found === undefined) continue;
    const claims = question.yesNo && joint !== 'or';
    const claim = claims ? ({ claim: FEWER.test(said) ? 'fewer' : 'more' } as const) : {};
    return { ...found, operation: { kind: 'versus', sides: found.sides, ...claim } };
  }
  return undefined;
}

interface Sides extends ReadTests {
  readonly sides: readonly [RecipientTest, RecipientTest];
}

/** The condition on each side of a word, of the same attribute where there is one; the others are said of both. */
function sidesOf({ words, terms }: Worded, at: number): Sides | undefined {
  const left = readPart({ words: words.slice(0, at), terms: terms.filter(({ to }) => to <= at) }, 0);
  const right = readPart({ words: words.slice(at + 1), terms: terms.filter(({ from }) => from > at) }, at + 1);
  const one = left.tests.findLast(({ about }) => right.tests.some((test) => test.about === about));
  const alone = left.tests.length === 1 && right.tests.length === 1;
  const first = one ?? (alone ? left.tests[0] : undefined);
  const second = right.tests.find(({ about }) => about === first?.about) ?? (alone ? right.tests[0] : undefined);
  if (first === undefined || second === undefined || first.words === second.words) return undefined;
  const common = [...left.tests, ...right.tests].filter((test) => test !== first && test !== second);
  return { sides: [first, second], tests: common, used: new Set([...left.used, ...right.used]) };
}

/** The conditions of a part of a question, whose first word stands at `start`. */
export function readPart({ words, terms }: Worded, start: number): ReadTests {
  const originals = new Map<Term, Term>(
    terms.map((term) => [{ ...term, from: term.from - start, to: term.to - start }, term]),
  );
  const { tests, used } = readTests({ words, terms: [...originals.keys()] });
  return { tests, used: new Set([...used].flatMap((term) => originals.get(term) ?? [])) };
}
