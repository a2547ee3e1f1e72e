import type { AskIndex } from '../../search/ask-index.js';
import { pairNamed, readNamesakes, readPair } from '../statistics/namesakes.js';
import { settled } from './alternatives.js';
import { asksBeyondSources } from './beyond.js';
import { comparedPeople, outstandingAmong } from './compared.js';
import { describedPerson, type Epithet } from './described.js';
import { onlyMissing } from './entries.js';
import type { Entry } from './entry.js';
import { askOf, entryMeaning } from './entry-meaning.js';
import type { Interpretation } from './meaning.js';
import { personMeaning } from './person-meaning.js';
import type { Question } from './understand.js';

/**
 * What a question means as it stands, whole.
 * @param epithets what describes some of the recipients without their names
 */
export function meaningOf(question: Question, index: AskIndex<Entry>, epithets: readonly Epithet[]): Interpretation {
  const { stranger, people } = question;
  if (stranger !== undefined)
    return { kind: 'stranger', name: stranger, alike: people.flatMap(({ recipients }) => recipients) };
  const compared = comparedPeople(question);
  if (compared !== undefined) return { kind: 'comparison', compared };
  const pair = pairNamed(question);
  const ofPair = pair === undefined ? undefined : readPair(question, pair);
  if (ofPair !== undefined) return { kind: 'query', reading: ofPair };
  const namesakes = readNamesakes(question);
  if (namesakes !== undefined) return { kind: 'query', reading: namesakes };
  const outstanding = outstandingAmong(question);
  if (outstanding !== undefined) return { kind: 'query', reading: outstanding };
  const told = asksBeyondSources(question) ? onlyMissing(index) : index;
  if (people.length === 0) {
    const meaning = entryMeaning(settled(question), told);
    return meaning.kind === 'nothing' ? (describedMeaning(question, told, epithets) ?? meaning) : meaning;
  }
  const meaning = personMeaning(question, told, people);
  // "How do I get into Stanford" asks nothing of who he is.
  return told !== index && meaning.kind === 'profile' ? { kind: 'not said', recipient: meaning.recipient } : meaning;
}

/** Of the one whom a question describes, so much of all that it says must be told. */
const TOLD_OF_ONE = 0.5;

/** What a question means that fits nothing as it stands, if it describes one recipient: "how old is the salsa musician". */
function describedMeaning(
  question: Question,
  index: AskIndex<Entry>,
  epithets: readonly Epithet[],
): Interpretation | undefined {
  const described = describedPerson(question, epithets);
  if (described === undefined) return undefined;
  const { recipient, question: named, asksWho, saysMore } = described;
  const [hit] = index.search(
    askOf(question),
    ({ kind, people }) => kind === 'statement' && people.has(recipient.id),
    1,
  );
  if (asksWho) return saysMore && (hit?.coverage ?? 0) < TOLD_OF_ONE ? undefined : { kind: 'profile', recipient };
  const meaning = personMeaning(named, index, named.people);
  return meaning.kind === 'not said' ? undefined : meaning;
}
