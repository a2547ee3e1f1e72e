import type { TopicStatement } from '../../knowledge/load.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import type { Attribute } from '../../knowledge/schema/vocabulary.js';
import type { AskIndex, Hit } from '../../search/ask-index.js';
import { NAME_TERM, stateTerm } from '../../search/terms.js';
import { isRare, ownConductNamed } from '../person/concepts.js';
import { confirm, offersChoice } from '../person/confirm.js';
import { POINTING_OUT, telling } from '../person/telling.js';
import { readBehind, readBesides } from '../statistics/besides.js';
import { readSharing } from '../statistics/read-sharing.js';
import { readTests } from '../statistics/read-tests.js';
import { askedTerms } from './asked.js';
import { asksBeyondSources } from './beyond.js';
import type { Entry } from './entry.js';
import { askOf, entryMeaning } from './entry-meaning.js';
import { bestFirst } from './honesty.js';
import type { Interpretation } from './meaning.js';
import { ownConduct, withConviction } from './person-conduct.js';
import { withDeed } from './person-deed.js';
import { sorted } from './point.js';
import {
  CLOSE,
  GENERAL_GAP,
  LOOKED_AT,
  PERSON_COVERAGE,
  PERSON_LIKENESS,
  PERSON_SCORE,
  QUERY_COVERAGE,
  TOLD_WITH,
} from './thresholds.js';
import type { NamedPeople, Question } from './understand.js';

/** What is told of several people at once fits one of them a little less. */
const OF_SEVERAL = 0.92;
/** A gap about nobody: what a conspiracy is, and not whether somebody was convicted of one. */
const OF_NOBODY = 0.85;
/** Attributes that are reasons for what the record gives. */
const REASONS = new Set(['why-amended', 'why-release-term', 'why-expiry']);
/** Hits this much below the best are chosen for the noun that is asked for. */
const NEARLY = 0.2;
/** A story tells which of several people is meant when it fits that much better than anything else. */
const STORY_LEAD = 0.1;
/** How many further statements are told along with a person's story. */
const TOLD_ALONG = 2;

/** What a question that names recipients means. */
export function personMeaning(
  question: Question,
  index: AskIndex<Entry>,
  people: readonly NamedPeople[],
): Interpretation {
  const besides = readSharing(question) ?? readBesides(question, index.weight) ?? readBehind(question, index.weight);
  if (besides !== undefined && besides.coverage >= QUERY_COVERAGE) return { kind: 'query', reading: besides };
  const chosen = people.map((named) => narrowed(named, question));
  const unclear = chosen.find((recipients) => recipients.length > 1);
  if (unclear !== undefined) {
    const [first, second, ...rest] = unclear;
    if (first !== undefined && second !== undefined) return ambiguous(question, index, [first, second, ...rest]);
  }
  const [recipient, ...more] = chosen.flatMap(([one]) => (one === undefined ? [] : [one]));
  return recipient === undefined ? { kind: 'nothing', near: [] } : meaningAbout(question, index, [recipient, ...more]);
}

/** What a question means that is about these recipients, and nobody else. */
function meaningAbout(
  question: Question,
  index: AskIndex<Entry>,
  recipients: readonly [Recipient, ...Recipient[]],
): Interpretation {
  const [recipient, ...more] = recipients;
  const terms = withDeed(question, telling(question, recipients), index, recipient);
  if (terms.every(({ id }) => id === NAME_TERM) && more.length === 0)
    return asksBeyondSources(question) ? { kind: 'nothing', near: [] } : { kind: 'profile', recipient };
  if (more.length > 0 && asksOfAcquaintance(question)) return { kind: 'not said', recipient };
  const ids = new Set(recipients.map(({ id }) => id));
  const own = ownConductNamed(terms, recipient);
  const found = index
    .search({ ...askOf(question), terms }, (entry) => concerns(entry, ids), LOOKED_AT)
    .filter(({ value, likeness }) => value.kind !== 'gap' || value.people.size > 0 || likeness >= GENERAL_GAP);
  const { fitting, aside } = sorted(question, found);
  const weighed = fitting
    .filter(({ value }) => mayBeAsked(value, recipient, question))
    .map((hit) => ({ ...hit, score: hit.score * fitOf(hit.value, own.length > 0) }));
  const hits = bestFirst(question, weighed, true);
  const conduct = own.some(isRare) ? ownConduct(question, index, hits) : undefined;
  if (conduct !== undefined) return personHit(conduct, hits, recipients);
  const best = withTheNoun(question, withoutReasons(question, hits, recipient));
  if (best !== undefined && isGood(best)) {
    const meant = personHit(best, hits, recipients);
    return { aside, ...(own.some(isRare) ? withConviction(meant, question, index) : meant) };
  }
  return ofNobody(question, index, ids, best?.score ?? 0) ?? { kind: 'not said', recipient, aside };
}

const JOINED = /^(?:and|or|both|also|nor|with|versus|vs|n)$/u;

/** "Did A know B", "has A ever met B": nothing but two names, and what one had to do with the other. */
function asksOfAcquaintance({ terms, words, yesNo }: Question): boolean {
  const [first, second] = terms;
  if (!yesNo || terms.some(({ id }) => id !== NAME_TERM) || first === undefined || second === undefined) return false;
  return words.slice(first.to, second.from).some(({ text }) => !JOINED.test(text));
}

/**
 * What a record is worth to a question about one person, by whom it is about.
 * @param ofCrime whether the question names conduct that the person was convicted of
 */
function fitOf({ kind, people }: Entry, ofCrime: boolean): number {
  if (people.size > 1) return OF_SEVERAL;
  return kind === 'gap' && people.size === 0 && ofCrime ? OF_NOBODY : 1;
}

/** What only gives reasons is asked for by nothing but a why; and why a sentence was amended, where it was. */
function mayBeAsked({ kind, record }: Entry, { judgments }: Recipient, { terms }: Question): boolean {
  if (kind !== 'attribute' || !REASONS.has(record.id)) return true;
  if (record.id === 'why-amended' && judgments.every(({ amended }) => amended === undefined)) return false;
  return terms.some(({ id }) => id === 'why');
}

/** "Is he out in July or later" asks for no reason of it, where the record can tell whether. */
function withoutReasons(question: Question, hits: readonly Hit<Entry>[], recipient: Recipient): readonly Hit<Entry>[] {
  if (!question.yesNo || question.terms.some(({ id }) => id === 'why')) return hits;
  const tells = hits.some(
    ({ value }) =>
      value.kind === 'attribute' &&
      value.record.from === 'record' &&
      (offersChoice(question) || confirm(value.record.id, recipient, question) !== undefined),
  );
  return tells ? hits.filter(({ value }) => value.kind !== 'attribute' || !value.record.id.startsWith('why-')) : hits;
}

/** What is told of nobody in particular answers a question about somebody where it is nearly that question. */
function ofNobody(
  question: Question,
  index: AskIndex<Entry>,
  ids: ReadonlySet<string>,
  least: number,
): Interpretation | undefined {
  const general = entryMeaning(question, index);
  if (general.kind !== 'entry' || general.hit.likeness < GENERAL_GAP || general.hit.score <= least) return undefined;
  const { entry } = general;
  // What somebody said is told of the person only where it is said of that person.
  const saidOfThem = entry.kind !== 'gap' && question.terms.some(({ id }) => id === 'quote');
  const ofOthers = entry.people.size > 0 && !concerns(entry, ids);
  return ofOthers || saidOfThem ? undefined : general;
}

/** Of hits that fit nearly alike, the one that is asked for by the very noun: "which drugs were involved" asks for drugs. */
function withTheNoun(question: Question, hits: readonly Hit<Entry>[]): Hit<Entry> | undefined {
  const [best] = hits;
  const [noun] = askedTerms(question).slice(-1);
  if (best === undefined || noun === undefined || !best.unasked.some(({ id }) => id === noun.id)) return best;
  return (
    hits.find(
      (hit) => best.score - hit.score <= NEARLY && isGood(hit) && !hit.unasked.some(({ id }) => id === noun.id),
    ) ?? best
  );
}

/** Whether a fact fits a question about a person well enough to answer it. */
function isGood({ score, coverage, likeness }: Hit<Entry>): boolean {
  return score >= PERSON_SCORE && coverage >= PERSON_COVERAGE && likeness >= PERSON_LIKENESS;
}

/** Whom a question means matters only if the sources could answer it for one of them. */
function ambiguous(
  question: Question,
  index: AskIndex<Entry>,
  recipients: readonly [Recipient, Recipient, ...Recipient[]],
): Interpretation {
  const ids = new Set(recipients.map(({ id }) => id));
  const bare = question.terms.every(({ id }) => id === NAME_TERM);
  const hits = index.search(askOf(question), (entry) => concerns(entry, ids), LOOKED_AT);
  const [best] = hits;
  // "The robbery victim of Harris": whichever is meant, no source tells.
  if (best !== undefined && isUntold(best) && best.score >= PERSON_SCORE && !hits.some((hit) => rivals(hit, best)))
    return { kind: 'nothing', near: [] };
  const told = recipients.find(({ id }) => best !== undefined && tellsOf(best.value, id));
  if (best !== undefined && told !== undefined && isGood(best)) {
    const rival = hits.find(({ value }) => !tellsOf(value, told.id));
    if (best.score - (rival?.score ?? 0) >= STORY_LEAD) return personHit(best, [best], [told]);
  }
  // "Why is the hurricane named Michael": nothing here is about hurricanes, whoever were meant.
  if (best?.missing.some(({ kind }) => kind === 'outside') === true) return { kind: 'nothing', near: [] };
  if (best !== undefined && best.score >= PERSON_SCORE) return { kind: 'ambiguous', recipients, score: best.likeness };
  if (bare) return { kind: 'ambiguous', recipients };
  return { kind: 'nothing', near: [] };
}

function isUntold({ value }: Hit<Entry>): boolean {
  return value.kind === 'attribute' && value.record.from === 'nowhere';
}

/** Whether something that the record tells fits about as well. */
function rivals(hit: Hit<Entry>, best: Hit<Entry>): boolean {
  const { value, score } = hit;
  return value.kind === 'attribute' && value.record.from === 'record' && best.score - score < TOLD_WITH;
}

/** Whether an entry is a part of this one person's story, or known to be missing from it. */
function tellsOf({ kind, people }: Entry, id: string): boolean {
  return (kind === 'statement' || kind === 'gap') && people.size === 1 && people.has(id);
}

function personHit(
  best: Hit<Entry>,
  hits: readonly Hit<Entry>[],
  recipients: readonly [Recipient, ...Recipient[]],
): Interpretation {
  const { value: entry } = best;
  const [recipient, ...others] = recipients;
  if (entry.kind === 'attribute') {
    if (entry.record.id === 'profile' && others.length === 0) return { kind: 'profile', recipient, score: best.score };
    const close = hits.filter((hit) => hit !== best && best.score - hit.score <= CLOSE);
    const told =
      others.length > 0
        ? undefined
        : close.flatMap(({ value }) =>
            value.kind === 'statement' && mayStandFor(value.record, entry.record) ? [value.record] : [],
          )[0];
    const second = entry.record.from !== 'nowhere' ? secondAttribute(best, hits) : undefined;
    return {
      kind: 'attribute',
      recipients,
      attribute: entry.record,
      hit: best,
      ...(told === undefined ? {} : { told }),
      ...(second === undefined ? {} : { second }),
    };
  }
  if (entry.kind === 'statement' && entry.people.size === 1) {
    const also = hits.flatMap((hit) =>
      hit !== best && best.score - hit.score <= CLOSE && hit.value.kind === 'statement' && hit.value.people.size === 1
        ? [hit.value.record]
        : [],
    );
    return { kind: 'story', recipient, statement: entry.record, also: also.slice(0, TOLD_ALONG), hit: best };
  }
  return { kind: 'entry', entry, hit: best, runnersUp: alsoDiffering(best, hits) };
}

/** What else the sources tell differently of the same person. */
function alsoDiffering({ value, score }: Hit<Entry>, hits: readonly Hit<Entry>[]): readonly Hit<Entry>[] {
  if (value.kind !== 'difference') return [];
  return hits.filter((hit) => hit.value !== value && hit.value.kind === 'difference' && score - hit.score <= CLOSE);
}

/** Who these were is told by a statement of just that, and by none that is only near. */
const NAMES_SOMEBODY: ReadonlySet<string> = new Set([
  'ringleader',
  'co-defendants',
  'judge',
  'family',
  'profession',
  'home',
]);

/** Whether a statement that fits nearly as well may be told for an attribute. */
function mayStandFor({ attributes }: TopicStatement, attribute: Attribute): boolean {
  if (attribute.from !== 'story' || !NAMES_SOMEBODY.has(attribute.tells)) return true;
  return attributes.includes(attribute.tells);
}

/** An attribute that asks for what the best one leaves out: "which drug, and how much of it", "how old is she, and what did she get". */
function secondAttribute(best: Hit<Entry>, hits: readonly Hit<Entry>[]) {
  const left = best.unasked.filter(({ id }) => id !== NAME_TERM);
  return hits.flatMap((hit) => {
    const { value, unasked } = hit;
    if (hit === best || value.kind !== 'attribute' || value.record.from !== 'record' || !isGood(hit)) return [];
    return left.some(({ id }) => !unasked.some((term) => term.id === id)) ? [value.record] : [];
  })[0];
}

/** Attributes concern anybody; a record of the knowledge concerns those it is about; a gap about nobody may concern all. */
function concerns(entry: Entry, ids: ReadonlySet<string>): boolean {
  if (entry.kind === 'attribute') return true;
  return [...entry.people].some((id) => ids.has(id)) || (entry.kind === 'gap' && entry.people.size === 0);
}

/** Of people whom a name fits equally, those that the rest of the question fits: "the harris from alabama". */
function narrowed({ recipients, mention }: NamedPeople, question: Question): readonly Recipient[] {
  if (recipients.length === 1) return recipients;
  const said = new Set(question.terms.map(({ id }) => id));
  const fitting = recipients.filter(({ district }) => said.has(stateTerm(district.state)));
  if (fitting.length > 0) return fitting;
  // "Which Harris got life", "the Lewis with the gun": what is said of him tells which one.
  const first = Math.min(...mention.words);
  if (!POINTING_OUT.has(question.words[first - 1]?.text ?? '')) return recipients;
  const { tests } = readTests(question);
  const passing = recipients.filter((recipient) => tests.every((test) => test.holds(recipient)));
  if (tests.length === 0 || passing.length === 0) return recipients;
  // "The Lewis" is somebody of that surname.
  const called = passing.filter(({ name }) => name.surname.toLowerCase() === question.words[first]?.text);
  return called.length > 0 ? called : passing;
}
