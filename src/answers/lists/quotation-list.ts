import type { Knowledge } from '../../knowledge/load.js';
import type { Quote, Speaker } from '../../knowledge/schema/statements.js';
import { phraseWords } from '../../search/fold.js';
import type { Answered, Link, Unknown } from '../answer.js';
import { type Cite, citeEach } from '../citing.js';
import { type Completion, complete, type Option, resolve } from '../completion.js';
import type { EntryAnswers } from '../entry-answers.js';
import { capitalised, counted, listed } from '../wording.js';
import { type AnswerPage, pageLines } from './answer-page.js';
import { pageOf } from './paging.js';

/** A quotation has up to 60 words. */
export const QUOTATIONS_ON_A_PAGE = 4;

/** Which quotations somebody asks for, in their words or by id. */
export interface QuotationRequest {
  readonly who?: string;
  readonly about?: string;
}

/** A page of the quotations that fit, with the request by ids where its words named a record. */
export interface QuotationPage extends AnswerPage {
  readonly request: QuotationRequest;
}

export interface QuotationList {
  /** @returns one quotation, a page of them, or what to ask instead */
  find(request: QuotationRequest, page: number): QuotationPage | Answered | Unknown;
  /** Who is quoted. */
  completeWho(typed: string, limit: number): readonly Completion[];
  /** What is spoken of, by everybody or by one. */
  completeAbout(who: string | undefined, typed: string, limit: number): readonly Completion[];
}

/** Who said what, verbatim. */
export function createQuotationList(knowledge: Knowledge, cite: Cite, entries: EntryAnswers): QuotationList {
  const { quotations } = knowledge;
  const speakers = knowledge.speakers.filter(({ id }) => quotations.some(({ speaker }) => speaker === id));
  const speakerOptions = speakers.map((speaker) => speakerOption(speaker, quotations));
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  const aboutOptions = quotations.map((quote) => aboutOption(quote, names));
  const by = (who: string | undefined) =>
    who === undefined ? aboutOptions : aboutOptions.filter(({ quote }) => quote.speaker === who);

  const list = (request: QuotationRequest, quotes: readonly Quote[], number: number): QuotationPage => {
    const { items, page, pages } = pageOf(quotes, number, QUOTATIONS_ON_A_PAGE);
    const answer: Answered = {
      status: 'answered',
      lead: heading(request, names, quotes.length),
      details: [...items.map((quote) => `- ${entries.quotation(quote).lead}`), ...pageLines({ page, pages })],
      // The words stand in the list already, so the sources name the places only.
      citations: citeEach(
        cite,
        items.map(({ source, paragraph }) => ({ citations: [{ source, paragraph }] as const })),
      ),
      related: [],
    };
    return { answer, page, pages, request };
  };

  return {
    find({ who, about }, page) {
      const speaker = who === undefined ? undefined : resolve(speakerOptions, who);
      if (who !== undefined && speaker === undefined) return nobody(who, speakers);
      const candidates = by(speaker?.value);
      const fitting = about === undefined ? candidates : fittingOptions(candidates, about);
      const [first, ...others] = fitting.map(({ quote }) => quote);
      if (first === undefined) return nothingAbout(about ?? '', speaker?.label, candidates);
      if (others.length === 0) return entries.quotation(first);
      return list({ ...(speaker && { who: speaker.value }), ...(about && { about }) }, [first, ...others], page);
    },
    completeWho: (typed, limit) => complete(speakerOptions, typed, limit),
    completeAbout(who, typed, limit) {
      const speaker = who === undefined ? undefined : resolve(speakerOptions, who)?.value;
      return complete(by(speaker), typed, limit);
    },
  };
}

interface AboutOption extends Option {
  readonly quote: Quote;
}

function speakerOption({ id, name, role, aliases }: Speaker, quotations: readonly Quote[]): Option {
  const count = quotations.filter(({ speaker }) => speaker === id).length;
  return { value: id, label: name, alsoCalled: aliases, hint: `${counted(count, 'quotation')}, ${role}` };
}

function aboutOption(quote: Quote, names: ReadonlyMap<string, string>): AboutOption {
  const hint = names.get(quote.speaker);
  return { value: quote.id, label: capitalised(quote.about), quote, ...(hint === undefined ? {} : { hint }) };
}

/** The one that is chosen by its id, or all whose subject fits the words. */
function fittingOptions(options: readonly AboutOption[], about: string): readonly AboutOption[] {
  const chosen = options.find(({ value }) => value === about);
  if (chosen !== undefined) return [chosen];
  // A text without a word would fit everything.
  return phraseWords(about).length === 0 ? [] : complete(options, about, options.length).map(({ option }) => option);
}

function heading({ who, about }: QuotationRequest, names: ReadonlyMap<string, string>, count: number): string {
  const subject = about === undefined ? '' : ` about “${about}”`;
  if (who === undefined) return `The articles have ${counted(count, 'quotation')}${subject}.`;
  return `The articles quote ${names.get(who) ?? who} ${counted(count, 'time')}${subject}.`;
}

function nobody(who: string, speakers: readonly Speaker[]): Unknown {
  const near = speakers.slice(0, 4).map(({ id, name }): Link => ({ to: { kind: 'speaker', id }, label: name }));
  return {
    status: 'unknown',
    lead: `The sources quote nobody called “${who}”. They quote ${listed(speakers.map(({ name }) => name))}.`,
    near,
  };
}

function nothingAbout(about: string, speaker: string | undefined, options: readonly AboutOption[]): Unknown {
  return {
    status: 'unknown',
    lead: `The sources have no quotation${speaker === undefined ? '' : ` of ${speaker}`} about “${about}”.`,
    near: options.slice(0, 4).map(({ value, label, hint }) => ({
      to: { kind: 'quotation', id: value },
      label: hint === undefined ? label : `${hint}: ${label}`,
    })),
  };
}
