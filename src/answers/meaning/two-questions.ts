import { textOfWords } from '../../search/fold.js';
import { QUESTION_WORDS } from '../../search/question-words.js';
import type { Answer, Answered } from '../answer.js';
import { extended } from '../citing.js';
import { RELATED } from '../entry-answers.js';
import { SPEAKERS } from './point.js';
import type { Question } from './understand.js';

/** Where a second question may begin. */
const JOINT = /[?,;]?\s+(?:and|also|plus|&|or(?=\s+what\b))(?:\s+(?:also|then|so))?\s+|\?\s+/giu;
/**
 * What is a question by itself: a question word with its verb, or a verb with somebody or something to ask about. "And what
 * the record says" is none, and "and who had guns" may go on about people.
 */
const QUESTION =
  /^(?:(?:how (?:many|much|old|long|far|often)|(?:what|when|where|why|how|whats|whens|wheres|which \w+|what \w+)(?: else)?(?: \w+)? (?:did|does|do|is|are|was|were|has|have|had|can|could|will|would)|what happen(?:s|ed)|(?:which|what) \w+ (?:got|gave|said))\b|(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would) (?:he|she|they|it|his|her|their|that|there|the|any|anyone|anybody)\b)/iu;
const ASKS_WHO = /^\W*(?:(?:so|ok|and|well|hey) )*who\b/iu;
const CLAIM = /^\W*(?:he|she|they) (?!.*\?)(?!.*\b(?:right|correct|true)\W*$)/iu;
/** A question of fewer words leans on the one before it: "how long and why". */
const FEWEST_WORDS = 3;
/** What is asked by a question word alone, after a whole question about somebody: "He got life, right? What for?" */
const BARE = /^(?:and )?(?:what for|for what|why|when|where|how long|how much|how old|since when|until when)\W*$/iu;

/**
 * The two questions of a message that asks one and then another: "how old is she and what did she do".
 * @returns nothing where it asks one, or more than two
 */
export function twoQuestionsOf(text: string): readonly [string, string] | undefined {
  const found = [...text.matchAll(JOINT)].flatMap((joint): readonly (readonly [string, string])[] => {
    const first = text.slice(0, joint.index).trim();
    const second = text.slice(joint.index + joint[0].length).trim();
    const asks = QUESTION.test(second) || (ASKS_WHO.test(first) && ASKS_WHO.test(second));
    const long = [first, second].every((part) => part.split(/\s+/u).length >= FEWEST_WORDS);
    // "She gets out, and then how long is she supervised" claims the one and asks the other.
    if (CLAIM.test(first)) return [];
    const ended = joint[0].startsWith('?');
    return (asks && long) || (ended && asksBare(second)) ? [[first, second]] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Whether a question is a question word alone, to be asked of whomever the message names. */
export function asksBare(question: string): boolean {
  return BARE.test(question);
}

const SOMEBODY = /\b(he|she|him)\b/iu;
const SOMEBODYS = /\b(his|her|hers)\b/iu;
const THING = /\bit\b/iu;
/** What stands before the noun that "it" goes on about: "the meeting", "his letter". */
const DETERMINER = /^(the|this|that|a|an|his|her|their|its|any)$/u;

/**
 * A second question made complete with what the first was about: "who is Larkin and where does he work", "when was the
 * meeting and what was it about".
 * @returns nothing where it leans on the first in a way that is not clear
 */
export function completedBy(first: Question, second: string): string | undefined {
  const speakers = first.terms.filter(({ id }) => SPEAKERS.has(id) || id === 'obama');
  const [somebody] = speakers;
  const leansOnSomebody = SOMEBODY.test(second) || SOMEBODYS.test(second);
  if (leansOnSomebody && (somebody === undefined || speakers.some(({ id }) => id !== somebody.id))) return undefined;
  const whose =
    somebody === undefined ? second : second.replace(SOMEBODY, somebody.text).replace(SOMEBODYS, `${somebody.text}'s`);
  const thing = subjectOf(first);
  if (!THING.test(whose) || thing === undefined) return leansOnSomebody ? whose : undefined;
  return whose.replace(THING, `the ${thing}`);
}

/** The noun, of one concept or several in a row, that a question is about. */
function subjectOf({ words, terms }: Question): string | undefined {
  const from = terms.findIndex(
    ({ from: at, kind, id }) =>
      kind === 'concept' && !QUESTION_WORDS.has(id) && DETERMINER.test(words[at - 1]?.text ?? ''),
  );
  const run = terms.slice(from).filter((term, place, row) => place === 0 || row[place - 1]?.to === term.from);
  return from < 0 ? undefined : textOfWords(words.slice(run[0]?.from, run.at(-1)?.to));
}

/** Longer answers are told without their details, so that both fit one message. */
const LONGEST = 1400;

/**
 * The answers to two questions of one message, one after the other. What one of them could not be answered with stands
 * under the other.
 * @returns nothing where neither is answered or one of them needs to be asked again
 */
export function toldOneAfterTheOther(first: Answer, second: Answer): Answered | undefined {
  if (first.status === 'answered' && second.status === 'answered') return joined(first, second);
  if (first.status === 'answered' && second.status === 'unknown') return withMissing(first, second.lead);
  if (first.status === 'unknown' && second.status === 'answered') return withMissing(second, first.lead);
  return undefined;
}

function withMissing(answer: Answered, missing: string): Answered {
  return { ...answer, details: [...answer.details, missing] };
}

function joined(first: Answered, second: Answered): Answered {
  const all = [...first.details, second.lead, ...second.details];
  const length = all.reduce((sum, part) => sum + part.length, first.lead.length);
  return {
    ...first,
    details: length <= LONGEST ? all : [second.lead],
    citations: extended(first.citations, second.citations),
    related: [...first.related, ...second.related].slice(0, RELATED),
  };
}
