import type { Knowledge } from '../knowledge/load.js';
import type { Answered, Reference } from './answer.js';
import type { Parts } from './compose.js';
import type { Figures } from './figures.js';

/**
 * Opens what a link or an option of a command refers to.
 * @returns a function from a reference to the answer; nothing for an id that is no longer there
 */
export function createOpenRecord(
  knowledge: Knowledge,
  { entries, people }: Pick<Parts, 'entries' | 'people'>,
  figures: Figures,
): (reference: Reference) => Answered | undefined {
  const recipients = opening(knowledge.recipients, people.profile);
  const statements = opening(knowledge.statements, entries.statement);
  const quotations = opening(knowledge.quotations, entries.quotation);
  const speakers = opening(knowledge.speakers, entries.speaker);
  const differences = opening(knowledge.differences, entries.difference);
  const criteria = opening(knowledge.criteria, entries.criterion);
  return ({ kind, id }) => {
    switch (kind) {
      case 'recipient':
        return recipients(id);
      case 'statement':
        return statements(id);
      case 'quotation':
        return quotations(id);
      case 'speaker':
        return speakers(id);
      case 'difference':
        return differences(id);
      case 'criterion':
        return criteria(id);
      case 'figure':
        return figures.open(id);
    }
  };
}

function opening<T extends { readonly id: string }>(records: readonly T[], answer: (record: T) => Answered) {
  const byId = new Map(records.map((record) => [record.id, record]));
  return (id: string): Answered | undefined => {
    const record = byId.get(id);
    return record && answer(record);
  };
}
