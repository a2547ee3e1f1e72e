import { createSuggestionList, fitting, type Suggestion, type SuggestionList } from '../combobox.js';
import type { CommandOption, OptionChoice } from '../commands.js';
import { h, newId } from '../dom.js';
import { latestOnly } from '../latest.js';
import type { Words } from '../words.js';

/** The field of one option of a command. */
export interface Field {
  readonly option: CommandOption;
  readonly input: HTMLInputElement;
  /** The field with its name. */
  readonly element: HTMLElement;
  /** The options under it, to be placed where there is room for them, and its description. */
  readonly below: HTMLElement;
  read(): FieldContent;
}

/** What stands in a field: nothing, a value to be sent, or something that is none of the values the option takes. */
export type FieldContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: OptionChoice['value'] }
  | { readonly kind: 'unlisted' };

/** What the bot offers for an option, given all that is filled in. */
export type Complete = (option: CommandOption) => Promise<readonly OptionChoice[]>;

interface Dependencies {
  readonly words: Words;
  /** Names of the people an option may name. */
  readonly people: readonly string[];
  readonly complete: Complete;
}

export function createField(option: CommandOption, text: string, dependencies: Dependencies): Field {
  // Beside the label, not in it, so that the field is not named by its description.
  const description = h('span', { id: newId('description'), hidden: true }, option.description);
  const input = drawInput(option, description.id);
  input.value = text;
  const suggestions = createSuggestionList(input, option.description);
  const choices = knownChoices(option, dependencies);
  let chosen: OptionChoice | undefined;
  const suggestion = (choice: OptionChoice): Suggestion => ({
    label: choice.label,
    choose() {
      chosen = choice;
      input.value = choice.label;
    },
  });
  const offer = createOffer(option, choices, suggestion, suggestions, dependencies);
  const refresh = () => {
    if (document.activeElement === input) offer(input.value);
  };
  input.addEventListener('focus', refresh);
  input.addEventListener('input', () => {
    input.removeAttribute('aria-invalid');
    refresh();
  });
  const element = h('label', { class: 'field' }, h('span', { class: 'field-name' }, option.name), input);
  return {
    option,
    input,
    element,
    below: h('div', {}, suggestions.element, description),
    read: () =>
      chosen?.label === input.value ? { kind: 'value', value: chosen.value } : readTyped(input.value, choices),
  };
}

function drawInput({ isRequired, maxLength }: CommandOption, descriptionId: string): HTMLInputElement {
  return h('input', {
    type: 'text',
    'aria-describedby': descriptionId,
    'aria-required': isRequired ? 'true' : undefined,
    maxlength: maxLength,
    autocomplete: 'off',
    spellcheck: 'false',
  });
}

/** Listed values may also be typed, in any case. */
function readTyped(text: string, choices: readonly OptionChoice[] | undefined): FieldContent {
  const typed = text.trim();
  if (typed === '') return { kind: 'blank' };
  if (choices === undefined) return { kind: 'value', value: typed };
  const listed = choices.find(({ label }) => label.toLowerCase() === typed.toLowerCase());
  return listed === undefined ? { kind: 'unlisted' } : { kind: 'value', value: listed.value };
}

/** The values an option is confined to; undefined where it takes any text. */
function knownChoices({ values }: CommandOption, { words, people }: Dependencies): readonly OptionChoice[] | undefined {
  switch (values.from) {
    case 'list':
      return values.choices;
    case 'yes-no':
      return [
        { label: words.yes, value: true },
        { label: words.no, value: false },
      ];
    case 'people':
      return people.map((name) => ({ label: name, value: name }));
    default:
      return undefined;
  }
}

/** How the field's options are found for a typed text, and shown. */
function createOffer(
  option: CommandOption,
  choices: readonly OptionChoice[] | undefined,
  suggestion: (choice: OptionChoice) => Suggestion,
  list: SuggestionList,
  { words, complete }: Dependencies,
): (typed: string) => void {
  if (choices !== undefined) {
    return (typed) => list.show(fitting(choices, typed).map(suggestion), words.mustChoose);
  }
  if (option.values.from !== 'bot') return () => {};
  const ask = latestOnly(
    (_typed: string) => complete(option),
    (found) => list.show(found.map(suggestion), words.empty),
    () => list.show([], words.loadingFailed),
  );
  return (typed) => {
    if (!list.isOpen()) list.show([], words.loading);
    ask(typed);
  };
}
