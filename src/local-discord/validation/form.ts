import type { z } from 'zod';

/** One thing wrong with a request's body, in Discord's terms. */
export interface FormIssue {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** The body breaks Discord's rules: answered with 400, code 50035 and the tree of `issues`. */
export class InvalidForm extends Error {
  readonly issues: readonly FormIssue[];

  constructor(issues: readonly FormIssue[]) {
    super('Invalid Form Body');
    this.name = 'InvalidForm';
    this.issues = issues;
  }
}

/** Parses `input` by `schema`, or throws `InvalidForm` with paths below `path`. */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  path: readonly (string | number)[] = [],
): z.output<Schema> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  throw new InvalidForm(result.error.issues.map((issue) => toFormIssue(issue, path)));
}

/** Throws when there are any issues. */
export function refuse(issues: readonly FormIssue[]): void {
  if (issues.length > 0) throw new InvalidForm(issues);
}

interface ErrorTree {
  [key: string]: ErrorTree | { code: string; message: string }[];
}

/** Without a prototype: a hostile key such as `__proto__` is a key like any other. */
const emptyTree = (): ErrorTree => Object.create(null);

/** The nested object Discord sends as `errors`: keys follow the path, `_errors` holds what is wrong there. */
export function errorTree(issues: readonly FormIssue[]): ErrorTree {
  const root = emptyTree();
  for (const { path, code, message } of issues) {
    let node = root;
    for (const key of path) {
      const next = node[key];
      if (next === undefined || Array.isArray(next)) node = node[key] = emptyTree();
      else node = next;
    }
    const errors = node['_errors'];
    if (Array.isArray(errors)) errors.push({ code, message });
    else node['_errors'] = [{ code, message }];
  }
  return root;
}

function toFormIssue(issue: z.core.$ZodIssue, prefix: readonly (string | number)[]): FormIssue {
  const path = [...prefix, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  return { path, ...codeAndMessage(issue) };
}

function codeAndMessage(issue: z.core.$ZodIssue): { code: string; message: string } {
  if (issue.code === 'custom' && typeof issue.params?.['discord'] === 'string') {
    return { code: issue.params['discord'], message: issue.message };
  }
  if (issue.input === undefined) return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  if (issue.code === 'invalid_type') return wrongType(issue.expected, issue.input);
  if (issue.code === 'invalid_value') {
    return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${issue.values.join(', ')}}.` };
  }
  if (issue.code === 'invalid_union') {
    return {
      code: 'UNION_TYPE_CHOICES',
      message: `The value of "${issue.discriminator ?? 'type'}" is not allowed here.`,
    };
  }
  return { code: 'BASE_TYPE_INVALID', message: issue.message };
}

function wrongType(expected: string, input: unknown): { code: string; message: string } {
  switch (expected) {
    case 'string':
      return { code: 'STRING_TYPE_CONVERT', message: `Could not interpret "${shown(input)}" as string.` };
    case 'number':
    case 'int':
      return { code: 'NUMBER_TYPE_COERCE', message: `Value "${shown(input)}" is not ${expected}.` };
    case 'boolean':
      return { code: 'BOOLEAN_TYPE_CONVERT', message: 'Must be either true or false.' };
    case 'array':
      return { code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' };
    default:
      return { code: 'MODEL_TYPE_CONVERT', message: 'Only dictionaries may be used in a ModelType' };
  }
}

function shown(input: unknown): string {
  return String(typeof input === 'object' ? JSON.stringify(input) : input).slice(0, 100);
}
