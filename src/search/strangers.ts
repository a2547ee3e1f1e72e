import { textOfWords, type Word } from './fold.js';
import type { Mention, WordKnowledge } from './mention.js';

/** A neighbouring name that no recipient has makes the whole name somebody else's: "steven webster", "harvey milk". */
export function findStranger(
  people: readonly Mention[],
  words: readonly Word[],
  knowledge: WordKnowledge,
): string | undefined {
  for (const [index, mention] of people.entries()) {
    const first = mention.words[0] ?? 0;
    const last = mention.words.at(-1) ?? first;
    const next = people[index + 1];
    if (
      next !== undefined &&
      besides(words, last, next.words[0] ?? 0) &&
      (splitsName(mention, next) || isWrittenAsName(words, first, next.words[0] ?? 0, knowledge))
    ) {
      return written(words, first, next.words.at(-1) ?? last);
    }
    if (mention.roles.has('given') && mention.roles.has('surname')) continue;
    const before = words[first - 1];
    const named = people.some((other) => other.words.includes(first - 1));
    if (
      before !== undefined &&
      !named &&
      !words[first]?.afterBreak &&
      isWrittenAlike(before, words[first]) &&
      isOtherName(before, first - 1, knowledge)
    )
      return written(words, first - 1, last);
    const after = words[last + 1];
    const taken = people.some((other) => other.words.includes(last + 1));
    if (
      after !== undefined &&
      !taken &&
      !after.afterBreak &&
      !words[last]?.possessive &&
      isWrittenAlike(after, words[last]) &&
      (continuesName(after, knowledge) || (mention.roles.has('given') && isSurname(after, knowledge)))
    ) {
      return written(words, first, last + 1);
    }
    if (isOneOfOtherPair(mention, words, knowledge)) return written(words, first, last + 2);
  }
  return undefined;
}

/** "kenneth ross", "john f. kennedy": a given name of one beside a name of somebody else. */
function splitsName(left: Mention, right: Mention): boolean {
  const others = new Set(right.recipients);
  const shared = left.recipients.some((recipient) => others.has(recipient));
  return !shared && !left.roles.has('surname') && !(right.roles.has('surname') && right.roles.has('given'));
}

/** "Lewis and Clark": a surname joined to a name that no recipient has is half of another pair's. */
function isOneOfOtherPair(mention: Mention, words: readonly Word[], knowledge: WordKnowledge): boolean {
  const last = mention.words.at(-1) ?? 0;
  const other = words[last + 2];
  return (
    mention.words.length === 1 &&
    words[last + 1]?.text === 'and' &&
    other !== undefined &&
    knowledge.isSpeltGivenName(other.text) &&
    !knowledge.isField(other.text)
  );
}

/** "Thomas Woods": two surnames in capitals of which the first is a given name too are somebody else's name. */
function isWrittenAsName(words: readonly Word[], left: number, right: number, knowledge: WordKnowledge): boolean {
  const given = words[left];
  if (right !== left + 1 || given === undefined || given.possessive || !knowledge.isGivenName(given.text)) return false;
  return given.capital && words[right]?.capital === true;
}

/** Whoever writes a name with a capital writes all of it so: in "did the court chane Peak's sentence" a word is misspelt. */
function isWrittenAlike(beside: Word, name: Word | undefined): boolean {
  return beside.capital || name?.capital !== true;
}

/** "Delroy": what would be a slip of "delay" in every third letter is no slip. */
function isUnlikeAnyWord(text: string, knowledge: WordKnowledge): boolean {
  const slips = knowledge.slipsFromField(text);
  return !knowledge.isOrdinary(text) && Number.isFinite(slips) && slips / text.length > MOST_SLIPS_OF_A_WORD;
}

const MOST_SLIPS_OF_A_WORD = 0.3;

/** Whether a word follows another at once, or with only an initial between. */
function besides(words: readonly Word[], left: number, right: number): boolean {
  if (words[right]?.afterBreak && words[right - 1]?.text.length !== 1) return false;
  return right === left + 1 || (right === left + 2 && words[left + 1]?.text.length === 1);
}

function isOtherName(word: Word, at: number, knowledge: WordKnowledge): boolean {
  if (isUnlikeAnyWord(word.text, knowledge)) return true;
  // "Delroy Cameron": written as a name, and no English word, it is no slip of one.
  if (word.capital && at > 0 && !knowledge.isOrdinary(word.text) && !TITLE.test(word.text)) return true;
  if (knowledge.isField(word.text)) return false;
  if (knowledge.isGivenName(word.text)) return true;
  return !knowledge.isOrdinary(word.text) || (word.capital && at > 0);
}

/** A title may be misspelt and is no name all the same. */
const TITLE = /^(?:inm|pris|defen|reci|judg|pres|sena|jud)/u;

function continuesName(word: Word, knowledge: WordKnowledge): boolean {
  if (/^\d/u.test(word.text)) return false;
  if (knowledge.isField(word.text)) return false;
  return !knowledge.isOrdinary(word.text) || word.capital;
}

/** "Larry Hoover": after a given name, a capital makes a surname of what could be a slip of "however". */
function isSurname({ text, capital }: Word, { slipsFromField }: WordKnowledge): boolean {
  return capital && slipsFromField(text) > 1;
}

function written(words: readonly Word[], from: number, to: number): string {
  return textOfWords(words.slice(from, to + 1));
}
