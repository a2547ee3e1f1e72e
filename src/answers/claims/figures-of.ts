/** A figure of a text with the unit that follows it, if one does. */
export interface Figure {
  readonly value: number;
  readonly unit?: string;
}

const SPELT: ReadonlyMap<string, number> = new Map(
  Object.entries({
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    dozen: 12,
    fifteen: 15,
    twenty: 20,
    'twenty-one': 21,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    'sixty-one': 61,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    hundred: 100,
  }),
);
const FIGURE = new RegExp(
  `(\\d+(?:,\\d{3})*(?:\\.\\d+)?|\\b(?:${[...SPELT.keys()].sort((a, b) => b.length - a.length).join('|')})\\b)(?:[\\s-]+(day|week|month|year|pound|gram|kilogram|kilo|million|percent)s?\\b)?`,
  'giu',
);

/** The figures of a text, in digits or spelt out; every figure but one: "one" is hardly ever a count. */
export function figuresIn(text: string): readonly Figure[] {
  return [...text.matchAll(FIGURE)].map(([, figure = '', unit]) => {
    const value = SPELT.get(figure.toLowerCase()) ?? Number(figure.replaceAll(',', ''));
    return unit === undefined ? { value } : { value, unit: unit.toLowerCase().replace(/^kilo$/u, 'kilogram') };
  });
}

/** Whether a text gives every one of the figures, in its unit where both name one. */
export function givesAll(text: string, figures: readonly Figure[]): boolean {
  const given = figuresIn(text);
  return figures.every((figure) => given.some((other) => other.value === figure.value && sameUnit(other, figure)));
}

/** Whether one of the figures has the unit of one of the others. */
export function haveSameUnits(figures: readonly Figure[], others: readonly Figure[]): boolean {
  return figures.some(({ unit }) => others.some((other) => other.unit === unit));
}

function sameUnit(a: Figure, b: Figure): boolean {
  return a.unit === undefined || b.unit === undefined || a.unit === b.unit;
}
