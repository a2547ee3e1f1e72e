type Attribute = string | number | boolean | undefined;
type Listener = (event: Event) => void;
export type Child = Node | string | undefined;

/**
 * Makes an element. Text becomes text nodes, never markup. A `true` attribute stands alone, `false` and `undefined` leave it
 * out, and a function listens to the event of that name.
 *
 * `h('button', { type: 'button', click: press }, 'Next')`
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Attribute | Listener>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

let made = 0;

/** An id that no other element of the page has. */
export function newId(purpose: string): string {
  made += 1;
  return `${purpose}-${made}`;
}

/** A link that opens beside the page and tells the other site nothing. Anything but http and https stays text. */
export function link(href: string, ...children: readonly Child[]): HTMLElement {
  const isWeb = URL.canParse(href) && /^https?:$/.test(new URL(href).protocol);
  return isWeb
    ? h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, ...children)
    : h('span', {}, ...children);
}
