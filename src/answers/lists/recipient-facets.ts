import { effectivePrisonTerm } from '../../knowledge/effective-sentence.js';
import type { PrisonTerm, Recipient, SubstanceName } from '../../knowledge/schema/recipients.js';
import type { Vocabulary } from '../../knowledge/schema/vocabulary.js';
import { phraseWords } from '../../search/fold.js';
import type { RecipientFilter } from '../clerk.js';
import { capitalised, longDate, substanceWords } from '../wording.js';

/** What a list of people can be narrowed by. */
export type FacetId = keyof RecipientFilter;

/** A value of a facet that a person has: an id that stays the same, with its names. */
export interface FacetValue {
  readonly id: string;
  readonly label: string;
  readonly alsoCalled: readonly string[];
  /** What the people with this value have in common, as the list's heading says it. */
  readonly inWords: string;
}

/** A way to narrow the list. */
export interface Facet {
  /** What it is called in a sentence. */
  readonly name: string;
  /** The values of one person: several where a conviction was over several drugs. */
  valuesOf(recipient: Recipient): readonly FacetValue[];
}

export type Facets = Readonly<Record<FacetId, Facet>>;

/** The order in which filters are named. */
export const FACET_IDS = ['state', 'drug', 'sentence', 'weapon', 'ends'] as const satisfies readonly FacetId[];

export function createFacets(vocabulary: Vocabulary): Facets {
  return {
    state: {
      name: 'state',
      valuesOf: ({ district: { state } }) => [stateValue(state, vocabulary.states[state] ?? [])],
    },
    drug: {
      name: 'drug',
      valuesOf: (recipient) =>
        substanceNames(recipient).map((name) => drugValue(name, vocabulary.concepts[DRUG_CONCEPTS[name]] ?? [])),
    },
    sentence: { name: 'sentence', valuesOf: (recipient) => [sentenceValue(effectivePrisonTerm(recipient).prison)] },
    weapon: { name: 'weapon', valuesOf: (recipient) => [hasWeapon(recipient) ? ARMED : UNARMED] },
    ends: { name: 'end date', valuesOf: ({ grant: { expires } }) => [endValue(expires)] },
  };
}

const idOf = (text: string): string => phraseWords(text).join('-');

function stateValue(state: string, alsoCalled: readonly string[]): FacetValue {
  return { id: idOf(state), label: state, alsoCalled, inWords: `sentenced in ${state}` };
}

/** Where the vocabulary keeps the other words for a drug. */
const DRUG_CONCEPTS: Readonly<Record<SubstanceName, string>> = {
  cocaine: 'cocaine',
  'cocaine base': 'crack',
  'cocaine hydrochloride': 'cocaine',
  methamphetamine: 'methamphetamine',
  heroin: 'heroin',
  marijuana: 'marijuana',
  'phencyclidine (PCP)': 'pcp',
  hydromorphone: 'hydromorphone',
  unnamed: 'drug',
};

function drugValue(name: SubstanceName, alsoCalled: readonly string[]): FacetValue {
  const words = substanceWords(name);
  return { id: idOf(name), label: capitalised(words), alsoCalled, inWords: `convicted over ${words}` };
}

/** The drugs of all of a person's convictions, each once. */
export function substanceNames({ judgments }: Recipient): readonly SubstanceName[] {
  const names = judgments.flatMap(({ offenses }) =>
    offenses.flatMap(({ substances }) => substances.map(({ name }) => name)),
  );
  return [...new Set(names)];
}

/** The lengths that the list tells apart: from so many months up, longest first. */
const BANDS: readonly (FacetValue & { readonly fromMonths: number })[] = [
  band('30-years', 360, '30 years or more, not life', 'serving 30 years or more, but not life'),
  band('20-years', 240, '20 to under 30 years', 'serving 20 to under 30 years'),
  band('10-years', 120, '10 to under 20 years', 'serving 10 to under 20 years'),
  band('0-years', 0, 'Under 10 years', 'serving under 10 years'),
];

const LIFE: FacetValue = {
  id: 'life',
  label: 'Life in prison',
  alsoCalled: ['lifers'],
  inWords: 'serving life in prison',
};

function band(id: string, fromMonths: number, label: string, inWords: string) {
  return { id, fromMonths, label, alsoCalled: [], inWords };
}

function sentenceValue(term: PrisonTerm): FacetValue {
  if (term === 'life') return LIFE;
  const fitting = BANDS.find(({ fromMonths }) => term.months >= fromMonths);
  if (fitting === undefined) throw new Error(`no band for a sentence of ${term.months} months`);
  return fitting;
}

const ARMED: FacetValue = {
  id: 'yes',
  label: 'Firearm or ammunition conviction',
  alsoCalled: ['yes', 'gun', 'weapon', 'armed'],
  inWords: 'with a firearm or ammunition conviction',
};
const UNARMED: FacetValue = {
  id: 'no',
  label: 'No firearm or ammunition conviction',
  alsoCalled: ['no', 'unarmed', 'without a gun', 'without a weapon'],
  inWords: 'without a firearm or ammunition conviction',
};

export function hasWeapon({ judgments }: Recipient): boolean {
  return judgments.some(({ offenses }) => offenses.some(({ weapon }) => weapon !== undefined));
}

function endValue(expires: string): FacetValue {
  const date = longDate(expires);
  return {
    id: expires,
    label: date,
    alsoCalled: [expires],
    inWords: `with a prison sentence commuted to end on ${date}`,
  };
}
