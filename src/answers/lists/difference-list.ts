import type { Knowledge } from '../../knowledge/load.js';
import type { Difference } from '../../knowledge/schema/statements.js';
import type { Link } from '../answer.js';
import { type Cite, citeEach } from '../citing.js';
import { capitalised, counted } from '../wording.js';
import { type AnswerPage, pageLines } from './answer-page.js';
import { pageOf } from './paging.js';

/** Each has two or three claims and what to make of them, so a few fill a phone's screen. */
export const DIFFERENCES_ON_A_PAGE = 3;

export interface DifferenceList {
  /** @param page counted from 1 */
  page(page: number): AnswerPage;
  /** Every difference, to be opened by itself. */
  readonly links: readonly Link[];
}

/** Where the sources disagree, each side with its citation. */
export function createDifferenceList({ differences }: Knowledge, cite: Cite): DifferenceList {
  return {
    links: differences.map(({ id, title }) => ({ to: { kind: 'difference', id }, label: capitalised(title) })),
    page(number) {
      const { items, page, pages } = pageOf(differences, number, DIFFERENCES_ON_A_PAGE);
      return {
        answer: {
          status: 'answered',
          lead: `The sources differ on ${counted(differences.length, 'point')}.`,
          details: [...items.flatMap(differenceLines), ...pageLines({ page, pages })],
          citations: citeEach(
            cite,
            items.flatMap(({ claims }) => claims),
          ),
          related: [],
        },
        page,
        pages,
      };
    },
  };
}

function differenceLines({ title, claims, weighing }: Difference): readonly string[] {
  return [`${capitalised(title)}:`, ...claims.map(({ says }) => `- ${says}`), weighing];
}
