import type { Answered } from '../answer.js';

/** An answer that is one page of a longer list. */
export interface AnswerPage {
  readonly answer: Answered;
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
}

/** The line under a list that goes on: "Page 2 of 3." Nothing where one page holds it all. */
export function pageLines({ page, pages }: Pick<AnswerPage, 'page' | 'pages'>): readonly string[] {
  return pages === 1 ? [] : [`Page ${page} of ${pages}.`];
}
