import type { WireRejection } from './wire.js';

/** What a developer needs of a refusal: what was asked, the answer, and each field at fault. */
export interface RejectionReport {
  readonly request: string;
  readonly answer: string;
  readonly fields: readonly string[];
}

/** Reads Discord's error body: `{ message, code, errors }`, where `errors` nests by field down to `_errors`. */
export function reportRejection({ method, path, status, error }: WireRejection): RejectionReport {
  const body = asRecord(error);
  const code = typeof body['code'] === 'number' ? ` (${body['code']})` : '';
  return {
    request: `${method} ${path}`,
    answer: `${status}: ${typeof body['message'] === 'string' ? body['message'] : ''}${code}`,
    fields: fieldErrors(body['errors'], []),
  };
}

function fieldErrors(node: unknown, path: readonly string[]): string[] {
  return Object.entries(asRecord(node)).flatMap(([name, value]) => {
    if (name !== '_errors') return fieldErrors(value, [...path, name]);
    const problems: unknown[] = Array.isArray(value) ? value : [];
    return problems.map((problem) => {
      const { code, message } = asRecord(problem);
      return `${path.join('.')}: ${String(message)} (${String(code)})`;
    });
  });
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
