import type { Hit } from '../../search/ask-index.js';
import { textOfWords } from '../../search/fold.js';
import type { Term } from '../../search/terms.js';
import { DRUG_CONCEPTS } from '../person/concepts.js';
import { askedTerms, predicateTerms } from './asked.js';
import type { Entry } from './entry.js';
import type { Question } from './understand.js';

/** What somebody did, which a record names and does not tell of. */
const DEEDS = new Set([
  'trafficking',
  'distribution',
  'possession',
  'concealing',
  'importation',
  'manufacture',
  'drug',
  'run-a-ring',
]);

/** "How long had she been selling": a sentence is how long something else lasted. */
export function asksHowLongOfDeed(question: Question): boolean {
  const { terms, words } = question;
  // "How long did he get for dealing" asks for the sentence.
  if (!terms.some(({ id }) => id === 'how-long') || words.some(({ text }) => /^(?:get|got)$/u.test(text))) return false;
  return predicateTerms(question).some(({ id }) => DEEDS.has(id));
}

const OBJECT = /\bwhom?(?: (?:all|else))?$/u;
const ACTIVE = /^(?:did|had|has|does)$/u;
const PASSIVE = /^(?:was|were|is)$/u;
/** "Who was he working for", "who was she arrested with". */
const TOWARDS = /^(?:to|for|with|from|alongside)$/u;

/** "Who did he sell it to": whom somebody had to do with is another person than the one the question names. */
export function asksForAnotherPerson({ words, terms }: Question): boolean {
  return terms.some(({ kind, from, to }) => {
    const verb = words[from - 1]?.text ?? '';
    if (kind !== 'name' || to >= words.length || !OBJECT.test(textOfWords(words.slice(0, from - 1)))) return false;
    return ACTIVE.test(verb) || (PASSIVE.test(verb) && TOWARDS.test(words.at(-1)?.text ?? ''));
  });
}

/** "Is he back in Florida": where somebody was sentenced is not where they are. */
const LIVING_THERE =
  /\b(?:back|now|home|lives?|living|stays?|staying|settled|still) in\b(?! (?:prison|jail|custody|for|federal|effect|force|court)\b)|\bmoved?(?: back)? to\b/u;

/** "Was he allowed a pistol back in Mobile" asks of then. */
const OF_TODAY = /^(?:\w+ ){0,3}?(?:is|are|does|do|has|have|did)\b/u;

export function asksWhetherThereNow({ words, yesNo }: Question): boolean {
  const said = textOfWords(words);
  return yesNo && OF_TODAY.test(said) && LIVING_THERE.test(said);
}

const OWN_AMOUNT = new Set(['how-much', 'value']);
/** "Did she pay it off": not whether she had to. */
const DID_PAY =
  /\bdid (?!.*\b(?:have|need|had) to\b)(?:\w+ ){1,4}(?:cough(?:ed)? up|fork(?:ed)? over|pay (?:up|off|it|all|his|her|the|that|back))\b/u;

/** "How much of the fine was still unpaid": the record gives the fine, and not what is left of it, or was paid. */
export function asksWhatIsUnpaid({ terms, words, yesNo }: Question): boolean {
  const has = (id: string) => terms.some((term) => term.id === id);
  const said = textOfWords(words);
  if (yesNo) return DID_PAY.test(said);
  if (has('remitted') && /\bhow much of\b/u.test(said)) return true;
  // "How large was the fine whose unpaid part was remitted" asks for the fine.
  return has('unpaid') && terms.some(({ id, text }) => OWN_AMOUNT.has(id) && !/^how (?:large|big|high)/u.test(text));
}

/** "Did A have a boyfriend like B did": what is told of B is not told of A. */
export function isOfTheOther({ people, words, terms }: Question, { value }: Hit<Entry>): boolean {
  const [first] = people;
  if (people.length < 2 || first === undefined || value.people.size !== 1) return false;
  const [subject] = terms.filter(({ kind }) => kind === 'name');
  const asked = subject !== undefined && /^(?:did|does|do|is|was|has|had)$/u.test(words[subject.from - 1]?.text ?? '');
  return asked && !first.recipients.some(({ id }) => value.people.has(id));
}

const WHO_IS = /^(?:is|was|were|the|a|on|s|sat|up|that|his|her|their|this)$/u;

/** "Who was the judge", "who was on the bench": asked for by name, whatever the judge did besides. */
export function asksWhoJudged({ terms, words }: Question): boolean {
  return terms.some(
    ({ id, from }, at) =>
      id === 'judge' &&
      terms[at - 1]?.id === 'who' &&
      words.slice(terms[at - 1]?.to ?? from, from).every(({ text }) => WHO_IS.test(text)),
  );
}

const OBTAINED = /^(?:get|got|gets|getting|buy|bought|buying|obtain|obtained|acquire|acquired)$/u;
/** What somebody sold or carried. */
const GOODS = new Set(['drug', 'firearm', 'ammunition']);

/** "Where did he get the meth", "who did she buy it off": where he was sentenced, or for what, is not where it came from. */
export function asksForSource(question: Question): boolean {
  const { terms, words, yesNo } = question;
  if (yesNo || !(terms.some(({ id }) => id === 'where') || asksForAnotherPerson(question))) return false;
  return words.some(({ text }, at) => {
    const [goods] = terms.filter(({ from, kind }) => from > at && kind !== 'name');
    return OBTAINED.test(text) && goods !== undefined && (GOODS.has(goods.id) || DRUG_CONCEPTS.has(goods.id));
  });
}

/** "Did he get his marijuana from Mexico": what was sold is told, and not whether it came from there. */
export function asksWhetherFrom({ words, yesNo }: Question, missing: readonly Term[]): boolean {
  return (
    yesNo && missing.some(({ kind, from }) => kind !== 'name' && kind !== 'number' && words[from - 1]?.text === 'from')
  );
}

/** Those beside the named of whom no sentence is told. */
const OTHERS = new Set(['leader', 'boyfriend', 'co-defendants', 'spouse', 'family']);
const OF_THEM = /\b(?:to|of|for|did|was|were)(?: (?:the|his|her|their|any|any of the))?$/u;

/** "What sentence was handed to the leader": a sentence of somebody who is none of the 61. */
export function asksSentenceOfOthers(question: Question): boolean {
  const { terms, words, yesNo } = question;
  if (yesNo || askedTerms(question).at(-1)?.id !== 'sentence') return false;
  return terms.some(({ id, from }) => OTHERS.has(id) && OF_THEM.test(textOfWords(words.slice(0, from))));
}

/** "His take on the bill": what was said of an act in force tells nothing of a bill that is debated. */
export function asksOfBill({ terms }: Question, { value }: Hit<Entry>): boolean {
  if (value.kind !== 'quotation' || value.record.about.includes('bill')) return false;
  return terms.some(({ id, text }) => id === 'bill' && /\b(?:bill|legislation)\b/u.test(text));
}

/** "How many guards work there": a criterion counts nobody. */
export function countsBeside({ yesNo }: Question, { value, unasked }: Hit<Entry>): boolean {
  if (value.kind !== 'criterion' || yesNo) return false;
  return unasked.some(({ id, text }) => id === 'how-many' && text.startsWith('how many'));
}
