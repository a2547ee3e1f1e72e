import type { Term } from '../../search/terms.js';
import type { Question } from './understand.js';

const ASKING = /^(?:what|which|who|whom|whose|how|why|where)$/u;
/** Behind a "when" that asks stands its verb: "when did they", where "when they asked" only names the occasion. */
const VERB = /^(?:did|do|does|was|were|is|are|has|have|had|will|would|can|could|should|exactly|in)$/u;

/** Whether a "when" asks nothing, because another word does: "when they brought it up, what did he say". */
export function namesOccasion({ words }: Pick<Question, 'words'>, { id, text, to }: Term): boolean {
  const next = words[to]?.text;
  if (id !== 'when' || text !== 'when' || next === undefined || VERB.test(next)) return false;
  return words.some((word) => ASKING.test(word.text));
}
