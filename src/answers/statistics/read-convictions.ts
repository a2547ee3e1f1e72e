import type { Conduct } from '../../knowledge/schema/recipients.js';
import { textOfWords } from '../../search/fold.js';
import type { Term } from '../../search/terms.js';
import { DRUG_CONCEPTS } from '../person/concepts.js';
import { NOTHING, negated, type ReadTests, some, termsOf, type Worded } from './read-terms.js';
import {
  armed,
  convictedOf,
  not,
  offensesOf,
  onlyArmed,
  test,
  unarmed,
  underStatute,
  underTitle,
  withAmmunition,
} from './tests.js';

/** "Whose only conviction is a gun count", "a gun but no drug charge". */
const COUNT = '(?:convictions?|offen[cs]es?|charges?|counts?|crimes?|cases?)';
const ONLY_COUNT = new RegExp(
  `\\b(?:only|sole)(?: \\w+)? ${COUNT}(?: \\w+){0,3} (?:guns?|firearms?|weapons?)\\b|\\b(?:only|just|solely|nothing but|purely|merely)(?: (?:a|an|of|over|for|on|with|the)){0,2} (?:guns?|firearms?|weapons?)\\b|\\b(?:no|without(?: a| any)?) drugs?(?: ${COUNT})?\\b`,
  'u',
);

/** "Used a gun in drug trafficking", "a firearm in furtherance of a drug crime". */
const IN_TRAFFICKING =
  /\b(?:guns?|firearms?|weapons?) (?:\w+ )?(?:in|during|for|while|with|related to)(?: \w+){0,4} (?:drugs?|trafficking|dealing)\b/u;

/** Firearms and ammunition. */
export function readWeapons(question: Worded): ReadTests {
  const felon = termsOf(question, 'felon-in-possession');
  if (felon.length > 0)
    return some(
      [convictedOf('convicted as a felon in possession', ['felon in possession'])],
      [...felon, ...termsOf(question, 'firearm', 'felony-record')],
    );
  const without = termsOf(question, 'unarmed');
  if (without.length > 0) return some([unarmed], without);
  const terms = termsOf(question, 'firearm');
  const [term] = terms;
  if (term === undefined) return NOTHING;
  const said = textOfWords(question.words);
  if (ONLY_COUNT.test(said)) return some([onlyArmed], [...terms, ...termsOf(question, 'drug', 'counts')]);
  if (negated(question, term)) return some([unarmed], terms);
  if (IN_TRAFFICKING.test(said))
    return some(
      [
        convictedOf('convicted of a firearm offence in connection with drug trafficking', [
          'firearm in drug trafficking',
        ]),
      ],
      [...terms, ...termsOf(question, 'trafficking', 'drug')],
    );
  const onlyAmmunition = terms.every(({ text }) => text.startsWith('ammo') || text.startsWith('ammunition'));
  return some([onlyAmmunition ? withAmmunition : armed], terms);
}

const CONDUCT: ReadonlyMap<string, readonly [string, readonly Conduct[]]> = new Map<
  string,
  readonly [string, readonly Conduct[]]
>([
  ['conspiracy', ['convicted of conspiracy', ['conspiracy']]],
  ['importation', ['convicted of importation', ['importation']]],
  ['manufacture', ['convicted over the manufacture of drugs', ['manufacture']]],
  ['attempt', ['convicted of an attempt', ['attempt']]],
  ['aiding', ['convicted of aiding and abetting', ['aiding and abetting']]],
  ['school', ['convicted of an offence near a school', ['near a school']]],
  ['travel', ['convicted of interstate travel in aid of drug dealing or racketeering', ['interstate travel']]],
  [
    'communication-facility',
    ['convicted of using a communication facility for a drug offence', ['communication facility']],
  ],
  ['premises', ['convicted of maintaining drug premises', ['drug premises']]],
  ['tax', ['convicted of filing false tax returns', ['false tax return']]],
  ['concealing', ['convicted of concealing a person from arrest', ['concealing a person from arrest']]],
  ['release-violation', ['sentenced for a supervised release violation', ['supervised release violation']]],
]);

/** Interstate travel is in aid of racketeering where the charge says so; others travelled to deal. */
const racketeering = test('offense', 'convicted of interstate travel in aid of racketeering', (recipient) =>
  offensesOf(recipient).some(({ charge }) => charge.includes('racketeering')),
);

/** What somebody did, by the words of the charge. */
export function readConduct(question: Worded): ReadTests {
  const ofDrugs = question.terms.some(({ id }) => id === 'drug' || DRUG_CONCEPTS.has(id));
  // A district that produced most cases made no drugs.
  const named = question.terms.filter(({ id }) => CONDUCT.has(id));
  const terms = named.filter(({ text }) => ofDrugs || !text.startsWith('produc'));
  const tests = [...new Set(terms.map(({ id }) => id))].flatMap((id) => {
    const known = CONDUCT.get(id);
    if (known === undefined) return [];
    const ofRackets = terms.every((term) => term.id !== 'travel' || term.text.includes('racket'));
    const condition = id === 'travel' && ofRackets ? racketeering : convictedOf(known[0], known[1]);
    return [terms.some((term) => term.id === id && negated(question, term)) ? not(condition) : condition];
  });
  // Attempted possession is an attempt.
  const done = tests.length > 0 ? question.terms.filter(({ id }) => id === 'possess') : [];
  // The release whose rules were broken followed an earlier case.
  const broken = named.some(({ id }) => id === 'release-violation');
  return some(tests, [...named, ...done, ...(broken ? termsOf(question, 'prior-convictions') : [])]);
}

/** A section of the U.S. Code by its number: "924(c)", "section 841". */
export function readStatutes(question: Worded): ReadTests {
  const terms = question.terms.filter(
    ({ kind, id }) => kind === 'number' && (/^\d{3,4}\(/u.test(id) || SECTIONS.has(id)),
  );
  const ofTitle = readTitle(question);
  if (terms.length === 0) return ofTitle;
  // The record names the section of an enhanced sentence.
  const title = termsOf(question, 'statute', ...(terms.some(({ id }) => id === '851') ? ['enhanced'] : []));
  return some(
    terms.map(({ id }) => underStatute(id)),
    [
      ...terms,
      ...title,
      ...subsections(question, terms),
      ...question.terms.filter(({ id }) => id === '21' || id === '18' || id === '26'),
    ],
  );
}

/** The letter of "924 c", which stands for a bracketed subsection. */
function subsections(question: Worded, sections: readonly Term[]): readonly Term[] {
  return question.terms.filter(({ from, text }) => /^[a-z]$/u.test(text) && sections.some(({ to }) => to === from));
}

/** "Title 26", "under 26 USC": a title without its section. */
function readTitle(question: Worded): ReadTests {
  const term = question.terms.find(({ id, from, to }) => {
    const before = question.words[from - 1]?.text;
    const behind = question.words[to]?.text;
    return /^(?:18|21|26)$/u.test(id) && (before === 'title' || behind === 'usc' || behind === 'u.s.c');
  });
  if (term === undefined) return NOTHING;
  const words = question.terms.filter(({ id, text }) => id === 'statute' || text === 'title');
  return some([underTitle(term.id)], [term, ...words]);
}

/** Section numbers that no year and no term of months could be taken for. */
const SECTIONS = new Set([
  '841',
  '843',
  '844',
  '846',
  '851',
  '856',
  '860',
  '922',
  '924',
  '952',
  '963',
  '1071',
  '1952',
  '7206',
]);
