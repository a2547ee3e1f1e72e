import type { Knowledge } from '../../knowledge/load.js';
import type { Cite } from '../citing.js';
import type { EntryAnswers } from '../entry-answers.js';
import type { Question } from '../meaning/understand.js';
import type { PersonStories } from './person-stories.js';

/** What is asked about a person, for a direct yes or no. */
export type Asked = Pick<Question, 'words' | 'terms' | 'yesNo'>;

/** What answers about one recipient are composed from. */
export interface PersonParts {
  readonly knowledge: Knowledge;
  readonly cite: Cite;
  readonly entries: EntryAnswers;
  readonly stories: PersonStories;
}
