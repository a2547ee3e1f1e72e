import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runKnowledge } from '../../src/knowledge/commands.js';
import { folderOf, sampleFiles, sampleSources, sampleWith } from './sample-folder.js';

/** Runs a command in a folder, with the sample sources where the articles are looked for. */
function run(folder: string, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = runKnowledge(args, {
    folder,
    articles: join(folderOf(sampleSources), 'articles'),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const readLock = (folder: string) => readFileSync(join(folder, 'citations.lock.json'), 'utf8');

describe('npm run knowledge -- verify', () => {
  it('prints what it proved and writes the lock', () => {
    const folder = folderOf(sampleFiles);
    expect(run(folder, 'verify')).toEqual({
      code: 0,
      err: '',
      out: [
        'The Hill: 5 of 5 sentences used, 0 listed as unused, 0 left over',
        'The Daily Signal: 2 of 3 sentences used, 1 listed as unused, 0 left over',
        'Quotations: 2 stand verbatim where they are said to',
        'Record: 1 of 1 rows equal their entries',
        'Sound. Wrote citations.lock.json.',
      ].join('\n'),
    });
    expect(Object.keys(JSON.parse(readLock(folder)))).toEqual([
      'articles',
      'quotations',
      'citations',
      'record',
      'unused',
    ]);
  });

  it('writes the same lock whatever the order of the keys in a file, and none of the words it vouches for', () => {
    const folder = folderOf(sampleFiles);
    const reordered = folderOf(
      sampleWith('recipients.yaml', '{ division: Northern, state: Ohio }', '{ state: Ohio, division: Northern }'),
    );
    run(folder, 'verify');
    run(reordered, 'verify');
    expect(readLock(reordered)).toBe(readLock(folder));
    expect(readLock(folder)).not.toMatch(/mercy is|there was|cocaine/i);
  });

  it('finds the record where --record says', () => {
    const sources = folderOf(sampleSources);
    const moved = join(sources, 'moved.csv');
    writeFileSync(moved, sampleSources['data/doj-commutations-2016-03-30.csv'] ?? '');
    const folder = folderOf(sampleFiles);
    expect(run(folder, 'verify', '--articles', join(sources, 'articles'), '--record', moved).code).toBe(0);
    expect(run(folder, 'verify', '--record', join(sources, 'nowhere.csv'))).toEqual({
      code: 2,
      out: '',
      err: `There is no readable file ${join(sources, 'nowhere.csv')}. Name the record's CSV file with --record FILE.`,
    });
  });

  it('lists the gaps and leaves the lock as it was, so that nothing unproved is vouched for', () => {
    const folder = folderOf(sampleFiles);
    run(folder, 'verify');
    const before = readLock(folder);
    writeFileSync(join(folder, 'quotations.yaml'), (sampleFiles['quotations.yaml'] ?? '').replace('Mercy', 'Law'));
    const { code, out } = run(folder, 'verify');
    expect(code).toBe(1);
    expect(out).toContain(
      'One gap; citations.lock.json stays as it is:\n  quotations.yaml:6 [1 "on-mercy"].text: these words',
    );
    expect(readLock(folder)).toBe(before);
  });

  it('calls a record that is no table a gap, not a crash', () => {
    const sources = folderOf({ ...sampleSources, 'data/doj-commutations-2016-03-30.csv': 'no,table\n1\n' });
    const { code, out } = run(folderOf(sampleFiles), 'verify', '--articles', join(sources, 'articles'));
    expect(code).toBe(1);
    expect(out).toContain('the record: this is not a table as the record writes one: "no,table 1"');
  });

  it('says in one sentence that a folder has no articles', () => {
    const empty = folderOf({});
    expect(run(folderOf(sampleFiles), 'verify', '--articles', empty)).toEqual({
      code: 2,
      out: '',
      err: `There is no readable file ${join(empty, 'the-hill.txt')}. Name the folder that holds the-hill.txt and daily-signal.txt with --articles DIR.`,
    });
  });
});

describe('npm run knowledge -- check', () => {
  it('counts what it loaded', () => {
    const { code, out } = run(folderOf(sampleFiles), 'check');
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(/^The knowledge loads: 3 sources, 1 recipients, /),
    });
  });

  it('lists what is wrong, the list of unused sentences included', () => {
    const { code, out } = run(folderOf(sampleWith('unused-sentences.yaml', 'reason:', 'raeson:')), 'check');
    expect(code).toBe(1);
    expect(out).toMatch(/unused-sentences\.yaml:5 \[1\]\.raeson: this key is not known here/);
  });
});

describe('npm run knowledge -- schema', () => {
  it('writes one JSON Schema a kind of file', () => {
    const folder = folderOf(sampleFiles);
    expect(run(folder, 'schema').code).toBe(0);
    expect(readdirSync(join(folder, 'schema'))).toContain('statement.json');
  });
});

describe('a bad call', () => {
  const calls: readonly [args: string, says: RegExp][] = [
    ['', /^Usage: npm run knowledge -- COMMAND/],
    ['prove', /^There is no command "prove"; the commands are check, verify, schema, reload, gaps and forget\.$/],
    ['check verify', /^One command at a time; "verify" is too much\.$/],
    ['check --articles there', /^The options --articles and --record belong to the command verify\.$/],
    ['verify --artcles there', /^Unknown option '--artcles'; the options are --articles DIR and --record FILE/],
    ['verify --articles', /^Option '--articles <value>' argument missing; the options are/],
  ];

  it.each(calls)('"%s" ends with 2 and one clear sentence, and touches nothing', (args, says) => {
    const folder = folderOf(sampleFiles);
    const { code, out, err } = run(folder, ...args.split(' ').filter((arg) => arg !== ''));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(says);
    expect(existsSync(join(folder, 'citations.lock.json'))).toBe(false);
  });
});
