import { describe, expect, it } from 'vitest';
import { type ClaimVerdict, claimAnswer } from '../../src/answers/claim-check.js';

const cited = { source: 'doj', publisher: 'Justice Department', locator: 'all 61 records' } as const;
const supported: ClaimVerdict = {
  claim: 'He commuted 61 sentences.',
  verdict: 'supported',
  says: 'The record lists 61 people.',
  citations: [cited],
};
const contradicted: ClaimVerdict = {
  claim: 'All of them were serving life.',
  verdict: 'contradicted',
  says: '21 of the 61 were serving life.',
  citations: [cited],
};
const uncovered: ClaimVerdict = { claim: 'It rained that day.', verdict: 'not covered', citations: [] };

describe('the check of a message', () => {
  it('counts the verdicts first, then gives each claim its sign, its word and what the sources say', () => {
    expect(claimAnswer({ verdicts: [supported, contradicted, uncovered] })).toMatchObject({
      status: 'answered',
      lead: "Of 3 claims, the sources support 1, contradict 1 and don't cover 1.",
      details: [
        '✅ Supported: “He commuted 61 sentences.”',
        '- The record lists 61 people.',
        '❌ Contradicted: “All of them were serving life.”',
        '- 21 of the 61 were serving life.',
        '➖ Not covered: “It rained that day.”',
      ],
      citations: [cited, cited],
    });
  });

  it('of a single claim says it without counting', () => {
    expect(claimAnswer({ verdicts: [contradicted] }).lead).toBe('The sources contradict this.');
  });

  it('is no answer where the sources cover nothing: an answer needs a citation', () => {
    expect(claimAnswer({ verdicts: [uncovered] })).toMatchObject({
      status: 'unknown',
      lead: "The sources don't cover this.",
    });
  });

  it('of a message without claims says so', () => {
    expect(claimAnswer({ verdicts: [] })).toMatchObject({ status: 'unknown' });
  });
});
