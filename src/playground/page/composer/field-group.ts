import type { FilledOptions } from '../api.js';
import { readValues } from '../command-line.js';
import type { CommandOption, OptionChoice, SlashCommand } from '../commands.js';
import { h } from '../dom.js';
import type { Words } from '../words.js';
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
  readonly #adders = h('div', { class: 'adders' });
  readonly #options: FieldGroupOptions;
  #fields: readonly Field[] = [];

  constructor(options: FieldGroupOptions) {
    this.#options = options;
    this.element.append(this.#adders);
    for (const option of options.command.options) {
      const text = options.values[option.key];
      if (option.isRequired || text !== undefined) this.#give(option, text ?? '');
    }
    this.#drawAdders();
  }

  get first(): Field | undefined {
    return this.#fields[0];
  }

  /** The first field that keeps the command from being sent. */
  get wrong(): Field | undefined {
    return this.#fields.find(({ option, value }) => {
      const given = value();
      return given === 'unknown' || (option.isRequired && given === undefined);
    });
  }

  /** What is filled in, without what is no value (yet). */
  get filled(): FilledOptions {
    const filled: Record<string, OptionChoice['value']> = {};
    for (const { option, value } of this.#fields) {
      const given = value();
      if (given !== undefined && given !== 'unknown') filled[option.key] = given;
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
    this.#adders.before(field.element);
    this.suggestions.append(field.suggestions);
    field.input.addEventListener('focus', () => onFocus(option));
    field.input.addEventListener('input', () => this.#spread(field));
    return field;
  }

  /** Who types `private:` within a field goes on in the field of that name. */
  #spread({ option, input }: Field): void {
    const others = this.#options.command.options.filter(({ key }) => key !== option.key);
    const typed = readValues([option, ...others], input.value);
    const moved = others.filter(({ key }) => typed[key] !== undefined);
    const isLed = new RegExp(`^${option.name}:`).test(input.value);
    if (moved.length === 0 && !isLed) return;
    input.value = typed[option.key] ?? '';
    for (const other of moved) this.#give(other, typed[other.key] ?? '').input.focus();
    this.#drawAdders();
  }

  #drawAdders(): void {
    const left = this.#options.command.options.filter(
      ({ key }) => !this.#fields.some(({ option }) => option.key === key),
    );
    this.#adders.replaceChildren(...left.map((option) => this.#drawAdder(option)));
  }

  #drawAdder(option: CommandOption): HTMLElement {
    const label = `${this.#options.words.optional} ${option.name}: ${option.description}`;
    const press = () => {
      this.#give(option, '').input.focus();
      this.#drawAdders();
    };
    return h('button', { type: 'button', class: 'adder', 'aria-label': label, click: press }, `+ ${option.name}`);
  }
}
