import { GRANT_DAY } from '../../knowledge/grant-day.js';
import { textOfWords } from '../../search/fold.js';
import { longDate } from '../wording.js';
import { shifted, yearsBefore } from './days.js';
import { numberBound } from './number-bounds.js';
import { FIRST_DAY, LAST_DAY } from './period-bounds.js';
import { NOTHING, type ReadTests, some, type Worded } from './read-terms.js';
import { type Bound, type Period, sentencedIn } from './tests.js';

const OF_GRANT = '(?:grants?|commut\\w*|clemency|obama|president|announce\\w*|march 30)';
/** "Nine years to the day before the commutations", "over 20 years ago". */
const BEFORE_GRANT = new RegExp(
  `^(?:years?|decades?)(?: (?:exactly|to the (?:very )?(?:day|date)))?(?: (?:before|prior to|ahead of|earlier than|of) (?:\\S+ ){0,4}?${OF_GRANT}| ago\\b| since (?:\\S+ ){0,2}?(?:sentenc|convict))`,
  'u',
);
const TO_THE_DAY = /\b(?:exactly|precisely|to the (?:very )?(?:day|date))\b/u;
const OF_SENTENCING = /\b(?:sentenc(?:e|ed|ing|ings|es)|sent away|put away|locked up|convicted|case|cases)\b/u;
const SAME_DAY = new RegExp(
  `\\bsame (?:calendar )?(?:day|date)(?: of the year)? (?:as|that) (?:\\S+ ){0,3}?${OF_GRANT}|\\banniversary of (?:\\S+ ){0,2}?${OF_GRANT}`,
  'u',
);

/** When somebody was sentenced, counted back from the grant. */
export function readSpans(question: Worded): ReadTests {
  const said = textOfWords(question.words);
  if (!OF_SENTENCING.test(said)) return NOTHING;
  if (SAME_DAY.test(said)) {
    const [, month, day] = GRANT_DAY.split('-').map(Number);
    const period = { words: `on ${longDate(GRANT_DAY).split(',')[0]}`, from: FIRST_DAY, to: LAST_DAY };
    const dated = { ...period, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
    return some([sentencedIn(dated)], question.terms);
  }
  const words = question.words.map(({ text }) => text);
  const term = question.terms.find(
    ({ kind, id, to }) =>
      kind === 'number' && /^\d+$/u.test(id) && BEFORE_GRANT.test(words.slice(to, to + 14).join(' ')),
  );
  if (term === undefined) return NOTHING;
  const bound = numberBound(words, term, term.to + 1);
  const decades = (words[term.to] ?? '').startsWith('decade');
  const period = backFromGrant(Number(term.id) * (decades ? 10 : 1), bound, TO_THE_DAY.test(said));
  // All that stands behind the number tells what it is counted from.
  const behind = question.terms.filter(({ from }) => from >= term.from);
  return some([sentencedIn(period)], behind);
}

function backFromGrant(years: number, bound: Bound, exactDay: boolean): Period {
  const day = yearsBefore(GRANT_DAY, years);
  const count = `${years} years before the grant of ${longDate(GRANT_DAY)}`;
  switch (bound) {
    case 'more than':
      return { words: `more than ${count}`, from: FIRST_DAY, to: shifted(day, -1) };
    case 'at least':
      return { words: `at least ${count}`, from: FIRST_DAY, to: day };
    case 'less than':
      return { words: `less than ${count}`, from: shifted(day, 1), to: LAST_DAY };
    case 'at most':
      return { words: `at most ${count}`, from: day, to: LAST_DAY };
    case 'exactly':
      return exactDay
        ? { words: `exactly ${count}`, from: day, to: day }
        : {
            words: `in ${day.slice(0, 4)}, ${count}`,
            from: `${day.slice(0, 4)}-01-01`,
            to: `${day.slice(0, 4)}-12-31`,
          };
  }
}
