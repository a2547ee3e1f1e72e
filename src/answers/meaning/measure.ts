import type { Hit } from '../../search/ask-index.js';
import { isYear } from '../../search/numbers.js';
import type { Entry } from './entry.js';
import { namesOccasion } from './occasion.js';
import type { Question } from './understand.js';

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const NUMBER = '\\d[\\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen';
/** A text with a date in it answers when, whatever it was written for. */
const DATED = new RegExp(`\\b(19|20)\\d\\d\\b|\\b(${MONTH}) \\d|\\d:\\d\\d`, 'u');
const DATE = new RegExp(`\\b(${MONTH})( \\d{1,2})?(, \\d{4})?|\\b(19|20)\\d\\d\\b`, 'gu');
/** What tells a count apart from a date. */
const COUNT = new RegExp(`\\b(${NUMBER}|none|no)\\b`, 'iu');
const LENGTH = new RegExp(
  `\\b(${NUMBER}|a|an|final|past)\\b[ -](hours?|days?|weeks?|months?|years?|decades?|terms?)|\\blife\\b|\\blong`,
  'iu',
);
const MEASURES = new Set(['how-many', 'how-much', 'how-long', 'how-old']);

/**
 * Whether a question asks for a number, a length of time or a date, and a text has none: it tells something else of the
 * same matter.
 */
export function lacksMeasure(question: Question, hit: Hit<Entry>): boolean {
  // Who somebody is tells neither when nor how long.
  if (hit.value.kind === 'speaker') return asksWhen(question) || question.terms.some(({ id }) => MEASURES.has(id));
  const text = textOf(hit.value);
  if (text === undefined || question.yesNo) return false;
  const lacks = (id: string) => hit.missing.some((term) => term.id === id && !namesOccasion(question, term));
  if (lacks('how-many') && !COUNT.test(text.replace(DATE, ''))) return true;
  if (question.terms.some(({ id }) => id === 'how-long') && !LENGTH.test(text)) return true;
  if (hit.value.kind === 'quotation') return false;
  if (hit.value.kind === 'criterion' && !question.terms.some(({ id, from }) => id === 'when' && from < 2)) return false;
  return !DATED.test(text) && (asksWhen(question) || lacks('when'));
}

/** "How many petitions in 2014", "how old was he in 1999": what is known of another year is no answer. */
export function isOfAnotherYear({ yesNo, people }: Question, { value, missing }: Hit<Entry>): boolean {
  // A claim with a wrong year is put right; and the record's own fields say which year they are of.
  if (yesNo || !missing.some(({ id }) => isYear(id))) return false;
  return people.length === 0 ? value.kind === 'statement' : value.kind === 'attribute' && value.record.from === 'story';
}

function textOf(entry: Entry): string | undefined {
  if (entry.kind === 'statement') return `${entry.record.answer} ${entry.record.details ?? ''}`;
  if (entry.kind === 'criterion') return entry.record.requires;
  return entry.kind === 'quotation' ? entry.record.text : undefined;
}

/** "When did it pass", "what was the date", but not "what happens when it passes". */
function asksWhen(question: Question): boolean {
  const { words, terms } = question;
  return terms.some(
    (term) =>
      term.id === 'when' &&
      !namesOccasion(question, term) &&
      // "What did he get 25 years for" asks for no date.
      !/^\d/u.test(words[term.from - 1]?.text ?? '') &&
      (term.text !== 'when' || term.from < 2 || words[term.from]?.afterBreak === true),
  );
}
