import { fullName } from '../../answers/wording.js';
import type { Knowledge } from '../../knowledge/load.js';
import {
  type Judgment,
  type PersonName,
  type PrisonTerm,
  type Recipient,
  substanceName,
} from '../../knowledge/schema/recipients.js';
import { phraseWords } from '../../search/fold.js';
import { type NameParts, nameParts } from './name-parts.js';
import { seededRandom } from './random.js';

/** Any seed gives people; this one gives those of the published figures. */
const SEED = 20_160_330;

/**
 * A record of so many people: the real ones, whom the rest of the knowledge speaks of, and after them made-up ones. The
 * same count gives the same people, all with different names and ids.
 */
export function peopled(knowledge: Knowledge, count: number): Knowledge {
  const { recipients, vocabulary } = knowledge;
  const chance = createChance(seededRandom(SEED));
  const parts = nameParts(recipients, vocabulary);
  const people = recipients.slice(0, count);
  const taken = new Set(people.map(({ name }) => idOf(name)));
  while (people.length < count) {
    const name = inventedName(parts, chance);
    const id = idOf(name);
    if (taken.has(id)) continue;
    taken.add(id);
    people.push(inventedRecipient(id, name, recipients, chance));
  }
  return { ...knowledge, recipients: people };
}

const idOf = (name: PersonName) => phraseWords(fullName(name)).join('-');

type Chance = ReturnType<typeof createChance>;

function createChance(random: () => number) {
  const of = <T>(items: readonly T[], at: number): T => {
    const item = items[Math.floor(at * items.length)];
    if (item === undefined) throw new RangeError('There is nothing to choose from.');
    return item;
  };
  return {
    /** True with this probability, 0 to 1. */
    happens: (probability: number) => random() < probability,
    whole: (from: number, to: number) => from + Math.floor(random() * (to - from + 1)),
    any: <T>(items: readonly T[]): T => of(items, random()),
    /** Names are not equally frequent: the first are chosen far more often than the last. */
    frequent: <T>(items: readonly T[]): T => of(items, random() ** 2),
  };
}

function inventedName({ given, surnames }: NameParts, chance: Chance): PersonName {
  return {
    given: chance.frequent(given),
    ...(chance.happens(0.7) ? { middle: chance.frequent(given) } : {}),
    surname: chance.frequent(surnames),
    ...(chance.happens(0.03) ? { suffix: 'Jr.' } : {}),
  };
}

/** Somebody of that name with an offence, a sentence and a grant such as the record has; courts and days are its own. */
function inventedRecipient(id: string, name: PersonName, recipients: readonly Recipient[], chance: Chance): Recipient {
  const judgment = inventedJudgment(chance);
  return {
    id,
    name,
    aliases: [],
    district: { ...chance.any(recipients).district },
    judgments: [judgment],
    grant: {
      expires: chance.any(recipients).grant.expires,
      supervisedReleaseKeptMonths: judgment.sentence.supervisedReleaseMonths,
    },
  };
}

function inventedJudgment(chance: Chance) {
  const drug = chance.any(substanceName.options);
  const grams = chance.whole(1, 100) * 5;
  const prison: PrisonTerm = chance.happens(1 / 3) ? 'life' : { months: chance.whole(120, 480) };
  return {
    sentenced: `${chance.whole(1989, 2013)}-${twoDigits(chance.whole(1, 12))}-${twoDigits(chance.whole(1, 28))}`,
    offenses: [
      {
        charge: `Conspiracy to distribute ${grams} grams or more of ${drug === 'unnamed' ? 'a controlled substance' : drug}`,
        conduct: ['conspiracy', 'distribution'],
        substances: [{ name: drug, quantity: { bound: 'at-least', amount: grams, unit: 'gram' } }],
        counts: 1,
        statutes: ['21 U.S.C. § 846'],
      },
    ],
    sentence: { prison, supervisedReleaseMonths: chance.any([60, 96, 120]) },
  } satisfies Judgment;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');
