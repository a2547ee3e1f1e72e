import { commandIssues } from './command-rules.js';
import { type CommandPayload, command } from './command-schema.js';
import { list } from './fields.js';
import { parseForm, refuse } from './form.js';

/** Checks one command (POST, or PATCH merged with what it changes). @throws InvalidForm */
export function parseCommand(body: unknown): CommandPayload {
  const payload = parseForm(command, body);
  refuse(commandIssues(payload));
  return payload;
}

/** Checks a whole list (PUT): at most 100 slash commands, 15 user and 15 message commands, names unique. @throws InvalidForm */
export function parseCommandList(body: unknown): CommandPayload[] {
  const payloads = parseForm(list(command, 130), body);
  refuse([
    ...payloads.flatMap((payload, index) =>
      commandIssues(payload).map((issue) => ({ ...issue, path: [index, ...issue.path] })),
    ),
    ...payloads.flatMap((payload, index) =>
      payloads.findIndex((other) => other.name === payload.name && other.type === payload.type) < index
        ? [
            {
              path: [index, 'name'],
              code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
              message: 'Application command names must be unique',
            },
          ]
        : [],
    ),
  ]);
  return payloads;
}
