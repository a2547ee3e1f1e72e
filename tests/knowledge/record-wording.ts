import type {
  District,
  Grant,
  Judgment,
  Offense,
  PersonName,
  PrisonTerm,
  Recipient,
} from '../../src/knowledge/schema/recipients.js';
import type { Row } from '../../src/knowledge/verify/record/rows.js';

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const inWords = (count: number) => (count < 10 ? (WORDS[count] ?? String(count)) : String(count));

function writeDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${MONTHS[Number(month) - 1] ?? ''} ${Number(date)}, ${year}`;
}

function writeName({ given, middle, surname, suffix }: PersonName): string {
  const name = [given, middle, surname].filter((part) => part !== undefined).join(' ');
  return suffix === undefined ? name : `${name}, ${suffix}`;
}

function writeDistrict({ division, state }: District): string {
  if (state === 'District of Columbia') return state;
  return division === undefined ? `District of ${state}` : `${division} District of ${state}`;
}

const writePrison = (prison: PrisonTerm) =>
  prison === 'life' ? 'Life imprisonment' : `${prison.months} months' imprisonment`;

const writeRelease = (months: number) =>
  months % 12 === 0 ? `${inWords(months / 12)} years' supervised release` : `${months} months' supervised release`;

const writeDollars = (amount: number) => `$${amount.toLocaleString('en-US')}`;

function writeSentence({ sentence, amended }: Judgment): string {
  const terms = ({ prison, concurrent, supervisedReleaseMonths, fine, restitution }: Partial<Judgment['sentence']>) => [
    ...(prison === undefined ? [] : [writePrison(prison) + (concurrent === true ? ' (concurrent)' : '')]),
    ...(supervisedReleaseMonths === undefined ? [] : [writeRelease(supervisedReleaseMonths)]),
    ...(fine === undefined ? [] : [`${writeDollars(fine)} fine`]),
    ...(restitution === undefined ? [] : [`${writeDollars(restitution)} restitution`]),
  ];
  const imposed = terms(sentence).join('; ');
  return amended === undefined
    ? imposed
    : `${imposed}; amended to ${terms(amended).join('; ')} (${writeDay(amended.on)})`;
}

/** Sections of one title together, as the record lists them: "21 U.S.C. §§ 846 & 841(a)(1) and 18 U.S.C. § 2". */
function writeStatutes(statutes: readonly string[]): string {
  const groups: { title: string; sections: string[] }[] = [];
  for (const statute of statutes) {
    const [title = '', section = ''] = statute.split(' U.S.C. § ');
    const last = groups.at(-1);
    if (last?.title === title) last.sections.push(section);
    else groups.push({ title, sections: [section] });
  }
  return groups
    .map(({ title, sections }) => {
      const [only, ...more] = sections;
      return more.length === 0
        ? `${title} U.S.C. § ${only}`
        : `${title} U.S.C. §§ ${sections.slice(0, -1).join(', ')}, & ${sections.at(-1)}`;
    })
    .join(' and ');
}

function writeOffense({ charge, counts, statutes, note }: Offense): string {
  const inBrackets = counts === 1 ? '' : ` (${inWords(counts)} counts)`;
  const remark = note?.includes('incorrectly') === true ? ' (incorrectly described in the judgment)' : '';
  return `${charge}${inBrackets}${remark}, ${writeStatutes(statutes)}`;
}

function writeGrant(grant: Grant): string {
  const { expires, coversBothOffenses, fineRemitted, supervisedReleaseReducedToMonths: reduced } = grant;
  const { supervisedReleaseKeptMonths: kept, remainingFineInEffect } = grant;
  return [
    `Prison sentence${coversBothOffenses ? ' for both offenses' : ''} commuted to expire on ${writeDay(expires)},`,
    ...(fineRemitted === undefined ? [] : [`and unpaid balance of the ${writeDollars(fineRemitted)} fine remitted,`]),
    ...(reduced === undefined
      ? []
      : [`and supervised release term commuted to ${inWords(reduced / 12)} years of supervised release,`]),
    'leaving intact and in effect',
    ...(kept === undefined ? [] : [`the ${inWords(kept / 12)}-year term of supervised release with`]),
    `all other components of the sentence${remainingFineInEffect ? ' and the remaining balance of the fine' : ''}.`,
  ].join(' ');
}

const numbered = (parts: readonly string[]) =>
  parts.length === 1 ? (parts[0] ?? '') : parts.map((part, index) => `${index + 1}. ${part}`).join(' ');

/** The row that the record would have for a person: the fields in the record's words. */
export function writeRow({ name, aliases, district, judgments, grant }: Recipient): Row {
  return {
    name: [name, ...aliases].map(writeName).join(', aka '),
    offense: numbered(judgments.map(({ offenses }) => offenses.map(writeOffense).join('; '))),
    district_and_date: `${writeDistrict(district)}; ${numbered(judgments.map(({ sentenced }) => writeDay(sentenced)))}`,
    sentence: numbered(judgments.map(writeSentence)),
    terms_of_grant: writeGrant(grant),
  };
}
