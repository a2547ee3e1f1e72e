import type { Term } from '../../search/terms.js';
import { isNegation } from './read-terms.js';

/** What all of the 61 have in common. */
const OF_THE_GRANT = `
  recipient prisoner person= persons= defendants= commutation clemency obama announce effect justice-department federal drug
  prison sentence offense convict defend case case-by-case group group= batch round list record law mandatory trafficking
  intent distribution fiscal state-court`;

/** The names of the fields, and what is done with them. */
const OF_FIELDS = `
  district state city home judge judgment term name name-of surnam date day month year decade decad period centuri
  time= times= expire release serve arrest unpaid quantity number role order form kind sort type part fix receiv
  given origin impos carri hit slap repres connect connected cite hear heard pending cover inclus includ involv
  releas appear= appears= appeared= hand`;

/** The words of a question, of a rank or of a bound, which the operations read for themselves. */
const OF_QUESTIONS = `
  who how-many how-long how-much when where list-all percentage average breakdown majority combined previous compare
  longest shortest earliest latest most-common largest smallest told total sum length first second last between most
  least fewest same wit count third distinct= fixed besid exclud except minus lack instead different singl multipl
  sever alon sole common how-many-more busiest rarest rare differ outsid elsewher sinc plu extra fewer below abov
  exceed upward surpass set put next particular apiec each turn higher lower larger bigger addition onc walk strip altogeth everyth ident
  longer shorter short across throughout overal flat`;

/** The ids of the terms that go with any question about the 61 without narrowing it. */
const NEUTRAL: ReadonlySet<string> = new Set(`${OF_THE_GRANT} ${OF_FIELDS} ${OF_QUESTIONS}`.trim().split(/\s+/u));
/** Phrases that elsewhere mean a concept: whoever "ended up with" a term got it, and what is "on his record" is told of him. */
const AROUND = /^(?:end(?:s|ed|ing)? up|on (?:their|his|her|the) (?:records?|rap sheets?))$/u;
/** An unknown word of so few letters is a slip of a small word. */
const SLIP = 3;

/** The terms of a question that neither its conditions nor the ordinary words around them account for. */
export function unaccounted(terms: readonly Term[], used: ReadonlySet<Term>): readonly Term[] {
  return terms.filter((term) => {
    const slip = term.kind === 'foreign' && term.text.length <= SLIP;
    const told = used.has(term) || isSuffix(term, used);
    return !told && !NEUTRAL.has(term.id) && !slip && !isNegation(term.text) && !AROUND.test(term.text);
  });
}

/** "A racketeering-related conviction", "drug related": behind a condition the word says nothing more. */
function isSuffix({ text, from }: Term, used: ReadonlySet<Term>): boolean {
  return text === 'related' && [...used].some(({ to }) => to === from);
}
