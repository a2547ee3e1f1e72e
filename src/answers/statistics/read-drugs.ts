import { textOfWords } from '../../search/fold.js';
import type { Term } from '../../search/terms.js';
import { DRUG_CONCEPTS } from '../person/concepts.js';
import { listed } from '../wording.js';
import { drugsNamed, noDrugNamed, onlyDrugs, overDrug, wordsForDrug } from './drug-tests.js';
import { numberBound } from './number-bounds.js';
import { findPhrase, NOTHING, negated, type ReadTests, some, termsOf, type Worded } from './read-terms.js';
import { not, type RecipientTest } from './tests.js';

/** The drugs a question names, how many they are, or that there is none. */
export function readDrugs(question: Worded): ReadTests {
  const said = textOfWords(question.words);
  const unnamed = findPhrase(question.words, UNNAMED);
  if (unnamed !== undefined) {
    const around = question.terms.filter(({ id }) => id === 'drug' || NAMING.test(id));
    return some([noDrugNamed], [...around, ...termsWithin(question, unnamed)]);
  }
  const unlisted = termsOf(question, 'other-drug');
  if (unlisted.length > 0)
    return some(
      unlisted.map(({ text }) => overDrug(text, [])),
      unlisted,
    );
  const terms = question.terms.filter(({ id }) => DRUG_CONCEPTS.has(id));
  if (terms.length === 0) return readNumberOfDrugs(question);
  const around = question.terms.filter(({ text }) => AROUND_DRUGS.has(text));
  return some(drugTests(question, terms, said), [...terms, ...around]);
}

/** Words that rule drugs out or say that there is no other. */
const AROUND_DRUGS = new Set(['neither', 'nothing', 'alone', 'solely', 'exclusively', 'purely', 'sole']);

const NAMED = '(?:name[sd]?|specif\\w+|identif\\w+|mention\\w*|list(?:ed|s)?|given|stated?)';
const NAMING = new RegExp(`^${NAMED}$|^nam|^unnam|^isnt`, 'u');
const DRUG = '(?:drugs?|substances?)';
/** "Whose conviction names no drug", "where the drug isn't specified". */
const UNNAMED = new RegExp(
  [
    `\\b${NAMED} no (?:\\w+ )?${DRUG}\\b`,
    `\\bno (?:\\w+ )?${DRUG} (?:\\w+ )?${NAMED}\\b`,
    `\\b(?:unnamed|unspecified|unidentified) ${DRUG}\\b`,
    `\\b${DRUG} (?:\\w+ )?(?:isnt|arent|wasnt|not|never) (?:\\w+ )?${NAMED}\\b`,
    `\\b(?:without|doesnt|dont|not) (?:a |any |the )?${NAMED} (?:a |any |the )?(?:\\w+ )?${DRUG}\\b`,
  ].join('|'),
  'u',
);

/** "More than one drug", "at least three different drugs". */
function readNumberOfDrugs(question: Worded): ReadTests {
  const kinds = findPhrase(question.words, SEVERAL_DRUGS);
  if (kinds !== undefined) return some([drugsNamed('at least', 2)], termsWithin(question, kinds));
  const words = question.words.map(({ text }) => text);
  const count = question.terms.find(
    ({ kind, id, to }) => kind === 'number' && /^\d$/u.test(id) && OF_DRUGS.test(words.slice(to, to + 4).join(' ')),
  );
  if (count === undefined) return NOTHING;
  const place = { from: count.from, to: count.to + 3 };
  return some(
    [drugsNamed(numberBound(words, count, words[count.to] === 'or' ? count.to : count.to + 1), Number(count.id))],
    termsWithin(question, place),
  );
}

/** "Those 8 drug traffickers" are so many people, and no number of drugs. */
const BY_DRUGS = '(?! (?:traffick|deal|offend|smuggl|convicts?\\b|felon|inmate|prisoner|people|guy|kingpin|runner))';
const OF_DRUGS = new RegExp(
  `^(?:or more |or fewer )?(?:different |distinct |separate )?(?:kinds of |types of )?${DRUG}\\b${BY_DRUGS}`,
  'u',
);
const SEVERAL_DRUGS = new RegExp(
  `\\b(?:more than (?:one|1)|multiple|several)(?: different| kinds? of| types? of)* ${DRUG}\\b`,
  'u',
);

function termsWithin({ terms }: Worded, place: { readonly from: number; readonly to: number }): readonly Term[] {
  return terms.filter(({ from, to }) => from < place.to && place.from < to);
}

function drugTests(question: Worded, terms: readonly Term[], said: string): readonly RecipientTest[] {
  const ruledOut = new Set(ruledOutOf(question, terms));
  const wanted = conceptsOf(terms.filter((term) => !ruledOut.has(term)));
  const unwanted = conceptsOf([...ruledOut]);
  const none = unwanted.length === 0 ? [] : [not(overAny(inAnyForm(unwanted, said)))];
  if (wanted.length === 0) return none;
  if (isAlone(question, terms)) return [onlyDrugs(listed(wanted.map(wordsForDrug)), wanted.map(namesFor)), ...none];
  const either = /\b(?:x?or|either)\b/u.test(said) || ANY_FORM.test(said) || ADDED.test(said);
  const some = either ? [overAny(inAnyForm(wanted, said))] : wanted.map((concept) => overAny([concept]));
  return [...some, ...none];
}

const conceptsOf = (terms: readonly Term[]): readonly string[] => [...new Set(terms.map(({ id }) => id))];
const namesFor = (concept: string): readonly string[] => DRUG_CONCEPTS.get(concept) ?? [];
const overAny = (concepts: readonly string[]): RecipientTest =>
  overDrug(listed(concepts.map(wordsForDrug), 'or'), concepts.flatMap(namesFor));

/** "Add up the heroin people and the meth people", "heroin plus meth cases, how many in all": those of either. */
const ADDED =
  /\badd(?:ed|ing)? (?:them |those |these |both |all )?up\b|\bplus (?:the |all )?(?:people|persons|those|cases|ones)\b|\b(?:add|put|take|lump)(?:ing)? (?:\w+ ){1,8}together\b|\b(?:combined|in total|how many (?:in )?(?:total|all)|total (?:number|count))\b/u;

/** "Cocaine of any kind" is crack as well; crack of any kind is crack. */
const ANY_FORM =
  /\b(?:of|in) (?:any|some|either|whatever) (?:kind|form|sort|type|shape)\b|\bany (?:kind|form|sort|type) of\b/u;

function inAnyForm(concepts: readonly string[], said: string): readonly string[] {
  return concepts.includes('cocaine') && ANY_FORM.test(said)
    ? [...new Set([...concepts, 'cocaine', 'crack'])]
    : concepts;
}

/** Between two drugs these begin something that a negation before the first does not reach. */
const ANEW = /\b(?:but|with|only|just|has|have|had|got|were|was|who|convicted|yet|though)\b/u;

/** "Do not mention any form of": a negation reaches further to a drug that is ruled out in every form. */
const NO_FORM_OF =
  /\b(?:no|not|never|without|dont|doesnt|didnt|isnt|wasnt|werent|hasnt|havent|hadnt) (?:\w+ ){0,3}(?:any|a single|either) (?:form|kind|sort|type|trace|amount|version)s? of(?: \w+)?$/u;

/** The drugs that a question rules out: "neither cocaine nor crack", "no cocaine of any kind, crack or powder". */
function ruledOutOf(question: Worded, terms: readonly Term[]): readonly Term[] {
  let previous: Term | undefined;
  let isOut = false;
  return terms.filter((term) => {
    const between = textOfWords(question.words.slice(previous?.to ?? 0, term.from));
    // A negation before another drug is that drug's.
    const own = negated(question, term, new Set(question.words.slice(0, previous?.to ?? 0).keys()));
    isOut = own || NO_FORM_OF.test(between) || (isOut && !ANEW.test(between));
    previous = term;
    return isOut;
  });
}

/** "Heroin alone", "only over meth", "just meth and nothing else", "whose only drug was heroin". */
function isAlone({ words }: Worded, terms: readonly Term[]): boolean {
  const before = textOfWords(words.slice(0, terms[0]?.from));
  const behind = textOfWords(words.slice(terms.at(-1)?.to));
  return ONLY_BEFORE.test(before) || ONLY_BEHIND.test(behind);
}

const ONLY_BEFORE = new RegExp(
  `\\b(?:(?:only|just|solely|exclusively|purely|nothing but)(?: (?:over|for|of|with|in|about|involving))?|(?:only|sole) ${DRUG}(?: \\w+){0,2})$`,
  'u',
);
const ONLY_BEHIND = new RegExp(
  `^(?:alone|only|exclusively|solely|(?:was|is|as) the (?:only|sole) ${DRUG}|and nothing else|and no other|without any other)\\b`,
  'u',
);
