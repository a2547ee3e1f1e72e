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
/** So many name words that begin with what is typed are looked at: enough for any list of 25. */
const WORDS_LOOKED_AT = 60;
/** So many people are weighed for one typed word; a name that thousands share needs a second word anyway. */
const PEOPLE_WEIGHED = 2_000;

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

  const fits = (word: string): ReadonlyMap<number, number> => {
    const best = new Map<number, number>();
    const earn = (recipient: number, fit: number) => {
      if (best.size < PEOPLE_WEIGHED && (best.get(recipient) ?? 0) < fit) best.set(recipient, fit);
    };
    for (const { recipient, role } of names.exact(word)) earn(recipient, PART[role]);
    for (const beginning of names.beginning(word, WORDS_LOOKED_AT)) {
      for (const { recipient, role } of names.exact(beginning)) earn(recipient, BEGINNING * PART[role]);
    }
    if (best.size === 0)
      for (const { recipient, role, closeness } of names.near(word)) earn(recipient, MISSPELT * closeness * PART[role]);
    return best;
  };

  return (typed, limit) => {
    const [first, ...others] = phraseWords(typed).map(fits);
    if (first === undefined) return popular.slice(0, limit).map(recipientLink);
    const fitting = [...first].flatMap(([recipient, fit]) => {
      const rest = others.map((other) => other.get(recipient) ?? 0);
      return rest.includes(0) ? [] : [{ recipient, fit: rest.reduce((sum, each) => sum + each, fit) }];
    });
    return fitting
      .sort((a, b) => b.fit - a.fit || a.recipient - b.recipient)
      .slice(0, limit)
      .flatMap(({ recipient }) => {
        const person = recipients[recipient];
        if (person === undefined) return [];
        const link = recipientLink(person);
        const alias = person.aliases[0];
        return [alias === undefined ? link : { ...link, label: `${link.label} (also ${fullName(alias)})` }];
      });
  };
}
