/** What a question word asks for, a bit each; how many, how much and how long all ask for an amount. */
const ASKS_FOR: ReadonlyMap<string, number> = new Map([
  ['how-many', 1],
  ['how-much', 1],
  ['how-long', 1],
  ['how-old', 2],
  ['who', 4],
  ['when', 8],
  ['where', 16],
  ['why', 32],
  ['in-what-way', 64],
]);
const REASON = ASKS_FOR.get('why') ?? 0;

/** How a question asks matters less than what it asks about. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set(ASKS_FOR.keys());

/** What the question words among these terms ask for, as bits; 0 where there are none. */
export function askedFor(terms: Iterable<string>): number {
  let bits = 0;
  for (const term of terms) bits |= ASKS_FOR.get(term) ?? 0;
  return bits;
}

/**
 * Whether a wording asks for something else than a question does: for a day and not for a person, or for the reason where
 * the question only asks whether.
 * @param question what the question asks for, as bits
 * @param ask what the wording asks for, as bits
 */
export function asksForAnother(question: number, ask: number): boolean {
  if (ask === 0 || (question & ask) !== 0) return false;
  return question !== 0 || (ask & REASON) !== 0;
}
