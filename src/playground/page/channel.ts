import { type Api, createApi, type FilledOptions, follow } from './api.js';
import { messageCommands, type SlashCommand, slashCommands } from './commands.js';
import { type Composer, createComposer } from './composer/composer.js';
import { afterEvent, type Conversation, type Entry, withEntry, withHistory, withoutEntry } from './conversation.js';
import { createDeeds, type Deeds } from './deeds.js';
import { h, newId } from './dom.js';
import { type Starter, startersFor } from './starters.js';
import { type Announcer, announcement } from './views/announcer.js';
import { createListView, type ListView } from './views/list-view.js';
import type { MenuView } from './views/menu-view.js';
import { drawMessage } from './views/message-view.js';
import { drawCommandNotice, drawRejection } from './views/notice-view.js';
import type { View } from './views/view.js';
import { drawWelcome } from './views/welcome-view.js';
import type { WireCommand, WireEvent, WireMessage } from './wire.js';
import type { Language, Words } from './words.js';

export interface ChannelOptions {
  readonly user: string;
  readonly channelId: string;
  /** As the reader knows it, such as "#general". */
  readonly channelName: string;
  readonly botName: string;
  /** Who can be named in a command. */
  readonly people: readonly string[];
  /** Everybody's name by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly language: Language;
  readonly words: Words;
  readonly menu: MenuView;
  readonly announcer: Announcer;
}

/** A channel as one user sees it: what happens there flows in as events, what the user does flows out as deeds. */
export class Channel {
  readonly element: HTMLElement;
  readonly #options: ChannelOptions;
  readonly #api: Api;
  readonly #deeds: Deeds;
  readonly #view: View;
  readonly #list: ListView;
  readonly #composer: Composer;
  readonly #welcome = h('div', { class: 'welcome-slot', hidden: true });
  readonly #banner = h('p', { class: 'banner', role: 'alert' });
  readonly #unfollow: () => void;
  #conversation: Conversation = [];
  #commands: readonly WireCommand[] = [];
  #isLoaded = false;

  constructor(options: ChannelOptions) {
    const { user, channelId, words, language } = options;
    this.#options = options;
    this.#api = createApi({ user, where: channelId, locale: language });
    this.#deeds = createDeeds({ api: this.#api, words, language, change: (step) => this.#change(step) });
    this.#view = this.#createView();
    this.#list = createListView(words.messages, (entry) => this.#draw(entry));
    this.#list.element.prepend(this.#welcome);
    this.#composer = this.#createComposer();
    this.element = h('div', { class: 'channel' }, this.#banner, this.#list.element, this.#composer.element);
    this.#unfollow = follow(user, {
      onEvent: (event) => this.#onEvent(event),
      onConnected: () => void this.#load(),
      onLost: () => this.#warn(words.connectionLost),
    });
  }

  focus(): void {
    this.#composer.focus();
  }

  close(): void {
    this.#unfollow();
  }

  #createView(): View {
    const { words, user, language, names } = this.#options;
    return {
      words,
      me: user,
      reader: { locale: language, names, spoilerLabel: words.spoiler },
      actions: {
        press: (message, customId) => void this.#deeds.press(message, customId),
        select: (message, customId, value) => void this.#deeds.select(message, customId, value),
        openMenu: (message, at) => this.#openMenu(message, at),
        dismiss: (key) => this.#dismiss(key),
      },
    };
  }

  #createComposer(): Composer {
    const { words, channelName, people } = this.#options;
    return createComposer({
      words,
      channel: channelName,
      people,
      complete: (command, filled, focused) => this.#deeds.complete(command, filled, focused.key),
      run: (command, filled) => void this.#run(command, filled),
      say: (text) => void this.#deeds.say(text).then((problem) => this.#composer.complain(problem ?? '')),
    });
  }

  /** Asks for all there is: at first, and after the connection was lost, because the program may have begun anew. */
  async #load(): Promise<void> {
    if (this.#isLoaded) this.#change(() => []);
    try {
      const [messages] = await Promise.all([this.#api.messages(), this.#loadCommands()]);
      this.#isLoaded = true;
      this.#warn('');
      this.#change((conversation) => withHistory(conversation, messages));
      this.#list.toEnd();
    } catch {
      this.#warn(this.#options.words.connectionLost);
    }
  }

  async #loadCommands(): Promise<void> {
    this.#commands = await this.#api.commands();
    this.#composer.offer(slashCommands(this.#commands, this.#options.language));
    this.#drawWelcome();
  }

  #onEvent(event: WireEvent): void {
    if (event.type === 'commands-changed') {
      this.#loadCommands().catch(() => this.#warn(this.#options.words.connectionLost));
    } else if (event.type === 'request-rejected') {
      const key = newId('rejection');
      this.#change((conversation) => withEntry(conversation, { kind: 'rejection', key, rejection: event }));
    } else {
      this.#change((conversation) => afterEvent(conversation, event, this.#options.channelId));
      if (event.type === 'message-created' || event.type === 'message-updated') this.#announce(event.message);
    }
  }

  #announce(message: WireMessage): void {
    const drawn = this.#list.elementOf(message.id);
    if (drawn !== undefined) this.#options.announcer.say(announcement(message, drawn, this.#options.words));
  }

  #change(step: (conversation: Conversation) => Conversation): void {
    const before = this.#conversation;
    this.#conversation = step(before);
    this.#list.show(this.#conversation);
    this.#drawWelcome();
    for (const entry of this.#conversation) {
      if (!before.includes(entry)) this.#announceTrouble(entry);
    }
  }

  #announceTrouble(entry: Entry): void {
    const { words, announcer } = this.#options;
    if (entry.kind === 'failed') announcer.say(entry.reason);
    if (entry.kind === 'message' && entry.failure !== undefined) announcer.say(entry.failure);
    if (entry.kind === 'rejection') announcer.say(`${words.developer}: ${words.refused}`);
  }

  #draw(entry: Entry): HTMLElement {
    switch (entry.kind) {
      case 'message':
        return drawMessage(entry, this.#view);
      case 'rejection':
        return drawRejection(entry, this.#view);
      default:
        return drawCommandNotice(entry, this.#options.botName, this.#view);
    }
  }

  #drawWelcome(): void {
    const { channelName, words, language } = this.#options;
    const isEmpty = this.#isLoaded && this.#conversation.length === 0;
    this.#welcome.hidden = !isEmpty;
    if (!isEmpty) return;
    const starters = startersFor(slashCommands(this.#commands, language));
    const run = ({ command, values }: Starter) => {
      this.#composer.focus();
      void this.#run(command, values);
    };
    this.#welcome.replaceChildren(drawWelcome(channelName, starters, words, run));
  }

  /** What could not be sent is put back, to be mended. */
  async #run(command: SlashCommand, filled: FilledOptions): Promise<void> {
    this.#list.toEnd();
    const problem = await this.#deeds.run(command, filled);
    if (problem === undefined) return;
    const texts = Object.entries(filled).map(([key, value]) => [key, String(value)]);
    this.#composer.open(command, Object.fromEntries(texts));
    this.#composer.complain(problem);
  }

  #openMenu(message: WireMessage, at: { readonly x: number; readonly y: number }): void {
    const { menu, words, language } = this.#options;
    const items = messageCommands(this.#commands, language).map((command) => ({
      label: command.label,
      choose: () =>
        void this.#deeds.runOnMessage(message, command).then((problem) => this.#composer.complain(problem ?? '')),
    }));
    menu.open(words.apps, items, at);
  }

  /** The focus does not get lost with what held it. */
  #dismiss(key: string): void {
    this.#change((conversation) => withoutEntry(conversation, key));
    this.#composer.focus();
  }

  #warn(text: string): void {
    this.#banner.textContent = text;
  }
}
