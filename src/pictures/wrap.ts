/**
 * A character's width in parts of the font's size: the average of its class in Public Sans, rounded up a little, so that
 * a line comes out shorter than its room rather than longer.
 */
function characterWidth(character: string): number {
  if (/[\s'|:;!.]/.test(character)) return 0.27;
  if (/[(),\-/I[\]fijlrt’]/.test(character)) return 0.34;
  if (/[mMW%@]/.test(character)) return 0.9;
  if (/[A-Zw&]/.test(character)) return 0.71;
  return 0.585;
}

/** About how wide a line of text comes out, in the unit of `fontSize`. */
export function textWidth(text: string, fontSize: number): number {
  return [...text].reduce((width, character) => width + characterWidth(character) * fontSize, 0);
}

/**
 * Breaks text between words into lines that fit.
 * @param width in the unit of `fontSize`
 * @returns the lines, at least one; a single word wider than a line stays whole
 */
export function wrapped(text: string, width: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, fontSize) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
