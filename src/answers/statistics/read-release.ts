import { textOfWords } from '../../search/fold.js';
import type { Term } from '../../search/terms.js';
import { numberBound } from './number-bounds.js';
import { saysLength, timedRelease, unitOf } from './read-numbers.js';
import { NOTHING, negated, type ReadTests, some, termsOf, type Worded } from './read-terms.js';
import {
  noSupervisedRelease,
  type RecipientTest,
  releaseMonths,
  releaseMonthsLeft,
  releaseShortened,
  withSupervisedRelease,
} from './tests.js';

/** "From eight years to four", "8 to 4 years": a term that was made another. */
const FROM_TO =
  /\b(?:from )?\d+(?: years?)? (?:down )?to \d+\b|\b(?:down|trimmed|chopped|shaved|slashed|brought|dropped|knocked)(?: (?:down|back))? to \d+\b/u;
/** What the grant leaves of the term, and not what the court imposed. */
const AFTER_GRANT =
  /\b(?:now|left|remaining|after the (?:grant|commutation|clemency)|under the (?:grant|commutation))\b/u;
/** A length behind these is the new one. */
const TO = /\b(?:to|into|at|only|just)(?: just| only)?$/u;

/** Terms of supervised release, and what the grant made of them. */
export function readRelease(question: Worded): ReadTests {
  const terms = termsOf(question, 'supervised-release');
  const [term] = terms;
  if (term === undefined) return NOTHING;
  // Who broke its rules is told by the conviction.
  if (termsOf(question, 'release-violation').length > 0) return some([], terms);
  const said = textOfWords(question.words);
  const shortened = termsOf(question, 'shorten', 'amended');
  const changed = FROM_TO.test(said);
  if (shortened.length > 0 || changed) {
    const lengths = lengthsOf(question);
    return some(
      [releaseShortened, ...lengths.map((each) => changedLength(question, each))],
      [...terms, ...shortened, ...lengths],
    );
  }
  const timed = timedRelease(question);
  if (timed !== undefined && AFTER_GRANT.test(said)) return some([lengthLeft(question, timed)], [...terms, timed]);
  const ofLength = timed !== undefined || saysLength(question);
  if (ofLength || question.terms.some(({ id }) => ['longest', 'shortest', 'average'].includes(id)))
    return some([], terms);
  return some([negated(question, term) ? noSupervisedRelease : withSupervisedRelease], terms);
}

/** Every number that is given in years or months; the first of "8 to 4 years" leaves its unit to the second. */
function lengthsOf(question: Worded): readonly Term[] {
  return question.terms.filter((term) => term.kind === 'number' && monthsOf(question, term) !== undefined);
}

function monthsOf({ words }: Worded, term: Term): number | undefined {
  const texts = words.map(({ text }) => text);
  const own =
    unitOf(texts, term) ?? (texts[term.to] === 'to' ? unitOf(texts, { ...term, to: term.to + 2 }) : undefined);
  return own === undefined ? undefined : own * Number(term.id);
}

/** "To four years" is the length that the grant put in place, any other the length that it had been. */
function changedLength(question: Worded, term: Term): RecipientTest {
  const before = textOfWords(question.words.slice(Math.max(0, term.from - 3), term.from));
  return TO.test(before)
    ? lengthLeft(question, term)
    : releaseMonths(boundOf(question, term), monthsOf(question, term) ?? 0);
}

const lengthLeft = (question: Worded, term: Term): RecipientTest =>
  releaseMonthsLeft(boundOf(question, term), monthsOf(question, term) ?? 0);

function boundOf({ words }: Worded, term: Term) {
  return numberBound(
    words.map(({ text }) => text),
    term,
    words[term.to]?.text === 'or' ? term.to : term.to + 1,
  );
}
