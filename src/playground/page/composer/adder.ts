import { createSuggestionList, fitting } from '../combobox.js';
import { readValues } from '../command-line.js';
import type { CommandOption } from '../commands.js';
import { h } from '../dom.js';
import type { Words } from '../words.js';

/** The field through which a command's optional options are added: by choosing one, or by typing its name and a colon. */
export interface Adder {
  readonly input: HTMLInputElement;
  /** The options to choose from, to be placed where there is room for them. */
  readonly suggestions: HTMLElement;
  /** Offers these from now on; with none there is nothing to add. */
  offer(options: readonly CommandOption[]): void;
}

/** @param add puts a field for the option into the command, with this text in it, and goes there */
export function createAdder(words: Words, add: (option: CommandOption, text: string) => void): Adder {
  const input = drawInput(words);
  const list = createSuggestionList(input, words.addOption);
  let left: readonly CommandOption[] = [];
  const take = (option: CommandOption, text: string) => {
    input.value = '';
    add(option, text);
  };
  const refresh = () => {
    input.removeAttribute('aria-invalid');
    const { values } = readValues(left, input.value);
    const named = left.find(({ key }) => values[key] !== undefined);
    if (named !== undefined) {
      take(named, values[named.key] ?? '');
      return;
    }
    const options = left.map((option) => ({
      label: option.name,
      hint: option.description,
      choose: () => take(option, ''),
    }));
    // With nothing typed, Enter is for sending the command as it is.
    list.show(fitting(options, input.value), words.noOption, input.value !== '');
  };
  input.addEventListener('input', refresh);
  input.addEventListener('focus', refresh);
  return {
    input,
    suggestions: list.element,
    offer(options) {
      left = options;
      input.hidden = options.length === 0;
    },
  };
}

function drawInput(words: Words): HTMLInputElement {
  return h('input', {
    type: 'text',
    class: 'adder',
    'aria-label': words.addOption,
    placeholder: `+ ${words.option}`,
    autocomplete: 'off',
    spellcheck: 'false',
  });
}
