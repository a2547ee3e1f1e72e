/** The same words are typed over and over; what was found out about so many is remembered, and no more. */
const MOST = 10_000;
/** No word that is worth remembering is longer, in characters. */
const LONGEST = 40;

/** A function of a word that remembers what it found out. */
export function remembered<T>(of: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = of(word);
    if (word.length > LONGEST) return found;
    if (known.size >= MOST) known.clear();
    known.set(word, found);
    return found;
  };
}

/** Makes something when it is first needed, and only once. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
