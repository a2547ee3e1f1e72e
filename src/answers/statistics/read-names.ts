import type { PersonName } from '../../knowledge/schema/recipients.js';
import { textOfWords } from '../../search/fold.js';
import { NOTHING, type ReadTests, some, type Worded } from './read-terms.js';
import { nameBegins, spelledTwice, test, withSuffix } from './tests.js';

type Suffix = NonNullable<PersonName['suffix']>;

/** "Who is a junior", "which names have Jr. behind them". */
const JUNIOR = /\b(?:jr|jrs|junior|juniors)\b/u;
/** "Who has a Roman numeral", "III", "who is the third"; "the third longest" is another thing. */
const THIRD = /\b(?:iii|roman (?:numerals?|numbers?))\b|\bthe (?:third|3rd)$/u;
const ANY_SUFFIX = /\b(?:name )?suffix(?:es)?\b/u;
/** "Whose name is spelled two ways", "two spellings of a name". */
const SPELLINGS =
  /\b(?:two|2|different|differing|alternate|alternative|another|second|multiple|various|several|more than (?:one|1)) (?:\w+ )?(?:spellings?|ways of spelling)\b|\bspel(?:led|t|ling)(?: \w+){0,2} (?:differently|(?:two|2|different|several|more than (?:one|1)|multiple)(?: \w+)? ways?|ways?)\b/u;
/** "Surnames that begin with W", which is read as a "with" said twice, and left out. */
const BEGINS =
  /\b(surnames?|last names?|family names?|first names?|given names?|names?) (?:\w+ ){0,3}?(?:start|starts|starting|begin|begins|beginning) (?:with|in|on)(?: (?:an?|the|letter)(?= [a-z]))*(?: (with|why|you|are|and|[a-z])(?![a-z])|$)/u;
/** Letters that are read as the words which they stand for in chat. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['with', 'w'],
  ['why', 'y'],
  ['you', 'u'],
  ['are', 'r'],
  ['and', 'n'],
]);

/** "A second, different last name": a name in two spellings is none. */
const OTHER_SURNAME =
  /\b(?:different|second|another|other|two|2|more than (?:one|1)) (?:\w+ )?(?:last|family) names?\b|\b(?:different|second|another|other|two|2) (?:\w+ )?surnames?\b/u;
const withOtherSurname = test('alias', 'listed under another surname as well', ({ name, aliases }) =>
  aliases.some(({ surname }) => surname !== name.surname),
);

/** Words that these conditions are told in. */
const OF_NAMES =
  /^(?:jrs?|juniors?|iii|roman|numer\w*|suffix\w*|spel\w*|ways?|letter|starts?|starting|begin\w*|after|behind|differ\w*|altern\w*|another|other|second|last|two|2|twice|why|you|[a-z])$/u;

/** What a question says of how people are called. */
export function readNames(question: Worded): ReadTests {
  const said = textOfWords(question.words);
  const begins = BEGINS.exec(said);
  const [, part = '', letter = 'w'] = begins ?? [];
  const suffixes: readonly Suffix[] = [
    ...(JUNIOR.test(said) ? ['Jr.' as const] : []),
    ...(THIRD.test(said) ? ['III' as const] : []),
  ];
  const tests = [
    ...(ANY_SUFFIX.test(said) ? [withSuffix(['Jr.', 'III'])] : suffixes.length > 0 ? [withSuffix(suffixes)] : []),
    ...(SPELLINGS.test(said) ? [spelledTwice] : []),
    ...(OTHER_SURNAME.test(said) ? [withOtherSurname] : []),
    ...(begins === null
      ? []
      : [nameBegins(/^(?:first|given)/u.test(part) ? 'first name' : 'surname', LETTERS.get(letter) ?? letter)]),
  ];
  if (tests.length === 0) return NOTHING;
  const named = question.terms.filter(
    ({ id, text }) => id === 'name-of' || id === 'alias' || text.split(' ').every((word) => OF_NAMES.test(word)),
  );
  return some(tests, named);
}
