import type { Recipient } from '../../knowledge/schema/recipients.js';
import { textOfWords } from '../../search/fold.js';
import { NAME_TERM, type Term } from '../../search/terms.js';
import type { Question } from './understand.js';

/** What one recipient is pointed out by, as terms: "the salsa musician". */
export interface Epithet {
  readonly recipient: Recipient;
  readonly terms: ReadonlySet<string>;
}

/** A question about somebody who is described and not named, as if the name stood there. */
export interface Described {
  readonly recipient: Recipient;
  readonly question: Question;
  /** Whether it asks for nothing but who that is. */
  readonly asksWho: boolean;
  /** Whether it says more than the epithet, which must be told of the one described as well. */
  readonly saysMore: boolean;
}

/** One person is pointed out: "the guy with", "a woman who", "which inmate", "whose judge". */
const ONE =
  /\b(?:(?:the|this|that|an?|which|what|some) (?:\S+ ){0,3}?(?:man|guy|dude|fella|fellow|woman|lady|gal|one|person|inmate|prisoner|recipient|offender|musician|smuggler|mother|mom|native|old)|who|whos|whose)\b/u;
/** What is asked of many is asked of nobody in particular. */
const OF_MANY: ReadonlySet<string> = new Set([
  'how-many',
  'list-all',
  'average',
  'percentage',
  'majority',
  'breakdown',
  'compare',
]);
/** "How old was the investigator": what is asked of those who only belong to a description. */
const OF_ANOTHER =
  /\b(?:is|was|did|does|has|had|were|do|are) (?:the|his|her) (?:\S+ )?(?:investigator|officer|deputy|cop|lawman|judge|boyfriend|mastermind|leader|daughters?|kids|children|ring|reporter)\b|\b(?:investigator|officer|judge|boyfriend|mastermind|daughter)s? (?:of|who|that|whom)\b/u;
/** What asks who somebody is, and what only says that it is a person. */
const WHO: ReadonlySet<string> = new Set(['who', 'name-of', 'gender', 'alias', 'story', 'prisoner', 'recipient']);
/** What asks for something else than who it is. */
const ELSE: ReadonlySet<string> = new Set(['how-long', 'how-old', 'how-much', 'where', 'why', 'in-what-way']);

/**
 * Whom a question describes that names nobody: the one recipient of whom it says all of an epithet.
 * @returns nothing where it describes nobody, or more than one
 */
export function describedPerson(question: Question, epithets: readonly Epithet[]): Described | undefined {
  const { terms, words, people, yesNo } = question;
  const said = textOfWords(words);
  if (people.length > 0 || !ONE.test(said) || OF_ANOTHER.test(said)) return undefined;
  const ids = new Set(terms.map(({ id }) => id));
  if ([...OF_MANY].some((id) => ids.has(id))) return undefined;
  const fitting = epithets.filter((epithet) => [...epithet.terms].every((id) => ids.has(id)));
  const [first] = fitting;
  if (first === undefined || fitting.some(({ recipient }) => recipient !== first.recipient)) return undefined;
  const describing = new Set(fitting.flatMap((epithet) => [...epithet.terms]));
  const rest = terms.filter(({ id }) => !describing.has(id));
  const last = terms.findLast(({ id }) => describing.has(id));
  if (last === undefined) return undefined;
  const asked = new Set(rest.map(({ id }) => id));
  const forWho = !yesNo && ![...asked].some((id) => ELSE.has(id)) && (asksWhichOne(question) || WHO_IS.test(said));
  return {
    recipient: first.recipient,
    question: { ...question, terms: named(withoutWho(rest), last), people: [namedOnly(first.recipient)] },
    asksWho: (!yesNo && asked.has('name-of')) || forWho || [...asked].every((id) => WHO.has(id)),
    saysMore: rest.some(({ id }) => !WHO.has(id)),
  };
}

const LEAD = '^(?:(?:so|ok|and|well|hey|yo) )*';
const SOMEBODY = '(?:man|guy|dude|fella|woman|lady|one|person|inmate|prisoner|recipient|offender)';
/** "Which inmate", "whose judge", "the name of the man who". */
const WHICH_ONE = new RegExp(
  `${LEAD}(?:whose|which (?:\\S+ )?(?:of|${SOMEBODY}))\\b|\\b(?:name of|who is|who was) the (?:\\S+ )?${SOMEBODY} (?:who|that|with|whose)\\b`,
  'u',
);
const WHO_IS = new RegExp(`${LEAD}(?:who|whos)\\b`, 'u');

/** Whether a question that names nobody asks which one of the people it is. */
export function asksWhichOne({ words, people }: Pick<Question, 'words' | 'people'>): boolean {
  return people.length === 0 && WHICH_ONE.test(textOfWords(words));
}

/** "When does the lady who had a ring get out" asks neither who she is nor whether she is one. */
function withoutWho(rest: readonly Term[]): readonly Term[] {
  const asked = rest.filter(({ id }) => id !== 'who' && id !== 'gender');
  return asked.length > 0 ? asked : rest;
}

function named(rest: readonly Term[], { from, to }: Term): readonly Term[] {
  const name: Term = { id: NAME_TERM, kind: 'name', from, to, text: NAME_TERM };
  return [...rest, name].toSorted((a, b) => a.from - b.from);
}

function namedOnly(recipient: Recipient): Question['people'][number] {
  return {
    recipients: [recipient],
    mention: { recipients: [], words: [], roles: new Set(), sure: true, closeness: 1 },
  };
}
