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
