import type { Logger } from 'pino';
import { createDesk, type Desk } from '../discord/desk.js';
import { newErrorId } from '../discord/failure.js';
import { KnowledgeError } from '../knowledge/problem.js';
import { knowledgeVersion } from '../knowledge/version.js';
import { openKnowledge } from '../prepared/prepared.js';
import type { OrderAnswer } from './control.js';

export interface Reload {
  readonly folder: string;
  readonly log: Logger;
  /** Takes the new desk into use. */
  use(desk: Desk, version: string): void;
}

/** Loads the knowledge anew, and takes it into use only if it is sound; says what came of it, and never throws. */
export function reloadKnowledge({ folder, log, use }: Reload): OrderAnswer {
  try {
    const prepared = openKnowledge(folder);
    const version = knowledgeVersion(prepared.knowledge);
    use(createDesk(prepared), version);
    log.info({ knowledge: version }, 'the knowledge was reloaded');
    return { done: true, message: `answers from knowledge ${version} now.` };
  } catch (error) {
    if (error instanceof KnowledgeError) {
      log.error({ problems: error.message }, 'the new knowledge is not sound; the old is kept');
      return { done: false, message: `keeps the knowledge it has. ${error.message}` };
    }
    const errorId = newErrorId();
    log.error({ errorId, err: error }, 'the new knowledge could not be used; the old is kept');
    return { done: false, message: `keeps the knowledge it has: the new could not be used (error id ${errorId}).` };
  }
}
