import type { Knowledge } from '../../knowledge/load.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import type { Answered, Link, Unknown } from '../answer.js';
import { createCite } from '../citing.js';
import { compare } from '../comparison.js';
import { createEntryAnswers } from '../entry-answers.js';
import { recipientLink } from '../recipient-links.js';
import type { AnswerPage } from './answer-page.js';
import { type CriteriaList, createCriteriaList } from './criteria-list.js';
import { createDifferenceList, type DifferenceList } from './difference-list.js';
import { createQuotationList, type QuotationList } from './quotation-list.js';
import { createRecipientList, type RecipientList } from './recipient-list.js';
import { sourceList } from './source-list.js';
import { createTimeline } from './timeline.js';

/** The knowledge to look through rather than to ask: lists, comparisons and overviews, each with its citations. */
export interface Catalogue {
  recipient(id: string): Recipient | undefined;
  /** Links to the people of these ids, in their order; ids that are nobody's are left out. */
  recipientLinks(ids: readonly string[]): readonly Link[];
  readonly recipients: RecipientList;
  readonly quotations: QuotationList;
  compare(first: Recipient, second: Recipient): Answered | Unknown;
  readonly differences: DifferenceList;
  readonly criteria: CriteriaList;
  timeline(page: number): AnswerPage;
  readonly sources: Answered;
}

/** Built once per knowledge base; everything in it is pure. */
export function createCatalogue(knowledge: Knowledge): Catalogue {
  const cite = createCite(knowledge);
  const people = new Map(knowledge.recipients.map((recipient) => [recipient.id, recipient]));
  return {
    recipient: (id) => people.get(id),
    recipientLinks: (ids) => ids.flatMap((id) => people.get(id) ?? []).map(recipientLink),
    recipients: createRecipientList(knowledge, cite),
    quotations: createQuotationList(knowledge, cite, createEntryAnswers(knowledge, cite)),
    compare: (first, second) => compare({ recipients: [first, second] }, cite),
    differences: createDifferenceList(knowledge, cite),
    criteria: createCriteriaList(knowledge, cite),
    timeline: createTimeline(knowledge, cite),
    sources: sourceList(knowledge),
  };
}
