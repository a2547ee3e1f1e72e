/** Discord's limit for the alternative text of a picture, in characters. */
export const ALT_TEXT_LIMIT = 1024;

const INCOMPLETE = 'More stands in the picture.';

/**
 * Joins sentences to one alternative text within Discord's limit.
 * Sentences that do not fit are left out whole, from the last one, and the text says so.
 */
export function altText(sentences: readonly string[]): string {
  const whole = sentences.join(' ');
  if (whole.length <= ALT_TEXT_LIMIT) return whole;
  const fitting = [...sentences];
  while (fitting.length > 0 && [...fitting, INCOMPLETE].join(' ').length > ALT_TEXT_LIMIT) fitting.pop();
  return [...fitting, INCOMPLETE].join(' ');
}
