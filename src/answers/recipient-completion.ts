import type { Knowledge } from '../knowledge/load.js';
import { phraseWords } from '../search/fold.js';
import type { NameIndex, NameRole } from '../search/names.js';
import type { Link } from './answer.js';
import { recipientLink } from './recipient-links.js';
import { fullName } from './wording.js';

/** How much a typed word earns by the part of the name it meets: people look for surnames. */
const PART: Readonly<Record<NameRole, number>> = { surname: 1, given: 0.9, middle: 0.6, suffix: 0.3 };
/** A whole word is worth more than its beginning, and both more than a misspelling. */
const BEGINNING = 0.85;
const MISSPELT = 0.5;

/** People whom a typed word fits equally, in the record's order, and how much that is worth. */
interface Fit {
  readonly worth: number;
  readonly recipients: readonly number[];
}

/**
 * Completes a recipient's name.
 * @returns a function from what is typed and a limit to links, best first; those the articles tell about for empty text
 */
export function createRecipientCompletion(
  { recipients, statements }: Knowledge,
  names: NameIndex,
): (typed: string, limit: number) => readonly Link[] {
  const told = new Set(statements.flatMap(({ people }) => people));
  const popular = [...recipients].sort((a, b) => Number(told.has(b.id)) - Number(told.has(a.id)));

  const fitsOf = (word: string): readonly Fit[] => {
    const exact = names.exact(word).map((part) => ({ ...part, worth: PART[part.role] }));
    const begun = names.beginning(word).flatMap((name) => names.exact(name));
    const fits = [...exact, ...begun.map((part) => ({ ...part, worth: BEGINNING * PART[part.role] }))];
    return fits.length > 0
      ? fits
      : names.near(word).map((part) => ({ ...part, worth: MISSPELT * part.closeness * PART[part.role] }));
  };

  return (typed, limit) => {
    const words = phraseWords(typed);
    if (words.length === 0) return popular.slice(0, limit).map(recipientLink);
    return fitting(words.map(fitsOf), limit).flatMap((recipient) => {
      const person = recipients[recipient];
      if (person === undefined) return [];
      const link = recipientLink(person);
      const alias = person.aliases[0];
      return [alias === undefined ? link : { ...link, label: `${link.label} (also ${fullName(alias)})` }];
    });
  };
}

/** The people whom every word fits, those first whom they fit best, and of equals those who come first in the record. */
function fitting(words: readonly (readonly Fit[])[], limit: number): readonly number[] {
  const [rarest = [], ...others] = words.toSorted((a, b) => size(a) - size(b));
  // Of one word alone, nobody can be among the first who is not among the first of those whom it fits equally.
  const first =
    others.length > 0 ? rarest : rarest.map((fit) => ({ ...fit, recipients: fit.recipients.slice(0, limit) }));
  return [
    ...others.reduce(
      narrowed,
      worths(first, () => true),
    ),
  ]
    .sort(([a, worthOfA], [b, worthOfB]) => worthOfB - worthOfA || a - b)
    .slice(0, limit)
    .map(([recipient]) => recipient);
}

function size(fits: readonly Fit[]): number {
  return fits.reduce((sum, { recipients }) => sum + recipients.length, 0);
}

/** Those whom one more word fits as well, with what all are worth together. */
function narrowed(before: ReadonlyMap<number, number>, fits: readonly Fit[]): ReadonlyMap<number, number> {
  const more = worths(fits, (recipient) => before.has(recipient));
  return new Map([...more].map(([recipient, worth]) => [recipient, worth + (before.get(recipient) ?? 0)]));
}

/** What a word is worth for each of the people whom it fits; what it is worth most, where it fits in several ways. */
function worths(fits: readonly Fit[], wanted: (recipient: number) => boolean): ReadonlyMap<number, number> {
  const worthOf = new Map<number, number>();
  for (const { worth, recipients } of fits) {
    for (const recipient of recipients) {
      if (wanted(recipient) && (worthOf.get(recipient) ?? 0) < worth) worthOf.set(recipient, worth);
    }
  }
  return worthOf;
}
