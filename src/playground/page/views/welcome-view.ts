import type { SlashCommand } from '../commands.js';
import { h } from '../dom.js';
import type { Words } from '../words.js';

/** Something to begin with: a command of the bot, filled in. */
export interface Starter {
  readonly command: SlashCommand;
  readonly values: Readonly<Record<string, string>>;
}

/** Commands by their path, with values by option. Those the bot does not have (yet) are left out. */
const STARTERS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['ask', { question: 'Who decided on these commutations, and why?' }],
  ['inmate', { name: 'Carol Richardson' }],
  ['inmates', { sentence: 'life' }],
  ['ask', { question: 'Where do the two articles and the record disagree?' }],
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

/** What an empty channel says. */
export function drawWelcome(
  channel: string,
  starters: readonly Starter[],
  words: Words,
  run: (starter: Starter) => void,
): HTMLElement {
  const buttons = starters.map((starter) => {
    const { command, values } = starter;
    const given = Object.values(values).join(' ');
    const name = h('span', { class: 'mention' }, `/${command.name}`);
    const what = given === '' ? command.description : given;
    return h('li', {}, h('button', { type: 'button', class: 'starter', click: () => run(starter) }, name, ` ${what}`));
  });
  return h(
    'section',
    { class: 'welcome', 'aria-label': words.starters },
    h('h2', {}, `${words.welcome} ${channel}`),
    h('p', {}, words.welcomeText),
    h('ul', { class: 'starters' }, ...buttons),
  );
}
