import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.js';

/** A yes or no, which may stand before the fact. */
const VERDICT = /^(?:Yes|No)[,:.] /u;
/** "It was not clear when", which points to nothing before it. */
const OF_NOTHING = /^It was not clear\b/u;
const POINTING = /^(?:it|its|they|them|their|that|this|these|those|he|she|his|her)\b/iu;

describe('the wording of the knowledge', () => {
  it.each(loadKnowledge().statements.map(({ id, answer }) => ({ id, answer })))(
    'names what $id speaks of: an answer is read without its question by everybody else in the channel',
    ({ answer }) => {
      const fact = answer.replace(VERDICT, '');
      expect(OF_NOTHING.test(fact) || !POINTING.test(fact), fact).toBe(true);
    },
  );
});
