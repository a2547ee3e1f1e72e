import { z } from 'zod';
import { day, recordId, sentence } from './common.js';

/** What the record names as the drug of an offence. `unnamed`: the record says only "controlled substance(s)" or nothing. */
export const substanceName = z.enum([
  'cocaine',
  'cocaine base',
  'cocaine hydrochloride',
  'methamphetamine',
  'heroin',
  'marijuana',
  'phencyclidine (PCP)',
  'hydromorphone',
  'unnamed',
]);

/** A weight as the record bounds it: "five kilograms or more" is at-least 5 kilogram. */
export const quantity = z
  .strictObject({
    bound: z.enum(['exactly', 'at-least', 'more-than', 'less-than', 'multiple']),
    /** The record says "approximately" before the amount. */
    approximate: z.literal(true).optional(),
    /** Left out with `multiple` only: "multiple kilograms". */
    amount: z.number().positive().optional(),
    unit: z.enum(['gram', 'kilogram']),
  })
  .refine(
    ({ bound, amount }) => (bound === 'multiple') === (amount === undefined),
    'a quantity has an amount, and only "multiple" has none',
  );

export const substance = z.strictObject({
  name: substanceName,
  quantity: quantity.optional(),
  /** The record's words for the form, where it gives one: "actual", "mixture". */
  form: z.enum(['actual', 'mixture']).optional(),
});

/** What was done, one or more of these per offence. */
export const conduct = z.enum([
  'conspiracy',
  'attempt',
  'aiding and abetting',
  'possession with intent to distribute',
  'possession',
  'distribution',
  'importation',
  'manufacture',
  'near a school',
  'interstate travel',
  'communication facility',
  'drug premises',
  'false tax return',
  'concealing a person from arrest',
  'supervised release violation',
  'firearm in drug trafficking',
  'felon in possession',
]);

export const offense = z.strictObject({
  /** The offence in plain words, with drug and quantity, without statutes. */
  charge: sentence,
  conduct: z.array(conduct).min(1).readonly(),
  substances: z.array(substance).readonly().default([]),
  counts: z.int().positive().default(1),
  weapon: z.enum(['firearm', 'firearm and ammunition']).optional(),
  /** One a section, in the normal form "21 U.S.C. § 841(a)(1)", as the record lists them. */
  statutes: z
    .array(z.string().regex(/^\d+ U\.S\.C\. § \d+[A-Za-z0-9()]*$/, 'a statute reads like "21 U.S.C. § 846"'))
    .min(1)
    .readonly(),
  /** An irregularity of the judgment or of the record, in our words. */
  note: sentence.optional(),
});

const dollars = z.int().positive();
const months = z.int().positive();

/** Prison: life, or a number of months. */
export const prisonTerm = z.union([z.literal('life'), z.strictObject({ months })]);

export const sentenceTerms = z.strictObject({
  prison: prisonTerm,
  concurrent: z.literal(true).optional(),
  supervisedReleaseMonths: months.optional(),
  fine: dollars.optional(),
  restitution: dollars.optional(),
});

/** A later change of the sentence by the court; parts not repeated there stay as they were. */
export const amendment = z.strictObject({
  on: day,
  prison: prisonTerm,
  supervisedReleaseMonths: months.optional(),
  fine: dollars.optional(),
});

export const judgment = z.strictObject({
  sentenced: day,
  offenses: z.array(offense).min(1).readonly(),
  sentence: sentenceTerms,
  amended: amendment.optional(),
});

export const grant = z.strictObject({
  /** The day the commuted prison sentence expires. */
  expires: day,
  /** The record says for this person that the grant covers the prison sentence of both offenses. */
  coversBothOffenses: z.literal(true).optional(),
  /** The fine whose unpaid balance is remitted. */
  fineRemitted: dollars.optional(),
  /** The record says for this person that the remaining balance of the fine also stays in effect. */
  remainingFineInEffect: z.literal(true).optional(),
  /** The supervised release term the grant puts in place of the imposed one. */
  supervisedReleaseReducedToMonths: months.optional(),
  /** The supervised release term that stays in effect, as the grant names it. */
  supervisedReleaseKeptMonths: months.optional(),
});

export const personName = z.strictObject({
  given: sentence,
  middle: sentence.optional(),
  surname: sentence,
  suffix: z.enum(['Jr.', 'III']).optional(),
});

/** The federal judicial district; `division` is absent where a state or territory is one district. */
export const district = z.strictObject({
  division: z.enum(['Northern', 'Southern', 'Eastern', 'Western', 'Middle', 'Central']).optional(),
  state: sentence,
});

export const recipient = z.strictObject({
  id: recordId,
  name: personName,
  aliases: z.array(personName).readonly().default([]),
  district,
  /** One a judgment, in the record's order; two people have two. */
  judgments: z.tuple([judgment], judgment).readonly(),
  grant,
});

export const recipients = z.array(recipient).min(1).readonly();

export type Substance = z.infer<typeof substance>;
export type SubstanceName = z.infer<typeof substanceName>;
export type Quantity = z.infer<typeof quantity>;
export type Conduct = z.infer<typeof conduct>;
export type Offense = z.infer<typeof offense>;
export type PrisonTerm = z.infer<typeof prisonTerm>;
export type Judgment = z.infer<typeof judgment>;
export type Grant = z.infer<typeof grant>;
export type PersonName = z.infer<typeof personName>;
export type District = z.infer<typeof district>;
export type Recipient = z.infer<typeof recipient>;
