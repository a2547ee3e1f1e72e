import type { Emphasis, Inline, TimeStyle } from './syntax.js';

/** Emphasis that has begun and may end. */
interface Frame {
  readonly kind: Emphasis;
  readonly marker: string;
  readonly children: Inline[];
}

const EMPHASES: Readonly<Record<string, Emphasis>> = {
  '**': 'strong',
  '*': 'em',
  __: 'underline',
  _: 'em',
  '~~': 'strike',
  '||': 'spoiler',
};

/**
 * Takes the markup within a line or paragraph apart: what means nothing stays text.
 *
 * One pass from left to right. Each marker is open at most once, so the stack is never deeper than there are markers,
 * and hostile text costs no more than other text of its length.
 */
export function parseInline(text: string): Inline[] {
  const root: Inline[] = [];
  const open: Frame[] = [];
  const top = () => open.at(-1)?.children ?? root;
  const say = (piece: string) => addText(top(), piece);
  let at = 0;
  while (at < text.length) {
    const atom = atomAt(text, at);
    if (atom !== undefined) {
      if (typeof atom.node === 'string') say(atom.node);
      else top().push(atom.node);
      at += atom.length;
      continue;
    }
    const run = markersAt(text, at);
    if (run === '') say(text.charAt(at));
    else readMarkers(run, text.charAt(at - 1), text.charAt(at + run.length), open, root);
    at += run.length || 1;
  }
  while (open.length > 0) giveUp(open, root);
  return root;
}

/** The characters at that place that may begin or end emphasis: stars, underscores, and pairs of `~` or `|`. */
function markersAt(text: string, at: number): string {
  const markers = /\*+|_+|~~|\|\|/y;
  markers.lastIndex = at;
  return markers.exec(text)?.[0] ?? '';
}

/** Ends and begins emphasis as a run of markers says: `***` may end one and begin another. */
function readMarkers(run: string, before: string, after: string, open: Frame[], root: Inline[]): void {
  let left = run;
  while (left !== '') {
    const ending = endedBy(left, open);
    if (ending !== undefined && mayEnd(ending.marker, before, after)) {
      close(ending, open, root);
      left = left.slice(ending.marker.length);
      continue;
    }
    const marker = left.length >= 2 ? left.slice(0, 2) : left;
    const kind = EMPHASES[marker];
    const isOpen = open.some((frame) => frame.marker === marker);
    if (kind === undefined || isOpen || !mayBegin(marker, before, after)) {
      addText(open.at(-1)?.children ?? root, left);
      return;
    }
    open.push({ kind, marker, children: [] });
    left = left.slice(marker.length);
  }
}

/** The emphasis that these markers end: the one they fit exactly, else the innermost. Nothing between is no emphasis. */
function endedBy(markers: string, open: readonly Frame[]): Frame | undefined {
  const filled = open.filter(({ children }) => children.length > 0);
  const fitting = filled.find(({ marker }) => marker === markers);
  return fitting ?? filled.findLast(({ marker }) => markers.startsWith(marker));
}

/** Single markers stand at words, so that "2 * 3" and "snake_case" stay as they are. */
function mayBegin(marker: string, before: string, after: string): boolean {
  if (marker.length === 2) return after !== '';
  return /\S/.test(after) && !(marker === '_' && /\w/.test(before));
}

function mayEnd(marker: string, before: string, after: string): boolean {
  if (marker.length === 2) return true;
  return /\S/.test(before) && !(marker === '_' && /\w/.test(after));
}

/** Ends one emphasis; those within it that have not ended were none. */
function close(ending: Frame, open: Frame[], root: Inline[]): void {
  while (open.at(-1) !== ending) giveUp(open, root);
  open.pop();
  (open.at(-1)?.children ?? root).push({ kind: ending.kind, children: ending.children });
}

/** The last emphasis never ended: its marker is text. */
function giveUp(open: Frame[], root: Inline[]): void {
  const frame = open.pop();
  if (frame === undefined) return;
  const target = open.at(-1)?.children ?? root;
  addText(target, frame.marker);
  for (const child of frame.children) {
    if (child.kind === 'text') addText(target, child.text);
    else target.push(child);
  }
}

function addText(target: Inline[], text: string): void {
  const last = target.at(-1);
  if (last?.kind === 'text') target[target.length - 1] = { kind: 'text', text: last.text + text };
  else target.push({ kind: 'text', text });
}

/** Something that emphasis does not reach into, or plain text that needs no further look. */
interface Atom {
  readonly node: Inline | string;
  readonly length: number;
}

const PLAIN = /[^\\`[<h*_~|]+/y;
const ESCAPED = /\\([^\p{L}\p{N}\s])/uy;
const CODE = /(?<!`)(`+)(?!`)/y;
const LINK = /\[((?:\\.|[^[\]\\])+)\]\(<?(https?:\/\/(?:[^\s()<>]|\([^\s()<>]*\))+)>?\)/y;
const ADDRESS = /https?:\/\/[^\s<>*|]+/y;
const BARE_ADDRESS = /<(https?:\/\/[^\s<>]+)>/y;
const TIME = /<t:(-?\d{1,13})(?::([tTdDfFR]))?>/y;
const USER = /<@!?(\d{1,20})>/y;
const COMMAND = /<\/([^\s:<>][^:<>]{0,100}):\d{1,20}>/y;
const EMOJI = /<a?(:\w{2,32}:)\d{1,20}>/y;

function atomAt(text: string, at: number): Atom | undefined {
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const plain = match(PLAIN);
  if (plain !== null) return { node: plain[0], length: plain[0].length };
  switch (text.charAt(at)) {
    case '\\':
      return atom(match(ESCAPED), ([, character = '']) => character);
    case '`':
      return codeAt(text, match(CODE));
    case '[':
      return atom(match(LINK), ([, label = '', href = '']) => ({ kind: 'link', href, children: parseInline(label) }));
    case '<':
      return (
        atom(match(TIME), readTime) ?? atom(match(USER), ([, id = '']) => ({ kind: 'user', id })) ?? angledAt(match)
      );
    case 'h':
      return addressAt(match(ADDRESS));
    default:
      return undefined;
  }
}

function angledAt(match: (pattern: RegExp) => RegExpExecArray | null): Atom | undefined {
  return (
    atom(match(BARE_ADDRESS), ([, href = '']) => linkTo(href)) ??
    atom(match(COMMAND), ([, name = '']) => ({ kind: 'command', name })) ??
    atom(match(EMOJI), ([, name = '']) => name)
  );
}

function atom(found: RegExpExecArray | null, read: (found: RegExpExecArray) => Inline | string): Atom | undefined {
  return found === null ? undefined : { node: read(found), length: found[0].length };
}

/** Code reaches to the next run of as many backticks. */
function codeAt(text: string, found: RegExpExecArray | null): Atom | undefined {
  const ticks = found?.[0] ?? '';
  if (found === null || ticks === '') return undefined;
  const start = found.index + ticks.length;
  const end = new RegExp(`(?<!\`)${ticks}(?!\`)`, 'g');
  end.lastIndex = start;
  const stop = end.exec(text)?.index;
  if (stop === undefined) return { node: ticks, length: ticks.length };
  const content = text.slice(start, stop).replace(/^ (?=`)|(?<=`) $/g, '');
  return { node: { kind: 'code', text: content }, length: stop + ticks.length - found.index };
}

function readTime([, seconds = '0', style = 'f']: RegExpExecArray): Inline {
  return { kind: 'time', seconds: Number(seconds), style: isTimeStyle(style) ? style : 'f' };
}

function isTimeStyle(letter: string): letter is TimeStyle {
  return ['t', 'T', 'd', 'D', 'f', 'F', 'R'].includes(letter);
}

/** An address in running text ends before the sentence's own punctuation. */
function addressAt(found: RegExpExecArray | null): Atom | undefined {
  const whole = found?.[0] ?? '';
  const end = whole.search(/[.,:;!?"'\])_~]+$/);
  const href = end === -1 ? whole : whole.slice(0, end);
  return href === '' || href.endsWith('//') ? undefined : { node: linkTo(href), length: href.length };
}

function linkTo(href: string): Inline {
  return { kind: 'link', href, children: [{ kind: 'text', text: href }] };
}
