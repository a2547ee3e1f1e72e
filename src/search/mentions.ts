import type { Word } from './fold.js';
import type { Mention, WordKnowledge } from './mention.js';
import type { NameIndex, NameMatch, NameRole } from './names.js';
import { findStranger } from './strangers.js';

/** Who a question names. */
export interface Mentions {
  readonly people: readonly Mention[];
  /** A name that shares a word with a recipient's but belongs to somebody else. */
  readonly stranger?: string;
}

const ROLE_WEIGHT: Readonly<Record<NameRole, number>> = { surname: 3, given: 2, middle: 1.2, suffix: 0.6 };
/** Names stand close together: at most this many other words between two of their words. */
const LARGEST_GAP = 1;
/** Titles that make an ordinary word a name: "mr brown". */
const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'inmate', 'prisoner', 'recipient']);

/** Behind these an ordinary word is itself: "which county", "any glass". */
const DETERMINERS = new Set(['which', 'what', 'a', 'an', 'any', 'each', 'every', 'my', 'your', 'his', 'her', 'their']);

interface WordMatch extends NameMatch {
  readonly at: number;
  readonly ordinary: boolean;
  /** Only counts beside another word of the same person's name. */
  readonly needsCompany: boolean;
}

/** People whom the same words of a question fit in the same way. */
interface Group {
  /** In the record's order. */
  readonly recipients: readonly number[];
  /** All words of the question that are part of their names. */
  readonly matches: readonly WordMatch[];
}

/** A group with the stretch of the question that names them best. */
interface Candidate extends Group {
  readonly stretch: readonly WordMatch[];
  readonly score: number;
}

/** Finds the recipients that a question names, misspelt or in part. */
export function findMentions(words: readonly Word[], names: NameIndex, knowledge: WordKnowledge): Mentions {
  const matches: WordMatch[] = [];
  words.forEach((word, at) => {
    const common = !word.capital && DETERMINERS.has(words[at - 1]?.text ?? '');
    for (const match of matchesOf(word, at, names, knowledge)) {
      matches.push(common && match.ordinary ? { ...match, needsCompany: true } : match);
    }
  });
  if (matches.length === 0) return { people: [] };
  const candidates = groupsOf(matches).flatMap(bestCandidate);
  const people = withMisspeltNeighbours(assign(candidates, words), words, names, knowledge);
  const stranger = findStranger(people, words, knowledge);
  return stranger === undefined ? { people } : { people, stranger };
}

function matchesOf(word: Word, at: number, names: NameIndex, knowledge: WordKnowledge): readonly WordMatch[] {
  const { text } = word;
  const exact = names.exact(text);
  if (exact.length > 0) {
    const ordinary = knowledge.isOrdinary(text);
    const initial = text.length === 1;
    // "Whom did he rob": a short form that is a word of the field is a name only beside another or with a capital.
    const verb = !names.words.has(text) && !word.capital && knowledge.isField(text);
    // The part comes last: V8 makes a hidden class for every object that gets more properties behind a spread.
    return exact.map((part) => ({
      at,
      name: text,
      closeness: 1,
      slips: 0,
      ordinary,
      needsCompany: initial || verb || part.role === 'suffix',
      ...part,
    }));
  }
  // "baileys sentence": a possessive without its apostrophe.
  const bare = text.length > 3 && text.endsWith('s') ? names.exact(text.slice(0, -1)) : [];
  // Where "lews" is no possessive of Lew, it is a slip of Lewis.
  const near = nearest(text, names, knowledge);
  if (bare.length > 0) {
    const ordinary = knowledge.isOrdinary(text);
    const own = bare.map((part) => ({
      at,
      name: text,
      closeness: 0.98,
      slips: 0,
      ordinary,
      needsCompany: false,
      ...part,
    }));
    const slipped = misspeltMatches(near, word, at, knowledge).map((match) => ({ ...match, needsCompany: true }));
    return [...own, ...slipped];
  }
  return near.length === 0 ? [] : misspeltMatches(near, word, at, knowledge);
}

/** The names a word may be a slip of, or its possessive without an apostrophe: "yanadls sentence". */
function nearest(text: string, names: NameIndex, knowledge: WordKnowledge): readonly NameMatch[] {
  if (knowledge.isSpeltGivenName(text)) return [];
  const near = names.near(text);
  return near.length > 0 || !text.endsWith('s') ? near : names.near(text.slice(0, -1));
}

function misspeltMatches(
  near: readonly NameMatch[],
  { text, capital }: Word,
  at: number,
  knowledge: WordKnowledge,
): readonly WordMatch[] {
  const ordinary = knowledge.isOrdinary(text);
  // "larken" is as near to a speaker's name as to "parker"; the one that begins alike is the likelier.
  const fieldSlips = knowledge.slipsFromField(text);
  const isWord = (name: string) => !capital && knowledge.isOrdinary(name);
  const fieldIsNearer = ({ slips, name }: NameMatch) =>
    fieldSlips < slips || (fieldSlips === slips && (name.charAt(0) !== text.charAt(0) || isWord(name)));
  // "Prison time" is no slip of a middle name, nor "the countyr" one of a name that is a word itself.
  const meant = near.filter(({ role }) => !(ordinary && role === 'middle'));
  return meant.map((part) => ({
    at,
    ordinary,
    needsCompany: ordinary || part.role === 'middle' || fieldIsNearer(part),
    ...part,
  }));
}

/** Groups people by the words that fit them, so that those whom the same words fit are weighed once. */
function groupsOf(matches: readonly WordMatch[]): readonly Group[] {
  const groups: { readonly recipients: number[]; readonly matches: readonly WordMatch[] }[] = [];
  const groupOf = new Map<number, number>();
  /** The group that a match makes of a group; those who are in none yet come from -1. */
  const steps = new Map<number, number>();
  matches.forEach((match, index) => {
    for (const recipient of match.recipients) {
      const from = groupOf.get(recipient) ?? -1;
      const step = (from + 1) * matches.length + index;
      let to = steps.get(step);
      if (to === undefined) {
        to = groups.push({ recipients: [], matches: [...(groups[from]?.matches ?? []), match] }) - 1;
        steps.set(step, to);
      }
      groupOf.set(recipient, to);
    }
  });
  for (const [recipient, group] of groupOf) groups[group]?.recipients.push(recipient);
  return groups.filter(({ recipients }) => recipients.length > 0).sort(byPlace);
}

/** In the order of the question, then of the record. */
function byPlace(a: Group, b: Group): number {
  return (a.matches[0]?.at ?? 0) - (b.matches[0]?.at ?? 0) || (a.recipients[0] ?? 0) - (b.recipients[0] ?? 0);
}

function bestCandidate(group: Group): readonly Candidate[] {
  return stretchesOf(group.matches)
    .flatMap((stretch) => candidateOf(group, stretch) ?? [])
    .sort((a, b) => b.score - a.score)
    .slice(0, 1);
}

function stretchesOf(matches: readonly WordMatch[]): readonly (readonly WordMatch[])[] {
  const stretches: WordMatch[][] = [];
  for (const match of matches.toSorted((a, b) => a.at - b.at)) {
    const last = stretches.at(-1);
    const previous = last?.at(-1);
    if (last !== undefined && previous !== undefined && match.at - previous.at <= LARGEST_GAP + 1) last.push(match);
    else stretches.push([match]);
  }
  return stretches;
}

/** A single word names those it is the surname of and those it is the given name of alike. */
const ALONE = 3;

function candidateOf(group: Group, stretch: readonly WordMatch[]): Candidate | undefined {
  const given = new Set(stretch.filter(({ role }) => role === 'given').map(({ at }) => at));
  const perWord = bestPerWord(stretch.filter((match) => match.name.length > 1 || given.has(match.at - 1)));
  const alone = new Set(perWord.map(({ at }) => at)).size === 1;
  const matches = alone ? perWord.filter(({ needsCompany }) => !needsCompany) : perWord;
  const main = matches.some(({ role, needsCompany }) => role !== 'suffix' && !needsCompany);
  if (!main) return undefined;
  const weight = ({ role }: WordMatch) => (alone && role === 'given' ? ALONE : ROLE_WEIGHT[role]);
  const score = matches.reduce((total, match) => total + weight(match) * match.closeness, 0);
  return { stretch: matches, score, ...group };
}

/** A word counts once for a person, in its weightiest role; a role counts once, with its closest word. */
function bestPerWord(matches: readonly WordMatch[]): readonly WordMatch[] {
  const weight = (match: WordMatch) => ROLE_WEIGHT[match.role] * match.closeness;
  // In "jerome harris and vernon harris" each has the surname right behind the first name.
  const isBehindOwn = ({ at, role }: WordMatch) =>
    matches.some((other) => other.at === at - 1 && other.role !== role) ? 1 : 0;
  const taken: WordMatch[] = [];
  for (const match of matches.toSorted((a, b) => weight(b) - weight(a) || isBehindOwn(b) - isBehindOwn(a))) {
    if (!taken.some(({ at, role }) => at === match.at || (role === match.role && role !== 'middle'))) taken.push(match);
  }
  return taken;
}

/** Gives each stretch of words to those it fits best; who fits equally shares it. */
function assign(candidates: readonly Candidate[], words: readonly Word[]): readonly Mention[] {
  const byScore = candidates.toSorted((a, b) => b.score - a.score);
  const used = new Set<number>();
  const mentions: Mention[] = [];
  for (const candidate of byScore) {
    const own = placesOf(candidate.stretch);
    if (own.some((at) => used.has(at))) continue;
    const equals = byScore.filter(
      ({ score, stretch }) => Math.abs(score - candidate.score) < 0.05 && placesOf(stretch).join() === own.join(),
    );
    // Said again elsewhere in the message, a part of the same name still means the same person, unless it stands beside
    // another's first name.
    const matched = new Set(placesOf(candidate.matches));
    const ofOthers = byScore.filter(
      ({ stretch }) => stretch.length > 1 && placesOf(stretch).some((at) => !matched.has(at)),
    );
    for (const at of matched)
      if (own.includes(at) || !ofOthers.some(({ stretch }) => placesOf(stretch).includes(at))) used.add(at);
    mentions.push(mentionOf(equals, candidate, words));
  }
  return mentions.toSorted((a, b) => (a.words[0] ?? 0) - (b.words[0] ?? 0));
}

function placesOf(matches: readonly WordMatch[]): readonly number[] {
  return matches.map(({ at }) => at).sort((a, b) => a - b);
}

function mentionOf(equals: readonly Candidate[], { stretch }: Candidate, words: readonly Word[]): Mention {
  const own = placesOf(stretch);
  const first = own[0] ?? 0;
  const marked = TITLES.has(words[first - 1]?.text ?? '') || own.some((at) => words[at]?.possessive === true);
  return {
    recipients: equals.flatMap(({ recipients }) => recipients).sort((a, b) => a - b),
    words: own,
    roles: new Set(stretch.map(({ role }) => role)),
    sure: own.length > 1 || marked || stretch.some(({ ordinary }) => !ordinary),
    closeness: Math.min(...stretch.map(({ closeness }) => closeness)),
  };
}

/** "amos sirus": beside a name that is spelt right, an unknown word much like the rest of it belongs to it. */
function withMisspeltNeighbours(
  people: readonly Mention[],
  words: readonly Word[],
  names: NameIndex,
  knowledge: WordKnowledge,
): readonly Mention[] {
  const taken = new Set(people.flatMap((mention) => mention.words));
  return people.map((mention) => {
    let { recipients } = mention;
    const beside = [(mention.words[0] ?? 0) - 1, (mention.words.at(-1) ?? 0) + 1].filter((at) => {
      const word = words[at];
      if (word === undefined || taken.has(at) || knowledge.isOrdinary(word.text)) return false;
      const alike = names.resembled(word.text, recipients);
      // "Kennith Harvie" is the one Kenneth whose surname is like that.
      if (alike.length > 0) recipients = alike;
      return alike.length > 0;
    });
    if (beside.length === 0) return mention;
    const roles = new Set(['given', 'surname', ...mention.roles] as const);
    return { ...mention, recipients, words: [...mention.words, ...beside].toSorted((a, b) => a - b), roles };
  });
}
