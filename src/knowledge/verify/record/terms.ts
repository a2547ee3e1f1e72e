import { readDay, readNumber, UnreadableText } from './wording.js';

/** What one part of a sentence adds to it. */
interface SentencePart {
  readonly prison?: 'life' | { readonly months: number };
  readonly concurrent?: true;
  readonly supervisedReleaseMonths?: number;
  readonly fine?: number;
  readonly restitution?: number;
}

const MONTHS_A_YEAR = 12;

/** "262 months' imprisonment", "five years' supervised release", "$5,000 fine", "$5,000 restitution". */
function readSentencePart(text: string): SentencePart {
  const prison = /^(?:(life)|(\d+) months') imprisonment( \(concurrent\))?$/i.exec(text);
  if (prison !== null) {
    const term = prison[2] === undefined ? 'life' : { months: readNumber(prison[2]) };
    return { prison: term, ...(prison[3] === undefined ? {} : { concurrent: true }) };
  }
  const [, length, unit] = /^(\w+) (year|month)s' supervised release$/.exec(text) ?? [];
  if (length !== undefined) {
    return { supervisedReleaseMonths: readNumber(length) * (unit === 'year' ? MONTHS_A_YEAR : 1) };
  }
  const [, amount, kind] = /^\$([\d,]+) (fine|restitution)$/.exec(text) ?? [];
  if (amount === undefined) throw new UnreadableText('a part of a sentence', text);
  return kind === 'fine' ? { fine: readNumber(amount) } : { restitution: readNumber(amount) };
}

const readSentenceParts = (text: string): SentencePart =>
  Object.assign({}, ...text.split(';').map((part) => readSentencePart(part.trim())));

/** A sentence, and its amendment where the row gives one: "...; amended to ... (March 8, 2001)". */
export function readSentence(text: string) {
  const [imposed = '', amended, ...more] = text.trim().replace(/;$/, '').split('; amended to ');
  if (more.length > 0) throw new UnreadableText('a sentence', text);
  if (amended === undefined) return { sentence: readSentenceParts(imposed) };
  const [, terms, on] = /^(.*) \((\w+ \d+, \d+)\)$/.exec(amended) ?? [];
  if (terms === undefined || on === undefined) throw new UnreadableText('an amendment', amended);
  return { sentence: readSentenceParts(imposed), amended: { on: readDay(on), ...readSentenceParts(terms) } };
}

const GRANT = new RegExp(
  '^Prison sentence(?<both> for both offenses)? commuted to expire on (?<expires>\\w+ \\d+, \\d+),' +
    '(?: and unpaid balance of the \\$(?<fine>[\\d,]+) fine remitted,)?' +
    '(?: and supervised release term commuted to (?<reduced>\\w+) years of supervised release,)?' +
    ' leaving intact and in effect (?:the (?<kept>\\w+)-year term of supervised release with )?(?:all its conditions and )?' +
    'all other components of the sentence(?<fineStays> and the remaining balance of the fine)?\\.$',
);

/** The terms of a grant. */
export function readGrant(text: string) {
  const found = GRANT.exec(text.trim())?.groups;
  if (found === undefined) throw new UnreadableText('the terms of a grant', text);
  const { both, expires = '', fine, reduced, kept, fineStays } = found;
  return {
    expires: readDay(expires),
    ...(both === undefined ? {} : { coversBothOffenses: true }),
    ...(fine === undefined ? {} : { fineRemitted: readNumber(fine) }),
    ...(fineStays === undefined ? {} : { remainingFineInEffect: true }),
    ...(reduced === undefined ? {} : { supervisedReleaseReducedToMonths: readNumber(reduced) * MONTHS_A_YEAR }),
    ...(kept === undefined ? {} : { supervisedReleaseKeptMonths: readNumber(kept) * MONTHS_A_YEAR }),
  };
}
