import type { Recipient } from '../../knowledge/schema/recipients.js';
import { listed } from '../wording.js';
import type { Found, Operation } from './query.js';
import type { RecipientTest } from './tests.js';

/**
 * Whether something is so of all of some people, with how many it is so of, and the people: where it is not so of all, and
 * the exceptions are the fewer, those.
 */
export function allWords(
  { of }: Extract<Operation, { kind: 'all' }>,
  recipients: readonly Recipient[],
  tests: readonly RecipientTest[],
): Found {
  const asked = recipients.filter((recipient) => of.every((test) => test.holds(recipient)));
  const fitting = asked.filter((recipient) => tests.every((test) => test.holds(recipient)));
  const others = asked.filter((recipient) => !fitting.includes(recipient));
  const isSo = fitting.length > 0 && others.length === 0;
  const whom =
    of.length === 0 ? `the ${asked.length} people` : `the ${asked.length} ${listed(of.map(({ words }) => words))}`;
  const count =
    fitting.length === 0
      ? 'none'
      : isSo && of.length > 0
        ? asked.length === 2
          ? 'both'
          : 'all'
        : String(fitting.length);
  const verb = fitting.length === 1 ? 'was' : 'were';
  const lead = `${isSo ? 'Yes' : 'No'}: ${count} of ${whom} ${verb} ${listed(tests.map(({ words }) => words))}.`;
  const tellsOthers = others.length > 0 && others.length < fitting.length;
  return tellsOthers ? { lead, details: ['The others:'], people: others } : { lead, details: [], people: fitting };
}
