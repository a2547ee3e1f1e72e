import { textOfWords, type Word } from '../../search/fold.js';
import { shifted } from './days.js';
import type { Period } from './tests.js';

/** Before the first and after the last day that any date of the record falls on. */
export const FIRST_DAY = '1900-01-01';
export const LAST_DAY = '2100-12-31';

/** How a question bounds a period: "before 1995", "by August". */
export type PeriodBound = 'before' | 'after' | 'since' | 'until' | 'by';

/** What may stand between a bound and its date. */
const BETWEEN = '(?: (?:the|year|end|of|early|late|start|beginning))*$';
const BOUNDS_BEFORE: readonly (readonly [RegExp, PeriodBound])[] = [
  [new RegExp(`\\b(?:since|(?:no|not) (?:earlier|before|sooner)(?: than)?)${BETWEEN}`, 'u'), 'since'],
  [new RegExp(`\\b(?:by|(?:no|not) (?:later|after)(?: than)?)${BETWEEN}`, 'u'), 'by'],
  [
    new RegExp(`\\b(?:before|prior to|earlier than|older than|ahead of|pre|predat(?:es?|ed|ing))${BETWEEN}`, 'u'),
    'before',
  ],
  [
    new RegExp(
      `\\b(?:after|past|beyond|following|later than|longer than|newer than|post|postdat(?:es?|ed|ing))${BETWEEN}`,
      'u',
    ),
    'after',
  ],
  [new RegExp(`\\b(?:until|till|til|through)${BETWEEN}`, 'u'), 'until'],
];
/** "2008 or letter": behind a date, a letter or the latter is a slip of "later". */
const LATER = 'l(?:at|att|ett)er';
const BOUNDS_AFTER: readonly (readonly [RegExp, PeriodBound])[] = [
  [/^(?:or|and) (?:earlier|before|prior|older)\b/u, 'by'],
  [
    new RegExp(
      `^(?:(?:or|and) (?:${LATER}|after|afterwards?|since|onwards?|beyond|newer|up)\\b|onwards?\\b|forward\\b)`,
      'u',
    ),
    'since',
  ],
];
/** "From 2008 on" */
const FROM = /\bfrom$/u;
const ON = /^(?:on|and on|up)(?: |$)/u;
/** So many words around a date may bound it. */
const REACH = 5;

/** What bounds the date that these words name, if anything. */
export function boundOf(words: readonly Word[], at: readonly number[]): PeriodBound | undefined {
  const first = Math.min(...at);
  const last = Math.max(...at) + 1;
  const before = textOfWords(words.slice(Math.max(0, first - REACH), first));
  const behind = textOfWords(words.slice(last, last + REACH));
  const found = BOUNDS_BEFORE.find(([form]) => form.test(before)) ?? BOUNDS_AFTER.find(([form]) => form.test(behind));
  return found?.[1] ?? (FROM.test(before) && ON.test(behind) ? 'since' : undefined);
}

/** A period as it is bounded. */
export function bounded({ words, from, to }: Period, bound: PeriodBound): Period {
  switch (bound) {
    case 'before':
      return { words: `before ${words}`, from: FIRST_DAY, to: shifted(from, -1) };
    case 'after':
      return { words: `after ${words}`, from: shifted(to, 1), to: LAST_DAY };
    case 'since':
      return { words: `since ${words}`, from, to: LAST_DAY };
    case 'until':
    case 'by':
      return { words: `${bound} ${words}`, from: FIRST_DAY, to };
  }
}

const BOUNDING = new Set(
  `before after since until between earlier later letter latter prior past beyond by till longer onward onwards forward
   predate predates predated predating postdate older newer sooner afterwards`.split(/\s+/u),
);

/** "No later than", "not before": these words belong to the bound, and negate nothing. */
const OWN_NEGATION = new Set(['no', 'not']);

/** The words that name a date, with those that bound it. */
export function wordsOf(words: readonly Word[], at: readonly number[]): ReadonlySet<number> {
  const bounding = words.flatMap(({ text }, index) => {
    if (!BOUNDING.has(text)) return [];
    return OWN_NEGATION.has(words[index - 1]?.text ?? '') ? [index - 1, index] : [index];
  });
  return new Set([...at, ...bounding]);
}
