import type { FilledOptions } from '../api.js';
import { h } from '../dom.js';
import { FieldGroup, type FieldGroupOptions } from './field-group.js';

/** A command being filled in. */
export interface CommandForm {
  readonly element: HTMLElement;
  focus(): void;
  /** What is to be sent; undefined, having said why, where something is missing or wrong. */
  read(): FilledOptions | undefined;
}

export interface CommandFormOptions extends Omit<FieldGroupOptions, 'onFocus'> {
  /** Back to text; `text` is what then stands there. */
  leave(text: string): void;
  /** Says what is wrong; an empty text takes it back. */
  complain(text: string): void;
}

export function createCommandForm(options: CommandFormOptions): CommandForm {
  const { command, words, leave, complain } = options;
  // Screen readers get each option's description with its field.
  const hint = h('p', { class: 'hint', 'aria-hidden': 'true' }, command.description);
  const fields = new FieldGroup({
    ...options,
    onFocus: ({ name, description }) => hint.replaceChildren(h('strong', {}, name), ` ${description}`),
  });
  const send = h('button', { class: 'send', 'aria-label': words.send }, '➤');
  const cancel = h(
    'button',
    { type: 'button', class: 'cancel', 'aria-label': words.cancelCommand, click: () => leave('') },
    '✕',
  );
  const name = h('span', { class: 'command-name' }, `/${command.name}`);
  const line = h('div', { class: 'line' }, h('div', { class: 'parts' }, name, fields.element), cancel, send);
  const label = `/${command.name}: ${command.description}`;
  const element = h('div', { class: 'command', role: 'group', 'aria-label': label }, fields.suggestions, hint, line);
  element.addEventListener('keydown', (event) => leaveByKey(event, fields, `/${command.name}`, leave));
  return {
    element,
    focus: () => (fields.first ?? send).focus(),
    read() {
      const { wrong } = fields;
      complain(wrong?.reason ?? '');
      if (wrong === undefined) return fields.filled;
      wrong.input.ariaInvalid = 'true';
      wrong.input.focus();
      return undefined;
    },
  };
}

/** Escape leaves the command; Backspace at its very start goes back to choosing one. */
function leaveByKey(event: KeyboardEvent, fields: FieldGroup, typed: string, leave: (text: string) => void): void {
  if (event.defaultPrevented) return;
  const { first } = fields;
  const atStart = first === undefined || (event.target === first && first.value === '');
  if (event.key === 'Escape') leave('');
  else if (event.key === 'Backspace' && atStart) leave(typed);
  else return;
  event.preventDefault();
}
