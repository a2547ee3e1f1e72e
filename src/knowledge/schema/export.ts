import { z } from 'zod';
import { recipient } from './recipients.js';
import { criterion, difference, event, gap, quote, source, speaker, statement, unusedSentence } from './statements.js';
import { attribute, vocabulary } from './vocabulary.js';

/** The schema of each knowledge file, by the name its JSON Schema has; `statement` is that of every file in `statements/`. */
const files = {
  sources: z.array(source),
  recipients: z.array(recipient),
  speakers: z.array(speaker),
  quotations: z.array(quote),
  statement: z.array(statement),
  differences: z.array(difference),
  gaps: z.array(gap),
  criteria: z.array(criterion),
  timeline: z.array(event),
  attributes: z.array(attribute),
  vocabulary,
  'unused-sentences': z.array(unusedSentence),
};

/**
 * JSON Schemas for editors, of what a person writes (before defaults are filled in). Draft 7, because the YAML language
 * server reads its tuples.
 * @returns file names with the text of each
 */
export function jsonSchemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(files).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
      return [`${name}.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}
