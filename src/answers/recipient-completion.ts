import type { Knowledge } from '../knowledge/load.js';
import { phraseWords } from '../search/fold.js';
import type { NameIndex, NameRole } from '../search/names.js';
import type { Link } from './answer.js';
import { createFitting, type Fit } from './fitting.js';
import { recipientLink } from './recipient-links.js';
import { fullName } from './wording.js';

/** How much a typed word earns by the part of the name it meets: people look for surnames. */
const PART: Readonly<Record<NameRole, number>> = { surname: 1, given: 0.9, middle: 0.6, suffix: 0.3 };
/** A whole word is worth more than its beginning, and both more than a misspelling. */
const BEGINNING = 0.85;
const MISSPELT = 0.5;

/**
 * Completes a recipient's name.
 * @returns a function from what is typed and a limit to links, best first; those the articles tell about for empty text
 */
export function createRecipientCompletion(
  { recipients, statements }: Knowledge,
  names: NameIndex,
): (typed: string, limit: number) => readonly Link[] {
  const told = new Set(statements.flatMap(({ people }) => people));
  const fitting = createFitting(recipients.length);
  const popular = [...recipients].sort((a, b) => Number(told.has(b.id)) - Number(told.has(a.id)));

  const fitsOf = (word: string): readonly Fit[] => {
    const exact = names.exact(word).map((part) => ({ worth: PART[part.role], ...part }));
    const begun = names.beginning(word).flatMap((name) => names.exact(name));
    const fits = [...exact, ...begun.map((part) => ({ worth: BEGINNING * PART[part.role], ...part }))];
    return fits.length > 0
      ? fits
      : names.near(word).map((part) => ({ worth: MISSPELT * part.closeness * PART[part.role], ...part }));
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
