import type { Recipient } from '../../knowledge/schema/recipients.js';
import { isYear } from '../../search/numbers.js';
import { asConcept, NAME_TERM, stateOf, stateTerm, type Term } from '../../search/terms.js';
import type { Question } from '../meaning/understand.js';
import { offensesOf } from '../statistics/tests.js';
import { asRecorded, NAMED_MONTHS } from './rewording.js';

/** "Which Harris", "the Lewis with the gun": what stands by the name tells whom it means. */
export const POINTING_OUT: ReadonlySet<string> = new Set(['which', 'what', 'the', 'that']);

/** The terms that tell what is asked: somebody's own state beside the name only says who is meant. */
export function telling(question: Question, recipients: readonly Recipient[]): readonly Term[] {
  const { yesNo } = question;
  const terms = withoutApposition({ ...question, terms: asRecorded(question, recipients) });
  if (yesNo)
    return terms.flatMap((term) =>
      isSection(term, recipients) ? [asConcept(term, 'statute')] : checked(term, question),
    );
  const own = new Set(recipients.map(({ district }) => stateTerm(district.state)));
  const named = terms.map((term) => (isSection(term, recipients) ? asConcept(term, 'statute') : term));
  // "Which city in Texas" asks for less than the state.
  const town = terms.some(({ id }) => id === 'which-town');
  const told = named.filter(({ id }) => (town || !own.has(id)) && id !== 'justice-department');
  const rest = ofRelease(withoutOwnTerm(withoutOwnYear(told, recipients), recipients, question));
  // "Agnew Florida" says whom, and asks for all of it.
  if (rest.every(({ id }) => id === NAME_TERM)) return terms.some(({ id }) => own.has(id)) ? rest : terms;
  const bare = rest.every(({ id }) => id === NAME_TERM || id === 'case' || isYear(id));
  return bare ? rest.flatMap((term) => (isYear(term.id) ? whatHappenedIn(term, recipients, question) : term)) : rest;
}

/** "What did they give him back in 1994": the year of somebody's sentencing narrows nothing where something else is asked. */
function withoutOwnYear(terms: readonly Term[], recipients: readonly Recipient[]): readonly Term[] {
  const years = new Set(recipients.flatMap(({ judgments }) => judgments.map(({ sentenced }) => sentenced.slice(0, 4))));
  const others = terms.filter(({ id }) => !years.has(id));
  // "The drug of his 2002 case", "what was the charge in 1996".
  if (others.some(({ id, kind }) => id === 'sentence' || (kind === 'concept' && OF_CASE.has(id)))) return others;
  const year = terms.find(({ id }) => years.has(id));
  // "Agnew, 2003, what month and day", "in 1996 he got life, what was the date of that": the day of the sentence.
  const ofDay = others.some(({ id }) => id === 'when') && others.every(({ id }) => OF_DAY.has(id));
  if (year === undefined || !ofDay) return terms;
  return [...others.filter(({ id }) => !SENTENCES.has(id)), asConcept(year, 'sentence')];
}

/** What a length is asked for by, and what became of it: "what were his 195 months cut to". */
const OF_LENGTH: ReadonlySet<string> = new Set(['how-long', 'how-many', 'shorten', 'amended']);

/** "If 360 months is what he got, how many years is that": the length that is named is the one that is asked for. */
function withoutOwnTerm(
  terms: readonly Term[],
  recipients: readonly Recipient[],
  { words }: Pick<Question, 'words'>,
): readonly Term[] {
  const own = new Set(
    recipients.flatMap(({ judgments }) =>
      judgments.flatMap(({ sentence: { prison } }) =>
        prison === 'life' ? [] : [`${prison.months} months`, `${prison.months / 12} years`],
      ),
    ),
  );
  const named = terms.find(({ kind, id, to }) => kind === 'number' && own.has(`${id} ${words[to]?.text ?? ''}`));
  if (named === undefined || !terms.some(({ id }) => OF_LENGTH.has(id))) return terms;
  return terms.filter((term) => term !== named && !(term.from === named.to && UNIT.test(term.text)));
}

/** "Out by August 2016": the day that is asked about is the day on which the sentence ends. */
function ofRelease(terms: readonly Term[]): readonly Term[] {
  if (!terms.some(({ id }) => id === 'release')) return terms;
  const asksDay = terms.some(({ id }) => id === 'when');
  return terms.flatMap((term): readonly Term[] => {
    // "Life, and now free: when does he leave": what the sentence was is only said.
    if (asksDay && term.id === 'life-sentence') return [];
    if (NAMED_MONTHS.has(term.id)) return [asConcept(term, 'when')];
    return term.id === '2016' || term.id === '2017' ? [] : [term];
  });
}

/** What each of somebody's cases has. */
const OF_CASE: ReadonlySet<string> = new Set(['drug', 'quantity', 'offense', 'statute', 'fine', 'supervised-release']);
const SENTENCES: ReadonlySet<string> = new Set(['life-sentence', 'how-long']);
const OF_DAY: ReadonlySet<string> = new Set([...SENTENCES, NAME_TERM, 'when']);

const IMPOSED = /^(?:get|got|give|gave|given|receive|received)$/u;

/** "Whitley 2003" asks for what is on record of that year: a sentencing, or a sentence's end. */
function whatHappenedIn(
  year: Term,
  recipients: readonly Recipient[],
  { words }: Pick<Question, 'words'>,
): readonly Term[] {
  const events = recipients.flatMap(({ judgments, grant }) => [
    ...judgments.map(({ sentenced }) => ({ day: sentenced, id: 'sentence' })),
    { day: grant.expires, id: 'release' },
  ]);
  const event = events.find(({ day }) => day.startsWith(year.id));
  if (event === undefined) return [year];
  // "What did he get in his 2003 case" asks for no day.
  const ofTerm = event.id === 'sentence' && words.some(({ text }) => IMPOSED.test(text));
  return [ofTerm ? 'how-long' : 'when', event.id].map((id) => asConcept(year, id));
}

/** "That Wyoming lady LaPlatney", "the Harris from Pennsylvania": what only says who is meant. */
function withoutApposition({ terms, words }: Pick<Question, 'terms' | 'words'>): readonly Term[] {
  const name = terms.find(({ id }) => id === NAME_TERM);
  if (name === undefined) return terms;
  const describes = (term: Term) => {
    const ofState = stateOf(term) !== undefined;
    const before =
      term.to <= name.from && words.slice(term.to, name.from).every((_, at) => isDescribing(terms, term.to + at));
    if (before) return ofState || term.id === 'gender';
    if (isAgeBeside(term, name, words, terms)) return true;
    return ofState && POINTING_OUT.has(words[name.from - 1]?.text ?? '') && words[term.from - 1]?.text === 'from';
  };
  const rest = terms.filter((term) => !describes(term));
  return rest.length > 0 ? rest : terms;
}

/** "Melissa Ross, 44, convicted of": a small number after the name, with its "years old". */
function isAgeBeside(term: Term, name: Term, words: Question['words'], terms: readonly Term[]): boolean {
  if (term.id === 'how-old') return terms.some((age) => age.to === term.from && isAgeBeside(age, name, words, terms));
  const small = term.kind === 'number' && /^[1-9]\d$/u.test(term.id);
  const next = words[term.to]?.text ?? '';
  const old = terms.some(({ id, from }) => id === 'how-old' && from === term.to);
  return small && term.from === name.to && (old || !UNIT.test(next));
}

function isDescribing(terms: readonly Term[], at: number): boolean {
  return terms.some((term) => term.from === at && (stateOf(term) !== undefined || term.id === 'gender'));
}

/** "Laplatney 1071", "is his case under 851": the section of a law that is cited for somebody, or written like one. */
function isSection({ kind, id }: Term, recipients: readonly Recipient[]): boolean {
  if (kind !== 'number') return false;
  if (/^\d+\(/u.test(id)) return true;
  const cited = recipients.flatMap(offensesOf).flatMap(({ statutes }) => statutes);
  return id.length > 2 && cited.some((statute) => new RegExp(`§ ${id}\\b`, 'u').test(statute));
}

const UNIT = /^(months?|years?)$/u;
const DECADE = /^(?:19|20)\d0s$/u;

/** "In Ohio", "the Northern District of Ohio"; a "Georgia case" is one of several. */
const BEFORE_PLACE = new Set(['in', 'from', 'of', 'at', 'out', 'or']);
/** "Was he sentenced in Ohio" asks for the court, whichever state it names; "in 2003" for the date, "to 195 months" for the length. */
function checked(term: Term, { words }: Pick<Question, 'words'>): readonly Term[] {
  if (stateOf(term) !== undefined)
    return BEFORE_PLACE.has(words[term.from - 1]?.text ?? '') ? [{ ...term, id: 'district' }] : [term];
  if (NAMED_MONTHS.has(term.id)) return [{ ...term, id: 'when' }];
  if (term.kind !== 'number') return UNIT.test(term.text) ? [] : [term];
  if (isYear(term.id) || DECADE.test(term.id)) return [asConcept(term, 'when')];
  return UNIT.test(words[term.to]?.text ?? '') ? [asConcept(term, 'how-long')] : [];
}
