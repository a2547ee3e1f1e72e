import type { Knowledge } from '../knowledge/load.js';
import type { Answered, Link } from './answer.js';
import type { AnswerPage } from './answer-page.js';
import { createCite } from './citing.js';
import { type Comparison, createComparison } from './comparison.js';
import { type CriteriaList, createCriteriaList } from './criteria-list.js';
import { createDifferenceList, type DifferenceList } from './difference-list.js';
import { createEntryAnswers } from './entry-answers.js';
import { createQuotationList, type QuotationList } from './quotation-list.js';
import { createRecipientLinks } from './recipient-links.js';
import { createRecipientList, type RecipientList } from './recipient-list.js';
import { sourceList } from './source-list.js';
import { createTimeline } from './timeline.js';

/** The knowledge to look through rather than to ask: lists, comparisons and overviews, each with its citations. */
export interface Catalogue {
  /** Links to the people of these ids, in their order; ids that are nobody's are left out. */
  recipientLinks(ids: readonly string[]): readonly Link[];
  readonly recipients: RecipientList;
  readonly quotations: QuotationList;
  readonly compare: Comparison;
  readonly differences: DifferenceList;
  readonly criteria: CriteriaList;
  timeline(page: number): AnswerPage;
  readonly sources: Answered;
}

/** Built once per knowledge base; everything in it is pure. */
export function createCatalogue(knowledge: Knowledge): Catalogue {
  const cite = createCite(knowledge);
  return {
    recipientLinks: createRecipientLinks(knowledge),
    recipients: createRecipientList(knowledge, cite),
    quotations: createQuotationList(knowledge, cite, createEntryAnswers(knowledge, cite)),
    compare: createComparison(knowledge, cite),
    differences: createDifferenceList(knowledge, cite),
    criteria: createCriteriaList(knowledge, cite),
    timeline: createTimeline(knowledge, cite),
    sources: sourceList(knowledge),
  };
}
