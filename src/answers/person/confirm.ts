import { GRANT_DAY } from '../../knowledge/grant-day.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import { isYear } from '../../search/numbers.js';
import { stateOf, type Term } from '../../search/terms.js';

/** The record's drug names by the vocabulary's concept. */
export const DRUG_CONCEPTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['cocaine', ['cocaine', 'cocaine hydrochloride']],
  ['crack', ['cocaine base']],
  ['methamphetamine', ['methamphetamine']],
  ['heroin', ['heroin']],
  ['marijuana', ['marijuana']],
  ['pcp', ['phencyclidine (PCP)']],
  ['hydromorphone', ['hydromorphone']],
]);

type Check = (recipient: Recipient, terms: readonly Term[]) => boolean | undefined;

const has = (terms: readonly Term[], id: string): boolean => terms.some((term) => term.id === id);

/** Whether a value that a yes/no question names is the record's; `undefined` where the question names none. */
const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['sentence', sentenceIs],
  ['expiry', (recipient, terms) => dateIs([recipient.grant.expires], terms)],
  [
    'sentencing-date',
    (recipient, terms) => {
      const sentenced = recipient.judgments.map((judgment) => judgment.sentenced);
      // When a sentence was shortened is another date.
      return has(terms, 'shorten') ? undefined : dateIs(sentenced, terms);
    },
  ],
  ['amended', (recipient, terms) => dateIs(amendments(recipient), terms)],
  // "Was the sentence cut in 2009" may mean the court's amendment as well as the grant.
  ['commutation', (recipient, terms) => dateIs([GRANT_DAY, ...amendments(recipient)], terms)],
  ['district', stateIs],
  ['drug', drugIs],
  ['quantity', drugIs],
  ['offense', drugIs],
]);

/** The wrong value in "is he a lifer in Tennessee" decides, whichever attribute fitted the question best. */
const DENYING: ReadonlyMap<string, Check> = new Map<string, Check>([
  // Of an attribute that was not asked for, only what is surely a term of prison can be wrong: not any number.
  ['sentence', (recipient, terms) => termIs(recipient, terms, termsOfPrison(terms))],
  ['district', stateIs],
  ['drug', drugIs],
]);

/** The attribute other than the one asked about whose value in a yes/no question is not the record's. */
export function deniedBeside(attributeId: string, recipient: Recipient, terms: readonly Term[]): string | undefined {
  return [...DENYING].find(([id, check]) => id !== attributeId && check(recipient, terms) === false)?.[0];
}

/**
 * Checks the value that a yes/no question about one attribute names against the record.
 * @returns true, false, or `undefined` when the question names nothing to check
 */
export function confirm(attributeId: string, recipient: Recipient, terms: readonly Term[]): boolean | undefined {
  return CHECKS.get(attributeId)?.(recipient, terms);
}

function amendments({ judgments }: Recipient): readonly string[] {
  return judgments.flatMap(({ amended }) => amended?.on ?? []);
}

/** A term of prison is said with its unit, or is the only number that is no year: "did she get 240". */
function sentenceIs(recipient: Recipient, terms: readonly Term[]): boolean | undefined {
  const withUnit = termsOfPrison(terms);
  const bare = terms.filter(({ kind, id }) => kind === 'number' && !isYear(id)).map(({ id }) => Number(id));
  return termIs(recipient, terms, withUnit.length > 0 ? withUnit : bare.slice(0, 1));
}

const UNIT = /^(?:months?|mos?|years?|yrs?)$/u;

/** The numbers that a unit of time follows. */
function termsOfPrison(terms: readonly Term[]): readonly number[] {
  return terms
    .filter(
      (number) => number.kind === 'number' && terms.some(({ from, text }) => from === number.to && UNIT.test(text)),
    )
    .map(({ id }) => Number(id));
}

/** @param asked how long, in months or in years; the first counts */
function termIs(recipient: Recipient, terms: readonly Term[], [asked]: readonly number[]): boolean | undefined {
  const prisons = recipient.judgments.flatMap(({ sentence, amended }) => [
    sentence.prison,
    ...(amended === undefined ? [] : [amended.prison]),
  ]);
  if (has(terms, 'life-sentence')) return prisons.includes('life');
  if (asked === undefined) return undefined;
  return prisons.some((prison) => prison !== 'life' && (prison.months === asked || prison.months === asked * 12));
}

const MONTH_STARTS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function dateIs(days: readonly string[], terms: readonly Term[]): boolean | undefined {
  const years = terms.filter(({ kind, id }) => kind === 'number' && isYear(id)).map(({ id }) => id);
  const months = terms.flatMap(({ text }) => {
    const month = text.length >= 3 ? MONTH_STARTS.indexOf(text.slice(0, 3)) : -1;
    return month >= 0 && /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/u.test(text) ? [month + 1] : [];
  });
  if (years.length === 0 && months.length === 0) return undefined;
  return days.some((day) => {
    const [year = '', month = ''] = day.split('-');
    return (years.length === 0 || years.includes(year)) && (months.length === 0 || months.includes(Number(month)));
  });
}

function stateIs(recipient: Recipient, terms: readonly Term[]): boolean | undefined {
  const states = terms.flatMap((term) => stateOf(term) ?? []);
  return states.length === 0 ? undefined : states.includes(recipient.district.state);
}

function drugIs(recipient: Recipient, terms: readonly Term[]): boolean | undefined {
  const asked = terms.flatMap(({ id }) => DRUG_CONCEPTS.get(id) ?? []);
  if (asked.length === 0) return undefined;
  const named = recipient.judgments.flatMap(({ offenses }) =>
    offenses.flatMap(({ substances }) => substances.map(({ name }) => String(name))),
  );
  return asked.some((drug) => named.includes(drug));
}
