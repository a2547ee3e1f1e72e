import { textOfWords } from '../../search/fold.js';
import { QUESTION_WORDS } from '../../search/question-words.js';
import type { Interpretation, Reading } from './meaning.js';
import { CLAUSE_LIKENESS, CLAUSE_SCORE } from './thresholds.js';

/** How well a meaning fits its question, 0 to 1. */
export function scoreOf(meaning: Interpretation): number {
  if (meaning.kind === 'query') return meaning.reading.coverage;
  // Nothing of a comparison is left over: it is read from all of a question's terms.
  if (meaning.kind === 'comparison') return 1;
  if (meaning.kind === 'profile' || meaning.kind === 'ambiguous') return meaning.score ?? 0;
  return 'hit' in meaning ? meaning.hit.score : 0;
}

/** How nearly a meaning was asked for in so many words; a query always is. */
export function likenessOf(meaning: Interpretation): number {
  if (meaning.kind === 'nothing') return 0;
  return 'hit' in meaning ? meaning.hit.likeness : 1;
}

/** Whether a meaning says something, if only precisely what is missing. */
export function answers({ kind }: Interpretation): boolean {
  return kind !== 'noise' && kind !== 'nothing' && kind !== 'not said';
}

/** A record this like a whole message, and in so many of its words, was written for it. */
const WRITTEN_FOR = 0.9;
const WRITTEN_IN_ITS_WORDS = 0.75;

export function isWrittenFor(meaning: Interpretation): boolean {
  return 'hit' in meaning && meaning.hit.likeness >= WRITTEN_FOR && meaning.hit.wording >= WRITTEN_IN_ITS_WORDS;
}

/** Whether two questions are answered by the same record. */
export function meansTheSame(one: Reading, other: Reading): boolean {
  return answeredBy(one.meaning) === answeredBy(other.meaning);
}

function answeredBy(meaning: Interpretation): unknown {
  return 'hit' in meaning ? meaning.hit.value.record : meaning;
}

/** "What did he" is the beginning of a question, and asks not only who he is. */
const ASKS_MORE = /\b(what|when|where|why|how|which) (did|does|do|was|were|is|has|had|will|would)\b/u;

/** That somebody said something is no matter of its own: in "whose words are", the words stand in another clause. */
const SAYING: ReadonlySet<string> = new Set(['quote', 'own-words', 'write', 'speak', 'author']);

/** A clause that is clear by itself: matched well, nearly in its own words, and about more than one thing. */
export function isClear({ question, meaning }: Reading): boolean {
  const { words } = question;
  const telling = question.terms.filter(
    ({ id, kind }) => kind === 'concept' && !QUESTION_WORDS.has(id) && !SAYING.has(id),
  );
  const asks = question.terms.some(({ id }) => QUESTION_WORDS.has(id));
  if (question.people.length === 0 && telling.length < (asks ? 1 : 2)) return false;
  return (
    answers(meaning) &&
    meaning.kind !== 'ambiguous' &&
    (meaning.kind === 'profile'
      ? !question.yesNo && (!ASKS_MORE.test(textOfWords(words)) || words.at(-1)?.text === 'do')
      : scoreOf(meaning) >= CLAUSE_SCORE) &&
    likenessOf(meaning) >= CLAUSE_LIKENESS
  );
}

const INTERROGATIVE = /^(?:who|what|when|where|why|how|which|is|was|did|does|has)$/u;

/** Whether a clause is clear but for whom of several it means: "mom knows a mr lewis on this list, what did he get". */
export function isOfOneOfSeveral({ question, meaning }: Reading): boolean {
  const [first] = question.words;
  return (
    INTERROGATIVE.test(first?.text ?? '') && meaning.kind === 'ambiguous' && (meaning.score ?? 0) >= CLAUSE_LIKENESS
  );
}
