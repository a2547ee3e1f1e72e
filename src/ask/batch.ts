import { z } from 'zod';
import { type Answer, answerText, type CitedSource } from '../answers/answer.js';
import { boundedLines } from './lines.js';

/** One question a line; other keys are ignored. */
const batchItem = z.object({ id: z.union([z.string(), z.number()]).transform(String), question: z.string() });

/** The longest line that is read, in characters; the longest Discord message is 6,000. */
export const LONGEST_LINE = 65_536;

/** An answer as the batch writes it. */
export interface BatchAnswer {
  readonly id: string;
  readonly status: Answer['status'];
  readonly text: string;
  readonly citations: readonly Pick<CitedSource, 'source' | 'locator' | 'url' | 'quote'>[];
  readonly candidates: readonly { readonly id: string; readonly label: string }[];
}

/** What is written for a line that is no question. */
export interface BatchError {
  readonly id: string | null;
  readonly line: number;
  readonly error: string;
}

/**
 * Answers JSON lines, one output line each, in order; a bad line gets an error line and the rest goes on.
 * @param input chunks of text
 * @param ask the engine
 */
export async function* answerBatch(
  input: AsyncIterable<string>,
  ask: (question: string) => Answer,
): AsyncGenerator<BatchAnswer | BatchError> {
  let line = 0;
  for await (const text of boundedLines(input, LONGEST_LINE)) {
    line += 1;
    if (text === undefined)
      yield { id: null, line, error: `The line is longer than ${LONGEST_LINE} characters; send a shorter question.` };
    else if (text.trim() !== '') yield answerLine(text, line, ask);
  }
}

function answerLine(text: string, line: number, ask: (question: string) => Answer): BatchAnswer | BatchError {
  const parsed = parseJson(text);
  if (parsed === undefined)
    return { id: null, line, error: 'The line is not JSON; write {"id": "...", "question": "..."}.' };
  const item = batchItem.safeParse(parsed);
  if (!item.success)
    return { id: idOf(parsed), line, error: 'The line has no question; write {"id": "...", "question": "..."}.' };
  return batchAnswer(item.data.id, ask(item.data.question));
}

/** An answer in the form that the batch writes. */
export function batchAnswer(id: string, answer: Answer): BatchAnswer {
  return {
    id,
    status: answer.status,
    text: answerText(answer),
    citations:
      answer.status === 'answered'
        ? answer.citations.map(({ source, locator, url, quote }) => ({
            source,
            locator,
            ...(url === undefined ? {} : { url }),
            ...(quote === undefined ? {} : { quote }),
          }))
        : [],
    candidates: answer.status === 'unclear' ? answer.candidates.map(({ to, label }) => ({ id: to.id, label })) : [],
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function idOf(value: unknown): string | null {
  const parsed = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(value);
  return parsed.success ? String(parsed.data.id) : null;
}
