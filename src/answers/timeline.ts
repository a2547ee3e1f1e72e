import type { Knowledge } from '../knowledge/load.js';
import type { TimelineEvent } from '../knowledge/schema/statements.js';
import type { AnswerPage } from './answer-page.js';
import { pageLines } from './answer-page.js';
import { type Cite, citeAll } from './citing.js';
import { extended } from './entry-answers.js';
import { pageOf } from './paging.js';
import { counted, longDate } from './wording.js';

export const EVENTS_ON_A_PAGE = 10;

/** The dated events of the sources, in order, page by page. */
export function createTimeline({ timeline }: Knowledge, cite: Cite): (page: number) => AnswerPage | undefined {
  // A year alone stands before its days, as "1990" before "1990-05-03".
  const events = [...timeline].sort((a, b) => a.date.localeCompare(b.date, 'en'));
  return (number) => {
    const shown = pageOf(events, number, EVENTS_ON_A_PAGE);
    const [first, ...others] = shown?.items ?? [];
    if (shown === undefined || first === undefined) return undefined;
    const { page, pages } = shown;
    return {
      answer: {
        status: 'answered',
        lead: `The sources date ${counted(events.length, 'event')}${span(events)}.`,
        details: [...shown.items.map(eventLine), ...pageLines(shown)],
        citations: extended(
          citeAll(cite, first.citations),
          others.flatMap(({ citations }) => citeAll(cite, citations)),
        ),
        related: [],
      },
      page,
      pages,
    };
  };
}

function span(events: readonly TimelineEvent[]): string {
  const [first, last] = [events.at(0), events.at(-1)];
  return first === undefined || last === undefined ? '' : `, from ${longDate(first.date)} to ${longDate(last.date)}`;
}

const eventLine = ({ date, what }: TimelineEvent): string => `- ${longDate(date)}: ${what}`;
