import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A small sound knowledge folder about made-up people, as file contents. A test replaces what it wants to be wrong. */
export const sampleFiles: Readonly<Record<string, string>> = {
  'sources.yaml': `
- id: the-hill
  publisher: The Hill
  gives: totals
  paragraphs: 2
  linesBeforeBody: [headline]
  endsWithUpdateLine: true
- id: daily-signal
  publisher: The Daily Signal
  gives: stories
  paragraphs: 3
- id: doj
  publisher: Department of Justice
  gives: the record
  totals: { people: 1, lifeSentences: 1, withWeapon: 0, expiring: { 2016-07-28: 1 } }
`,
  'recipients.yaml': `
- id: ada-example
  name: { given: Ada, middle: B., surname: Example }
  district: { division: Northern, state: Ohio }
  judgments:
    - sentenced: 2001-02-03
      offenses:
        - charge: Conspiracy to distribute 5 kilograms or more of cocaine
          conduct: [conspiracy, distribution]
          substances: [{ name: cocaine, quantity: { bound: at-least, amount: 5, unit: kilogram } }]
          statutes: ['21 U.S.C. § 846']
      sentence: { prison: life, supervisedReleaseMonths: 60 }
  grant: { expires: 2016-07-28, supervisedReleaseKeptMonths: 60 }
`,
  'speakers.yaml': `
- id: grace-speaker
  name: Grace Speaker
  role: spokeswoman
  asks: [who is grace speaker]
  citations: [{ source: the-hill, paragraph: 1 }, { source: daily-signal, paragraph: 2 }]
`,
  'quotations.yaml': `
- id: on-mercy
  speaker: grace-speaker
  occasion: said at a briefing
  about: mercy
  text: Mercy is old - older than ... law
  source: the-hill
  paragraph: 1
  people: [ada-example]
  asks: [what did she say about mercy]
`,
  'differences.yaml': `
- id: how-much
  title: How much it was
  people: [ada-example]
  asks: [how much was it]
  claims:
    - says: Five.
      citations: [{ source: the-hill, paragraph: 2, sentences: [2] }]
    - says: Six.
      citations: [{ source: doj, record: ada-example }]
  weighing: The record says six.
  related: [how-many]
`,
  'gaps.yaml': `
- id: favourite-colour
  asks: [what is her favourite colour]
  missing: The sources don't say what her favourite colour is.
`,
  'criteria.yaml': `
- id: ten-years
  order: 1
  title: Ten years served
  requires: Ten years served.
  recordShows: partly
  recordExplanation: It shows the dates.
  asks: [do you need ten years]
  citations: [{ source: daily-signal, paragraph: 3 }]
`,
  'timeline.yaml': `
- id: the-grant
  date: 2016-03-30
  title: The grant
  what: The grant.
  people: [ada-example]
  citations: [{ source: the-hill, paragraph: headline }]
`,
  'unused-sentences.yaml': `
- source: daily-signal
  paragraph: 1
  opening: Photograph by
  reason: A credit.
`,
  'attributes.yaml': `
- { id: district, from: record, names: the district, asks: [which court] }
- { id: age, from: story, tells: age, names: the age, asks: [how old] }
`,
  'vocabulary.yaml': `
functionWords: [the]
fillers: [please]
apart: [office]
textSpeak: { u: you }
concepts:
  cocaine: [coke]
  crack: [rock]
kin: [[cocaine, crack]]
givenNames: [grace]
nicknames: { jerome: [jerry] }
described: { ada-example: [the man with six guns] }
states: { Ohio: [oh] }
`,
  'statements/totals.yaml': `
- id: how-many
  title: How many there were
  people: [ada-example]
  speakers: [grace-speaker]
  asks: [how many were there]
  answer: There was one.
  citations:
    - { source: the-hill, paragraph: 2, quote: There was one }
    - { source: doj, record: all }
  quotes: [on-mercy]
  related: [when-it-was]
- id: when-it-was
  title: When it was
  asks: [when was it]
  answer: In March.
  citations: [{ source: the-hill, paragraph: update-line }]
`,
};

/** The made-up sources that the sample knowledge tells, as the files that `verify` reads. */
export const sampleSources: Readonly<Record<string, string>> = {
  'articles/the-hill.txt': `A grant for one

Grace Speaker wrote that “Mercy is old — older than\u00a0… law.”
There was one. Five kilograms it was, not fivefold.
- Updated at noon.
`,
  'articles/daily-signal.txt': `Photograph by nobody.
The judge, James B. Example, waited.
Ten years must be served.
`,
  'data/doj-commutations-2016-03-30.csv': `name,offense,district_and_date,sentence,terms_of_grant
Ada B. Example,"Conspiracy to distribute five kilograms or more of cocaine, 21 U.S.C. § 846","Northern District of Ohio; February 3, 2001",Life imprisonment; five years' supervised release,"Prison sentence commuted to expire on July 28, 2016, leaving intact and in effect the five-year term of supervised release with all its conditions and all other components of the sentence."
`,
};

/** Writes files below a fresh folder which is gone after the test. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'clemency-clerk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}

/** Files with some text replaced in one of them; refuses a replacement that changes nothing. */
export function withChange(
  files: Readonly<Record<string, string>>,
  file: string,
  from: string | RegExp,
  to: string,
): Record<string, string> {
  const before = files[file] ?? '';
  const after = before.replace(from, () => to);
  if (after === before) throw new Error(`"${String(from)}" does not stand in ${file}`);
  return { ...files, [file]: after };
}

/** The sample knowledge with some text replaced in one file. */
export const sampleWith = (file: string, from: string | RegExp, to: string) => withChange(sampleFiles, file, from, to);
