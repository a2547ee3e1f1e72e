import { PLACE } from '../discord.js';
import { type Child, h } from '../dom.js';
import { type Settings, THEMES } from '../settings.js';
import type { WireChannel, WireState } from '../wire.js';
import { isLanguage, LANGUAGES, type Words } from '../words.js';

export interface SidebarOptions {
  readonly words: Words;
  readonly state: WireState;
  /** Who looks: everybody has their own conversation with the bot. */
  readonly user: string;
  readonly channelId: string;
  readonly settings: Settings;
  chooseChannel(id: string): void;
  change(settings: Settings): void;
}

/** The channels the user sees, and the page's settings. */
export function drawSidebar(options: SidebarOptions): HTMLElement {
  const { words, state, user } = options;
  const visible = state.channels.filter(({ users }) => users.includes(user));
  const guilds = [...new Set(visible.map(({ guild }) => guild).filter((guild) => guild !== null))];
  const groups = guilds.map((guild) => {
    const channels = visible.filter((channel) => channel.guild === guild);
    return drawGroup(guild, channels, options);
  });
  const others = visible.filter(({ guild }) => guild === null);
  return h(
    'div',
    { class: 'sidebar', id: 'sidebar' },
    h('nav', { 'aria-label': words.channelList }, ...groups, drawGroup(words.privateGroups, others, options)),
    h('section', { class: 'settings', 'aria-label': words.settings }, drawLanguages(options), drawThemes(options)),
  );
}

function drawGroup(name: string, channels: readonly WireChannel[], options: SidebarOptions): Child {
  if (channels.length === 0) return undefined;
  const items = channels.map((channel) => {
    const isCurrent = channel.id === options.channelId;
    const choose = () => options.chooseChannel(channel.id);
    const label = channelName(channel, options.state, options.words);
    return h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'channel-link', 'aria-current': isCurrent ? 'page' : undefined, click: choose },
        label,
      ),
    );
  });
  return h('section', {}, h('h2', {}, name), h('ul', {}, ...items));
}

/** "#general", the bot's name, or that it is a group. */
export function channelName(channel: WireChannel, state: WireState, words: Words): string {
  switch (channel.context) {
    case PLACE.guild:
      return `#${channel.name}`;
    case PLACE.withBot:
      return `@${state.bot.global_name ?? state.bot.username}`;
    default:
      return `${channel.users.join(', ')} (${words.group})`;
  }
}

function drawLanguages({ words, settings, change }: SidebarOptions): HTMLElement {
  const choices = Object.entries(LANGUAGES).map(([id, { name }]) => [id, name] as const);
  return drawSetting('language', words.chooseLanguage, choices, settings.language, (language) => {
    if (isLanguage(language)) change({ ...settings, language });
  });
}

function drawThemes({ words, settings, change }: SidebarOptions): HTMLElement {
  const names = { system: words.themeSystem, dark: words.themeDark, light: words.themeLight };
  const choices = THEMES.map((theme) => [theme, names[theme]] as const);
  return drawSetting('theme', words.chooseTheme, choices, settings.theme, (value) => {
    const theme = THEMES.find((each) => each === value);
    if (theme !== undefined) change({ ...settings, theme });
  });
}

function drawSetting(
  name: string,
  label: string,
  choices: readonly (readonly [string, string])[],
  current: string,
  choose: (value: string) => void,
): HTMLElement {
  const options = choices.map(([value, text]) => h('option', { value, selected: value === current }, text));
  const select = h('select', { name }, ...options);
  select.addEventListener('change', () => choose(select.value));
  return h('label', { class: 'setting' }, h('span', {}, label), select);
}
