import type {
  District,
  PersonName,
  PrisonTerm,
  Quantity,
  Recipient,
  Substance,
} from '../knowledge/schema/recipients.js';

/** "Jerome Harris Jr.", "Carol Denise Richardson". */
export function fullName({ given, middle, surname, suffix }: PersonName): string {
  return [given, middle, surname, suffix].filter((part) => part !== undefined).join(' ');
}

/** "Northern District of Illinois", "District of Hawaii". */
export function districtName({ division, state }: District): string {
  const place = state === 'District of Columbia' ? 'Columbia' : state;
  return division === undefined ? `District of ${place}` : `${division} District of ${place}`;
}

/** "Florida", "the District of Columbia": a state as it stands in a sentence. */
export const stateInText = (state: string): string => (state.startsWith('District ') ? `the ${state}` : state);

/** A sentence with its full stop, once: "Jerome Harris Jr." ends with one. */
export const ended = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`);

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "July 28, 2016", "July 2016" or "2016": a date as exact as it is given (YYYY, YYYY-MM or YYYY-MM-DD). */
export function longDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`;
}

/** "1 year", "3 years". */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** "19 years 7 months" for 235 months. */
export function yearsAndMonths(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return [years > 0 ? counted(years, 'year') : '', rest > 0 ? counted(rest, 'month') : ''].filter(Boolean).join(' ');
}

/** "235 months (19 years 7 months)"; below a year the months alone. */
export function monthsWords(months: number): string {
  return months < 12 ? counted(months, 'month') : `${counted(months, 'month')} (${yearsAndMonths(months)})`;
}

/** "life", "235 months (19 years 7 months)". */
export function prisonTermWords(term: PrisonTerm): string {
  return term === 'life' ? 'life' : monthsWords(term.months);
}

/** "$25,000". */
export function dollars(amount: number): string {
  return `$${amount.toLocaleString('en-US')}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[], conjunction = 'and'): string {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/** The prison term in force before the grant: as the last judgment has it, amended where the court amended it. */
export function prisonTermBeforeGrant({ judgments }: Recipient): PrisonTerm {
  const terms = judgments.map(({ sentence, amended }) => amended?.prison ?? sentence.prison);
  return terms.reduce((longest, term) => (inMonths(term) > inMonths(longest) ? term : longest));
}

/** For comparison only: life is longer than any number of months. */
export function inMonths(term: PrisonTerm): number {
  return term === 'life' ? Number.POSITIVE_INFINITY : term.months;
}

/** The name a reader knows somebody by: given name and surname, with the suffix that tells them apart. */
export function shortName({ name: { given, surname, suffix } }: Recipient): string {
  return [given, surname, suffix].filter((part) => part !== undefined).join(' ');
}

/** "life in prison", "235 months (19 years 7 months) in prison". */
export function prisonWords(term: PrisonTerm): string {
  return `${prisonTermWords(term)} in prison`;
}

/** "10 years", "18 months": a term of supervised release as people speak of it. */
export function releaseWords(months: number): string {
  return months < 24 && months % 12 !== 0 ? counted(months, 'month') : yearsAndMonths(months);
}

/** "cocaine base (crack)", "a controlled substance that the record does not name". */
export function substanceWords(name: Substance['name']): string {
  switch (name) {
    case 'cocaine base':
      return 'cocaine base (crack)';
    case 'unnamed':
      return 'a controlled substance that the record does not name';
    default:
      return name;
  }
}

/** "at least 5 kilograms", "121 grams", "multiple kilograms". */
export function quantityWords({ bound, amount, unit }: Quantity): string {
  if (amount === undefined) return `multiple ${unit}s`;
  const weight = counted(amount, unit);
  return bound === 'exactly' ? weight : `${bound.replace('-', ' ')} ${weight}`;
}

/** A sentence's first letter in capitals. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
