import type { Knowledge } from '../../knowledge/load.js';
import type { TimelineEvent } from '../../knowledge/schema/statements.js';
import { type Cite, citeEach } from '../citing.js';
import { counted, longDate } from '../wording.js';
import { type AnswerPage, pageLines } from './answer-page.js';
import { pageOf } from './paging.js';

export const EVENTS_ON_A_PAGE = 10;

/** The dated events of the sources, in order; page by page, counted from 1. */
export function createTimeline({ timeline }: Knowledge, cite: Cite): (page: number) => AnswerPage {
  // A year alone stands before its days: "1990" before "1990-05-03".
  const events = [...timeline].sort((a, b) => a.date.localeCompare(b.date, 'en'));
  return (number) => {
    const { items, page, pages } = pageOf(events, number, EVENTS_ON_A_PAGE);
    return {
      answer: {
        status: 'answered',
        lead: `The sources date ${counted(events.length, 'event')}${span(events)}.`,
        details: [...items.map(eventLine), ...pageLines({ page, pages })],
        citations: citeEach(cite, items),
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
