import { EVENT_ID, type Event, getScalarValue, parseEvents } from 'js-yaml';

/** A way down into a document: keys and positions. */
export type Path = readonly PropertyKey[];

/**
 * Finds lines, from 1, by the path of a value in a YAML text: for a key, the key's own line; where the path leads
 * nowhere, that of the last value on the way. The text is only parsed for it when there is a problem to report.
 */
export function lineFinder(text: string): (path: Path) => number | undefined {
  let events: readonly Event[] | undefined;
  return (path) => {
    events ??= parseEvents(text, {});
    const offset = offsetAt(text, events, path);
    return offset === undefined ? undefined : text.slice(0, offset).split('\n').length;
  };
}

function offsetAt(text: string, events: readonly Event[], path: Path): number | undefined {
  let at = events.findIndex(({ type }) => type !== EVENT_ID.DOCUMENT);
  let offset = startOf(events[at]);
  for (const step of path) {
    const child = childOf(text, events, at, step);
    if (child === undefined) break;
    at = child.at;
    offset = child.offset ?? offset;
  }
  return offset;
}

interface Child {
  /** The index of the event that the child begins with. */
  readonly at: number;
  /** Where it begins in the text, its key included. */
  readonly offset: number | undefined;
}

function childOf(text: string, events: readonly Event[], parent: number, step: PropertyKey): Child | undefined {
  const type = events[parent]?.type;
  if (type === EVENT_ID.SEQUENCE) {
    const at = childrenOf(events, parent)[Number(step)];
    return at === undefined ? undefined : { at, offset: startOf(events[at]) };
  }
  if (type !== EVENT_ID.MAPPING) return undefined;
  const nodes = childrenOf(events, parent);
  const keyIndex = nodes.findIndex((at, index) => index % 2 === 0 && keyText(text, events[at]) === step);
  const [key, value] = [nodes[keyIndex], nodes[keyIndex + 1]];
  return key === undefined || value === undefined ? undefined : { at: value, offset: startOf(events[key]) };
}

const keyText = (text: string, event: Event | undefined) =>
  event?.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : undefined;

/** The indexes of the events that the children of a collection begin with; a mapping's are keys and values in turn. */
function childrenOf(events: readonly Event[], parent: number): number[] {
  const children: number[] = [];
  for (let at = parent + 1; at < events.length && events[at]?.type !== EVENT_ID.POP; at = endOf(events, at)) {
    children.push(at);
  }
  return children;
}

/** The index after the last event of the node that begins at an index. */
function endOf(events: readonly Event[], start: number): number {
  let depth = 0;
  for (let at = start; at < events.length; at += 1) {
    const type = events[at]?.type;
    if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING) depth += 1;
    if (type === EVENT_ID.POP) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return events.length;
}

function startOf(event: Event | undefined): number | undefined {
  if (event?.type === EVENT_ID.SCALAR) return event.valueStart;
  return event?.type === EVENT_ID.SEQUENCE || event?.type === EVENT_ID.MAPPING ? event.start : undefined;
}
