import { readConduct, readSubstances } from './charge.js';
import { readNumber, UnreadableText } from './wording.js';

/** Where the statutes begin that follow the words of a charge. */
const STATUTES_BEGIN = /[,;]? ?\d+ U\.S\. ?C\. /;

/** The offences of one judgment, which the record separates by semicolons. */
export function readOffenses(text: string) {
  return splitOffenses(text).map(readOffense);
}

/** Some rows have a semicolon between a charge and its statute too: what begins with a statute belongs to the charge before it. */
function splitOffenses(text: string): string[] {
  return text.split(/; ?(?! ?\d+ U\.S\.)/).map((part) => part.trim());
}

function readOffense(text: string) {
  const violation = /^supervised release violation \((.*)\)$/i.exec(text);
  const whole = violation === null ? text : `supervised release violation, by ${violation[1]}`;
  const statutesAt = whole.search(STATUTES_BEGIN);
  if (statutesAt < 0) throw new UnreadableText('an offense with its statute', text);
  const { charge, counts, remark } = readRemarks(whole.slice(0, statutesAt));
  const weapon = readWeapon(charge);
  return {
    conduct: readConduct(charge),
    substances: readSubstances(charge),
    counts,
    ...(weapon === undefined ? {} : { weapon }),
    statutes: readStatutes(whole.slice(statutesAt).replace(/^[,;] ?/, '')),
    /** The record's remark about the judgment: "incorrectly listed on the judgment as conspiracy". */
    remark,
  };
}

/** Takes "(two counts)" and "(incorrectly ...)" out of the words of a charge. */
function readRemarks(words: string) {
  const counts = / \((\w+) counts\)/.exec(words);
  const remark = / \((incorrectly [^)]*)\)/.exec(words);
  return {
    charge: words.replace(counts?.[0] ?? '', '').replace(remark?.[0] ?? '', ''),
    counts: counts?.[1] === undefined ? 1 : readNumber(counts[1]),
    remark: remark?.[1],
  };
}

function readWeapon(charge: string): string | undefined {
  if (!/\bfirearm\b/.test(charge)) return undefined;
  return /\bammunition\b/.test(charge) ? 'firearm and ammunition' : 'firearm';
}

/**
 * The sections of "21 U.S.C. §§ 841(a)(1), (b)(1)(A) & 846 and 18 U.S.C. § 2", one by one in normal form:
 * "(b)(1)(A)" after "841(a)(1)" is 841(b)(1)(A), and "(C)" after that is 841(b)(1)(C).
 */
export function readStatutes(text: string): string[] {
  const titles = [...text.matchAll(/(\d+) U\.S\. ?C\. §+ ?(.*?)(?=,? ?(?:and|&)? ?\d+ U\.S\.|$)/g)];
  if (titles.length === 0) throw new UnreadableText('a statute', text);
  return titles.flatMap(([, title = '', sections = '']) =>
    readSections(sections).map((section) => `${title} U.S.C. § ${section}`),
  );
}

/** A section number with its subdivisions, or subdivisions alone. One row leaves out a closing bracket: "(b)(1(A)(iii)". */
const SECTION = /\d+ ?(?:\(\w+\)?)*|(?:\(\w+\)?)+/g;

function readSections(text: string): string[] {
  if (!/^(?:,|&|and|\s)*$/.test(text.replace(SECTION, ''))) throw new UnreadableText('a list of sections', text);
  const sections: string[] = [];
  for (const [found] of text.matchAll(SECTION)) {
    const section = found.replace(' ', '');
    sections.push(section.startsWith('(') ? withinSection(sections.at(-1) ?? '', section) : section);
  }
  return sections;
}

/** Subdivisions go (a) subsection, (1) paragraph, (A) subparagraph: the one given takes the place of its like and what is below. */
function withinSection(previous: string, subdivisions: string): string {
  const number = /^\d+/.exec(previous)?.[0] ?? '';
  const parents = previous.match(/\(\w+\)?/g) ?? [];
  const level = /^\([a-z]/.test(subdivisions) ? 0 : /^\(\d/.test(subdivisions) ? 1 : 2;
  return number + parents.slice(0, level).join('') + subdivisions;
}
