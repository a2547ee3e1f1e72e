import { effectivePrisonTerm } from '../../knowledge/effective-sentence.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import { textOfWords } from '../../search/fold.js';
import { NAME_TERM, type Term } from '../../search/terms.js';
import type { Question } from '../meaning/understand.js';
import { districtName, longDate, shortName } from '../wording.js';
import { unaccounted } from './neutral-terms.js';
import type { QueryReading } from './read-query.js';
import { termsOf } from './read-terms.js';
import { readTests } from './read-tests.js';
import {
  expiringIn,
  fineOf,
  fineOfDollars,
  inState,
  prisonMonths,
  type RecipientTest,
  releaseMonths,
  sentencedIn,
  sentencingDays,
  servingLife,
  supervisedReleaseMonths,
  test,
} from './tests.js';

/** "The same state as Akana", "shares a surname with Webster". */
const SHARED = /\bsame ((?:\w+ ){1,6}?)(?:as|that|with)\b|\bshar(?:e|es|ed|ing) ((?:\w+ ){1,6}?)with\b/u;
const ASKS_WHO = /\b(?:who|whos|which|anyone|anybody|someone|somebody|any|others|how many|list|name)\b/u;

/**
 * Reads who else has something in common with a named person: "who was sentenced the same day as Whitley".
 * @returns nothing where it asks for nothing in common, or for something that the fields do not tell
 */
export function readSharing(question: Question): QueryReading | undefined {
  const [named, ...others] = question.people;
  const [recipient, ...alike] = named?.recipients ?? [];
  if (recipient === undefined || others.length > 0 || alike.length > 0) return undefined;
  const said = textOfWords(question.words);
  const [, same, shared] = SHARED.exec(said) ?? [];
  const what = same ?? shared;
  if (what === undefined || !ASKS_WHO.test(said)) return undefined;
  const common = inCommon(question, what, recipient);
  if (common === undefined) return undefined;
  const own = termsOf(question, 'fine', 'supervised-release');
  const isTold = (term: Term) => term.id === NAME_TERM || own.includes(term) || /^shar/u.test(term.text);
  const rest = question.terms.filter((term) => !isTold(term));
  const { tests, used } = readTests({ words: question.words, terms: rest });
  const missing = unaccounted(rest, used);
  if (missing.length > 0) return undefined;
  const words = `(besides ${shortName(recipient)}) ${common.words}`;
  const besides = test(common.about, words, (each) => each.id !== recipient.id && common.holds(each));
  const asksWhether = question.yesNo || /^(?:any|anyone|anybody)\b/u.test(said);
  const kind = asksWhether ? 'exists' : /\bhow many\b/u.test(said) ? 'count' : 'list';
  return { query: { tests: [besides, ...tests], operation: { kind } }, coverage: 1, missing };
}

/** The condition that a person fulfils in what is asked for. */
function inCommon(question: Question, what: string, recipient: Recipient): RecipientTest | undefined {
  const says = (form: RegExp) => form.test(what);
  const { district, name, grant } = recipient;
  if (says(/\bstate\b/u)) return inState([district.state]);
  if (says(/\b(?:district|court|courthouse)\b/u)) {
    const court = districtName(district);
    return test('district', `sentenced in the ${court}`, (each) => districtName(each.district) === court);
  }
  if (says(/\b(?:surname|last name|family name)\b/u))
    return test('alias', `listed with the surname ${name.surname}`, (each) => each.name.surname === name.surname);
  if (says(/\b(?:first|given) name\b/u))
    return test('alias', `listed with the first name ${name.given}`, (each) => each.name.given === name.given);
  if (says(/\b(?:day|date)\b/u)) return sameDay(question, recipient);
  if (says(/\bfines?\b/u)) return fineOf(recipient) > 0 ? fineOfDollars('exactly', fineOf(recipient)) : undefined;
  if (says(/\b(?:release|supervision)\b/u)) {
    const months = supervisedReleaseMonths(recipient);
    return says(/\bdate\b/u)
      ? expiringIn(dayOf(grant.expires))
      : months > 0
        ? releaseMonths('exactly', months)
        : undefined;
  }
  if (!says(/\b(?:sentences?|punishment|(?:prison )?terms?|prison time|(?:number|amount) of (?:years|months|time))\b/u))
    return undefined;
  const { prison } = effectivePrisonTerm(recipient);
  return prison === 'life' ? servingLife : prisonMonths('exactly', prison.months);
}

/** The day of the sentence's end where a question speaks of release, of the sentencing otherwise. */
function sameDay(question: Question, recipient: Recipient): RecipientTest | undefined {
  if (termsOf(question, 'expire', 'release').length > 0) return expiringIn(dayOf(recipient.grant.expires));
  const [first = '', ...later] = sentencingDays(recipient);
  return later.length > 0 || termsOf(question, 'sentence').length === 0 ? undefined : sentencedIn(dayOf(first));
}

const dayOf = (day: string) => ({ words: `on ${longDate(day)}`, from: day, to: day });
