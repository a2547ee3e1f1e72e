import type { Conversation, Entry } from '../conversation.js';
import { h } from '../dom.js';

/** The message list. It draws anew only what changed, keeps the focus where it was, and follows the newest message. */
export interface ListView {
  readonly element: HTMLElement;
  show(conversation: Conversation): void;
  /** How an entry is drawn, if it is. */
  elementOf(key: string): HTMLElement | undefined;
  /** Goes to the newest message, wherever the reader was. */
  toEnd(): void;
}

/** How near the end still counts as at the end, in CSS pixels. */
const NEAR_END = 60;

export function createListView(label: string, draw: (entry: Entry) => HTMLElement): ListView {
  const list = h('ol', { class: 'entries' });
  // Focusable, so that the keyboard can scroll it.
  const element = h('div', { class: 'scroller', tabindex: 0, role: 'region', 'aria-label': label }, list);
  const drawn = new Map<string, { readonly entry: Entry; readonly element: HTMLElement }>();
  return {
    element,
    toEnd: followEnd(element, list),
    elementOf: (key) => drawn.get(key)?.element,
    show(conversation) {
      const keys = new Set(conversation.map(({ key }) => key));
      for (const [key, { element: old }] of drawn) {
        if (keys.has(key)) continue;
        old.remove();
        drawn.delete(key);
      }
      conversation.forEach((entry, index) => {
        const before = drawn.get(entry.key);
        if (before?.entry !== entry) drawn.set(entry.key, { entry, element: redraw(before?.element, draw(entry)) });
        const now = drawn.get(entry.key)?.element;
        if (now !== undefined && list.children[index] !== now) list.insertBefore(now, list.children[index] ?? null);
      });
    },
  };
}

/** Keeps the end in sight for who is there, and leaves others where they are; the returned function goes to the end. */
function followEnd(scroller: HTMLElement, content: HTMLElement): () => void {
  let isAtEnd = true;
  let lastTop = 0;
  const toEnd = () => {
    isAtEnd = true;
    scroller.scrollTop = scroller.scrollHeight;
  };
  scroller.addEventListener('scroll', () => {
    const isNear = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END;
    // Only who scrolls up leaves the end: a message that has just come also stands between here and there.
    isAtEnd = isNear || (isAtEnd && scroller.scrollTop >= lastTop);
    lastTop = scroller.scrollTop;
  });
  // Pictures arrive after their messages, and windows change their size.
  const sizes = new ResizeObserver(() => {
    if (isAtEnd) toEnd();
  });
  sizes.observe(content);
  sizes.observe(scroller);
  return toEnd;
}

/** Puts the new element in the old one's place. Focus within goes to the same control, or to the message itself. */
function redraw(old: HTMLElement | undefined, fresh: HTMLElement): HTMLElement {
  if (old === undefined) return fresh;
  const controls = focusable(old);
  const focused = document.activeElement;
  const index = focused instanceof HTMLElement ? controls.indexOf(focused) : -1;
  const hadFocus = old.contains(focused);
  old.replaceWith(fresh);
  if (!hadFocus) return fresh;
  const twin = focusable(fresh)[index];
  const isTwin = twin !== undefined && labelOf(twin) === labelOf(controls[index]);
  (isTwin ? twin : fresh.querySelector<HTMLElement>('article'))?.focus({ preventScroll: true });
  return fresh;
}

function focusable(element: HTMLElement): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('a[href], button, input')];
}

function labelOf(control: HTMLElement | undefined): string | null | undefined {
  return control?.getAttribute('aria-label') ?? control?.textContent;
}
