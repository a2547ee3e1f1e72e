import type { SlashCommand } from './commands.js';

/** Something to begin with: a command of the bot, filled in. */
export interface Starter {
  readonly command: SlashCommand;
  readonly values: Readonly<Record<string, string>>;
}

/** Commands by their path, with values by option. Those the bot does not have (yet) are left out. */
const STARTERS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['ask', { question: 'Why did the President commute these sentences?' }],
  ['inmate', { name: 'Carol Richardson' }],
  ['inmates', { sentence: 'life' }],
  ['ask', { question: 'Who got the longest sentence that was not life?' }],
  ['timeline', {}],
  ['help', {}],
];

/** The starters that these commands can run. */
export function startersFor(commands: readonly SlashCommand[]): Starter[] {
  return STARTERS.flatMap(([path, values]) => {
    const command = commands.find((each) => each.path === path);
    const takes = (key: string) => command?.options.some((option) => option.key === key) === true;
    return command === undefined || !Object.keys(values).every(takes) ? [] : [{ command, values }];
  });
}
