import type { Answered, Link } from '../answer.js';

/** A way to ask: "/inmate", and what it answers. */
export interface WayToAsk {
  readonly name: string;
  readonly answers: string;
}

/**
 * How to ask.
 * @param sources the overview of the sources: help cites what it promises answers from
 * @param starters records to begin with
 */
export function howToAsk(ways: readonly WayToAsk[], sources: Answered, starters: readonly Link[]): Answered {
  return {
    status: 'answered',
    lead: 'Ask about the 61 federal prison sentences that President Obama commuted on March 30, 2016: every answer names its sources.',
    details: [
      ...ways.map(({ name, answers }) => `- ${name}: ${answers}.`),
      'Type in your own words: misspelt or partial names are fine. Add “private” to any command to see its answer alone.',
    ],
    citations: sources.citations,
    related: starters,
  };
}
