import type { AskIndex, Hit } from '../../search/ask-index.js';
import { textOfWords } from '../../search/fold.js';
import { CONDUCT_CONCEPTS } from '../person/concepts.js';
import { askedTerms } from './asked.js';
import type { Entry } from './entry.js';
import { askOf } from './entry-meaning.js';
import type { Interpretation } from './meaning.js';
import { asksDecisively } from './point.js';
import type { Question } from './understand.js';
import { whyUntold } from './untold.js';

/** Attributes that tell of an offence by themselves. */
const ABOUT_OFFENSES = new Set(['offense', 'statute', 'counts', 'sources']);
/** What a conviction is asked for by. */
const OF_CONVICTIONS = new Set(['offense', 'charges', 'drug', 'statute', 'how-many', 'sentence']);
/** A wording that is this like the question decides before the conduct that it names. */
const CONDUCT_YIELDS = 0.7;
/** Of conduct a conviction tells neither the place nor the gain, nor what went before it. */
const UNTOLD_OF_CONDUCT = new Set(['how-much', 'prior-convictions', 'where', 'who', 'why', 'name-of', 'in-what-way']);

/**
 * A rare conduct that somebody was convicted of asks for that conviction, whatever wording is nearest.
 * @param hits what else fits the question, best first
 * @returns nothing where another wording decides, or the question asks for more than a conviction tells
 */
export function ownConduct(
  question: Question,
  index: AskIndex<Entry>,
  hits: readonly Hit<Entry>[],
): Hit<Entry> | undefined {
  const conviction = convictionOf(question, index, hits);
  if (conviction === undefined || asksBeside(question, conviction)) return undefined;
  const asked = { question, said: textOfWords(question.words), hit: conviction };
  return whyUntold(asked) === undefined ? conviction : undefined;
}

function convictionOf(
  question: Question,
  index: AskIndex<Entry>,
  [best]: readonly Hit<Entry>[],
): Hit<Entry> | undefined {
  const asks = (id: string) => question.terms.some((term) => term.id === id);
  if (asks('statute')) return attributeHit(question, index, 'statute');
  if (asks('how-many')) return attributeHit(question, index, 'counts');
  if (best !== undefined && (best.likeness >= CONDUCT_YIELDS || asksDecisively(question))) return undefined;
  if (best?.value.kind === 'statement' && best.value.people.size === 1) return best;
  const wanted =
    best?.value.kind === 'attribute' && ABOUT_OFFENSES.has(best.value.record.id) ? best.value.record.id : 'offense';
  return attributeHit(question, index, wanted);
}

/** "Which school was he near": which one it was is no part of a charge. */
const THINGS = new Set(['school', 'premises', 'communication-facility']);

/** Whether a question asks for more of somebody's conduct than the conviction for it: "which enterprise did he travel for". */
function asksBeside(question: Question, { missing, unasked }: Hit<Entry>): boolean {
  const asked = askedTerms(question);
  const counts = question.terms.some(({ id }) => id === 'how-many');
  if (!question.yesNo && !counts && THINGS.has(asked.at(-1)?.id ?? '')) return true;
  const nouns = asked.filter(({ id }) => !CONDUCT_CONCEPTS.has(id) && !OF_CONVICTIONS.has(id));
  return (
    missing.some(({ id }) => UNTOLD_OF_CONDUCT.has(id)) ||
    (!question.yesNo && nouns.some(({ id }) => unasked.some((term) => term.id === id)))
  );
}

/** The attribute of the record with this id, as the question hits it. */
function attributeHit(question: Question, index: AskIndex<Entry>, id: string): Hit<Entry> | undefined {
  return index.search(askOf(question), (entry) => entry.kind === 'attribute' && entry.record.id === id, 1)[0];
}

/** Whoever asks for the release from prison by its violation asks for that conviction as well. */
export function withConviction(meant: Interpretation, question: Question, index: AskIndex<Entry>): Interpretation {
  const conviction = attributeHit(question, index, 'offense');
  if (meant.kind !== 'attribute' || meant.attribute.from !== 'record' || meant.second !== undefined) return meant;
  const offense = conviction?.value.kind === 'attribute' ? conviction.value.record : undefined;
  return offense === undefined || ABOUT_OFFENSES.has(meant.attribute.id) ? meant : { ...meant, second: offense };
}
