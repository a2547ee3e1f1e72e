const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201A\u2032]/g, "'"],
  [/[\u201C\u201D\u201E\u2033]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/\u2026|\. \. \./g, '...'],
  [/\s+/g, ' '],
];

/**
 * Text with the marks folded that differ from one keyboard to the next: white space, quote marks, dashes, ellipses.
 * Words, letters' case and the order of everything stay, so two folded texts are equal only where the words are.
 */
export function foldText(text: string): string {
  return FOLDS.reduce((folded, [mark, plain]) => folded.replace(mark, plain), text.normalize('NFC')).trim();
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** An initial, as in "James B.", ends no sentence, though the Unicode rules say so. */
const ENDS_IN_INITIAL = /(^|\s)\p{Lu}\.\s*$/u;

/** The sentences of a paragraph, folded, by the Unicode rules (UAX 29). */
export function splitSentences(paragraph: string): string[] {
  const sentences: string[] = [];
  let joined = '';
  for (const { segment } of segmenter.segment(paragraph.replace(/\s+/g, ' '))) {
    joined += segment;
    if (ENDS_IN_INITIAL.test(joined)) continue;
    sentences.push(joined);
    joined = '';
  }
  return [...sentences, joined].map(foldText).filter((sentence) => sentence !== '');
}
