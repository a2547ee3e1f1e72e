import type { FilledOptions } from '../api.js';
import { createSuggestionList } from '../combobox.js';
import { matchingCommands, readTypedCommand, type TypedCommand } from '../command-line.js';
import type { CommandOption, OptionChoice, SlashCommand } from '../commands.js';
import { h } from '../dom.js';
import type { Words } from '../words.js';
import { type CommandForm, createCommandForm } from './command-form.js';

/** Where messages and commands are written. */
export interface Composer {
  readonly element: HTMLElement;
  /** The commands there are, from now on. */
  offer(commands: readonly SlashCommand[]): void;
  /** Opens a command, filled in. */
  open(command: SlashCommand, values: Readonly<Record<string, string>>): void;
  /** Says what was wrong with what was sent. */
  complain(text: string): void;
  focus(): void;
}

export interface ComposerOptions {
  readonly words: Words;
  /** Where it writes to, such as "#general". */
  readonly channel: string;
  readonly people: readonly string[];
  complete(command: SlashCommand, filled: FilledOptions, focused: CommandOption): Promise<readonly OptionChoice[]>;
  run(command: SlashCommand, options: FilledOptions): void;
  say(text: string): void;
}

/** Discord takes no more, and neither does the embedded one. */
const LONGEST_MESSAGE = 2000;

export function createComposer(options: ComposerOptions): Composer {
  return new ComposerView(options);
}

/** A text field that turns into a command's fields once a command is chosen. */
class ComposerView implements Composer {
  readonly element: HTMLFormElement;
  readonly #options: ComposerOptions;
  readonly #input: HTMLInputElement;
  readonly #picker: ReturnType<typeof createSuggestionList>;
  readonly #text: HTMLElement;
  readonly #problem = h('p', { class: 'problem', role: 'alert' });
  #commands: readonly SlashCommand[] = [];
  #form: { readonly command: SlashCommand; readonly view: CommandForm } | undefined;

  constructor(options: ComposerOptions) {
    this.#options = options;
    const { words, channel } = options;
    const label = `${words.message} ${channel}`;
    this.#input = h('input', {
      type: 'text',
      id: 'message',
      'aria-label': label,
      placeholder: label,
      maxlength: LONGEST_MESSAGE,
      autocomplete: 'off',
    });
    this.#picker = createSuggestionList(this.#input, words.commands);
    const send = h('button', { class: 'send', 'aria-label': words.send }, '➤');
    const line = h('div', { class: 'line' }, this.#input, send);
    this.#text = h('div', { class: 'text' }, h('div', { class: 'suggestion-slot' }, this.#picker.element), line);
    this.element = h('form', { class: 'composer', autocomplete: 'off' }, this.#problem, this.#text);
    this.#input.addEventListener('input', () => this.#typed());
    this.#input.addEventListener('focus', () => this.#typed());
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
  }

  offer(commands: readonly SlashCommand[]): void {
    this.#commands = commands;
    // Whoever began a command before the commands were there goes on with it.
    const isChoosing = document.activeElement === this.#input && this.#input.value.startsWith('/');
    if (isChoosing) this.#typed();
  }

  open(command: SlashCommand, values: Readonly<Record<string, string>>): void {
    const { words, people, complete } = this.#options;
    this.complain('');
    const view = createCommandForm({
      command,
      values,
      words,
      people,
      complete: (filled, focused) => complete(command, filled, focused),
      leave: (text) => this.#leave(text),
      complain: (text) => this.complain(text),
    });
    this.#form?.view.element.remove();
    this.#form = { command, view };
    this.#input.value = '';
    this.#picker.hide();
    this.#text.hidden = true;
    this.element.append(view.element);
    view.focus();
  }

  complain(text: string): void {
    this.#problem.textContent = text;
  }

  focus(): void {
    if (this.#form === undefined) this.#input.focus();
    else this.#form.view.focus();
  }

  #leave(text: string): void {
    this.#form?.view.element.remove();
    this.#form = undefined;
    this.complain('');
    this.#text.hidden = false;
    this.#input.value = text;
    this.#input.focus();
    this.#typed();
  }

  #typed(): void {
    const text = this.#input.value;
    this.complain('');
    const typed = readTypedCommand(this.#commands, text);
    if (typed !== undefined) this.#openTyped(typed);
    else if (/^\/[^\n]*$/.test(text)) this.#pick(text);
    else this.#picker.hide();
  }

  /** What follows the name without an option's name is meant for the first option, if the command must have it. */
  #openTyped({ command, lead, values }: TypedCommand): void {
    const [first] = command.options;
    const isMeant = first?.isRequired === true && lead !== '' && values[first.key] === undefined;
    this.open(command, isMeant ? { ...values, [first.key]: lead } : values);
  }

  #pick(text: string): void {
    const found = matchingCommands(this.#commands, text).map((command) => ({
      label: `/${command.name}`,
      hint: command.description,
      choose: () => this.open(command, {}),
    }));
    this.#picker.show(found, this.#options.words.emptyCommands);
  }

  #send(): void {
    if (this.#form === undefined) this.#sendText();
    else this.#sendCommand(this.#form.command, this.#form.view);
  }

  #sendCommand(command: SlashCommand, form: CommandForm): void {
    const filled = form.read();
    if (filled === undefined) return;
    this.#leave('');
    this.#options.run(command, filled);
  }

  #sendText(): void {
    const text = this.#input.value.trim();
    if (text === '') return;
    if (text.startsWith('/')) {
      this.complain(this.#options.words.noCommand);
      return;
    }
    this.#input.value = '';
    this.#options.say(text);
  }
}
