import type {
  APIButtonComponent,
  APIComponentInMessageActionRow,
  APIStringSelectComponent,
} from 'discord-api-types/v10';
import { createSuggestionList, fitting } from '../combobox.js';
import { BUTTON, COMPONENT } from '../discord.js';
import { h, link } from '../dom.js';
import type { WireMessage } from '../wire.js';
import type { View } from './view.js';

/** A row of buttons, or a menu. */
export function drawRow(
  components: readonly APIComponentInMessageActionRow[],
  message: WireMessage,
  view: View,
): HTMLElement {
  return h('div', { class: 'row' }, ...components.map((component) => drawControl(component, message, view)));
}

function drawControl(component: APIComponentInMessageActionRow, message: WireMessage, view: View): HTMLElement {
  switch (component.type) {
    case COMPONENT.button:
      return drawButton(component, message, view);
    case COMPONENT.stringSelect:
      return drawMenu(component, message, view);
    default:
      return h('p', { class: 'not-shown' }, view.words.notShown);
  }
}

const LOOKS: Readonly<Partial<Record<number, string>>> = {
  [BUTTON.primary]: 'primary',
  [BUTTON.success]: 'success',
  [BUTTON.danger]: 'danger',
};

export function drawButton(button: APIButtonComponent, message: WireMessage, { actions }: View): HTMLElement {
  const emoji = 'emoji' in button ? button.emoji?.name : undefined;
  const label = [emoji, 'label' in button ? button.label : undefined].filter(Boolean).join(' ');
  if (button.style === BUTTON.link) {
    const target = link(button.url, `${label} ↗`);
    target.classList.add('button');
    return target;
  }
  if (!('custom_id' in button)) return h('span', {}, label);
  const { custom_id: customId } = button;
  return h(
    'button',
    {
      type: 'button',
      class: `button ${LOOKS[button.style] ?? ''}`,
      disabled: button.disabled === true,
      click: ({ currentTarget }) => {
        if (!markBusy(currentTarget)) return;
        actions.press(message, customId);
      },
    },
    label,
  );
}

/** Shows that a press is on its way; false where one is already. The message is drawn anew when it has come to something. */
function markBusy(control: EventTarget | null): boolean {
  if (!(control instanceof HTMLElement) || control.ariaBusy === 'true') return false;
  control.ariaBusy = 'true';
  return true;
}

/** A menu: a field that shows its options when asked to and narrows them while typing. */
function drawMenu(menu: APIStringSelectComponent, message: WireMessage, { actions, words }: View): HTMLElement {
  const label = menu.placeholder ?? words.mustChoose;
  const input = h('input', {
    type: 'text',
    class: 'menu-field',
    placeholder: label,
    'aria-label': label,
    autocomplete: 'off',
    spellcheck: 'false',
    // On a phone the options are enough: no keyboard needs to cover them.
    inputmode: 'none',
    disabled: menu.disabled === true,
  });
  const list = createSuggestionList(input, label);
  const options = menu.options.map((option) => ({
    label: [option.emoji?.name, option.label].filter(Boolean).join(' '),
    ...(option.description === undefined ? {} : { hint: option.description }),
    choose() {
      input.value = '';
      if (markBusy(input)) actions.select(message, menu.custom_id, option.value);
    },
  }));
  const box = h('div', { class: 'menu' }, input, list.element);
  const open = (typed: string) => {
    box.classList.toggle('opens-up', input.getBoundingClientRect().bottom > window.innerHeight / 2);
    list.show(fitting(options, typed), words.mustChoose);
  };
  input.addEventListener('input', () => open(input.value));
  input.addEventListener('click', () => open(input.value));
  input.addEventListener('blur', () => {
    input.value = '';
  });
  input.addEventListener('keydown', (event) => {
    if (list.isOpen() || event.defaultPrevented || !['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(event.key)) return;
    event.preventDefault();
    open(input.value);
  });
  return box;
}
