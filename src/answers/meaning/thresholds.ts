/*
 * When a match is good enough to answer from. Each was chosen as the value with the most right answers, and of equals the
 * fewest confidently wrong ones, in `npm run eval` over the project's own questions (docs/evaluation.md has the tables).
 */

/** From this score on a record answers a question about a person. */
export const PERSON_SCORE = 0.5;
/** At least this share of the weight of a question about a person must be spoken of. */
export const PERSON_COVERAGE = 0.3;
/** The best wording of a fact about a person must be at least this like the question. */
export const PERSON_LIKENESS = 0.3;
/** From this score on a record answers a question that names nobody. */
export const ENTRY_SCORE = 0.6;
/** At least this share of the question's weight must be spoken of. */
export const COVERAGE = 0.58;
/** Hits this much below the best say something of the same. */
export const CLOSE = 0.12;
/** Hits this much below the best answer the question as well, and are told with it. */
export const TOLD_WITH = 0.04;
/** An ordinary word is taken for a name only when the question fits that much better so. */
export const UNSURE_NAME = 0.1;
/** From this score on a hit is near enough to be offered where nothing answers. */
export const NEAR_SCORE = 0.3;
/** At least this share of a question must be conditions, operations and neutral words for the fields to answer it. */
export const QUERY_COVERAGE = 0.75;
/** The same where one of the others is a concept. */
export const QUERY_COVERAGE_OF_CONCEPTS = 0.8;
/** From this coverage on, a query accounts for the whole question. */
export const WHOLE = 0.95;
/** From this likeness on, a gap was written for the very question. */
export const SAME_QUESTION = 0.95;
/** From this likeness on, what the articles say stands under a count of the record. */
export const SAME_MATTER = 0.45;
/** A gap that is about nobody in particular answers a question about a person only when it is this like it. */
export const GENERAL_GAP = 0.6;
/** A part of a message answers for the whole only when it is matched this well. */
export const CLAUSE_SCORE = 0.75;
export const CLAUSE_LIKENESS = 0.6;
/** A clause answers in place of the whole message when it is that much more like what is known. */
export const CLAUSE_LEAD = 0.2;
/** What a gap is worth beside a fact that fits alike. */
export const HONEST = 0.02;
/** The same for a gap that was written for the very person. */
export const HONEST_OF_SOMEBODY = 0.05;
/** How many hits are looked at. */
export const LOOKED_AT = 8;
