import { GRANT_DAY } from '../../knowledge/grant-day.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import { textOfWords } from '../../search/fold.js';
import { isYear } from '../../search/numbers.js';
import { findPeriod } from '../statistics/periods.js';
import { timedRelease, unitOf } from '../statistics/read-numbers.js';
import { endingThen, namesTimeOfEnd } from '../statistics/read-periods.js';
import type { Worded } from '../statistics/read-terms.js';
import { readTests } from '../statistics/read-tests.js';
import { falls, fineRemitted, type RecipientTest, type Subject, sentencingDays } from '../statistics/tests.js';
import { drugIs, quantityIs } from './confirm-drug.js';

type Check = (recipient: Recipient, question: Worded) => boolean | undefined;

/** Whether what a question says of an attribute is so; `undefined` where it says nothing that can be checked. */
const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['sentence', (recipient, question) => tested(recipient, question, ['sentence']) ?? isBareTerm(recipient, question)],
  ['district', (recipient, question) => tested(recipient, question, ['district'])],
  ['drug', drugIs],
  ['quantity', quantityIs],
  ['offense', offenseIs],
  ['weapon', (recipient, question) => tested(recipient, question, ['weapon'])],
  ['statute', (recipient, question) => tested(recipient, question, ['statute'])],
  ['supervised-release', releaseIs],
  ['fine', fineIs],
  ['restitution', (recipient, question) => tested(recipient, question, ['restitution'])],
  ['alias', (recipient, question) => tested(recipient, question, ['alias'])],
  ['sentencing-date', wasSentencedThen],
  ['expiry', (recipient, question) => endingThen(positive(question))?.holds(recipient)],
  // A date asks whether it was amended then.
  ['amended', (recipient, question) => isThen(amendments(recipient), question) ?? amendments(recipient).length > 0],
  ['commutation', wasCommuted],
  ['concurrent', runsTogether],
]);

/** The wrong value in "is he a lifer in Tennessee" decides, whichever attribute fitted the question best. */
const DENYING: ReadonlyMap<string, Check> = new Map<string, Check>([
  // Of an attribute that was not asked for, only what is surely a term of prison can be wrong: not any number.
  ['sentence', (recipient, question) => tested(recipient, question, ['sentence'])],
  ['district', (recipient, question) => tested(recipient, question, ['district'])],
  ['drug', drugIs],
  ['supervised-release', (recipient, question) => tested(recipient, question, ['supervised-release'])],
  [
    'sentencing-date',
    (recipient, question) =>
      question.words.some(({ text }) => text === 'sentenced') ? wasSentencedThen(recipient, question) : undefined,
  ],
]);

/** These are what a question is taken for that says something of the sentence or the conviction, whatever it is. */
const OF_THE_WHOLE = new Set(['sentence', 'offense', 'quantity']);

/** Conduct that no field of the record is about. */
const CONDUCT_NOT_RECORDED = new Set(['violence', 'death', 'scuffle', 'robbery', 'victim']);

/**
 * Checks what a yes/no question says about one attribute against the record.
 * @returns true, false, or `undefined` when the question says nothing that can be checked
 */
export function confirm(attributeId: string, recipient: Recipient, question: Worded): boolean | undefined {
  return offersChoice(question) ? undefined : CHECKS.get(attributeId)?.(recipient, question);
}

/**
 * The attribute that a yes/no question is to be answered from, where that is not the one it was taken for: the one of which
 * it says what is not so, or the only one of which it says anything.
 */
export function decidingBeside(attributeId: string, recipient: Recipient, question: Worded): string | undefined {
  if (attributeId === 'sentencing-date' && namesTimeOfEnd(question)) return 'expiry';
  const own = confirm(attributeId, recipient, question);
  if (own === false || offersChoice(question)) return undefined;
  const others = [...DENYING].flatMap(([id, check]) => {
    const ofAnother = id === 'sentence' && attributeId === 'supervised-release' && !namesPrison(question);
    const holds = id === attributeId || ofAnother ? undefined : check(recipient, question);
    return holds === undefined ? [] : [{ id, holds }];
  });
  const wrong = others.find(({ holds }) => !holds);
  if (wrong !== undefined) return wrong.id;
  // "Was the life sentence for killing somebody": that it was life confirms nothing of that.
  const ofMore = question.terms.some(({ id }) => CONDUCT_NOT_RECORDED.has(id));
  return own === undefined && !ofMore && OF_THE_WHOLE.has(attributeId) ? others[0]?.id : undefined;
}

const OF_PRISON = new Set(['sentence', 'prison', 'prison-term', 'life-sentence', 'prison-buildings']);

/** "Supervised for a decade" says nothing of prison. */
function namesPrison({ terms }: Worded): boolean {
  return terms.some(({ id }) => OF_PRISON.has(id));
}

const ONE_AFTER_ANOTHER =
  /\b(?:consecutive|consecutively|after (?:the other|another|each other)|back to back|stack|stacks|stacked|stacking|add|adds|added|on top)\b/u;
const AT_ONCE = /\b(?:concurrent|concurrently|same time|together|side by side|alongside|overlap|overlaps)\b/u;

/** Whether two sentences run as a question says, where the record calls one concurrent. */
function runsTogether({ judgments }: Recipient, { words }: Worded): boolean | undefined {
  const said = textOfWords(words);
  if (!judgments.some(({ sentence }) => sentence.concurrent) || !ONE_AFTER_ANOTHER.test(said)) return undefined;
  return AT_ONCE.test(said) ? undefined : false;
}

/** "Life or a number of years" waits for no yes or no; "ten years or more" does. */
const CHOICE =
  /\bor (?!(?:not|no|more|less|longer|shorter|fewer|over|under|so|later|earlier|greater|higher|anything|something|other|another|any|ammo|ammunition)\b)/u;

export function offersChoice({ words }: Worded): boolean {
  return CHOICE.test(textOfWords(words));
}

const VERBAL_NEGATION = /^(?:not|never|(?:did|do|does|was|were|is|are|has|have|had|wo|would|ca|could)nt)$/u;

/** Whether a verb is negated: "was not fined". */
export function isNegated({ words }: Worded): boolean {
  return words.some(({ text }) => VERBAL_NEGATION.test(text));
}

/** "Didn't he get life" asks whether he did. */
export function positive(question: Worded): Worded {
  const words = question.words.map((word) => (VERBAL_NEGATION.test(word.text) ? { ...word, text: '' } : word));
  return { ...question, words };
}

/** Whether the conditions that a question names on these subjects hold. */
function tested(recipient: Recipient, question: Worded, subjects: readonly Subject[]): boolean | undefined {
  const tests = readTests(positive(question)).tests.filter(({ about }) => subjects.includes(about));
  return tests.length === 0 ? undefined : tests.every((test) => holds(test, recipient));
}

/** Whether a condition is true of somebody. */
export function holds(test: RecipientTest, recipient: Recipient): boolean {
  return test.holds(recipient) || test.holdsBesides?.(recipient) === true;
}

/** "Did she get 240": the only number that is no year is a term of months or years. */
function isBareTerm({ judgments }: Recipient, { terms }: Worded): boolean | undefined {
  const asked = terms.find(({ kind, id }) => kind === 'number' && /^\d+$/u.test(id) && !isYear(id));
  if (asked === undefined) return undefined;
  const number = Number(asked.id);
  const prisons = judgments.flatMap(({ sentence, amended }) => [sentence.prison, amended?.prison ?? sentence.prison]);
  return prisons.some((prison) => prison !== 'life' && (prison.months === number || prison.months === number * 12));
}

function offenseIs(recipient: Recipient, question: Worded): boolean | undefined {
  const checks = [drugIs(recipient, question), tested(recipient, question, ['offense', 'weapon'])].filter(
    (check) => check !== undefined,
  );
  return checks.length === 0 ? undefined : checks.every(Boolean);
}

/** What the grant may have made of the supervised release, besides shortening it. */
const UNCHANGED = /\b(?:same|stays?|stayed|remains?|kept|keeps?|intact|in effect)\b/u;
const WHOLE_OF_IT = /\b(?:whole|entire|full|original|all of)\b/u;
const CHANGED = /\b(?:touch|touched|change|changed|changes|affect|affected|alter|altered)\b/u;

function releaseIs(recipient: Recipient, question: Worded): boolean | undefined {
  const reduced = recipient.grant.supervisedReleaseReducedToMonths;
  const shortened = reduced !== undefined;
  const given = recipient.judgments.some(({ sentence }) => sentence.supervisedReleaseMonths !== undefined);
  const said = textOfWords(question.words);
  if (UNCHANGED.test(said) || (WHOLE_OF_IT.test(said) && /\bstill\b/u.test(said))) return given && !shortened;
  if (CHANGED.test(said)) return shortened;
  // "Is he still facing ten years of it": what the grant leaves, and not what was imposed.
  const length = timedRelease(question);
  if (shortened && length !== undefined && /\bstill\b/u.test(said)) {
    const texts = question.words.map(({ text }) => text);
    return Number(length.id) * (unitOf(texts, length) ?? 0) === reduced;
  }
  return tested(recipient, question, ['supervised-release']);
}

/** "Does he still owe the fine", "must she pay it". */
const OWES = /\b(?:still|owes?|must|has to|have to pay the)\b/u;
const PAST = /^(?:did|had|was|were)\b/u;

function fineIs(recipient: Recipient, question: Worded): boolean | undefined {
  const said = textOfWords(question.words);
  if (OWES.test(said) && !PAST.test(said)) {
    // How much was paid is not on record: only a remitted fine is surely not owed.
    return fineRemitted.holds(recipient) && recipient.grant.remainingFineInEffect !== true ? false : undefined;
  }
  // "It stayed as it was" is surely not so of a fine of which the unpaid part was remitted.
  if (UNCHANGED.test(said) && fineRemitted.holds(recipient)) return false;
  return tested(recipient, question, ['fine']);
}

function amendments({ judgments }: Recipient): readonly string[] {
  return judgments.flatMap(({ amended }) => amended?.on ?? []);
}

/** Whether one of the days falls into the period that a question names. */
function isThen(days: readonly string[], { words }: Worded): boolean | undefined {
  const period = findPeriod(words)?.period;
  return period === undefined ? undefined : days.some((day) => falls(day, period));
}

/** When a sentence was shortened is another date. */
function wasSentencedThen(recipient: Recipient, question: Worded): boolean | undefined {
  const shortened = question.terms.some(({ id }) => id === 'shorten' || id === 'amended');
  return shortened ? undefined : isThen(sentencingDays(recipient), question);
}

/** "Was the sentence cut in 2009" may mean the court's amendment as well as the grant. A commutation is no pardon. */
function wasCommuted(recipient: Recipient, question: Worded): boolean | undefined {
  const asks = (id: string) => question.terms.some((term) => term.id === id);
  if (asks('pardon') && !asks('commutation')) return false;
  return isThen([GRANT_DAY, ...amendments(recipient)], question);
}
