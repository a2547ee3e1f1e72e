import type { Clerk } from '../answers/clerk.js';
import { createClerk } from '../answers/create-clerk.js';
import { type Catalogue, createCatalogue } from '../answers/lists/catalogue.js';
import { createPictures, type Pictures } from '../pictures/draw.js';
import type { PreparedKnowledge } from '../prepared/prepared.js';

/** What commands answer from. */
export interface Desk {
  readonly clerk: Clerk;
  readonly catalogue: Catalogue;
  readonly pictures: Pictures;
}

/** The desk of one knowledge base; new knowledge needs a new desk. */
export function createDesk({ knowledge, readings }: PreparedKnowledge): Desk {
  const clerk = createClerk(knowledge, readings);
  // A question with a slip in it makes the clerk look up what it looks up but once, so that nobody who asks waits for it.
  setImmediate(() => clerk.ask('who recieved clemancy'));
  return {
    clerk,
    catalogue: createCatalogue(knowledge),
    pictures: createPictures(knowledge),
  };
}
