import type { Problem } from '../../problem.js';
import type { Located } from '../../records.js';
import type { Offense, PersonName, Recipient } from '../../schema/recipients.js';
import type { Path } from '../../yaml-lines.js';
import { readConduct, readSubstances } from './charge.js';
import { readNames } from './person.js';
import { type Row, type RowFields, readRow, readTable } from './rows.js';
import { UnreadableText } from './wording.js';

/** How problems name the record's file, wherever it stands. */
const RECORD = 'the record';

/** How far the entries are proved by the record's rows. */
export interface RecordComparison {
  readonly rows: number;
  /** Entries that are equal to their row in every field. */
  readonly proved: number;
  readonly problems: readonly Problem[];
}

/**
 * Compares every row of the record's table with the entry of the same name, field by field; nobody may be missing on
 * either side.
 * @param csv the record's table
 */
export function compareRecord(csv: string, recipients: readonly Located<Recipient>[]): RecordComparison {
  const rows = readable(() => readTable(csv));
  if (!(rows instanceof UnreadableText)) return compareRows(rows, recipients);
  return { rows: 0, proved: 0, problems: [{ file: RECORD, place: '', reason: rows.message }] };
}

/** `compareRecord` for rows that are read already. */
export function compareRows(rows: readonly Row[], recipients: readonly Located<Recipient>[]): RecordComparison {
  const entries = new Map(recipients.map((entry) => [fullName(entry.value.name), entry]));
  const results = rows.map((row, index) => compareRow(row, index, entries));
  const compared = new Set(results.map(({ name }) => name));
  const extra = recipients.filter(({ value }) => !compared.has(fullName(value.name)));
  const problems = results.flatMap((result) => result.problems);
  return {
    rows: rows.length,
    proved: results.filter((result) => result.problems.length === 0).length,
    problems: [...problems, ...extra.map(({ problemAt }) => problemAt(['name'], 'the record has no row of this name'))],
  };
}

interface RowResult {
  /** Absent where the row's name cannot be read. */
  readonly name?: string;
  readonly problems: readonly Problem[];
}

function compareRow(row: Row, index: number, entries: ReadonlyMap<string, Located<Recipient>>): RowResult {
  const problem = (reason: string): Problem => ({ file: RECORD, place: `row ${index + 1} (${row.name})`, reason });
  const name = readable(() => fullName(readNames(row.name).name));
  if (name instanceof UnreadableText) return { problems: [problem(name.message)] };
  const entry = entries.get(name);
  if (entry === undefined) return { name, problems: [problem('recipients.yaml has no entry of this name')] };
  const fields = readable(() => readRow(row));
  if (fields instanceof UnreadableText) return { name, problems: [problem(fields.message)] };
  return { name, problems: [...fieldProblems(fields, entry), ...wordingProblems(fields, entry)] };
}

/** What reading gives, or why it cannot be read. */
function readable<T>(read: () => T): T | UnreadableText {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableText) return error;
    throw error;
  }
}

type NameParts = { readonly [Part in keyof PersonName]?: string | undefined };

const fullName = ({ given, middle, surname, suffix }: NameParts) =>
  [given, middle, surname, suffix].filter((part) => part !== undefined).join(' ');

function fieldProblems(row: RowFields, { value, problemAt }: Located<Recipient>): Problem[] {
  return differingPlaces(comparableRow(row), comparableEntry(value)).map(({ path, expected, actual }) =>
    problemAt(path, `the record has ${show(expected)}, the entry ${show(actual)}`),
  );
}

/** Conduct has no order of its own; the record's remark is told by the entry's note, in our words. */
function comparableRow({ judgments, ...row }: RowFields) {
  return {
    ...row,
    judgments: judgments.map(({ offenses, ...judgment }) => ({
      ...judgment,
      offenses: offenses.map(({ remark: _, ...offense }) => ({ ...offense, conduct: offense.conduct.toSorted() })),
    })),
  };
}

function comparableEntry({ id: _, judgments, ...entry }: Recipient) {
  return {
    ...entry,
    judgments: judgments.map(({ offenses, ...judgment }) => ({
      ...judgment,
      offenses: offenses.map(({ charge: _charge, note: _note, ...offense }) => ({
        ...offense,
        conduct: offense.conduct.toSorted(),
      })),
    })),
  };
}

interface Differing {
  readonly path: Path;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** The innermost places where two plain values differ. */
function differingPlaces(expected: unknown, actual: unknown, path: Path = []): Differing[] {
  if (isBranch(expected) && isBranch(actual) && Array.isArray(expected) === Array.isArray(actual)) {
    const [left, right] = [new Map(Object.entries(expected)), new Map(Object.entries(actual))];
    const keys = new Set([...left.keys(), ...right.keys()]);
    return [...keys].flatMap((key) =>
      differingPlaces(left.get(key), right.get(key), [...path, Array.isArray(expected) ? Number(key) : key]),
    );
  }
  return expected === actual ? [] : [{ path, expected, actual }];
}

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

const show = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));

/** A charge in our words must tell the very conduct and substances of its fields, and a remark of the record needs a note. */
function wordingProblems(row: RowFields, { value, problemAt }: Located<Recipient>): Problem[] {
  return value.judgments.flatMap(({ offenses }, judgment) =>
    offenses.flatMap((offense, index) => {
      const path = ['judgments', judgment, 'offenses', index];
      const remark = row.judgments[judgment]?.offenses[index]?.remark;
      return [
        ...chargeReasons(offense).map((reason) => problemAt([...path, 'charge'], reason)),
        ...(remark !== undefined && offense.note === undefined
          ? [problemAt(path, `the record remarks "${remark}": tell it in a \`note\``)]
          : []),
      ];
    }),
  );
}

function chargeReasons({ charge, conduct, substances }: Offense): string[] {
  const told = { conduct: readConduct(charge).toSorted(), substances: readSubstances(charge) };
  return differingPlaces({ conduct: conduct.toSorted(), substances }, told).map(
    ({ path, expected, actual }) => `its words tell ${show(actual)} where \`${path.join('.')}\` has ${show(expected)}`,
  );
}
