import { fullName, shortName } from '../../answers/wording.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import { NAME_TERM } from '../../search/terms.js';
import { askedOf, personAsks, pick, spread, typedSoFar, withSlips } from '../questions.js';

/** The ways in which people write a name. */
const WRITTEN: readonly ((recipient: Recipient) => string)[] = [
  shortName,
  ({ name }) => fullName(name),
  ({ name }) => name.surname,
  (recipient) => shortName(recipient).toLowerCase(),
];

/** So many questions about people from all over the record, named in one way after the other, every third misspelt. */
export function nameQuestions(knowledge: Knowledge, count: number): readonly string[] {
  const asks = [NAME_TERM, ...personAsks(knowledge)];
  return writtenNames(knowledge, count).map((name, index) =>
    askedOf(name, pick(asks, Math.floor(index / WRITTEN.length))),
  );
}

/** So many names from all over the record as far as they are typed, from no letter to all of them, every third misspelt. */
export function typedNames(knowledge: Knowledge, count: number): readonly string[] {
  return writtenNames(knowledge, count).map(typedSoFar);
}

function writtenNames({ recipients }: Knowledge, count: number): readonly string[] {
  const people = spread(recipients, count);
  return withSlips(Array.from({ length: count }, (_, index) => pick(WRITTEN, index)(pick(people, index))));
}
