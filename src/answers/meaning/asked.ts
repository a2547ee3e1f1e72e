import type { Term } from '../../search/terms.js';
import type { Question } from './understand.js';

/** After these stands the very thing that is asked for: "which room", "what was the bill number", "how many comments". */
const ASKING = new Set(['which', 'what', 'whats']);
const COUNTING = new Set(['many', 'much']);
/** "What did he say" asks for no noun. */
const HELPING = new Set(
  'do does did has have had can could will would should happened happens became become makes made goes went come comes came about if left raised forced drove caused'.split(
    ' ',
  ),
);
/** What may stand between the asking word and its noun. */
const BEFORE_NOUN = new Set(
  'is are was were s of the a an his her their its that this these those kind kinds sort sorts type types exact exactly all on in at for other else any extra additional particular specific different federal more'.split(
    ' ',
  ),
);
/** A search for so few things is a noun by itself, and the last is what it asks for: "ring members", "gun caliber". */
const SEARCH_TERMS = 5;

/**
 * The terms that name the thing a question asks for: the noun after "which", "what" and "how many", or the last word of a
 * search without any grammar. A record that does not speak of it tells something else.
 */
export function askedTerms(question: Question): readonly Term[] {
  const asking = question.words.findIndex(({ text }, at) => asksAt(question, text, at));
  if (asking >= 0) return nounAfter(question, asking + 1);
  const who = question.words.findIndex(({ text, afterBreak }, at) => text === 'who' && (at < 2 || afterBreak));
  if (who >= 0) return question.terms.filter(({ from, kind }) => from === who + 1 && kind !== 'name');
  return isSearch(question) ? question.terms.filter(({ kind }) => kind !== 'name' && kind !== 'foreign').slice(-1) : [];
}

function asksAt({ words, terms, yesNo }: Question, text: string, at: number): boolean {
  // "Does he still owe what is left of it" asks whether, and for nothing that stands behind the name.
  if (yesNo && terms.some(({ kind, to }) => kind === 'name' && to <= at)) return false;
  return ASKING.has(text) || (COUNTING.has(text) && words[at - 1]?.text === 'how');
}

/** Of a part of a group, what it is told by, which stands last: "how many of the 248 were women". */
export function partTerms({ words, terms }: Question): readonly Term[] {
  const ofGroup = words.findIndex(
    ({ text }, at) => text === 'of' && /^(many|which|much)$/u.test(words[at - 1]?.text ?? ''),
  );
  return ofGroup < 0 ? [] : terms.filter(({ kind }) => kind !== 'name').slice(-1);
}

/** What somebody is asked to have spoken about: "what did she say about guns". */
export function matterTerms({ words, terms }: Question): readonly Term[] {
  const about = words.findIndex(({ text }) => text === 'about');
  if (about < 0 || !terms.some(({ id }) => id === 'quote')) return [];
  return terms.filter(({ from, kind }) => from > about && kind !== 'name').slice(0, 1);
}

const AUXILIARY = new Set('is are was were do does did has have had can could will would should'.split(' '));
/** What may stand between somebody and what is asked of them. */
const BEFORE_PREDICATE = new Set(
  'also even ever still really actually just already be been being get got go have had any a an the his her'.split(' '),
);

/** Those besides the named whom a question may ask what they did. */
const ACTORS = new Set(['grizzard', 'boyfriend', 'leader', 'investigator', 'justice-department']);

/** What is asked of somebody, right after the name: "did Cameron apologize", "was she high", "how did he hide it". */
export function predicateTerms({ words, terms }: Question): readonly Term[] {
  return terms.flatMap((subject) => {
    if (!AUXILIARY.has(words[subject.from - 1]?.text ?? '')) return [];
    const possessed = startingAt(terms, subject.to);
    const whose = subject.kind === 'name' && possessed !== undefined && ACTORS.has(possessed.id);
    if (subject.kind !== 'name' && !ACTORS.has(subject.id)) return [];
    let at = whose ? possessed.to : subject.to;
    while (BEFORE_PREDICATE.has(words[at]?.text ?? '')) at += 1;
    return startingAt(terms, at) ?? [];
  });
}

/** The first and the last term of the noun that begins here: "street value", "Texas city". */
function nounAfter({ words, terms }: Question, from: number): readonly Term[] {
  let at = from;
  if (HELPING.has(words[at]?.text ?? '')) return [];
  const skipped = (place: number) => {
    const named = terms.find((term) => term.kind === 'name' && term.from <= place && place < term.to);
    if (named !== undefined) return named.to;
    return BEFORE_NOUN.has(words[place]?.text ?? '') ? place + 1 : place;
  };
  for (let next = skipped(at); next !== at; next = skipped(at)) at = next;
  const noun: Term[] = [];
  for (let term = startingAt(terms, at); term !== undefined; term = startingAt(terms, term.to)) noun.push(term);
  // "Which sentence and fine": what has the one has a part of the answer.
  if (JOINING.has(words[noun.at(-1)?.to ?? at]?.text ?? '')) return [];
  while (noun.length > 1 && PLAIN_VERBS.has(noun.at(-1)?.text ?? '')) noun.pop();
  return noun.length > 1 ? [...noun.slice(0, 1), ...noun.slice(-1)] : noun;
}

/** Verbs that say hardly more than that something is there, or what goes with what. */
const PLAIN_VERBS = new Set(
  'appear appears exist exists occur occurs apply applies stand stands cover covers covered govern governs list lists listed mention mentions mentioned describe describes handle handled handles hear heard follow follows followed'.split(
    ' ',
  ),
);
const JOINING = new Set(['and', 'or', 'n', 'plus']);
function startingAt(terms: readonly Term[], at: number): Term | undefined {
  return terms.find((term) => term.from === at && term.kind !== 'name');
}

/** A few things named, and not a word besides. */
export function isSearch({ words, terms, yesNo }: Question): boolean {
  const meant = terms.reduce((sum, { from, to }) => sum + to - from, 0);
  return !yesNo && terms.length <= SEARCH_TERMS && meant === words.length;
}
