import { effectivePrisonTerm } from '../../knowledge/effective-sentence.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import type { Answered, NonEmpty, Unknown } from '../answer.js';
import type { Cite } from '../citing.js';
import type { RecipientFilter } from '../clerk.js';
import { type Completion, complete } from '../completion.js';
import { capitalised, districtName, fullName, inMonths, listed, longDate, prisonWords } from '../wording.js';
import type { AnswerPage } from './answer-page.js';
import { type Page, pageOf } from './paging.js';
import { createFacets, FACET_IDS, type FacetId, type Facets } from './recipient-facets.js';
import {
  type ChosenValues,
  type FacetOption,
  type FilterReading,
  facetOptions,
  type Row,
  readFilter,
  rowsOf,
  rowsWith,
} from './recipient-filter.js';

/** The orders a list can have, as its last line names them. */
export const SORTS = {
  name: 'by surname',
  longest: 'longest sentence first',
  shortest: 'shortest sentence first',
  earliest: 'earliest sentencing first',
  latest: 'latest sentencing first',
} as const;
export type Sort = keyof typeof SORTS;

/** A list of people as somebody asks for it; filters in their words or by id. */
export interface ListRequest {
  readonly filter: RecipientFilter;
  readonly sort: Sort;
}

/** A page of the list, and the request with every filter by its id. */
export interface ListPage extends AnswerPage {
  readonly request: ListRequest;
}

/** Some of the people, and what they have in common. */
export interface Selection {
  readonly recipients: NonEmpty<Recipient>;
  /** "Florida, life in prison" */
  readonly described: string;
}

export interface RecipientList {
  /** @returns the page; `unknown` where a filter fits nobody in the record */
  page(request: ListRequest, page: number): ListPage | Unknown;
  /** The people of a list, for a picture: undefined where the filter leaves nobody. */
  selection(filter: RecipientFilter): Selection | 'everybody' | undefined;
  /** Values of one filter that still lead to somebody, given the other filters; with how many people each. */
  complete(facet: FacetId, others: RecipientFilter, typed: string, limit: number): readonly Completion[];
}

export const PEOPLE_ON_A_PAGE = 10;

/** The list of the people in the record, to filter, sort and page through. */
export function createRecipientList({ recipients, vocabulary }: Knowledge, cite: Cite): RecipientList {
  const facets = createFacets(vocabulary);
  const rows = rowsOf(recipients, facets);
  const options = optionsOf(rows);
  const citations = [cite({ source: 'doj', record: 'all' })] as const;
  return {
    page(request, page) {
      const reading = readFilter(request.filter, options);
      if ('unfitting' in reading) return nobody(reading, facets, options[reading.unfitting]);
      const { chosen } = reading;
      const people = rowsWith(rows, chosen)
        .map(({ recipient }) => recipient)
        .sort(ORDERS[request.sort]);
      const shown = pageOf(people, page, PEOPLE_ON_A_PAGE);
      const answer: Answered = {
        status: 'answered',
        lead: heading(people.length, rows.length, chosen),
        details: [...shown.items.map(personLine), ...orderLine(shown, request.sort)],
        citations,
        related: [],
        listed: shown.items.map(({ id }) => id),
      };
      return { answer, request: { filter: idsOf(chosen), sort: request.sort }, page: shown.page, pages: shown.pages };
    },
    selection(filter) {
      const reading = readFilter(filter, options);
      if ('unfitting' in reading) return undefined;
      const labels = FACET_IDS.flatMap((facet) => reading.chosen[facet]?.label ?? []);
      const [first, ...others] = rowsWith(rows, reading.chosen).map(({ recipient }) => recipient);
      if (labels.length === 0) return 'everybody';
      return first && { recipients: [first, ...others], described: labels.join(', ') };
    },
    complete(facet, { [facet]: _, ...others }, typed, limit) {
      const reading = readFilter(others, options);
      const left = 'unfitting' in reading ? rows : rowsWith(rows, reading.chosen);
      return complete(facetOptions(left, facet), typed, limit);
    },
  };
}

function optionsOf(rows: readonly Row[]): Readonly<Record<FacetId, readonly FacetOption[]>> {
  return {
    state: facetOptions(rows, 'state'),
    drug: facetOptions(rows, 'drug'),
    sentence: facetOptions(rows, 'sentence'),
    weapon: facetOptions(rows, 'weapon'),
    ends: facetOptions(rows, 'ends'),
  };
}

const prisonMonths = (recipient: Recipient) => inMonths(effectivePrisonTerm(recipient).prison);

/** Two life sentences are equally long, though the difference of two infinities is no number. */
function byMonths(a: Recipient, b: Recipient): number {
  const [first, second] = [prisonMonths(a), prisonMonths(b)];
  return first === second ? 0 : first - second;
}

const bySurname = ({ name: a }: Recipient, { name: b }: Recipient): number =>
  `${a.surname} ${a.given}`.localeCompare(`${b.surname} ${b.given}`, 'en');

const bySentencing = (a: Recipient, b: Recipient): number =>
  a.judgments[0].sentenced.localeCompare(b.judgments[0].sentenced);

/** Equals stand by surname, so that a list is the same on every page and every machine. */
const ORDERS: Readonly<Record<Sort, (a: Recipient, b: Recipient) => number>> = {
  name: bySurname,
  longest: (a, b) => byMonths(b, a) || bySurname(a, b),
  shortest: (a, b) => byMonths(a, b) || bySurname(a, b),
  earliest: (a, b) => bySentencing(a, b) || bySurname(a, b),
  latest: (a, b) => bySentencing(b, a) || bySurname(a, b),
};

/** "9 of the 61 people match: sentenced in Florida, serving life in prison." */
function heading(count: number, all: number, chosen: ChosenValues): string {
  const filters = FACET_IDS.flatMap((facet) => chosen[facet]?.inWords ?? []);
  if (filters.length === 0) return `The record lists ${all} people whose sentences were commuted on March 30, 2016.`;
  const found = count === 0 ? 'None' : String(count);
  return `${found} of the ${all} people ${count > 1 ? 'match' : 'matches'}: ${filters.join(', ')}.`;
}

/** "- Jesse Webster: life in prison, Northern District of Illinois; ends September 26, 2016" */
function personLine(recipient: Recipient): string {
  const { prison } = effectivePrisonTerm(recipient);
  const place = districtName(recipient.district);
  return `- ${fullName(recipient.name)}: ${prisonWords(prison)}, ${place}; now ends ${longDate(recipient.grant.expires)}`;
}

/** "Page 2 of 4, by surname."; nothing where there is nothing to order. */
function orderLine({ items, page, pages }: Page<unknown>, sort: Sort): readonly string[] {
  if (pages === 1 && items.length < 2) return [];
  return [pages === 1 ? `${capitalised(SORTS[sort])}.` : `Page ${page} of ${pages}, ${SORTS[sort]}.`];
}

function idsOf(chosen: ChosenValues): RecipientFilter {
  return Object.fromEntries(
    FACET_IDS.flatMap((facet) => {
      const value = chosen[facet]?.value;
      return value === undefined ? [] : [[facet, value]];
    }),
  );
}

/** How many values a filter offers instead of one that fits nobody. */
const OFFERED = 4;

function nobody(
  { unfitting, text }: Extract<FilterReading, { unfitting: FacetId }>,
  facets: Facets,
  options: readonly FacetOption[],
): Unknown {
  const some = options.slice(0, OFFERED).map(({ label }) => label);
  const more = options.length - some.length;
  const offer = listed(more > 0 ? [...some, `${more} more`] : some);
  return {
    status: 'unknown',
    lead: `The record has nobody for the ${facets[unfitting].name} “${text}”. It has ${offer}.`,
    near: [],
  };
}
