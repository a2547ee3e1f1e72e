import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadKnowledge } from './load.js';
import { describeProblem, KnowledgeError } from './problem.js';
import { jsonSchemaFiles } from './schema/export.js';
import { LOCK_FILE, type Lock } from './verify/lock.js';
import { MissingText, readSourceTexts, recordBeside } from './verify/source-texts.js';
import { readUnusedSentences, type Verification, verifyKnowledge } from './verify/verify.js';

/** Where the commands work and where they write to. */
export interface Surroundings {
  /** The knowledge folder. */
  readonly folder: string;
  /** Where the articles are looked for when the call names no folder. */
  readonly articles: string;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** Sound; the knowledge has a gap; the call is not one. */
export type ExitCode = 0 | 1 | 2;

const USAGE = `Usage: npm run knowledge -- COMMAND
  check                                    load the knowledge and list what is wrong with it
  verify [--articles DIR] [--record FILE]  prove it against the sources' texts and write ${LOCK_FILE}
  schema                                   write the JSON Schemas that editors use
  reload                                   have the bots that run on this machine load the knowledge anew
  gaps [--limit N]                         list what could not be answered, most frequent first (INSIGHTS=on)
  forget --all | WORDS                     delete noted questions, all or those that hold the words`;

const COMMANDS = 'the commands are check, verify, schema, reload, gaps and forget';

/** A call that names no command, or one with options it doesn't have. */
class BadCall extends Error {}

/** Runs one command of `npm run knowledge`. */
export function runKnowledge(args: readonly string[], around: Surroundings): ExitCode {
  try {
    return run(args, around);
  } catch (error) {
    if (error instanceof KnowledgeError) {
      around.out(error.message);
      return 1;
    }
    if (error instanceof BadCall || error instanceof MissingText) {
      around.err(error.message);
      return 2;
    }
    throw error;
  }
}

function run(args: readonly string[], around: Surroundings): ExitCode {
  const { command, articles, record } = readCall(args);
  switch (command) {
    case 'check':
      return check(around);
    case 'schema':
      return writeSchemas(around);
    case 'verify': {
      const articlesFolder = articles ?? around.articles;
      return verify(around, articlesFolder, record ?? recordBeside(articlesFolder));
    }
    case undefined:
      throw new BadCall(USAGE);
    default:
      throw new BadCall(`There is no command "${command}"; ${COMMANDS}.`);
  }
}

interface Call {
  readonly command: string | undefined;
  readonly articles: string | undefined;
  readonly record: string | undefined;
}

function readCall(args: readonly string[]): Call {
  const { values, positionals } = parseCall(args);
  const [command, ...more] = positionals;
  if (more.length > 0) throw new BadCall(`One command at a time; "${more.join(' ')}" is too much.`);
  const { articles, record } = values;
  if (command !== 'verify' && (articles ?? record) !== undefined) {
    throw new BadCall('The options --articles and --record belong to the command verify.');
  }
  return { command, articles, record };
}

function parseCall(args: readonly string[]) {
  const options = { articles: { type: 'string' }, record: { type: 'string' } } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Node's message goes on with advice about positional arguments, which this program does not need.
    const [reason] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new BadCall(`${reason}; the options are --articles DIR and --record FILE, for the command verify.`);
  }
}

function check({ folder, out }: Surroundings): ExitCode {
  const { vocabulary, timeline, ...lists } = loadKnowledge(folder);
  const unused = readUnusedSentences(folder);
  const counts = Object.entries(lists).map(([name, records]) => `${records.length} ${name}`);
  const others = `${timeline.length} dated events, ${Object.keys(vocabulary.concepts).length} concepts`;
  out(`The knowledge loads: ${counts.join(', ')}, ${others}; unused sentences: ${unused.length}.`);
  return 0;
}

function writeSchemas({ folder, out }: Surroundings): ExitCode {
  const schemaFolder = join(folder, 'schema');
  mkdirSync(schemaFolder, { recursive: true });
  const files = jsonSchemaFiles();
  for (const [name, text] of files) writeFileSync(join(schemaFolder, name), text);
  out(`Wrote ${files.size} JSON Schemas into ${schemaFolder}.`);
  return 0;
}

function verify({ folder, out }: Surroundings, articlesFolder: string, recordFile: string): ExitCode {
  const verification = verifyKnowledge(folder, readSourceTexts(articlesFolder, recordFile));
  for (const line of describeCoverage(verification)) out(line);
  const { problems, lock } = verification;
  if (problems.length > 0) {
    out(`\n${problems.length === 1 ? 'One gap' : `${problems.length} gaps`}; ${LOCK_FILE} stays as it is:`);
    for (const problem of problems) out(`  ${describeProblem(problem)}`);
    return 1;
  }
  writeLock(join(folder, LOCK_FILE), lock);
  out(`Sound. Wrote ${LOCK_FILE}.`);
  return 0;
}

function describeCoverage({ articles, quotationsProved, rows, rowsProved }: Verification): string[] {
  return [
    ...articles.map(
      ({ publisher, sentences, used, listedUnused }) =>
        `${publisher}: ${used} of ${sentences} sentences used, ${listedUnused} listed as unused, ${sentences - used - listedUnused} left over`,
    ),
    `Quotations: ${quotationsProved} stand verbatim where they are said to`,
    `Record: ${rowsProved} of ${rows} rows equal their entries`,
  ];
}

const writeLock = (file: string, lock: Lock) => writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
