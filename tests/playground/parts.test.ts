import { describe, expect, it } from 'vitest';
import type { LocalEvent } from '../../src/local-discord/events.js';
import type { Outcome } from '../../src/local-discord/outcome.js';
import { latestOnly } from '../../src/playground/page/latest.js';
import { reportRejection } from '../../src/playground/page/rejection.js';
import type { WireEvent, WireOutcome } from '../../src/playground/page/wire.js';
import { LANGUAGES } from '../../src/playground/page/words.js';

describe("the page's idea of what the server says", () => {
  it('fits the server: the type checker refuses these lines when it does not', () => {
    const outcome = (given: Outcome): WireOutcome => given;
    const event = (given: LocalEvent): WireEvent => given;
    expect(outcome({ kind: 'deleted' })).toEqual({ kind: 'deleted' });
    expect(event({ type: 'commands-changed' })).toEqual({ type: 'commands-changed' });
  });
});

describe('suggestions while typing', () => {
  /** Questions that wait until the test answers them. */
  function heldQuestions() {
    const answers: ((answer: string) => void)[] = [];
    const asked: string[] = [];
    const ask = (question: string) => {
      asked.push(question);
      return new Promise<string>((resolve) => answers.push(resolve));
    };
    return { ask, asked, answer: (index: number, text: string) => answers[index]?.(text) };
  }

  it('are asked for one at a time, skipping what was typed over, and shown only while they fit', async () => {
    const { ask, asked, answer } = heldQuestions();
    const shown: string[] = [];
    const suggest = latestOnly(
      ask,
      (text) => shown.push(text),
      () => {},
    );
    for (const typed of ['r', 'ro', 'ros']) suggest(typed);
    expect(asked).toEqual(['r']);
    answer(0, 'for r');
    await expect.poll(() => asked).toEqual(['r', 'ros']);
    answer(1, 'for ros');
    await expect.poll(() => shown).toEqual(['for ros']);
  });

  it('go on after one that failed', async () => {
    const problems: unknown[] = [];
    const shown: string[] = [];
    const suggest = latestOnly(
      async (question: string) => {
        if (question === 'bad') throw new Error('no');
        return question;
      },
      (text) => shown.push(text),
      (error) => problems.push(error),
    );
    suggest('bad');
    await expect.poll(() => problems).toHaveLength(1);
    suggest('good');
    await expect.poll(() => shown).toEqual(['good']);
  });
});

describe('a rejection, told to the developer', () => {
  const rejected = { type: 'request-rejected', method: 'POST', path: '/interactions/1/:token/callback' } as const;

  it('names the request, the answer and every field at fault', () => {
    const errors = {
      data: {
        embeds: { 0: { description: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Too long.' }] } } },
        content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }] },
      },
    };
    expect(
      reportRejection({ ...rejected, status: 400, error: { message: 'Invalid Form Body', code: 50035, errors } }),
    ).toEqual({
      request: 'POST /interactions/1/:token/callback',
      answer: '400: Invalid Form Body (50035)',
      fields: [
        'data.embeds.0.description: Too long. (BASE_TYPE_MAX_LENGTH)',
        'data.content: Must be 2000 or fewer in length. (BASE_TYPE_MAX_LENGTH)',
      ],
    });
  });

  it.each([undefined, null, 'text', {}])('makes do with the body %j', (error) => {
    expect(reportRejection({ ...rejected, status: 404, error })).toMatchObject({ answer: '404: ', fields: [] });
  });
});

describe("the page's words", () => {
  it('are all there in every language, and none is blank', () => {
    for (const { words } of Object.values(LANGUAGES)) {
      expect(Object.keys(words).toSorted()).toEqual(Object.keys(LANGUAGES['en-US'].words).toSorted());
      expect(Object.values(words).filter((word) => word.trim() === '')).toEqual([]);
    }
  });
});
