import type { Entry } from '../answers/meaning/entry.js';
import type { Interpretation, Reading } from '../answers/meaning/meaning.js';
import type { Hit } from '../search/ask-index.js';
import { textOfWords } from '../search/fold.js';

/** So many of the records that were set aside are shown. */
const SHOWN_ASIDE = 3;

/** How a question was read and why it gets its answer, a step a line. */
export function explainReading({ question, meaning, parts }: Reading): string {
  if (parts !== undefined) return parts.map(explainReading).join('\n');
  const people = question.people.map(({ recipients }) => recipients.map(({ id }) => id).join(' | '));
  return [
    `words     ${textOfWords(question.words)}`,
    `terms     ${question.terms.map(({ id, kind }) => (kind === 'concept' || kind === 'name' ? id : `${id}:${kind}`)).join('  ')}`,
    `people    ${people.length === 0 ? 'nobody' : people.join(', ')}`,
    ...(question.stranger === undefined ? [] : [`stranger  ${question.stranger}`]),
    `yes/no    ${question.yesNo}`,
    `meaning   ${meaningLine(meaning)}`,
    ...('hit' in meaning ? [`because   ${hitLine(meaning.hit)}`] : []),
    ...('beside' in meaning && meaning.beside !== undefined ? [`beside    ${hitLine(meaning.beside)}`] : []),
    ...('runnersUp' in meaning ? meaning.runnersUp.map((hit) => `next      ${hitLine(hit)}`) : []),
    ...('near' in meaning ? meaning.near.map((hit) => `near      ${hitLine(hit)}`) : []),
    ...(meaning.aside ?? []).slice(0, SHOWN_ASIDE).map(({ hit, why }) => `aside     ${hitLine(hit)}: ${why}`),
  ].join('\n');
}

function meaningLine(meaning: Interpretation): string {
  switch (meaning.kind) {
    case 'noise':
      return `noise: ${meaning.why}`;
    case 'stranger':
      return `somebody who is not listed: ${meaning.name}`;
    case 'ambiguous':
      return `one of ${meaning.recipients.map(({ id }) => id).join(', ')}`;
    case 'profile':
      return `profile of ${meaning.recipient.id}`;
    case 'attribute':
      return `${meaning.attribute.id} of ${meaning.recipients.map(({ id }) => id).join(', ')}`;
    case 'comparison':
      return `${meaning.compared.recipients.map(({ id }) => id).join(' beside ')} ${meaning.compared.aspect ?? ''}`.trim();
    case 'story':
      return `statement ${meaning.statement.id} about ${meaning.recipient.id}`;
    case 'not said':
      return `nothing is said about ${meaning.recipient.id}`;
    case 'entry':
      return entryName(meaning.entry);
    case 'query': {
      const { query, coverage, missing } = meaning.reading;
      const rest = missing.length === 0 ? '' : `, not spoken of: ${missing.map(({ text }) => text).join(', ')}`;
      const tests = query.tests.map(({ words }) => words).join('; ');
      return `${JSON.stringify(query.operation)} over the record, people who were: ${tests || 'anybody'}; covers ${Math.round(coverage * 100)}%${rest}`;
    }
    case 'nothing':
      return 'nothing fits well enough';
  }
}

function entryName({ kind, record }: Entry): string {
  return `${kind} ${record.id}`;
}

function hitLine({ value, score, coverage, missing }: Hit<Entry>): string {
  const rest = missing.length === 0 ? '' : `, not spoken of: ${missing.map(({ text }) => text).join(', ')}`;
  return `${entryName(value)} scores ${score.toFixed(2)}, covers ${Math.round(coverage * 100)}%${rest}`;
}
