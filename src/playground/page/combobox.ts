import Combobox from '/playground/lib/combobox-nav.js';
import { h, newId } from './dom.js';

/** One of the options under a text field. */
export interface Suggestion {
  readonly label: string;
  /** What tells it apart. */
  readonly hint?: string;
  choose(): void;
}

/** The options under a text field: arrow keys move, Enter, Tab or a click choose, Escape closes. */
export interface SuggestionList {
  /** The list and its status line, to be placed near the field. */
  readonly element: HTMLElement;
  /** Shows the options; with none, what `status` says. The first is marked for Enter, unless `marksFirst` is false. */
  show(suggestions: readonly Suggestion[], status: string, marksFirst?: boolean): void;
  hide(): void;
  isOpen(): boolean;
}

/** Gives a text field options. They close when the field loses the focus, and do not open without it. */
export function createSuggestionList(input: HTMLInputElement, label: string): SuggestionList {
  const list = h('ul', { role: 'listbox', id: newId('options'), 'aria-label': label, hidden: true });
  const status = h('p', { role: 'status', class: 'suggestion-status' });
  const element = h('div', { class: 'suggestions', hidden: true }, list, status);
  const keys = new Combobox(input, list);
  const chosen = new WeakMap<EventTarget, Suggestion>();

  const hide = () => {
    if (element.hidden) return;
    keys.stop();
    list.hidden = true;
    element.hidden = true;
    status.textContent = '';
  };
  const show = (suggestions: readonly Suggestion[], statusText: string, marksFirst = true) => {
    if (document.activeElement !== input) return;
    keys.stop();
    keys.firstOptionSelectionMode = marksFirst ? 'selected' : 'none';
    const options = suggestions.map((suggestion) => {
      const option = drawOption(suggestion);
      chosen.set(option, suggestion);
      return option;
    });
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    status.textContent = options.length === 0 ? statusText : '';
    element.hidden = options.length === 0 && statusText === '';
    if (options.length > 0) keys.start();
  };
  const suggestions = { element, show, hide, isOpen: () => !element.hidden };
  list.addEventListener('combobox-commit', ({ target }) => {
    const suggestion = target === null ? undefined : chosen.get(target);
    hide();
    suggestion?.choose();
  });
  closeWithoutChoice(input, suggestions);
  return suggestions;
}

/** Leaving the field or pressing Escape closes the list; pressing the mouse in it must not take the focus away before. */
function closeWithoutChoice(input: HTMLInputElement, { element, hide, isOpen }: SuggestionList): void {
  element.addEventListener('mousedown', (event) => event.preventDefault());
  input.addEventListener('blur', hide);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !isOpen()) return;
    event.preventDefault();
    hide();
  });
}

function drawOption({ label, hint }: Suggestion): HTMLElement {
  return h(
    'li',
    { role: 'option', id: newId('option') },
    h('span', { class: 'suggestion-label' }, label),
    hint === undefined ? undefined : h('span', { class: 'suggestion-hint' }, hint),
  );
}

/** The options that hold what was typed: those that begin with it first. */
export function fitting<Option extends { readonly label: string }>(
  options: readonly Option[],
  typed: string,
): Option[] {
  const wanted = typed.trim().toLowerCase();
  const begins = ({ label }: Option) => label.toLowerCase().startsWith(wanted);
  const holds = (option: Option) => !begins(option) && option.label.toLowerCase().includes(wanted);
  return [...options.filter(begins), ...options.filter(holds)];
}
