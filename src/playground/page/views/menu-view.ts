import { h } from '../dom.js';

export interface MenuItem {
  readonly label: string;
  choose(): void;
}

/** A menu that opens at a place of the window: arrow keys move, Enter chooses, Escape or a click elsewhere closes it. */
export interface MenuView {
  readonly element: HTMLElement;
  open(group: string, items: readonly MenuItem[], at: { readonly x: number; readonly y: number }): void;
}

/** Kept free between the menu and the window's edge, in CSS pixels. */
const MARGIN = 8;

export function createMenu(label: string): MenuView {
  const element = h('div', { class: 'menu-popup', popover: 'auto', role: 'menu', 'aria-label': label });
  element.addEventListener('keydown', (event) => {
    const items = [...element.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const target = items[nextIndex(event.key, items.indexOf(focusedIn(element)), items.length)];
    if (target === undefined) return;
    event.preventDefault();
    target.focus();
  });
  return {
    element,
    open(group, items, { x, y }) {
      const drawn = items.map(({ label: text, choose }) => {
        const run = () => {
          element.hidePopover();
          choose();
        };
        return h('button', { type: 'button', role: 'menuitem', class: 'menu-item', tabindex: -1, click: run }, text);
      });
      const title = h('p', { 'aria-hidden': 'true' }, group);
      element.replaceChildren(h('div', { role: 'group', 'aria-label': group }, title, ...drawn));
      element.showPopover();
      const { width, height } = element.getBoundingClientRect();
      element.style.left = `${Math.max(MARGIN, Math.min(x, innerWidth - width - MARGIN))}px`;
      element.style.top = `${Math.max(MARGIN, Math.min(y, innerHeight - height - MARGIN))}px`;
      drawn[0]?.focus();
    },
  };
}

function focusedIn(element: HTMLElement): HTMLElement {
  return document.activeElement instanceof HTMLElement ? document.activeElement : element;
}

/** Where an arrow key leads; -1 for other keys. */
function nextIndex(key: string, index: number, count: number): number {
  switch (key) {
    case 'ArrowDown':
      return (index + 1) % count;
    case 'ArrowUp':
      return (index - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
