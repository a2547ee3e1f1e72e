import { capitalised } from '../../answers/wording.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import type { Vocabulary } from '../../knowledge/schema/vocabulary.js';

/** Frequent American surnames, the most frequent first. */
const FREQUENT =
  'Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts'.split(
    ' ',
  );
/** Beginnings and endings of English place names, of which most rarer surnames are made. */
const BEGINNINGS =
  'Ash Beck Black Bran Brad Brook Burn Chad Clay Cran Crow Dal Den Dray East Ed El Fair Fen Gold Graf Gran Hal Har Hart Haw Hazel Hol Hunt Kirk Lang Lin Long Mar May Mel Mid Mor New Nor Oak Pem Pres Rad Ray Red Ros Row Rush Sal Sea Shel Stan Sut Thorn Wal War Wes Whit Win Wood York'.split(
    ' ',
  );
const ENDINGS =
  'beck berry borne bourne bridge brook burn bury by cliffe combe cott croft dale den ditch fell field ford gate grave ham hurst ley lock low man mere minster more ridge ridding sett shaw stead stock stone stow ton thorpe wall ward water wick wood worth'.split(
    ' ',
  );

/** Names to make people of, the frequent ones first. */
export interface NameParts {
  readonly given: readonly string[];
  readonly surnames: readonly string[];
}

/** The given names that the vocabulary knows, and thousands of surnames: the record's own, frequent ones and rarer ones. */
export function nameParts(recipients: readonly Recipient[], vocabulary: Vocabulary): NameParts {
  const rare = ENDINGS.flatMap((ending) => BEGINNINGS.map((beginning) => beginning + ending));
  return {
    given: [...new Set([...recipients.map(({ name }) => name.given), ...vocabulary.givenNames.map(capitalised)])],
    surnames: [...new Set([...FREQUENT, ...recipients.map(({ name }) => name.surname), ...rare])],
  };
}
