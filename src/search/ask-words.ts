/** The words of many asks, to tell which ask shares most of them with a question. */
export interface AskWords {
  /** @returns a function from an ask to the share of words, 0 to 1, that it and the words given have in common */
  overlaps(words: readonly string[]): (ask: number) => number;
}

export function createAskWords(asks: readonly (readonly string[])[]): AskWords {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  const distinct = asks.map((words) => Uint32Array.from(new Set(words), numberOf));

  return {
    overlaps(words) {
      const own = new Set(words);
      const said = new Uint8Array(numbers.size);
      for (const word of own) {
        const number = numbers.get(word);
        if (number !== undefined) said[number] = 1;
      }
      return (ask) => {
        const others = distinct[ask];
        if (others === undefined) return 0;
        let common = 0;
        for (const number of others) common += said[number] ?? 0;
        return common === 0 ? 0 : common / (own.size + others.length - common);
      };
    },
  };
}
