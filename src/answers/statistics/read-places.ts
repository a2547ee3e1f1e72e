import { textOfWords } from '../../search/fold.js';
import { stateOf, type Term } from '../../search/terms.js';
import { LEAVING_OUT } from '../leaving-out.js';
import { capitalised } from '../wording.js';
import { NOTHING, negated, type ReadTests, some, type Worded } from './read-terms.js';
import { inDistrict, inState, outsideStates } from './tests.js';

const DIVISIONS = new Set(['northern', 'southern', 'eastern', 'western', 'middle', 'central']);

/** Before a state these rule it out: "not from Florida", "outside of Texas". */
const OUTSIDE = new RegExp(
  `\\b(?:not|neither|outside|isnt|arent|werent|wasnt|didnt|elsewhere than|anywhere but|${LEAVING_OUT})(?: (?!but\\b)\\w+){0,3}$`,
  'u',
);

const divisionAt = ({ words }: Worded, at: number): string => words[at]?.text ?? '';

/** Where people were sentenced. */
export function readPlaces(question: Worded): ReadTests {
  const all = question.terms.filter((term) => stateOf(term) !== undefined);
  // "Virginia, not counting West Virginia": a state that is ruled out does not count.
  const kept = all.length > 1 ? all.filter((term) => !negated(question, term)) : all;
  const places = kept.length === 0 ? all : kept;
  const states = places.flatMap((term) => stateOf(term) ?? []);
  // "Northen" is written so in the term, and spelt right among the words.
  const divisionTerm = question.terms.find(({ from }) => DIVISIONS.has(divisionAt(question, from)));
  const [state] = states;
  if (divisionTerm !== undefined && (state !== undefined || question.terms.some(({ id }) => id === 'district'))) {
    const division = capitalised(divisionAt(question, divisionTerm.from));
    return some([inDistrict(division, state)], [divisionTerm, ...places]);
  }
  const carolina = question.words.some(({ text }) => text === 'carolinas' || text === 'carolina') && states.length < 2;
  if (carolina && (state === undefined || state.endsWith('Carolina'))) {
    const both = state === undefined || question.words.some(({ text }) => text === 'both' || text === 'and');
    const terms = [
      ...places,
      ...question.terms.filter(({ text }) => text.startsWith('carolina') || text === 'north' || text === 'south'),
    ];
    return some([inState(both ? ['North Carolina', 'South Carolina'] : [state])], terms);
  }
  if (states.length === 0) return NOTHING;
  const named = [...new Set(states)];
  return some([isRuledOut(question, all) ? outsideStates(named) : inState(named)], all);
}

function isRuledOut({ words }: Worded, [first]: readonly Term[]): boolean {
  // "Wasn't anyone from Texas" asks for those who were.
  return first !== undefined && OUTSIDE.test(textOfWords(words.slice(1, first.from)));
}
