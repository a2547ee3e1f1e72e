import type { FilledOptions } from '../api.js';
import { readValues } from '../command-line.js';
import type { CommandOption, OptionChoice, SlashCommand } from '../commands.js';
import { h } from '../dom.js';
import type { Words } from '../words.js';
import { type Adder, createAdder } from './adder.js';
import { createField, type Field } from './field.js';

export interface FieldGroupOptions {
  readonly command: SlashCommand;
  /** What is filled in already, by option. */
  readonly values: Readonly<Record<string, string>>;
  readonly words: Words;
  readonly people: readonly string[];
  complete(filled: FilledOptions, focused: CommandOption): Promise<readonly OptionChoice[]>;
  /** A field has the focus. */
  onFocus(option: CommandOption): void;
}

/** The fields of a command: the required ones, and the optional ones that were asked for. */
export class FieldGroup {
  readonly element = h('div', { class: 'fields' });
  /** Where the fields' options are shown. */
  readonly suggestions = h('div', { class: 'suggestion-slot' });
  readonly #adder: Adder;
  readonly #options: FieldGroupOptions;
  #fields: readonly Field[] = [];

  constructor(options: FieldGroupOptions) {
    this.#options = options;
    this.#adder = createAdder(options.words, (option, text) => this.#give(option, text).input.focus());
    this.element.append(this.#adder.input);
    this.suggestions.append(this.#adder.suggestions);
    for (const option of options.command.options) {
      const text = options.values[option.key];
      if (option.isRequired || text !== undefined) this.#give(option, text ?? '');
    }
    this.#offerOthers();
  }

  /** Where filling in begins; undefined for a command without options. */
  get first(): HTMLInputElement | undefined {
    const first = this.#fields[0]?.input ?? this.#adder.input;
    return first.hidden ? undefined : first;
  }

  /** What keeps the command from being sent: a field, and why. */
  get wrong(): { readonly input: HTMLInputElement; readonly reason: string } | undefined {
    const { words } = this.#options;
    for (const { option, input, read } of this.#fields) {
      const { kind } = read();
      if (kind === 'unlisted') return { input, reason: `${option.name}: ${words.mustChoose}` };
      if (kind === 'blank' && option.isRequired) return { input, reason: `${option.name}: ${words.needsValue}` };
    }
    const { input } = this.#adder;
    return input.value.trim() === '' ? undefined : { input, reason: words.noOption };
  }

  /** What is filled in, without what is no value (yet). */
  get filled(): FilledOptions {
    const filled: Record<string, OptionChoice['value']> = {};
    for (const { option, read } of this.#fields) {
      const content = read();
      if (content.kind === 'value') filled[option.key] = content.value;
    }
    return filled;
  }

  /** Fills the option's field, which is added where it is not there yet. */
  #give(option: CommandOption, text: string): Field {
    const existing = this.#fields.find((field) => field.option.key === option.key);
    if (existing !== undefined) {
      existing.input.value = text;
      return existing;
    }
    const { words, people, complete, onFocus } = this.#options;
    const field = createField(option, text, { words, people, complete: () => complete(this.filled, option) });
    this.#fields = [...this.#fields, field];
    this.#adder.input.before(field.element);
    this.suggestions.append(field.below);
    field.input.addEventListener('focus', () => onFocus(option));
    field.input.addEventListener('input', () => this.#spread(field));
    this.#offerOthers();
    return field;
  }

  /** Who types `private:` within a field goes on in the field of that name. */
  #spread({ option, input }: Field): void {
    const { options } = this.#options.command;
    const { lead, values } = readValues(options, input.value);
    const named = options.filter(({ key }) => values[key] !== undefined);
    if (named.length === 0) return;
    input.value = [lead, values[option.key]].filter(Boolean).join(' ');
    for (const other of named) {
      if (other.key !== option.key) this.#give(other, values[other.key] ?? '').input.focus();
    }
  }

  #offerOthers(): void {
    const shown = this.#fields.map(({ option }) => option.key);
    this.#adder.offer(this.#options.command.options.filter(({ key }) => !shown.includes(key)));
  }
}
