import type { AskIndex } from '../../search/ask-index.js';
import { textOfWords } from '../../search/fold.js';
import { QUESTION_WORDS } from '../../search/question-words.js';
import { NAME_TERM, stateOf } from '../../search/terms.js';
import { asksOfAnotherRound } from './beyond.js';
import { askedHowMany, speaksOfNumber, tellsHowMany } from './claimed-count.js';
import { askedWhoItIs } from './claimed-employer.js';
import { clausesOf } from './clauses.js';
import type { Entry } from './entry.js';
import { answers, isClear, isOfOneOfSeveral, isWrittenFor, likenessOf, meansTheSame, scoreOf } from './fitting.js';
import { aboutWhom, elliptic, PRONOUN } from './leaning.js';
import type { Interpretation, Reading } from './meaning.js';
import { meaningOf } from './meaning-of.js';
import { CLAUSE_LEAD, UNSURE_NAME } from './thresholds.js';
import { completedBy, twoQuestionsOf } from './two-questions.js';
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
    if (isOfAnotherThing(question, named.meaning)) return asWords;
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
    const first = leansOnNobody ? two[0] : aboutWhom(two[0], { ...whole.question, terms: [] });
    const about = understanding.read(two[0]);
    // Her daughters in the second question are no other woman whom "she" could mean; those in the first are.
    const second =
      elliptic(two[1], about.people) ??
      aboutWhom(two[1], { ...whole.question, terms: about.terms }) ??
      completedBy(about, two[1]);
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
      // "Is he ok" asks something of him that is not known, and not who he is; and "Tom Smith, wat town is he from" names
      // him only to ask something else of him.
      const aside = complete !== clause || text.trimStart().startsWith(`${clause},`);
      return aside && reading.meaning.kind === 'profile' ? [] : [reading];
    });
    const best = parts.findLast(isClear) ?? (answers(whole.meaning) ? undefined : parts.findLast(isOfOneOfSeveral));
    if (best === undefined) return whole;
    // "Crack, coke, meth? Tairone Stanford": the clause that names him is no question for all that is known of him.
    if (best.meaning.kind === 'profile' && isOfRecord(whole.meaning)) return whole;
    return answers(whole.meaning) && likenessOf(whole.meaning) + CLAUSE_LEAD > likenessOf(best.meaning) ? whole : best;
  };
}

/** Whether a field of somebody's record is asked for. */
function isOfRecord(meaning: Interpretation): boolean {
  return meaning.kind === 'attribute' && meaning.attribute.from === 'record';
}

/** From this likeness on, a record is of the very claim that is made, also of whom somebody works for. */
const FITS = 0.6;

/**
 * "Clay court season", "peak district walks": a search that begins with an ordinary word, which is a name besides, and goes
 * on with words of which nothing is told of the one so named.
 */
function isOfAnotherThing({ words, terms, people }: Question, meaning: Interpretation): boolean {
  const [first] = people;
  if (!('hit' in meaning) || meaning.hit === undefined || first === undefined || first.mention.words.length > 1)
    return false;
  const [at = 0] = first.mention.words;
  if (words[at]?.capital === true || words[at]?.possessive === true || terms.some(({ id }) => QUESTION_WORDS.has(id)))
    return false;
  return meaning.hit.missing.some(({ kind }) => kind === 'outside' || kind === 'word');
}

/** "Who is Brown", "Brown, Missouri": nothing that a colour could answer. */
function saysOnlyWhom({ terms }: Question): boolean {
  return terms.every((term) => term.id === NAME_TERM || term.id === 'who' || stateOf(term) !== undefined);
}
