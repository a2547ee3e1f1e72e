/**
 * Compares texts by their words.
 * @returns a function from the words of a text to one from the number of a text in the list to the share of words,
 * 0 to 1, that the two have in common
 */
export function createOverlap(
  texts: readonly (readonly string[])[],
): (words: readonly string[]) => (text: number) => number {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  const distinct = texts.map((words) => [...new Set(words.map(numberOf))]);

  return (words) => {
    const own = new Set(words);
    const said = new Uint8Array(numbers.size);
    for (const word of own) {
      const number = numbers.get(word);
      if (number !== undefined) said[number] = 1;
    }
    return (text) => {
      const others = distinct[text];
      if (others === undefined) return 0;
      let common = 0;
      for (const number of others) common += said[number] ?? 0;
      return common === 0 ? 0 : common / (own.size + others.length - common);
    };
  };
}
