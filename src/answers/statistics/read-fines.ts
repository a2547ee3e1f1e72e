import { textOfWords } from '../../search/fold.js';
import { LEAVING_OUT } from '../leaving-out.js';
import { isLow, numberBound, type Place } from './number-bounds.js';
import { findPhrase, NOTHING, negated, type ReadTests, some, termsOf, type Worded } from './read-terms.js';
import { fined, fineKept, fineOfDollars, fineRemitted, notFined, type RecipientTest } from './tests.js';

/** A fine that somebody still has to pay was not remitted. */
const STILL_OWED = /\bstill (?:\w+ )?(?:has|have|owes?|must|due)\b|\bstill (?:\w+ )?pay/u;

/** Whether somebody was fined, how much, and what became of the fine. */
export function readFines(question: Worded): ReadTests {
  // The only unpaid balance that a grant remits is one of a fine.
  const unpaid = termsOf(question, 'remitted').length > 0 ? termsOf(question, 'unpaid') : [];
  const terms = [...termsOf(question, 'fine'), ...unpaid];
  const [term] = terms;
  if (term === undefined) return NOTHING;
  // "Ordered to pay restitution" speaks of no fine.
  if (termsOf(question, 'restitution').length > 0 && terms.every(({ text }) => !text.startsWith('fine')))
    return some([], terms);
  const amounts = readAmounts(question);
  const remitted = termsOf(question, 'remitted', 'expunge');
  const kept = termsOf(question, 'keep');
  const [remission] = remitted;
  if (kept.length > 0 || STILL_OWED.test(textOfWords(question.words)))
    return some([fineKept, ...amounts.tests], [...terms, ...remitted, ...kept, ...amounts.used]);
  if (remission !== undefined) {
    const fate = negated(question, remission) ? fineKept : fineRemitted;
    return some([fate, ...amounts.tests], [...terms, ...remitted, ...amounts.used]);
  }
  // An amount says that there was a fine.
  const tests = amounts.tests.length > 0 ? amounts.tests : [negated(question, term) ? notFined : fined];
  return some(tests, [...terms, ...amounts.used]);
}

interface Amount extends Place {
  readonly value: number;
}

/** A number of dollars that no year could be taken for. */
const LEAST = 500;
const isPlainAmount = (value: number): boolean => value >= LEAST && !(value >= 1985 && value <= 2017);
const MONEY = /^(?:dollars?|bucks?|usd)$/u;
/** Amounts in words, where there is no number to read. */
const IN_WORDS: readonly (readonly [RegExp, number])[] = [
  [/\ba (?:grand|thousand|k)\b/u, 1000],
  [/\b(?:a )?quarter (?:of )?(?:a )?million\b/u, 250_000],
  [/\bhalf (?:of )?a million\b/u, 500_000],
  [/(?<!quarter (?:of )?)(?<!half (?:of )?)\b(?:a|one|1) million\b/u, 1_000_000],
];
/** "Five-figure fines". */
const FIGURES = /\b(\d) figures?\b/u;

function readAmounts(question: Worded): ReadTests {
  const figures = readFigures(question);
  const amounts = figures === undefined ? amountsOf(question) : [];
  const words = question.words.map(({ text }) => text);
  const tests = amounts.map((amount) => fineOfDollars(numberBound(words, amount, behind(words, amount)), amount.value));
  const places = figures === undefined ? amounts : [figures.place];
  const used = question.terms.filter(({ from, to }) => places.some((place) => from < place.to && place.from < to));
  const money = question.terms.filter(({ from }) => MONEY.test(words[from] ?? ''));
  return some(figures?.tests ?? tests, [...used, ...(places.length > 0 ? money : [])]);
}

/** The place behind an amount and its "dollars". */
function behind(words: readonly string[], { to }: Place): number {
  return MONEY.test(words[to] ?? '') ? to + 1 : to;
}

function amountsOf(question: Worded): readonly Amount[] {
  const words = question.words.map(({ text }) => text);
  const written = question.terms.flatMap(({ kind, id, from, to }): readonly Amount[] => {
    if (kind !== 'number' || !/^\d+$/u.test(id)) return [];
    // Of fines a single "k" counts thousands, and no kilograms.
    if (words[to] === 'k') return [{ value: Number(id) * 1000, from, to: to + 1 }];
    const value = Number(id);
    return isPlainAmount(value) || isMoney(question.words, from, to) ? [{ value, from, to }] : [];
  });
  const said = IN_WORDS.flatMap(([form, value]) => {
    const place = findPhrase(question.words, form);
    return place === undefined ? [] : [{ value, ...place }];
  });
  return [...written, ...said].filter(({ from }) => !LEFT_OUT.test(textOfWords(question.words.slice(0, from))));
}

/** Written as an amount, or with its unit behind it or behind the higher number of a span: "between 2000 and 6000 dollars". */
function isMoney(words: Worded['words'], from: number, to: number): boolean {
  const texts = words.map(({ text }) => text);
  const unit = isLow(texts, { from, to }) ? texts[to + 2] : texts[to];
  return words[from]?.amount === true || MONEY.test(unit ?? '');
}

/** "Apart from the quarter-million one": of the other fines something else is asked. */
const LEFT_OUT = new RegExp(`\\b(?:${LEAVING_OUT})(?: (?:the|that|a|an))*$`, 'u');

function readFigures({ words }: Worded): { place: Place; tests: readonly RecipientTest[] } | undefined {
  const [, count] = FIGURES.exec(textOfWords(words)) ?? [];
  const place = findPhrase(words, FIGURES);
  if (count === undefined || place === undefined) return undefined;
  const least = 10 ** (Number(count) - 1);
  return { place, tests: [fineOfDollars('at least', least), fineOfDollars('less than', 10 * least)] };
}
