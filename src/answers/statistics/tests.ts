import { effectivePrisonTerm } from '../../knowledge/effective-sentence.js';
import type {
  Conduct,
  Judgment,
  Offense,
  PersonName,
  PrisonTerm,
  Recipient,
} from '../../knowledge/schema/recipients.js';
import { dollars, listed, monthsWords, releaseWords, stateInText } from '../wording.js';

/** The attribute of the record that tells what a condition looks at. */
export type Subject =
  | 'district'
  | 'drug'
  | 'quantity'
  | 'sentence'
  | 'weapon'
  | 'offense'
  | 'statute'
  | 'counts'
  | 'supervised-release'
  | 'fine'
  | 'restitution'
  | 'alias'
  | 'amended'
  | 'concurrent'
  | 'sentencing-date'
  | 'expiry';

/** A condition on a recipient's fields; `words` finish "people who were ...". */
export interface RecipientTest {
  readonly about: Subject;
  readonly words: string;
  holds(recipient: Recipient): boolean;
  /** Whether it asks for what is not so. */
  readonly negative?: true;
  /** Whether it bounds an amount on one side, which only the fields can tell of everybody. */
  readonly bounded?: true;
  /** Whether it is true of somebody whom a count leaves out: life is longer than 20 years, a term was changed later. */
  holdsBesides?(recipient: Recipient): boolean;
}

/** A condition by what it looks at, its words and whether it holds. */
export const test = (about: Subject, words: string, holds: (recipient: Recipient) => boolean): RecipientTest => ({
  about,
  words,
  holds,
});

/** A condition that asks for what is not so. */
export const negative = (condition: RecipientTest): RecipientTest => ({ ...condition, negative: true });

/** The opposite of a condition. */
export const not = ({ about, words, holds }: RecipientTest): RecipientTest =>
  negative(test(about, `not ${words}`, (recipient) => !holds(recipient)));

/** The offences of all of a person's judgments; of one judgment its own list, as counts ask this of everybody. */
export function offensesOf({ judgments }: Recipient): readonly Offense[] {
  const [first, second] = judgments;
  return second === undefined ? first.offenses : judgments.flatMap(({ offenses }) => offenses);
}

/** Every prison term that was imposed or put in its place by an amendment. */
export const prisonTermsOf = ({ judgments }: Recipient): readonly PrisonTerm[] =>
  judgments.flatMap(({ sentence, amended }) => [sentence.prison, ...(amended === undefined ? [] : [amended.prison])]);

/** The supervised release in force before the grant, the longest where there are two; 0 for none. */
export function supervisedReleaseMonths({ judgments }: Recipient): number {
  return Math.max(
    ...judgments.map(
      ({ sentence, amended }) => amended?.supervisedReleaseMonths ?? sentence.supervisedReleaseMonths ?? 0,
    ),
  );
}

/** The fine imposed, in dollars; 0 for none. */
export function fineOf({ judgments }: Recipient): number {
  return judgments.reduce((total, { sentence }) => total + (sentence.fine ?? 0), 0);
}

export const sentencingDays = ({ judgments }: Recipient): readonly string[] =>
  judgments.map(({ sentenced }: Judgment) => sentenced);

export const inState = (states: readonly string[]): RecipientTest =>
  test('district', `sentenced in ${states.map(stateInText).join(' or ')}`, ({ district }) =>
    states.includes(district.state),
  );

/** Sentenced in none of these states. */
export const outsideStates = (states: readonly string[]): RecipientTest =>
  negative(
    test(
      'district',
      `sentenced outside ${listed(states.map(stateInText))}`,
      ({ district }) => !states.includes(district.state),
    ),
  );

export const inDistrict = (division: string, state: string | undefined): RecipientTest =>
  test(
    'district',
    state === undefined ? `sentenced in a ${division} District` : `sentenced in the ${division} District of ${state}`,
    ({ district }) => district.division === division && (state === undefined || district.state === state),
  );

export const servingLife = test(
  'sentence',
  'serving life in prison',
  (recipient) => effectivePrisonTerm(recipient).prison === 'life',
);
export const servingMonths = test(
  'sentence',
  'serving a term of months, not life',
  (recipient) => effectivePrisonTerm(recipient).prison !== 'life',
);

export const armed = test('weapon', 'convicted of a firearm or ammunition offence', (recipient) =>
  offensesOf(recipient).some(({ weapon }) => weapon !== undefined),
);
export const unarmed = test(
  'weapon',
  'convicted without any firearm or ammunition offence',
  (recipient) => !armed.holds(recipient),
);
export const onlyArmed = negative(
  test('weapon', 'convicted of firearm offences alone', (recipient) =>
    offensesOf(recipient).every(({ weapon }) => weapon !== undefined),
  ),
);
export const withAmmunition = test('weapon', 'convicted over ammunition', (recipient) =>
  offensesOf(recipient).some(({ weapon }) => weapon === 'firearm and ammunition'),
);

export const convictedOf = (words: string, conducts: readonly Conduct[]): RecipientTest =>
  test(conducts.includes('felon in possession') ? 'weapon' : 'offense', words, (recipient) =>
    offensesOf(recipient).some(({ conduct }) => conduct.some((each) => conducts.includes(each))),
  );

export const underStatute = (section: string): RecipientTest =>
  test('statute', `convicted under section ${section}`, (recipient) =>
    offensesOf(recipient).some(({ statutes }) =>
      statutes.some((statute) => {
        const own = statute.split('§ ')[1] ?? '';
        return own === section || own.startsWith(`${section}(`);
      }),
    ),
  );

export const underTitle = (title: string): RecipientTest =>
  test('statute', `convicted under title ${title} of the U.S. Code`, (recipient) =>
    offensesOf(recipient).some(({ statutes }) => statutes.some((statute) => statute.startsWith(`${title} U.S.C.`))),
  );

/** How a number in a question bounds a value. */
export type Bound = 'exactly' | 'more than' | 'at least' | 'less than' | 'at most';

/** "more than ", before the value; nothing where it is meant exactly. */
export const boundInWords = (bound: Bound): string => (bound === 'exactly' ? '' : `${bound} `);

export function within(value: number, bound: Bound, limit: number): boolean {
  switch (bound) {
    case 'exactly':
      return value === limit;
    case 'more than':
      return value > limit;
    case 'at least':
      return value >= limit;
    case 'less than':
      return value < limit;
    case 'at most':
      return value <= limit;
  }
}

/** A prison term of months; "exactly" also finds a term that was imposed first and amended later. */
export function prisonMonths(bound: Bound, months: number): RecipientTest {
  const words = `sentenced to ${boundInWords(bound)}${monthsWords(months)} in prison`;
  if (bound === 'exactly')
    return test('sentence', words, (recipient) =>
      prisonTermsOf(recipient).some((term) => term !== 'life' && term.months === months),
    );
  const bounded = test('sentence', words, (recipient) => {
    const { prison } = effectivePrisonTerm(recipient);
    return prison !== 'life' && within(prison.months, bound, months);
  });
  return within(Number.POSITIVE_INFINITY, bound, months) ? { ...bounded, holdsBesides: servingLife.holds } : bounded;
}

export const releaseMonths = (bound: Bound, months: number): RecipientTest => ({
  // A term of less than ten years is still a term.
  ...test(
    'supervised-release',
    `given ${boundInWords(bound)}${releaseWords(months)} of supervised release`,
    (recipient) => withSupervisedRelease.holds(recipient) && within(supervisedReleaseMonths(recipient), bound, months),
  ),
  holdsBesides: ({ judgments }) =>
    judgments.some(({ sentence }) => within(sentence.supervisedReleaseMonths ?? 0, bound, months)),
});

/** The supervised release that the grant leaves. */
export const releaseMonthsLeft = (bound: Bound, months: number): RecipientTest =>
  test(
    'supervised-release',
    `left with ${boundInWords(bound)}${releaseWords(months)} of supervised release by the grant`,
    (recipient) => {
      const left = recipient.grant.supervisedReleaseReducedToMonths ?? supervisedReleaseMonths(recipient);
      return left > 0 && within(left, bound, months);
    },
  );

export const withSupervisedRelease = test(
  'supervised-release',
  'given a term of supervised release',
  (recipient) => supervisedReleaseMonths(recipient) > 0,
);
export const noSupervisedRelease = test(
  'supervised-release',
  'given no term of supervised release',
  (recipient) => supervisedReleaseMonths(recipient) === 0,
);
export const releaseShortened = test(
  'supervised-release',
  'also granted a shorter term of supervised release',
  ({ grant }) => grant.supervisedReleaseReducedToMonths !== undefined,
);

export const fined = test('fine', 'fined', (recipient) => fineOf(recipient) > 0);
export const notFined = test('fine', 'sentenced without a fine', (recipient) => fineOf(recipient) === 0);
export const fineRemitted = test(
  'fine',
  'forgiven the unpaid balance of a fine',
  ({ grant }) => grant.fineRemitted !== undefined,
);
export const fineKept = test(
  'fine',
  'fined, with no word of remission in the grant',
  (recipient) => fined.holds(recipient) && !fineRemitted.holds(recipient),
);
export const fineOfDollars = (bound: Bound, amount: number): RecipientTest =>
  test(
    'fine',
    `fined ${boundInWords(bound)}${dollars(amount)}`,
    (recipient) => fineOf(recipient) > 0 && within(fineOf(recipient), bound, amount),
  );

export const restitution = test('restitution', 'ordered to pay restitution', ({ judgments }) =>
  judgments.some(({ sentence }) => sentence.restitution !== undefined),
);
export const aliased = test('alias', 'listed under another name as well', ({ aliases }) => aliases.length > 0);
export const withSuffix = (suffixes: readonly NonNullable<PersonName['suffix']>[]): RecipientTest =>
  test(
    'alias',
    `listed with ${listed(suffixes, 'or')} behind the name`,
    ({ name: { suffix } }) => suffix !== undefined && suffixes.includes(suffix),
  );
/** The record lists the same name in another spelling; one with a middle name more is none. */
export const spelledTwice = test('alias', 'listed with their name in two spellings', ({ name, aliases }) =>
  aliases.some(({ given, surname }) => surname === name.surname && given !== name.given),
);
export const nameBegins = (part: 'surname' | 'first name', letter: string): RecipientTest =>
  test('alias', `listed with a ${part} that begins with ${letter.toUpperCase()}`, ({ name }) =>
    (part === 'surname' ? name.surname : name.given).toLowerCase().startsWith(letter),
  );
export const amended = test('amended', 'given an amended sentence before the grant', ({ judgments }) =>
  judgments.some((each) => each.amended !== undefined),
);
export const twoJudgments = test('counts', 'sentenced in two judgments', ({ judgments }) => judgments.length > 1);
export const concurrent = test('concurrent', 'given concurrent sentences', ({ judgments }) =>
  judgments.some(({ sentence }) => sentence.concurrent === true),
);

/** A period by its first and last day, both included (YYYY-MM-DD). */
export interface Period {
  readonly words: string;
  readonly from: string;
  readonly to: string;
  /** Where only the month counts, of whatever year. */
  readonly month?: number;
  /** Where only the day of the month counts. */
  readonly day?: number;
}

export const falls = (date: string, { from, to, month, day }: Period): boolean =>
  date >= from &&
  date <= to &&
  (month === undefined || Number(date.slice(5, 7)) === month) &&
  (day === undefined || Number(date.slice(8, 10)) === day);

export const sentencedIn = (period: Period): RecipientTest =>
  test('sentencing-date', `sentenced ${period.words}`, (recipient) =>
    sentencingDays(recipient).some((day) => falls(day, period)),
  );

export const expiringIn = (period: Period): RecipientTest =>
  test('expiry', `given a prison sentence that ends ${period.words}`, ({ grant }) => falls(grant.expires, period));
