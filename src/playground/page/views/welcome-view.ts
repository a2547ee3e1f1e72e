import { h } from '../dom.js';
import type { Starter } from '../starters.js';
import type { Words } from '../words.js';

/** What an empty channel says. */
export function drawWelcome(
  channel: string,
  starters: readonly Starter[],
  words: Words,
  run: (starter: Starter) => void,
): HTMLElement {
  const buttons = starters.map((starter) => {
    const name = h('span', { class: 'mention' }, `/${starter.command.name}`);
    const text = ` ${describe(starter)}`;
    return h('li', {}, h('button', { type: 'button', class: 'starter', click: () => run(starter) }, name, text));
  });
  return h(
    'section',
    { class: 'welcome', 'aria-label': words.starters },
    h('h2', {}, `${words.welcome} ${channel}`),
    h('p', {}, words.welcomeText),
    h('ul', { class: 'starters' }, ...buttons),
  );
}

/** What is filled in, or what the command is for. An option that could be left out is named. */
function describe({ command, values }: Starter): string {
  const given = command.options.flatMap(({ key, name, isRequired }) => {
    const value = values[key];
    if (value === undefined) return [];
    return isRequired ? [value] : [`${name}: ${value}`];
  });
  return given.length === 0 ? command.description : given.join(' ');
}
