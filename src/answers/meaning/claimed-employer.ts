import { textOfWords } from '../../search/fold.js';
import { SPEAKERS } from './point.js';
import type { Question } from './understand.js';

/** "Is she with the ACLU", "does he work for the Cato Institute": somebody's name stands before it, and a place behind. */
const BELONGS =
  /^(?:(?:actually|really|still|also) )?(?:(?:(?:works?|working|employed) (?:for|with|at|by)|belongs? to|(?:a |an )?(?:lawyer|attorney|researcher|fellow|spokesman|spokeswoman|member|part|on staff)(?: \w+)? (?:of|at|for|with|in)|with|from|at|of)) (?!an? |his |her |my |home\b)\w+/u;
/** Organisations that the sources name; others are words that nothing here is about. */
const ORGANISATIONS = new Set(['justice-department', 'white-house', 'famm', 'heritage', 'congress', 'the-hill']);

/**
 * A claim of whom a speaker works for as the question who that is: an organisation that no source names is spoken of
 * nowhere, and the right one is what the claim has to be held against.
 */
export function askedWhoItIs({ words, terms, yesNo }: Question): string | undefined {
  const [speaker, ...others] = terms;
  if (!yesNo || speaker === undefined || !SPEAKERS.has(speaker.id)) return undefined;
  const claimed = words.slice(speaker.to);
  const named = others.every(
    ({ id, kind }) =>
      ORGANISATIONS.has(id) || kind === 'outside' || kind === 'foreign' || kind === 'word' || id === 'profession',
  );
  if (!named || others.length === 0 || claimed.length > LONGEST || !BELONGS.test(textOfWords(claimed)))
    return undefined;
  return `who is ${speaker.text}`;
}

/** A claim with more words behind the name says more than where somebody works. */
const LONGEST = 7;
