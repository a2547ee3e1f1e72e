import type { Recipient } from '../../knowledge/schema/recipients.js';
import type { StoryAttribute } from '../../knowledge/schema/statements.js';
import type { Fact } from './fact.js';
import { aliasFact, commutationFact, expiryFact, profileFact, timeCutFact } from './grant-facts.js';
import { countsFact, drugFact, offenseFact, quantityFact, statuteFact, weaponFact } from './offense-facts.js';
import {
  amendedFact,
  concurrentFact,
  districtFact,
  fineFact,
  restitutionFact,
  sentenceFact,
  sentencingDateFact,
  supervisedReleaseFact,
} from './sentence-facts.js';

/** How the record answers one attribute; `undefined` where it has no value for this person. */
type RecordFact = (recipient: Recipient) => Fact | undefined;

/** Every attribute that `attributes.yaml` marks `from: record`, by its id. */
const RECORD_FACTS: ReadonlyMap<string, RecordFact> = new Map<string, RecordFact>([
  ['profile', profileFact],
  ['commutation', commutationFact],
  ['sentence', sentenceFact],
  ['amended', amendedFact],
  ['concurrent', concurrentFact],
  ['offense', offenseFact],
  ['drug', drugFact],
  ['quantity', quantityFact],
  ['weapon', weaponFact],
  ['statute', statuteFact],
  ['counts', countsFact],
  ['sentencing-date', sentencingDateFact],
  ['district', districtFact],
  ['expiry', expiryFact],
  ['supervised-release', supervisedReleaseFact],
  ['fine', fineFact],
  ['restitution', restitutionFact],
  ['alias', aliasFact],
  ['time-cut', timeCutFact],
]);

/** @returns what the record says on an attribute of somebody, or nothing where it is silent */
export function recordFact(attributeId: string, recipient: Recipient): Fact | undefined {
  return RECORD_FACTS.get(attributeId)?.(recipient);
}

/** The stories' attributes that tell of the same thing as an attribute of the record. */
const TOLD_AS: ReadonlyMap<string, readonly StoryAttribute[]> = new Map<string, readonly StoryAttribute[]>([
  ['sentence', ['sentence']],
  ['sentencing-date', ['sentencing date']],
  ['district', ['where convicted', 'sentencing date']],
  ['expiry', ['release']],
  ['weapon', ['weapons']],
  ['quantity', ['quantity']],
  ['drug', ['charges', 'quantity']],
  ['offense', ['charges']],
]);

/** The stories' attributes that tell of the same thing as an attribute of the record. */
export function toldAs(attributeId: string): readonly StoryAttribute[] {
  return TOLD_AS.get(attributeId) ?? [];
}

/** The record's attributes that tell of the same thing as a story's. */
export function recordedAs(told: readonly StoryAttribute[]): readonly string[] {
  return [...TOLD_AS].flatMap(([id, stories]) => (stories.some((story) => told.includes(story)) ? [id] : []));
}
