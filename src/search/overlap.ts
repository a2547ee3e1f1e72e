/** The words of many texts as numbers. Plain values, which can be written down as JSON. */
export interface WordTable {
  /** Every word; its place is its number. */
  readonly words: readonly string[];
  /** The numbers of the distinct words of all texts, one text after the other. */
  readonly numbers: readonly number[];
  /** Where each text's numbers begin; behind the last text, where they end. */
  readonly starts: readonly number[];
}

export function wordTableOf(texts: readonly (readonly string[])[]): WordTable {
  const numberOf = new Map<string, number>();
  const numbers: number[] = [];
  const starts = [0];
  for (const text of texts) {
    for (const word of new Set(text)) {
      const number = numberOf.get(word) ?? numberOf.size;
      numberOf.set(word, number);
      numbers.push(number);
    }
    starts.push(numbers.length);
  }
  return { words: [...numberOf.keys()], numbers, starts };
}

/**
 * Compares texts by their words.
 * @returns a function from the words of a text to one from the number of a text in the table to the share of words,
 * 0 to 1, that the two have in common; it holds until the next call
 */
export function createOverlap(table: WordTable): (words: readonly string[]) => (text: number) => number {
  const numberOf = new Map(table.words.map((word, number) => [word, number]));
  const numbers = Uint32Array.from(table.numbers);
  const starts = Uint32Array.from(table.starts);
  const said = new Uint8Array(table.words.length);

  return (words) => {
    const own = new Set(words);
    said.fill(0);
    for (const word of own) {
      const number = numberOf.get(word);
      if (number !== undefined) said[number] = 1;
    }
    return (text) => {
      const from = starts[text] ?? 0;
      const to = starts[text + 1] ?? from;
      let common = 0;
      for (let at = from; at < to; at += 1) common += said[numbers[at] ?? 0] ?? 0;
      return common === 0 ? 0 : common / (own.size + to - from - common);
    };
  };
}
