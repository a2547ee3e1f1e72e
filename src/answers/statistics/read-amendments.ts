import { textOfWords } from '../../search/fold.js';
import { termsOf, type Worded } from './read-terms.js';
import { falls, type Period, type RecipientTest, test } from './tests.js';

const CHANGED =
  '(?:amended|reduced|cut|shortened|lowered|changed|trimmed|revised|adjusted|modified|redone|knocked down)';
/** "Reduced in 2009", "a 2001 amendment": the day is that of the change, and no sentencing. */
const CHANGED_THEN = new RegExp(
  `\\b${CHANGED}(?: \\w+){0,6}? (?:in|on|during|before|after|by|since|around)(?: \\w+){0,3}? \\d|\\d{4} (?:amendments?|amended)\\b|\\bamendments? (?:\\w+ ){0,3}?(?:in|on|of|from|dated) (?:\\w+ )?\\d`,
  'u',
);
const SENTENCED = /\b(?:sentenced|convicted|put away|locked up)\b/u;

/** Whether a date says when a court amended a sentence; what the president shortened has one day for all. */
export function datesAmendment(question: Worded): boolean {
  const said = textOfWords(question.words);
  if (!CHANGED_THEN.test(said) || SENTENCED.test(said)) return false;
  return termsOf(question, 'amended').length > 0 || /\b(?:judges?|courts?)\b/u.test(said);
}

export const amendedIn = (period: Period): RecipientTest =>
  test('amended', `given an amended sentence ${period.words}`, ({ judgments }) =>
    judgments.some(({ amended }) => amended !== undefined && falls(amended.on, period)),
  );
