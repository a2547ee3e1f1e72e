import type { Recipient } from '../../knowledge/schema/recipients.js';
import type { Unknown } from '../answer.js';
import { ended, shortName } from '../wording.js';
import type { PersonStories } from './person-stories.js';

/**
 * Says that no source tells something about a recipient, and what they do tell.
 * @param names what is asked for, in a few words: "judge"
 */
export function notSaid(stories: PersonStories, recipient: Recipient, names?: string): Unknown {
  return {
    status: 'unknown',
    lead:
      names === undefined
        ? ended(`The sources don't say that about ${shortName(recipient)}`)
        : `The sources don't give ${shortName(recipient)}'s ${names}.`,
    near: stories.links(recipient),
  };
}
