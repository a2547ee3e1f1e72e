import type { Hit } from '../../search/ask-index.js';
import { isSearch } from './asked.js';
import type { Entry } from './entry.js';
import { asksForMore } from './point.js';
import { HONEST, HONEST_OF_SOMEBODY } from './thresholds.js';
import type { Question } from './understand.js';

/** From this likeness on, a record is asked for in the very terms of a question. */
const IN_THE_SAME_TERMS = 0.98;
/** From this likeness on, a gap was written for much the same question. */
const NEARLY_THE_SAME = 0.9;
/** A fact that speaks of this much of a search is what is searched for. */
const ALL_OF_IT = 0.95;
const ASKS_HOW_MUCH = /\bhow (many|much|long)\b/iu;

/**
 * Best first. Where a fact and an honest "the sources don't say" fit alike, the honest answer stands first, unless a fact is
 * asked for in the very same terms, or a search names nothing that the fact leaves out: then the honest answer has to fit
 * clearly better.
 * @param ofSomebody whether the question names a recipient, for whom a gap may have been written
 */
export function bestFirst(question: Question, hits: readonly Hit<Entry>[], ofSomebody: boolean): readonly Hit<Entry>[] {
  const told = hits.some((hit) => isFact(hit) && tellsAll(question, hit));
  const worth = (hit: Hit<Entry>) => {
    const {
      value: { record, people },
      ask,
      likeness,
    } = hit;
    // Both are asked for in these terms: the words decide.
    if (told && likeness >= IN_THE_SAME_TERMS) return 0;
    // "Did he commute more than the six before him" is not "how many did they commute", of which nobody tells.
    const another = question.yesNo && ASKS_HOW_MUCH.test(record.asks[ask] ?? '');
    if (told || another) return -HONEST;
    // It is written for more than is asked: it counts as any other record.
    if (likeness < NEARLY_THE_SAME && asksForMore(question, hit)) return 0;
    return ofSomebody && people.size > 0 ? HONEST_OF_SOMEBODY : HONEST;
  };
  const honestScore = (hit: Hit<Entry>) => (hit.value.kind === 'gap' ? hit.score + worth(hit) : hit.score);
  return hits.toSorted((a, b) => honestScore(b) - honestScore(a));
}

/** Whether a record tells something; an attribute may not tell it of the very person. */
function isFact({ value }: Hit<Entry>): boolean {
  return value.kind !== 'gap' && value.kind !== 'attribute';
}

function tellsAll(question: Question, { likeness, coverage, unasked }: Hit<Entry>): boolean {
  if (likeness >= IN_THE_SAME_TERMS) return true;
  return isSearch(question) && coverage >= ALL_OF_IT && unasked.length === 0;
}
