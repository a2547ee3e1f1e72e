import { fullName } from '../wording.js';
import { asksBare } from './two-questions.js';
import type { Question } from './understand.js';

const PRONOUNS = /\b(he|she|him)\b/giu;
export const PRONOUN = /\b(he|she|him|her|his|hers)\b/iu;
/** Others whom a message may go on about. */
const OTHER_PEOPLE = new Set([
  'boyfriend',
  'leader',
  'judge',
  'lawyer',
  'prosecutor',
  'family',
  'spouse',
  'investigator',
  'co-defendants',
]);
/** Words that point to what another clause said. */
const LEANING = /\b(he|she|him|her|his|hers|said that|that one|those ones|(?<!\b(?:on|in) )it)\b/iu;
const POINTING = /\b(he|she|him|her|his|hers|they|them|their|it|that|this|those|these)\b/iu;

/** "What kind of drugs was it": in the case of the one who is named. */
const ENDS_WITH_IT = /^(?:(?:what|which) (?!was\b|is\b)|how many ).*\b(?:was|is) (?:it|that|this)\W*$/iu;

/** "When can we expect the release", "what was the crime": a thing that everybody of the record has, of the one who is named. */
const ENDS_WITH_THING =
  /^(?:what|which|when|how) .*\bthe (?:crime|conviction|offen[cs]e|charges?|sentence|prison term|fine|release(?: date)?|drugs?|court|district)\W*$/iu;

/**
 * A clause made complete with the one person of its message: "I saw Ernest Spiller's name, what was he convicted of".
 * @returns nothing for a clause that leans on the rest of the message in a way that is not clear
 */
export function aboutWhom(
  clause: string,
  { people, terms, words }: Pick<Question, 'people' | 'terms' | 'words'>,
): string | undefined {
  const [only, another] = people;
  const [recipient, second] = only?.recipients ?? [];
  if (only === undefined || recipient === undefined) return LEANING.test(clause) ? undefined : clause;
  // "Did he mention him": they are two.
  if ((clause.match(PRONOUNS) ?? []).length > 1) return undefined;
  // Whoever is meant by a name that fits several is still to be chosen.
  const name =
    second === undefined ? fullName(recipient.name) : only.mention.words.map((at) => words[at]?.text).join(' ');
  // "What happened to her boyfriend, did he go to jail": he need not be the one who is named.
  if (PRONOUN.test(clause) && terms.some(({ id }) => OTHER_PEOPLE.has(id))) return undefined;
  const onlyOne = another === undefined;
  if (onlyOne && PRONOUN.test(clause)) return clause.replace(PRONOUN, name);
  if (onlyOne && asksBare(clause)) return `${clause} ${name}`;
  if (onlyOne && ENDS_WITH_IT.test(clause)) return `${clause} for ${name}`;
  const ofOthers = terms.some(({ id }) => OTHER_PEOPLE.has(id) && id !== 'family');
  const surname = new RegExp(recipient.name.surname, 'iu');
  if (onlyOne && !ofOthers && ENDS_WITH_THING.test(clause) && !surname.test(clause)) return `${clause} for ${name}`;
  const namesSomebody = people.some(({ mention }) => mention.words.length > 0) && surname.test(clause);
  return namesSomebody || !POINTING.test(clause) ? clause : undefined;
}

/** A verb of its own, by which a question can stand alone. */
const VERB =
  /\b(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|got|gets?|goes|went|gave|says?|said|happen(?:s|ed))\b/iu;

/** "How long inside and how long on supervised release": a second question without a verb is about whom the first names. */
export function elliptic(second: string, [named, another]: Question['people']): string | undefined {
  const [recipient, ...others] = named?.recipients ?? [];
  if (recipient === undefined || others.length > 0 || another !== undefined || VERB.test(second)) return undefined;
  return `${second} for ${fullName(recipient.name)}`;
}
