import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { readOffenses } from './offenses.js';
import { readDistrict, readNames } from './person.js';
import { readGrant, readSentence } from './terms.js';
import { readDay, readParts, UnreadableText } from './wording.js';

/** A row of the record's table. */
const row = z.strictObject({
  name: z.string(),
  offense: z.string(),
  district_and_date: z.string(),
  sentence: z.string(),
  terms_of_grant: z.string(),
});

export type Row = z.infer<typeof row>;

/**
 * The rows of the record's CSV table.
 * @throws {UnreadableText} where the text is not such a table
 */
export function readTable(csv: string): readonly Row[] {
  try {
    return z.array(row).parse(parse(csv, { columns: true, bom: true }));
  } catch {
    throw new UnreadableText('a table', csv.slice(0, 80));
  }
}

export type RowFields = ReturnType<typeof readRow>;

/**
 * Everything that a row says, as the fields that `recipients.yaml` has for it.
 * @throws {UnreadableText} where a part of the row is not worded as the record words it
 */
export function readRow({ name, offense, district_and_date, sentence, terms_of_grant }: Row) {
  const [district = '', dates = ''] = splitOnce(district_and_date, ';');
  return {
    ...readNames(name),
    district: readDistrict(district),
    judgments: readJudgments(readParts(dates), readParts(offense), readParts(sentence)),
    grant: readGrant(terms_of_grant),
  };
}

function readJudgments(dates: readonly string[], offenses: readonly string[], sentences: readonly string[]) {
  if (offenses.length !== dates.length || sentences.length !== dates.length) {
    throw new UnreadableText('a list of as many dates, offenses and sentences', dates.join(' '));
  }
  return dates.map((date, index) => ({
    sentenced: readDay(date),
    offenses: readOffenses(offenses[index] ?? ''),
    ...readSentence(sentences[index] ?? ''),
  }));
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
