import { type Conduct, conduct, type Quantity, type Substance, type SubstanceName } from '../../schema/recipients.js';
import { readNumber } from './wording.js';

/** How the record words each conduct; "with intent to distribute" is part of the possession, not a distribution. */
const CONDUCT_WORDING: Readonly<Record<Conduct, RegExp>> = {
  conspiracy: /\bconspiracy\b/,
  attempt: /\battempt/,
  'aiding and abetting': /\baiding\b/,
  'possession with intent to distribute': /\bpossess\w*\b.*\bwith (the )?intent to distribute\b/,
  possession: /^possession of (?!.*(intent|firearm))/,
  distribution: /(?<!intent to )\bdistribut(e|ing|ion)\b/,
  importation: /\bimport/,
  manufacture: /\bmanufacture\b/,
  'near a school': /\bof a school\b/,
  'interstate travel': /\btravel\b/,
  'communication facility': /\bcommunications? facility\b/,
  'drug premises': /\bmaintaining\b/,
  'false tax return': /\btax return\b/,
  'concealing a person from arrest': /\bconcealing a person\b/,
  'supervised release violation': /\bsupervised release violation\b/,
  'firearm in drug trafficking': /\bfirearm\b.*\bdrug trafficking\b/,
  'felon in possession': /\bfelon\b/,
};

/** Conduct that always has to do with a drug: where the record names none, it leaves a drug unnamed. */
const DRUG_CONDUCT: ReadonlySet<Conduct> = new Set([
  'conspiracy',
  'attempt',
  'aiding and abetting',
  'possession with intent to distribute',
  'possession',
  'distribution',
  'importation',
  'manufacture',
]);

const SUBSTANCE =
  /"?crack"? cocaine base|cocaine base|crack(?: cocaine)?(?!")|cocaine hydrochloride|cocaine|methamphetamine(?: \(actual\))?|heroin|marijuana|phencyclidine|hydromorphone|(?<!schedule ii )controlled substances?/g;

const SUBSTANCE_NAMES: readonly (readonly [RegExp, SubstanceName])[] = [
  [/crack|cocaine base/, 'cocaine base'],
  [/cocaine hydrochloride/, 'cocaine hydrochloride'],
  [/cocaine/, 'cocaine'],
  [/methamphetamine/, 'methamphetamine'],
  [/heroin/, 'heroin'],
  [/marijuana/, 'marijuana'],
  [/phencyclidine/, 'phencyclidine (PCP)'],
  [/hydromorphone/, 'hydromorphone'],
  [/controlled/, 'unnamed'],
];

/** What a charge says was done, in the order of the schema's list. */
export function readConduct(charge: string): Conduct[] {
  const text = charge.toLowerCase();
  return conduct.options.filter((name) => CONDUCT_WORDING[name].test(text));
}

/** The substances that a charge names, in its order, each with the quantity and form that stand before it. */
export function readSubstances(charge: string): Substance[] {
  // "cocaine base (crack)" names one substance twice; "Schedule II controlled substance - x" names x.
  const text = charge
    .toLowerCase()
    .replace(/ \("?crack"?\)/g, '')
    .replace('schedule ii controlled substance - ', '');
  const substances: Substance[] = [];
  let from = 0;
  for (const match of text.matchAll(SUBSTANCE)) {
    substances.push(readSubstance(match[0], text.slice(from, match.index)));
    from = match.index + match[0].length;
  }
  const done = readConduct(charge);
  if (substances.length > 0 || !done.every((each) => DRUG_CONDUCT.has(each))) return substances;
  return [{ name: 'unnamed' }];
}

function readSubstance(words: string, before: string): Substance {
  const name = SUBSTANCE_NAMES.find(([wording]) => wording.test(words))?.[1] ?? 'unnamed';
  const quantity = readQuantity(before);
  const form = words.includes('(actual)') ? 'actual' : /\bmixture\b/.test(before) ? 'mixture' : undefined;
  return { name, ...(quantity === undefined ? {} : { quantity }), ...(form === undefined ? {} : { form }) };
}

const QUANTITY =
  /(?:(at least|more than|less than|in excess of|approximately) )?(multiple|two|three|four|five|six|seven|eight|nine|ten|\d[\d.]*) (or more )?(gram|kilogram)s?( or more)?\b/;

function readQuantity(text: string): Quantity | undefined {
  const [all, lead, amount = '', orMoreBefore, unit, orMoreAfter] = QUANTITY.exec(text) ?? [];
  if (all === undefined) return undefined;
  const measure = unit === 'gram' ? 'gram' : 'kilogram';
  if (amount === 'multiple') return { bound: 'multiple', unit: measure };
  const orMore = (orMoreBefore ?? orMoreAfter) !== undefined;
  return {
    bound: orMore ? 'at-least' : boundOf(lead),
    ...(lead === 'approximately' ? { approximate: true } : {}),
    amount: readNumber(amount),
    unit: measure,
  };
}

function boundOf(lead: string | undefined): Quantity['bound'] {
  switch (lead) {
    case 'at least':
      return 'at-least';
    case 'more than':
    case 'in excess of':
      return 'more-than';
    case 'less than':
      return 'less-than';
    default:
      return 'exactly';
  }
}
