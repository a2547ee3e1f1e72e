import type { Recipient } from '../../knowledge/schema/recipients.js';
import { textOfWords } from '../../search/fold.js';
import { isYear } from '../../search/numbers.js';
import { asConcept, type Term } from '../../search/terms.js';
import { LEAVING_OUT } from '../leaving-out.js';
import type { Question } from '../meaning/understand.js';
import { MONTHS } from '../statistics/days.js';
import type { Worded } from '../statistics/read-terms.js';
import { longDate } from '../wording.js';
import { DRUG_CONCEPTS } from './concepts.js';
import { asDistrict, withoutPassing } from './in-passing.js';

/** The verbs by which a court imposes what it imposes: "how long did the judge give him" asks for no judge. */
const IMPOSES =
  'give|gave|given|hand|handed|impose|imposed|sentence|sentenced|order|ordered|make|made|fine|fined|put|send|sent|hit|slap|slapped|set|add|added|tack|tacked|lay|laid|mete|meted|throw|threw';
const SHORTENS =
  'cut|shorten|shortened|lower|lowered|reduce|reduced|trim|trimmed|shave|shaved|chop|chopped|slash|slashed|amend|amended|revise|revised|redo|redid|redone|correct|corrected';
/** These shorten only with what they shorten: a judge may as well "take" an unusual step. */
const MAY_SHORTEN =
  '(?:knock|knocked|take|took|bring|brought|change|changed|drop|dropped)(?: [a-z0-9]+){0,5} (?:off|down|sentence|term|time|years|months)';
const COURT = '(?:judge|judges|court|courts)';
const ADVERB = '(?:(?:ever|later|also|already|just|once|actually|then|finally|originally) )?';
const COURT_IMPOSES = new RegExp(
  `\\b${COURT} ${ADVERB}(?:${IMPOSES})\\b|\\b(?:${IMPOSES})\\b.* by (?:the|a|his|her) ${COURT}\\b`,
  'u',
);
const COURT_SHORTENS = new RegExp(
  `\\b${COURT} ${ADVERB}(?:${SHORTENS}|${MAY_SHORTEN})\\b|\\b(?:${SHORTENS}|changed|brought down)\\b.* (?:by (?:the|a|his|her)|in) ${COURT}\\b`,
  'u',
);
/** What asks for the judge, or for the judge's mind, and not only for what was imposed. */
const ASKS_OF_JUDGE =
  /\b(?:who|whos|whose|whom|name|named|(?:which|what) (?:[a-z]+ )?(?:judge|court)|why|say|said|think|thought|want|wanted|recommend\w*|choice|had to|forced|sorry)\b/u;

/** "My law professor says": from whom somebody has it. */
const ATTRIBUTION =
  /^(?:(?:so|ok|hey|well) )*(?:my|our|some|this|one of my) (?:[a-z]+ ){1,6}?(?:says|swears|claims|insists|said|told me|reckons|thinks|keeps saying)\b/u;

/** The terms of a question about somebody, as the record's fields are asked for. */
export function asRecorded(
  question: Worded & Pick<Question, 'yesNo'>,
  recipients: readonly Recipient[],
): readonly Term[] {
  const said = textOfWords(question.words);
  const source = ATTRIBUTION.exec(said)?.[0].split(' ').length ?? 0;
  const terms = withoutDrugsLeftOut(question).filter(
    (term) => term.from >= source && !(question.yesNo && isHimself(term)),
  );
  return asDistrict(withoutCourt(nearSchool(withoutPassing(terms, question), said, recipients), said, recipients));
}

/** A school that somebody went to, or its name, is none that drugs were sold near. */
const OWN_SCHOOL =
  /\b(?:which|what) school\b|\b(?:go|goes|went|gone|attend\w*|finish\w*|graduat\w*|stud\w*|drop\w*|high|middle|called|name)\b/u;

/** "What is the school thing on his record": of somebody who was convicted near one, it is that school. */
function nearSchool(terms: readonly Term[], said: string, recipients: readonly Recipient[]): readonly Term[] {
  const convicted = recipients.some(({ judgments }) =>
    judgments.some(({ offenses }) => offenses.some(({ conduct }) => conduct.includes('near a school'))),
  );
  if (!convicted || OWN_SCHOOL.test(said)) return terms;
  return terms.map((term) => (term.id === 'school-age' ? { ...term, id: 'school' } : term));
}

/** What a court imposed or shortened is asked for, and not the court. */
function withoutCourt(terms: readonly Term[], said: string, recipients: readonly Recipient[]): readonly Term[] {
  if (ASKS_OF_JUDGE.test(said)) return terms;
  if (COURT_SHORTENS.test(said)) return shortenedByCourt(terms);
  const judged = COURT_IMPOSES.test(said) ? terms.filter(({ id }) => id !== 'judge') : terms;
  return recipients.reduce<readonly Term[]>(amendedThen, judged);
}

/** "Was Rosa himself an addict" asks about nobody else. */
function isHimself({ text }: Term): boolean {
  return text === 'himself' || text === 'herself';
}

/** What a shortening by a court is told of by, besides the court. */
const OF_SHORTENING = new Set([
  'judge',
  'district',
  'shorten',
  'commutation',
  'time-cut',
  'sentence',
  'prison-term',
  'amended',
]);

/** The names of months, as the vocabulary has them: "may" is a verb more often than a month. */
export const NAMED_MONTHS: ReadonlySet<string> = new Set(MONTHS.filter((month) => month !== 'may'));

/** "When did a court knock five years off his term" asks for the amendment. */
function shortenedByCourt(terms: readonly Term[]): readonly Term[] {
  const rest = terms.filter(
    ({ id, kind }) => !OF_SHORTENING.has(id) && !NAMED_MONTHS.has(id) && (kind === 'concept' || kind === 'name'),
  );
  const [replaced] = terms.filter(({ id }) => OF_SHORTENING.has(id));
  return replaced === undefined ? terms : [...rest, asConcept(replaced, 'amended')];
}

/** "What happened to her sentence in January 2009": the month, or the year, in which the court amended it. */
function amendedThen(terms: readonly Term[], { judgments }: Recipient): readonly Term[] {
  const year = terms.find(({ id, kind }) => kind === 'number' && isYear(id));
  if (year === undefined) return terms;
  const on = judgments.flatMap(({ amended }) => amended?.on ?? []).find((day) => day.startsWith(year.id));
  if (on === undefined) return terms;
  const [month = ''] = longDate(on).toLowerCase().split(' ');
  const namesMonth = terms.some(({ id }) => id === month);
  // In that year there may have been another day in court.
  if (!namesMonth && judgments.some(({ sentenced }) => sentenced.startsWith(year.id))) return terms;
  return terms.flatMap((term): readonly Term[] => {
    if (term.id === month || OF_SHORTENING.has(term.id)) return [];
    return term === year ? [asConcept(term, 'amended')] : [term];
  });
}

const LEAVES_OUT = new RegExp(`\\b(?:${LEAVING_OUT})(?: the| just| only)?$`, 'u');

/** "In addition to" is the longest of them. */
const LONGEST_LEAVING_OUT = 3;
/** "I know there was meth, was there another drug too". */
const OTHERS =
  /\b(?:other|another|additional|second) (?:drugs?|substances?|narcotics?)\b|\bwhat else\b|\banything else\b/u;

/** The drugs that a question leaves out: "besides methamphetamine, what did he sell". */
export function drugsLeftOut({ words, terms }: Worded): readonly Term[] {
  const asksForOthers = OTHERS.test(textOfWords(words));
  return terms.filter(
    ({ id, from }) => DRUG_CONCEPTS.has(id) && (asksForOthers || LEAVES_OUT.test(textOfWords(words.slice(0, from)))),
  );
}

/** A question for somebody's other drugs is answered with all of them. */
function withoutDrugsLeftOut(question: Worded): readonly Term[] {
  const { terms } = question;
  const out = drugsLeftOut(question);
  const [first] = out;
  if (first === undefined) return terms;
  // The words that leave it out may have been read as something: "apart from" her daughters.
  const leavesOut = ({ from, to }: Term) => to <= first.from && from >= first.from - LONGEST_LEAVING_OUT;
  const rest = terms.filter((term) => term.kind === 'name' || !(out.includes(term) || leavesOut(term)));
  return [...rest.filter(({ id }) => id !== 'drug'), { ...first, id: 'drug' }];
}
