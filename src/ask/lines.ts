/**
 * Splits chunks of text into lines without ever holding more than `longest` characters of one.
 * @returns each line without its end; `undefined` in place of a line that was longer
 */
export async function* boundedLines(input: AsyncIterable<string>, longest: number): AsyncGenerator<string | undefined> {
  let held = '';
  let tooLong = false;
  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf('\n', from); end >= 0; end = chunk.indexOf('\n', from)) {
      const line = held + chunk.slice(from, end);
      yield tooLong || line.length > longest ? undefined : line.replace(/\r$/u, '');
      held = '';
      tooLong = false;
      from = end + 1;
    }
    if (tooLong) continue;
    held += chunk.slice(from);
    if (held.length > longest) {
      tooLong = true;
      held = '';
    }
  }
  if (tooLong) yield undefined;
  else if (held !== '') yield held.replace(/\r$/u, '');
}
