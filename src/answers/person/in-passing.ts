import { asConcept, stateOf, type Term } from '../../search/terms.js';
import type { Question } from '../meaning/understand.js';
import type { Worded } from '../statistics/read-terms.js';
import { DRUG_CONCEPTS } from './concepts.js';

/** What only leads up to a question about somebody: "give me the", "what did he end up getting". */
function leadsUp({ id, text, to }: Term, words: Worded['words']): boolean {
  // "What did he do to end up in prison" asks why he is there.
  if (id === 'in-the-end') return words[to]?.text !== 'in';
  if (id === 'optimistic') return /^(?:go|goes|went) through$|^expect/u.test(text);
  if (id === 'compare') return text.startsWith('next to');
  return id === 'list-all' && /^(?:give|show|tell)/u.test(text);
}

/** The terms of a question about somebody without what is only said on the way to it, or set aside. */
export function withoutPassing(
  terms: readonly Term[],
  { words, yesNo }: Pick<Question, 'words' | 'yesNo'>,
): readonly Term[] {
  const told = withoutRejected(wentDown(terms, words), words).filter((term) => !leadsUp(term, words));
  const asked = told.filter((term) => !isConjunction(term, words, yesNo));
  const rest = yesNo ? asked : withoutDrugOfPlace(asked);
  return rest.some(({ kind }) => kind === 'concept') ? rest : terms;
}

/** "The year he went down": of somebody, a sentence. */
function wentDown(terms: readonly Term[], words: Worded['words']): readonly Term[] {
  return terms.flatMap((term): readonly Term[] => {
    const down = term.kind === 'name' && words[term.to]?.text === 'went' && words[term.to + 1]?.text === 'down';
    return down ? [term, { ...term, id: 'sentence', kind: 'concept', from: term.to, to: term.to + 2 }] : [term];
  });
}

const SUBJECT = /^(?:he|she|they)$/u;
const ASKING = /^(?:what|which|how|who)$/u;

/** "What did he get when he was sentenced" asks for no day. */
function isConjunction({ id, text, from }: Term, words: Worded['words'], yesNo: boolean): boolean {
  if (id !== 'when' || text !== 'when' || !SUBJECT.test(words[from + 1]?.text ?? '')) return false;
  const before = words.slice(0, from);
  // "How old was he when he was sentenced" asks for the age of then.
  if (before.some((word) => /^(?:old|age|aged)$/u.test(word.text))) return false;
  return (yesNo || before.some((word) => ASKING.test(word.text))) && !words[from]?.afterBreak;
}

const PLACE: ReadonlySet<string> = new Set(['state', 'where', 'district']);

/** "The state where he got sentenced for crack": the drug only says which sentence is meant. */
function withoutDrugOfPlace(terms: readonly Term[]): readonly Term[] {
  const ofCourt = terms.some(({ id }) => id === 'sentence' || id === 'district');
  if (!ofCourt || !terms.some(({ id }) => PLACE.has(id))) return terms;
  return terms.filter(({ id }) => !DRUG_CONCEPTS.has(id));
}

const DETERMINER = /^(?:the|his|her|their)$/u;

/** "The district, not the judge's name": what a question says that it does not ask for. */
function withoutRejected(terms: readonly Term[], words: Worded['words']): readonly Term[] {
  const from = words.findIndex(
    ({ text, afterBreak }, at) => at > 0 && text === 'not' && afterBreak && DETERMINER.test(words[at + 1]?.text ?? ''),
  );
  if (from < 0) return terms;
  const next = words.findIndex(({ afterBreak }, at) => at > from && afterBreak);
  const to = next < 0 ? words.length : next;
  const rest = terms.filter((term) => term.kind === 'name' || term.from < from || term.from >= to);
  return rest.some(({ kind }) => kind === 'concept') ? rest : terms;
}

/** The parts into which a state's federal courts are divided. */
const DIVISION = /^(?:northern|southern|eastern|western|middle|central)$/u;
/** "North or south Carolina" names two states, of which the first is read as a word. */
const HALF = /^(?:north|south|west)$/u;

/** "Northern, middle or southern", "listed under the Western District": which part of a state is the district. */
export function asDistrict(terms: readonly Term[]): readonly Term[] {
  const divisions = terms.filter(({ kind, text }) => kind === 'word' && DIVISION.test(text));
  const halves = terms.filter(({ kind, text }) => kind === 'word' && HALF.test(text));
  const isCourt = ({ id }: Term) => id === 'district';
  const ofPlace = terms.some((term) => isCourt(term) || stateOf(term) !== undefined);
  if (halves.length > 0 && terms.some((term) => stateOf(term) !== undefined))
    return terms.flatMap((term) =>
      halves.includes(term) ? [asConcept(term, 'district')] : stateOf(term) === undefined ? [term] : [],
    );
  const [first] = divisions;
  if (first === undefined || !(ofPlace || divisions.length > 1)) return terms;
  const named = terms.some(isCourt);
  return terms.flatMap((term) => {
    if (term === first && !named) return [asConcept(term, 'district')];
    return divisions.includes(term) || isListing(term) ? [] : [term];
  });
}

function isListing({ id, text }: Term): boolean {
  return id === 'alias' && text.startsWith('listed');
}
