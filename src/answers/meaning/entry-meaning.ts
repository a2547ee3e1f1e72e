import type { Ask, AskIndex, Hit } from '../../search/ask-index.js';
import { QUESTION_WORDS } from '../../search/question-words.js';
import type { Term } from '../../search/terms.js';
import type { RecordQuery } from '../statistics/query.js';
import { type QueryReading, readQuery } from '../statistics/read-query.js';
import type { Subject } from '../statistics/tests.js';
import { asksWhichOne } from './described.js';
import type { Entry } from './entry.js';
import { bestFirst } from './honesty.js';
import type { Interpretation } from './meaning.js';
import { sorted } from './point.js';
import {
  CLOSE,
  COVERAGE,
  ENTRY_SCORE,
  LOOKED_AT,
  NEAR_SCORE,
  QUERY_COVERAGE,
  QUERY_COVERAGE_OF_CONCEPTS,
  SAME_MATTER,
  SAME_QUESTION,
  WHOLE,
} from './thresholds.js';
import type { Question } from './understand.js';

/** A story that is this like a question was asked for. */
const STORY = 0.9;
/** How many near records are offered where nothing answers. */
const OFFERED = 4;

/** What a question that names no recipient means: a query over the fields, a record of the knowledge, or nothing. */
export function entryMeaning(question: Question, index: AskIndex<Entry>): Interpretation {
  const all = index.search(askOf(question), (entry) => entry.kind !== 'attribute', LOOKED_AT);
  // "Whose judge recommended it" asks which of the people it was, and not what is missing of that one.
  const ofOne = ({ value }: Hit<Entry>) => value.kind === 'gap' && value.people.size === 1 && asksWhichOne(question);
  const { fitting, aside } = sorted(question, all);
  const hits = bestFirst(
    question,
    fitting.filter((hit) => !ofOne(hit)),
    false,
  );
  const [best] = hits;
  const reading = readQuery(question, index.weight);
  if (
    reading !== undefined &&
    !asksWhy(reading) &&
    reading.coverage >= leastCoverage(reading) &&
    queryWins(reading, best)
  ) {
    const beside = mayStandBeside(reading)
      ? hits.find(
          ({ value, likeness }) =>
            (value.kind === 'statement' || value.kind === 'difference') &&
            value.people.size !== 1 &&
            likeness >= SAME_MATTER,
        )
      : undefined;
    return { kind: 'query', reading, aside, ...(beside === undefined ? {} : { beside }) };
  }
  if (best !== undefined && answersAlone(question, best, index.weight) && !isSecondBest(best, all)) {
    return {
      kind: 'entry',
      entry: best.value,
      hit: best,
      runnersUp: hits.filter((hit) => hit !== best && best.score - hit.score <= CLOSE),
      aside,
    };
  }
  return { kind: 'nothing', near: hits.filter(({ score }) => score >= NEAR_SCORE).slice(0, OFFERED), aside };
}

/** What the articles say of a matter goes with its count, but not with the count of those who have no part in it. */
function mayStandBeside({ query }: QueryReading): boolean {
  const { operation } = query;
  const compares = operation.kind === 'versus' || (operation.kind === 'groups' && operation.size !== undefined);
  return !compares && !rulesOut(query);
}

/** Whether a question asks who has no part in something that the articles tell of. */
function rulesOut({ tests }: Pick<RecordQuery, 'tests'>): boolean {
  return tests.some(({ negative, about }) => negative === true && TOLD_OF.has(about));
}

const TOLD_OF: ReadonlySet<Subject> = new Set<Subject>(['drug', 'weapon', 'offense', 'district']);

/** A search of so few words that is no more like a fact than this is about something else: "inmate locator". */
const SHORT = 4;
const SHORT_LIKENESS = 0.44;

function answersAlone(question: Question, best: Hit<Entry>, weightOf: (term: Term) => number): boolean {
  if (best.value.kind !== 'gap' && question.words.length <= SHORT && best.likeness < SHORT_LIKENESS) return false;
  return best.score >= ENTRY_SCORE && best.coverage >= COVERAGE && tellsEnough(question, best, weightOf);
}

/** A fact that fits this much worse than one that misses the point is no answer either. */
const SECOND_BEST = 0.05;

/** Whether a fact, which leaves something out itself, would only be told because better ones were found to miss the point. */
function isSecondBest({ value, score, unasked }: Hit<Entry>, [first]: readonly Hit<Entry>[]): boolean {
  if (value.kind === 'gap' || unasked.length === 0 || first === undefined || first.value.kind === 'gap') return false;
  return first.score - score > SECOND_BEST;
}

/** The fields give no reasons. */
function asksWhy({ missing }: QueryReading): boolean {
  return missing.some(({ id }) => id === 'why');
}

/** A concept that the fields do not have weighs more than a plain word: "for murder" is another question. */
function leastCoverage({ missing }: QueryReading): number {
  return missing.some(({ kind }) => kind === 'concept') ? QUERY_COVERAGE_OF_CONCEPTS : QUERY_COVERAGE;
}

/** Enough words for a sentence: fewer are a keyword, which one concept can be the whole of. */
const SENTENCE_WORDS = 4;
/** A sentence with one concept in it is answered only by what was asked in much the same words. */
const SAME_WORDS = 0.3;

/** A gap that was written for the very question shares so many of its words with it, small words and all. */
const SAME_WORDING = 0.6;

/** A concept of this weight is spoken of in few places: "are they still felons" says enough by it. */
const SPECIFIC = 2;

/** Whether a question says enough to be matched at all. */
function tellsEnough(
  { terms, plain }: Question,
  { wording, likeness }: Hit<Entry>,
  weightOf: (term: Term) => number,
): boolean {
  if (wording >= SAME_QUESTION) return true;
  const telling = terms.filter(tellsSomething);
  if (telling.length === 0) return false;
  const specific = telling.some((term) => term.kind === 'concept' && weightOf(term) >= SPECIFIC);
  if ((terms.length > 1 || specific) && likeness >= SAME_QUESTION) return true;
  const keyword = plain.length < SENTENCE_WORDS && telling.some(({ kind }) => kind !== 'word');
  return telling.length > 1 || terms.length > 2 || keyword || wording >= SAME_WORDS;
}

const DISTINCT_NUMBER = 1000;

/** A question word or a small number alone is about nothing; 9,115 is found once. */
function tellsSomething({ id, kind }: Term): boolean {
  if (kind === 'number') return Number(id) >= DISTINCT_NUMBER;
  return kind !== 'name' && !QUESTION_WORDS.has(id);
}

/** A question as the index compares it. */
export function askOf({ terms, plain }: Question): Ask {
  return { terms, words: plain };
}

/** The fields answer what they account for wholly, unless a record was written for that very question. */
function queryWins({ coverage, query }: QueryReading, best: Hit<Entry> | undefined): boolean {
  if (best === undefined || best.score < ENTRY_SCORE) return true;
  // A statement tells what somebody did; who did not is told by the fields.
  if (coverage >= WHOLE && best.value.kind === 'statement' && rulesOut(query)) return true;
  if ((best.value.kind === 'statement' || best.value.kind === 'gap') && best.wording >= SAME_QUESTION) return false;
  // "Who had at least five kilos" asks of all, whoever's kilos are told of.
  if (coverage >= WHOLE && query.tests.some(({ bounded }) => bounded === true)) return true;
  // "Was the Georgia case connected to the Florida case": that is one man's story, and no list of people.
  if (best.value.people.size === 1 && best.likeness >= STORY) return false;
  if (coverage < WHOLE) return coverage > best.score;
  return best.value.kind !== 'gap' || best.likeness < SAME_QUESTION || best.wording < SAME_WORDING;
}
