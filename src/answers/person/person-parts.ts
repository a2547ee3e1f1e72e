import type { Knowledge, TopicStatement } from '../../knowledge/load.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import type { Attribute } from '../../knowledge/schema/vocabulary.js';
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

/** An attribute of a recipient that a question asks for. */
export interface AttributeQuestion {
  readonly recipient: Recipient;
  readonly attribute: Attribute;
  readonly asked: Asked;
  /** The person's own statement that fits the question too, if any. */
  readonly told: TopicStatement | undefined;
}
