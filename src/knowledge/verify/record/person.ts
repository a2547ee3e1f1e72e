import { UnreadableText } from './wording.js';

/** "Reginald Wendell Boyd, Jr." by parts: the first word, the words between, the last word, the suffix. */
function readName(text: string) {
  const [, words = '', suffix] = /^([^,]+?)(?:, (Jr\.|III))?$/.exec(text.trim()) ?? [];
  const names = words.split(' ');
  const [given] = names;
  const surname = names.at(-1);
  if (given === undefined || surname === undefined || names.length < 2) throw new UnreadableText('a name', text);
  const middle = names.slice(1, -1).join(' ');
  return { given, ...(middle === '' ? {} : { middle }), surname, ...(suffix === undefined ? {} : { suffix }) };
}

/** "Wayne Parker, aka Wayne Ryals": the name and the other names. */
export function readNames(text: string) {
  const [name = '', ...aliases] = text.split(', aka ');
  return { name: readName(name), aliases: aliases.map(readName) };
}

/** "Southern District of Ohio", "District of Hawaii", "District of Columbia". */
export function readDistrict(text: string) {
  if (text === 'District of Columbia') return { state: text };
  const [, division, state] = /^(?:(\w+) )?District of ([\w ]+)$/.exec(text.trim()) ?? [];
  if (state === undefined) throw new UnreadableText('a district', text);
  return { ...(division === undefined ? {} : { division }), state };
}
