import { z } from 'zod';

/** A stable, readable record id: lower-case words joined by hyphens. */
export const recordId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');

/** A calendar day, YYYY-MM-DD; impossible days such as 30 February are refused. */
export const day = z.iso.date();

/** One line of our own words, never empty. */
export const sentence = z.string().trim().min(1);

/** The way somebody would ask for a fact; at least one per fact, so that nothing is unreachable. */
export const asks = z.array(sentence).min(1).readonly();

/** The longest quotation we take from an article, in words: a short quotation, never a passage. */
export const LONGEST_QUOTATION_WORDS = 60;

/** Verbatim words of a source. */
export const quotation = sentence.refine(
  (text) => text.split(/\s+/).length <= LONGEST_QUOTATION_WORDS,
  `a quotation has ${LONGEST_QUOTATION_WORDS} words at the most`,
);

/** The two articles; their text is cited by paragraph. */
export const articleId = z.enum(['the-hill', 'daily-signal']);

/**
 * Where in an article a claim stands: a paragraph of the body, counted from 1,
 * or one of the lines around the body.
 */
export const articlePlace = z.union([z.int().positive(), z.enum(['headline', 'credit', 'update-line'])]);

const articleCitation = z.strictObject({
  source: articleId,
  paragraph: articlePlace,
  /**
   * Which sentences of the paragraph support the claim, counted from 1. Left out where the paragraph has one sentence,
   * or where `quote` stands in the only sentence that is meant.
   */
  sentences: z.array(z.int().positive()).min(1).readonly().optional(),
  quote: quotation.optional(),
});

/** The record is cited by the person's entry, or as a whole where a figure is counted over all entries. */
const recordCitation = z.strictObject({
  source: z.literal('doj'),
  record: z.union([recordId, z.literal('all')]),
});

/** One place in one source that supports a claim. */
export const citation = z.discriminatedUnion('source', [articleCitation, recordCitation], {
  error: ({ input }) => (input === undefined ? 'a claim needs at least one citation' : undefined),
});

/** A claim without a citation does not load. */
export const citations = z.tuple([citation], citation).readonly();

export type ArticleId = z.infer<typeof articleId>;
export type ArticlePlace = z.infer<typeof articlePlace>;
export type Citation = z.infer<typeof citation>;
export type Citations = z.infer<typeof citations>;
