import type { Recipient } from '../../knowledge/schema/recipients.js';
import { textOfWords } from '../../search/fold.js';
import { NAME_TERM } from '../../search/terms.js';
import { pairNamed } from '../statistics/namesakes.js';
import type { QueryReading } from '../statistics/read-query.js';
import type { RecipientTest } from '../statistics/tests.js';
import { listed, shortName } from '../wording.js';
import type { Question } from './understand.js';

/** What people are compared in, where a question names it. */
export type Aspect = 'prison' | 'supervised release' | 'fine' | 'sentencing date' | 'expiry';

/** What is claimed of the first of two people: more or less than the second, or the same. */
export type Claim = 'more' | 'less' | 'same';

/** What two people may have in common. */
export type Trait = 'state' | 'district' | 'drug' | 'firearm';

/** Two people held against each other. */
export interface Compared {
  /** What they are asked to have in common, where no aspect can be more or less. */
  readonly trait?: Trait;
  readonly recipients: readonly [Recipient, Recipient];
  readonly aspect?: Aspect;
  readonly claim?: Claim;
}

/** Words that hold people against each other. */
const HOLDS_AGAINST =
  /\b(compare[ds]?|comparing|comparison|vs|versus|against|differences?|differ|same|longe[rs]t?|short(?:er|est)|harsh(?:er|est)|stiffer|heavier|light(?:er|est)|bigg(?:er|est)|larg(?:er|est)|high(?:er|est)|low(?:er|est)|small(?:er|est)|more|most|less|least|fewer|worse|earli(?:er|est)|first|lat(?:er|est)|last|sooner|older|than|before|after)\b/u;

/** Words that people are compared by in their sentences, and in the days of these. */
const OF_SENTENCES: ReadonlySet<string> = new Set(
  `${NAME_TERM} compare earliest enhanced expire how-long latest longer longest month= prison prison-term release same
   sentence serve shortest time= when who year= fine supervised-release largest smallest how-much how-many higher lower
   case older earlier later first last sooner most least fewer shorten bigger stiffer heavier lighter harsher worse retroactive district home court state name-of 2 offense where sentenc`.split(
    /\s+/u,
  ),
);

/**
 * The two people whom a question compares: "which is longer, Parker's sentence or Milton's", "who had the bigger fine,
 * Bailey or Cordell".
 * @returns nothing where it asks for one thing of both that no sentence has, such as their ages
 */
export function comparedPeople(question: Question): Compared | undefined {
  const recipients = pairNamed(question) ?? onlyOnes(question);
  const [one, other, ...more] = recipients ?? [];
  if (one === undefined || other === undefined || more.length > 0 || !comparesSentences(question)) return undefined;
  const aspect = aspectOf(question);
  const claim = claimOf(question);
  const trait = aspect === undefined ? traitOf(question) : undefined;
  return {
    recipients: [one, other],
    ...(trait === undefined ? {} : { trait }),
    ...(aspect === undefined ? {} : { aspect }),
    ...(claim === undefined || aspect === undefined ? {} : { claim }),
  };
}

/** Three or more people of whom a question asks who has the most or the least: "who got the longest: Peak, McDade or Sapp". */
export function outstandingAmong(question: Question): QueryReading | undefined {
  const recipients = onlyOnes(question);
  const aspect = aspectOf(question);
  if (recipients === undefined || recipients.length < 3 || aspect === undefined) return undefined;
  if (!comparesSentences(question)) return undefined;
  const end = LESS.test(textOfWords(question.words)) ? 'least' : 'most';
  const ids = new Set(recipients.map(({ id }) => id));
  const among: RecipientTest = {
    about: 'alias',
    words: `named (${listed(recipients.map(shortName))})`,
    holds: ({ id }) => ids.has(id),
  };
  return { query: { tests: [among], operation: { kind: 'extreme', measure: aspect, end } }, coverage: 1, missing: [] };
}

/** Everybody whom a question names, where it is clear of each who is meant. */
function onlyOnes({ people }: Question): readonly Recipient[] | undefined {
  const clear = people.flatMap(({ recipients: [recipient, ...others] }) => (others.length === 0 ? [recipient] : []));
  return clear.length === people.length ? clear : undefined;
}

function comparesSentences(question: Question): boolean {
  const { terms, words } = question;
  const said = textOfWords(words);
  // Who is older is not told; whose case is, the record tells.
  if (/\b(?:older|younger|oldest|youngest)\b/u.test(said) && !/\b(?:case|sentencing)\b/u.test(said)) return false;
  const ofTrait = traitOf(question) !== undefined;
  return (
    (HOLDS_AGAINST.test(said) || ofTrait) &&
    terms.every(({ id, text }) => OF_SENTENCES.has(id) || OF_SENTENCES.has(text) || (ofTrait && OF_TRAITS.has(id)))
  );
}

const LENGTHS =
  /\b(?:time|sentences?|terms?|prison|years|months|longe[rs]t?|short(?:er|est)|harsh(?:er|est)|stiffer|heavier|light(?:er|est)|more|less|most|least|fewer|worse)\b/u;
const DAYS = /\b(?:first|earli(?:er|est)|before|after|lat(?:er|est)|last|sooner|older|oldest|newer)\b/u;

function aspectOf({ terms, words }: Question): Aspect | undefined {
  const has = (...ids: readonly string[]) => terms.some(({ id }) => ids.includes(id));
  const said = textOfWords(words);
  if (has('fine')) return 'fine';
  if (has('supervised-release')) return 'supervised release';
  if (has('expire', 'release') && DAYS.test(said)) return 'expiry';
  if (DAYS.test(said) && /\b(?:sentenced|sentencing|case|cases|convicted)\b/u.test(said)) return 'sentencing date';
  return LENGTHS.test(said) ? 'prison' : undefined;
}

/** What is said around a trait that two people are asked to have in common. */
const OF_TRAITS: ReadonlySet<string> = new Set(['drug', 'firearm', 'percentage', 'involv', 'connected']);

/** "Were they sentenced in the same state", "was it the same drug". */
function traitOf({ terms, words }: Question): Trait | undefined {
  const said = textOfWords(words);
  if (!/\b(?:same|common|share|shared|different|differ)\b/u.test(said)) return undefined;
  if (/\bstates?\b/u.test(said)) return 'state';
  const has = (id: string) => terms.some((term) => term.id === id);
  if (has('district')) return 'district';
  if (has('drug')) return 'drug';
  return has('firearm') ? 'firearm' : undefined;
}

const LESS =
  /\b(?:less|least|fewer|short(?:er|est)|light(?:er|est)|small(?:er|est)|low(?:er|est)|earli(?:er|est)|before|sooner|first|older|oldest)\b/u;

/** "Did Milton get more than Peak" is to be confirmed; "who got more, Milton or Peak" is not. */
function claimOf({ words, yesNo }: Question): Claim | undefined {
  if (!yesNo) return undefined;
  const said = textOfWords(words);
  if (/\b(?:same|equal|equally|identical)\b/u.test(said)) return 'same';
  if (!/\b(?:than|before|after)\b/u.test(said)) return undefined;
  return LESS.test(said) ? 'less' : 'more';
}
