import { fetchState } from './api.js';
import { Channel } from './channel.js';
import { h } from './dom.js';
import { applyTheme, loadSettings, type Settings, saveSettings } from './settings.js';
import { createAnnouncer } from './views/announcer.js';
import { drawHeader } from './views/header-view.js';
import { createMenu } from './views/menu-view.js';
import { channelName, drawSidebar } from './views/sidebar-view.js';
import type { WireChannel, WireState } from './wire.js';
import { LANGUAGES, type Words } from './words.js';

/** The page: one channel at a time, as one of the users, in one language. Changing any of these draws it anew. */
class Page {
  readonly #state: WireState;
  readonly #root: HTMLElement;
  readonly #announcer = createAnnouncer();
  #settings: Settings;
  #channelId = '';
  #channel: Channel | undefined;

  constructor(state: WireState, root: HTMLElement, settings: Settings) {
    this.#state = state;
    this.#root = root;
    this.#settings = settings;
    root.after(this.#announcer.element);
    this.#draw();
    // On a phone the focus would bring up the keyboard before anything has been read.
    if (matchMedia('(pointer: fine)').matches) this.#channel?.focus();
  }

  get #user(): string {
    const names = this.#state.users.map(({ name }) => name);
    return names.find((name) => name === this.#settings.user) ?? names[0] ?? '';
  }

  get #words(): Words {
    return LANGUAGES[this.#settings.language].words;
  }

  #change(settings: Settings): void {
    const isOnlyTheme = settings.language === this.#settings.language && settings.user === this.#settings.user;
    this.#settings = settings;
    saveSettings(settings);
    applyTheme(settings.theme);
    if (!isOnlyTheme) this.#draw();
  }

  #enter(channelId: string): void {
    this.#channelId = channelId;
    this.#draw();
    this.#channel?.focus();
  }

  #draw(): void {
    const words = this.#words;
    const refocus = rememberFocus();
    document.documentElement.lang = this.#settings.language;
    this.#channel?.close();
    const place = this.#currentChannel();
    if (place === undefined) return;
    const name = channelName(place, this.#state, words);
    const menu = createMenu(words.messageActions);
    this.#channel = this.#openChannel(place, name, menu);
    const sidebar = this.#drawSidebar(place);
    const skip = h('a', { class: 'skip', href: '#message' }, words.skip);
    document.title = `${name} | Clemency Clerk`;
    const main = h('main', {}, this.#drawHeader(name, sidebar), this.#channel.element, menu.element);
    this.#root.replaceChildren(skip, sidebar, main);
    refocus();
  }

  /** The chosen channel, if this user sees it, else the first they see. */
  #currentChannel(): WireChannel | undefined {
    const visible = this.#state.channels.filter(({ users }) => users.includes(this.#user));
    return visible.find(({ id }) => id === this.#channelId) ?? visible[0];
  }

  #openChannel(place: WireChannel, name: string, menu: ReturnType<typeof createMenu>): Channel {
    const { bot, users } = this.#state;
    const botName = bot.global_name ?? bot.username;
    return new Channel({
      user: this.#user,
      channelId: place.id,
      channelName: name,
      botName,
      people: users.map((user) => user.name),
      names: new Map([...users.map((user) => [user.id, user.name] as const), [bot.id, botName]]),
      language: this.#settings.language,
      words: this.#words,
      menu,
      announcer: this.#announcer,
    });
  }

  #drawHeader(name: string, sidebar: HTMLElement): HTMLElement {
    return drawHeader({
      words: this.#words,
      channelName: name,
      users: this.#state.users.map((user) => user.name),
      user: this.#user,
      chooseUser: (user) => this.#change({ ...this.#settings, user }),
      toggleSidebar: (button) => toggleSidebar(sidebar, button),
    });
  }

  #drawSidebar(place: WireChannel): HTMLElement {
    return drawSidebar({
      words: this.#words,
      state: this.#state,
      user: this.#user,
      channelId: place.id,
      settings: this.#settings,
      chooseChannel: (id) => this.#enter(id),
      change: (settings) => this.#change(settings),
    });
  }
}

/** Where the window is narrow, the sidebar comes and goes; the focus goes with it, and Escape sends it away. */
function toggleSidebar(sidebar: HTMLElement, button: HTMLElement): void {
  const isOpen = sidebar.classList.toggle('open');
  button.ariaExpanded = String(isOpen);
  if (!isOpen) return;
  sidebar.querySelector('button')?.focus();
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    sidebar.removeEventListener('keydown', close);
    sidebar.classList.remove('open');
    button.ariaExpanded = 'false';
    button.focus();
  };
  sidebar.addEventListener('keydown', close);
}

/** Puts the focus back on the setting that had it, once the page is drawn anew. */
function rememberFocus(): () => void {
  const name = document.activeElement?.getAttribute('name');
  return () => {
    if (!name) return;
    const controls = [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input[name], select[name]')];
    const same = controls.filter((control) => control.name === name);
    (same.find((control) => 'checked' in control && control.checked) ?? same[0])?.focus();
  };
}

const root = document.getElementById('page');
const settings = loadSettings();
applyTheme(settings.theme);
if (root !== null) {
  try {
    new Page(await fetchState(), root, settings);
  } catch {
    root.replaceChildren(h('p', { class: 'banner', role: 'alert' }, LANGUAGES[settings.language].words.connectionLost));
  }
}
