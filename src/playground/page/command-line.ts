import type { CommandOption, SlashCommand } from './commands.js';

/*
 * What is typed after a slash. A typed command may use its names in the reader's language or those of the API.
 */

/** The commands that what was typed so far may become: those that begin with it first, then those that hold it. */
export function matchingCommands(commands: readonly SlashCommand[], typed: string): SlashCommand[] {
  const wanted = typed.replace(/^\//, '').toLowerCase();
  const begins = ({ name, path }: SlashCommand) => name.startsWith(wanted) || path.startsWith(wanted);
  const holds = (command: SlashCommand) =>
    command.name.includes(wanted) || command.description.toLowerCase().includes(wanted);
  return [...commands.filter(begins), ...commands.filter((command) => !begins(command) && holds(command))];
}

/** A command whose name has been typed in full, and what follows it. */
export interface TypedCommand extends TypedValues {
  readonly command: SlashCommand;
}

/** Reads `/inmate name: ross private: true`; undefined until the name ends with a space. */
export function readTypedCommand(commands: readonly SlashCommand[], typed: string): TypedCommand | undefined {
  const longestFirst = [...commands].sort((a, b) => b.name.length - a.name.length);
  for (const command of longestFirst) {
    const name = [command.name, command.path].find((each) => typed.startsWith(`/${each} `));
    if (name !== undefined) return { command, ...readValues(command.options, typed.slice(name.length + 2)) };
  }
  return undefined;
}

export interface TypedValues {
  /** What stands before the first option's name. */
  readonly lead: string;
  /** By option key. */
  readonly values: Readonly<Record<string, string>>;
}

/** Reads `ross private: true`. An option counts where its name stands with a colon, the first time. */
export function readValues(options: readonly CommandOption[], text: string): TypedValues {
  const marks = options.flatMap((option) => marksOf(option, text)).sort((a, b) => a.start - b.start);
  const lead = text.slice(0, marks[0]?.start ?? text.length).trim();
  const values = marks.map(({ key, end }, index) => [key, text.slice(end, marks[index + 1]?.start).trim()]);
  return { lead, values: Object.fromEntries(values) };
}

interface Mark {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Where an option's name stands, followed by a colon. */
function marksOf({ key, name }: CommandOption, text: string): Mark[] {
  const padded = ` ${text}`;
  for (const word of [name, key]) {
    const start = padded.indexOf(` ${word}:`);
    if (start !== -1) return [{ key, start, end: start + word.length + 1 }];
  }
  return [];
}
