import { textOfWords } from '../../search/fold.js';
import type { Question } from '../meaning/understand.js';
import type { Dimension, Operation } from './query.js';

type Has = (...any: readonly string[]) => boolean;
type Groups = Extract<Operation, { kind: 'groups' }>;

/** "Did all of them have the same", "is it the same for everybody": whether there is only one of a kind. */
const ALL_THE_SAME =
  /\b(?:all|every(?:one|body)?|each)\b.*\b(?:the same|(?:1|one|a single) (?:and the same|common))\b|\b(?:the same|identical) (?:\w+ ){0,5}(?:for|across|with) (?:all|every(?:one|body)?|each)\b/u;

/** What is said to be the same, by the word for it; the first that a question names counts. */
const KINDS: readonly (readonly [RegExp, Dimension])[] = [
  [/\bsame (?:\w+ )?states?\b/u, 'state'],
  [/\bsame (?:\w+ )?(?:districts?|courts?|courthouses?)\b/u, 'district'],
  [/\bsame (?:\w+ )?(?:drugs?|substances?|narcotics?)\b/u, 'drug'],
  [/\bsame (?:\w+ ){0,3}year\b/u, 'sentencing year'],
];
const DAY = /\b(?:dates?|days?|time)\b/u;

/** Reads whether all people have the same of something, which the record's different values tell. */
export function readSame(question: Question, has: Has): Groups | undefined {
  const said = textOfWords(question.words);
  if (!question.yesNo || !ALL_THE_SAME.test(said)) return undefined;
  const by = KINDS.find(([form]) => form.test(said))?.[1] ?? lengthOrDay(said, has);
  return by && { kind: 'groups', by, top: 'all', same: true };
}

/** The end, the sentencing or the length that all have in common: "the same release date", "the same sentence". */
function lengthOrDay(said: string, has: Has): Dimension | undefined {
  if (has('supervised-release')) return 'supervised release term';
  if (has('expire', 'release')) return DAY.test(said) ? 'expiry date' : undefined;
  if (has('sentence') && /\bsame (?:\w+ )?(?:date|day)\b/u.test(said)) return 'sentencing date';
  return /\bsame (?:\w+ )?(?:sentences?|(?:prison )?terms?|punishments?|prison time|length|number of (?:years|months))\b/u.test(
    said,
  )
    ? 'prison term'
    : undefined;
}
