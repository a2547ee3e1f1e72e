import type { Command } from '../src/discord/command.js';
import { ask } from './ask.js';
import { help } from './help.js';
import { inmate } from './inmate.js';
import { sources } from './sources.js';
import { stat } from './stat.js';

const answering: readonly Command[] = [ask, inmate, stat, sources];

/** Every command there is, and the only list of them: what runs is what is registered. */
export const commands: readonly Command[] = [...answering, help(answering)];
