import type { Command } from '../src/discord/command.js';
import { ask } from './ask.js';
import { checkClaim } from './check-claim.js';
import { compare } from './compare.js';
import { criteria } from './criteria.js';
import { differences } from './differences.js';
import { help } from './help.js';
import { inmate } from './inmate.js';
import { inmates } from './inmates.js';
import { quote } from './quote.js';
import { sources } from './sources.js';
import { stat } from './stat.js';
import { timeline } from './timeline.js';

const answering: readonly Command[] = [
  ask,
  inmate,
  inmates,
  stat,
  quote,
  compare,
  differences,
  criteria,
  timeline,
  sources,
  checkClaim,
];

/** Every command there is, and the only list of them: what runs is what is registered. */
export const commands: readonly Command[] = [...answering, help(answering)];
