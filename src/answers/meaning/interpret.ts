import type { AskIndex } from '../../search/ask-index.js';
import { textOfWords } from '../../search/fold.js';
import { QUESTION_WORDS } from '../../search/question-words.js';
import { NAME_TERM, stateOf } from '../../search/terms.js';
import { pairNamed, readNamesakes, readPair } from '../statistics/namesakes.js';
import { fullName } from '../wording.js';
import { settled } from './alternatives.js';
import { asksBeyondSources, asksOfAnotherRound } from './beyond.js';
import { askedHowMany, speaksOfNumber, tellsHowMany } from './claimed-count.js';
import { askedWhoItIs } from './claimed-employer.js';
import { clausesOf } from './clauses.js';
import { comparedPeople, outstandingAmong } from './compared.js';
import { describedPerson, type Epithet } from './described.js';
import { onlyMissing } from './entries.js';
import type { Entry } from './entry.js';
import { askOf, entryMeaning } from './entry-meaning.js';
import type { Interpretation, Reading } from './meaning.js';
import { personMeaning } from './person-meaning.js';
import { CLAUSE_LEAD, CLAUSE_LIKENESS, CLAUSE_SCORE, UNSURE_NAME } from './thresholds.js';
import { asksBare, completedBy, twoQuestionsOf } from './two-questions.js';
import type { Question, Understanding } from './understand.js';

/**
 * Reads free text and decides what it means.
 * @returns a function from text to its reading; the same text always reads the same
 */
export function createInterpreter(understanding: Understanding, index: AskIndex<Entry>): (text: string) => Reading {
  const mean = (question: Question) => meaningOf(question, index, understanding.epithets);
  const readWhole = (text: string): Reading => {
    const question = understanding.read(text);
    if (question.noise !== undefined) return { question, meaning: { kind: 'noise', why: question.noise } };
    const named = { question, meaning: mean(question) };
    const howMany = askedHowMany(question);
    if (howMany !== undefined) return heldAgainst(named, understanding.read(howMany));
    const whoItIs = likenessOf(named.meaning) < FITS ? askedWhoItIs(question) : undefined;
    if (whoItIs !== undefined) {
      const asked = understanding.read(whoItIs);
      return { question: asked, meaning: mean(asked) };
    }
    const unsure = question.people.some(({ mention }) => !mention.sure);
    if (!unsure || saysOnlyWhom(question)) return named;
    const plain = understanding.readWithoutUnsureNames(text);
    const asWords = { question: plain, meaning: mean(plain) };
    return scoreOf(named.meaning) > scoreOf(asWords.meaning) + UNSURE_NAME ? named : asWords;
  };
  /** A claim of a number as it was read, or the question for that number where this is what the sources tell. */
  const heldAgainst = (claim: Reading, asked: Question): Reading => {
    if (speaksOfNumber(claim.question, claim.meaning)) return claim;
    // How many there were is not answered with a yes or a no.
    const question = { ...asked, yesNo: false };
    const meaning = mean(question);
    return tellsHowMany(meaning) && likenessOf(meaning) > likenessOf(claim.meaning) ? { question, meaning } : claim;
  };
  /** The questions of a message that asks two, each read by itself; nothing where one of them is not clear. */
  const readTwo = (text: string, whole: Reading): Reading | undefined => {
    const written = textOfWords(whole.question.words);
    const two = twoQuestionsOf(text) ?? twoQuestionsOf(written);
    if (two === undefined) return undefined;
    const { people } = whole.question;
    // There is nothing before it that "it" could lean on: "how hard is it to get picked".
    const leansOnNobody = people.length === 0 && !PRONOUN.test(two[0]);
    const first = leansOnNobody ? two[0] : aboutWhom(two[0], { people, terms: [] });
    const about = understanding.read(two[0]);
    // Her daughters in the second question are no other woman whom "she" could mean; those in the first are.
    const second =
      elliptic(two[1], about.people) ?? aboutWhom(two[1], { people, terms: about.terms }) ?? completedBy(about, two[1]);
    if (first === undefined || second === undefined) return undefined;
    const parts = [readWhole(first), readWhole(second)] as const;
    const clear = parts.every((part) => isClear(part) || (answers(part.meaning) && isWrittenFor(part.meaning)));
    return clear && !meansTheSame(...parts) ? { ...whole, parts } : undefined;
  };
  return (text) => {
    const whole = readWhole(text);
    const two = isWrittenFor(whole.meaning) ? undefined : readTwo(text, whole);
    if (two !== undefined) return two;
    // A part of it would ask of the round that the sources tell of.
    if (asksOfAnotherRound(whole.question)) return whole;
    // A question may stand in the middle of chat or of an attack; then its own clause is what is answered.
    const parts = clausesOf(text).flatMap((clause) => {
      const complete = aboutWhom(clause, whole.question);
      if (complete === undefined) return [];
      const reading = readWhole(complete);
      // "Is he ok" asks something of him that is not known, and not who he is.
      // "Tom Smith, wat town is he from" names him only to ask something else of him.
      const aside = complete !== clause || text.trimStart().startsWith(`${clause},`);
      return aside && reading.meaning.kind === 'profile' ? [] : [reading];
    });
    const best = parts.findLast(isClear);
    if (best === undefined) return whole;
    return answers(whole.meaning) && likenessOf(whole.meaning) + CLAUSE_LEAD > likenessOf(best.meaning) ? whole : best;
  };
}

/** From this likeness on, a record is of the very claim that is made, also of whom somebody works for. */
const FITS = 0.6;

/** "Who is Brown", "Brown, Missouri": nothing that a colour could answer. */
function saysOnlyWhom({ terms }: Question): boolean {
  return terms.every((term) => term.id === NAME_TERM || term.id === 'who' || stateOf(term) !== undefined);
}

/** A record this like a whole message, and in so many of its words, was written for it. */
const WRITTEN_FOR = 0.9;
const WRITTEN_IN_ITS_WORDS = 0.75;

function isWrittenFor(meaning: Interpretation): boolean {
  return 'hit' in meaning && meaning.hit.likeness >= WRITTEN_FOR && meaning.hit.wording >= WRITTEN_IN_ITS_WORDS;
}

/** Whether two questions are answered by the same record. */
function meansTheSame(one: Reading, other: Reading): boolean {
  return answeredBy(one.meaning) === answeredBy(other.meaning);
}

function answeredBy(meaning: Interpretation): unknown {
  return 'hit' in meaning ? meaning.hit.value.record : meaning;
}

/** "What did he" is the beginning of a question, and asks not only who he is. */
const ASKS_MORE = /\b(what|when|where|why|how|which) (did|does|do|was|were|is|has|had|will|would)\b/u;

/** That somebody said something is no matter of its own: in "whose words are", the words stand in another clause. */
const SAYING: ReadonlySet<string> = new Set(['quote', 'own-words', 'write', 'speak', 'author']);

/** A clause that is clear by itself: matched well, nearly in its own words, and about more than one thing. */
function isClear({ question, meaning }: Reading): boolean {
  const { words } = question;
  const telling = question.terms.filter(
    ({ id, kind }) => kind === 'concept' && !QUESTION_WORDS.has(id) && !SAYING.has(id),
  );
  const asks = question.terms.some(({ id }) => QUESTION_WORDS.has(id));
  if (question.people.length === 0 && telling.length < (asks ? 1 : 2)) return false;
  return (
    answers(meaning) &&
    meaning.kind !== 'ambiguous' &&
    (meaning.kind === 'profile'
      ? !question.yesNo && (!ASKS_MORE.test(textOfWords(words)) || words.at(-1)?.text === 'do')
      : scoreOf(meaning) >= CLAUSE_SCORE) &&
    likenessOf(meaning) >= CLAUSE_LIKENESS
  );
}

const PRONOUNS = /\b(he|she|him)\b/giu;
const PRONOUN = /\b(he|she|him|her|his|hers)\b/iu;
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
const ENDS_WITH_IT = /^(?:what|which) (?!was\b|is\b).*\b(?:was|is) (?:it|that|this)\W*$/iu;

/**
 * A clause made complete with the one person of its message: "I saw Ernest Spiller's name, what was he convicted of".
 * @returns nothing for a clause that leans on the rest of the message in a way that is not clear
 */
function aboutWhom(clause: string, { people, terms }: Pick<Question, 'people' | 'terms'>): string | undefined {
  const [only, another] = people;
  const [recipient, second] = only?.recipients ?? [];
  if (recipient === undefined) return LEANING.test(clause) ? undefined : clause;
  // "Did he mention him": they are two.
  if ((clause.match(PRONOUNS) ?? []).length > 1) return undefined;
  const name = fullName(recipient.name);
  // "What happened to her boyfriend, did he go to jail": he need not be the one who is named.
  if (PRONOUN.test(clause) && terms.some(({ id }) => OTHER_PEOPLE.has(id))) return undefined;
  const onlyOne = another === undefined && second === undefined;
  if (onlyOne && PRONOUN.test(clause)) return clause.replace(PRONOUN, name);
  if (onlyOne && asksBare(clause)) return `${clause} ${name}`;
  if (onlyOne && ENDS_WITH_IT.test(clause)) return `${clause} for ${name}`;
  const namesSomebody =
    people.some(({ mention }) => mention.words.length > 0) && new RegExp(recipient.name.surname, 'iu').test(clause);
  return namesSomebody || !POINTING.test(clause) ? clause : undefined;
}

/** A verb of its own, by which a question can stand alone. */
const VERB =
  /\b(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|got|gets?|goes|went|gave|says?|said|happen(?:s|ed))\b/iu;

/** "How long inside and how long on supervised release": a second question without a verb is about whom the first names. */
function elliptic(second: string, [named, another]: Question['people']): string | undefined {
  const [recipient, ...others] = named?.recipients ?? [];
  if (recipient === undefined || others.length > 0 || another !== undefined || VERB.test(second)) return undefined;
  return `${second} for ${fullName(recipient.name)}`;
}

function meaningOf(question: Question, index: AskIndex<Entry>, epithets: readonly Epithet[]): Interpretation {
  const { stranger, people } = question;
  if (stranger !== undefined)
    return { kind: 'stranger', name: stranger, alike: people.flatMap(({ recipients }) => recipients) };
  const compared = comparedPeople(question);
  if (compared !== undefined) return { kind: 'comparison', compared };
  const pair = pairNamed(question);
  const ofPair = pair === undefined ? undefined : readPair(question, pair);
  if (ofPair !== undefined) return { kind: 'query', reading: ofPair };
  const namesakes = readNamesakes(question);
  if (namesakes !== undefined) return { kind: 'query', reading: namesakes };
  const outstanding = outstandingAmong(question);
  if (outstanding !== undefined) return { kind: 'query', reading: outstanding };
  const told = asksBeyondSources(question) ? onlyMissing(index) : index;
  if (people.length === 0) {
    const meaning = entryMeaning(settled(question), told);
    return meaning.kind === 'nothing' ? (describedMeaning(question, told, epithets) ?? meaning) : meaning;
  }
  const meaning = personMeaning(question, told, people);
  // "How do I get into Stanford" asks nothing of who he is.
  return told !== index && meaning.kind === 'profile' ? { kind: 'not said', recipient: meaning.recipient } : meaning;
}

/** Of the one whom a question describes, so much of all that it says must be told. */
const TOLD_OF_ONE = 0.5;

/** What a question means that fits nothing as it stands, if it describes one recipient: "how old is the salsa musician". */
function describedMeaning(
  question: Question,
  index: AskIndex<Entry>,
  epithets: readonly Epithet[],
): Interpretation | undefined {
  const described = describedPerson(question, epithets);
  if (described === undefined) return undefined;
  const { recipient, question: named, asksWho, saysMore } = described;
  const [hit] = index.search(
    askOf(question),
    ({ kind, people }) => kind === 'statement' && people.has(recipient.id),
    1,
  );
  if (asksWho) return saysMore && (hit?.coverage ?? 0) < TOLD_OF_ONE ? undefined : { kind: 'profile', recipient };
  const meaning = personMeaning(named, index, named.people);
  return meaning.kind === 'not said' ? undefined : meaning;
}

/** How well a meaning fits its question, 0 to 1. */
function scoreOf(meaning: Interpretation): number {
  if (meaning.kind === 'query') return meaning.reading.coverage;
  // Nothing of a comparison is left over: it is read from all of a question's terms.
  if (meaning.kind === 'comparison') return 1;
  if (meaning.kind === 'profile' || meaning.kind === 'ambiguous') return meaning.score ?? 0;
  return 'hit' in meaning ? meaning.hit.score : 0;
}

/** How nearly a meaning was asked for in so many words; a query always is. */
function likenessOf(meaning: Interpretation): number {
  if (meaning.kind === 'nothing') return 0;
  return 'hit' in meaning ? meaning.hit.likeness : 1;
}

/** Whether a meaning says something, if only precisely what is missing. */
function answers({ kind }: Interpretation): boolean {
  return kind !== 'noise' && kind !== 'nothing' && kind !== 'not said';
}
