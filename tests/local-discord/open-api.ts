import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { z } from 'zod';

/** Discord's own description of its API (OpenAPI 3.1), outside the repository and only sometimes there. */
const DOCUMENT = fileURLToPath(new URL('../../../shared/data/discord-openapi.json', import.meta.url));
const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

const content = z.record(z.string(), z.object({ schema: z.unknown() }));
const operation = z.object({
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ content: content.optional() })),
});
const document = z.object({
  paths: z.record(z.string(), z.object(Object.fromEntries(METHODS.map((name) => [name, operation.optional()])))),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

export interface OpenApi {
  /** What is wrong with a JSON body sent to `path` (without `/api/v10`), by Discord's description. */
  validateRequest(method: string, path: string, body: unknown): string[];
  /** What is wrong with what was answered. */
  validateResponse(method: string, path: string, status: number, body: unknown): string[];
}

/** Compiles Discord's API description; undefined where the file is not there. */
export function loadOpenApi(): OpenApi | undefined {
  const text = readIfPresent(DOCUMENT);
  return text === undefined ? undefined : createOpenApi(document.parse(JSON.parse(text)));
}

function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function createOpenApi(api: z.infer<typeof document>): OpenApi {
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { int32: true, int64: true, double: true } });
  addFormats.default(ajv);
  for (const format of ['snowflake', 'nonce']) ajv.addFormat(format, true);
  const { schemas } = api.components;
  ajv.addSchema({ $id: 'discord', components: { schemas: withTaggedUnions(schemas, schemas) } });
  const compiled = new Map<unknown, ValidateFunction>();
  const problems = (schema: unknown, body: unknown): string[] => {
    const validate =
      compiled.get(schema) ??
      ajv.compile({ $id: `use-${compiled.size}`, ...absolute(withTaggedUnions(schema, schemas)) });
    compiled.set(schema, validate);
    return validate(body) ? [] : readable(validate);
  };
  const routes = Object.entries(api.paths).map(([template, operations]) => ({
    segments: template.split('/'),
    operations,
  }));
  const find = (method: string, path: string) =>
    routes
      .filter(({ segments }) => matches(segments, path.split('/')))
      .sort((a, b) => placeholders(a.segments) - placeholders(b.segments))
      .map(({ operations }) => operations[method.toLowerCase()])
      .find((candidate) => candidate !== undefined);
  return {
    validateRequest(method, path, body) {
      const found = find(method, path);
      if (found === undefined) return [`${method} ${path} is not part of Discord's API`];
      const schema = found.requestBody?.content['application/json']?.schema;
      if (schema === undefined) return body === undefined ? [] : [`${method} ${path} takes no JSON body`];
      return problems(schema, body);
    },
    validateResponse(method, path, status, body) {
      const found = find(method, path);
      const response = found?.responses[String(status)];
      if (response === undefined) return [`${method} ${path} does not answer ${status}`];
      const schema = response.content?.['application/json']?.schema;
      if (schema === undefined) return body === undefined ? [] : [`${method} ${path} answers ${status} without a body`];
      return problems(schema, body);
    },
  };
}

/** The schema with its references pointing into the registered document. */
function absolute(schema: unknown): object {
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"discord#/components/');
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
}

function matches(template: readonly string[], path: readonly string[]): boolean {
  return (
    template.length === path.length &&
    template.every((segment, index) => segment.startsWith('{') || segment === path[index])
  );
}

function placeholders(segments: readonly string[]): number {
  return segments.filter((segment) => segment.startsWith('{')).length;
}

/** The deepest complaints first, each once. */
function readable({ errors }: ValidateFunction): string[] {
  const sorted = (errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .sort((a, b) => b.instancePath.length - a.instancePath.length);
  return [...new Set(sorted.map((error) => `${error.instancePath || 'body'} ${error.message ?? error.keyword}`))];
}

const union = z.object({ variants: z.array(z.object({ $ref: z.string() })) });
const tagged = z.object({
  properties: z.object({ type: z.object({ enum: z.array(z.unknown()) }) }),
  required: z.array(z.string()).refine((names) => names.includes('type')),
});

/**
 * Unions whose variants each say their `type` become a choice by `type`, so that only the variant that was meant complains.
 * (With `anyOf`, Discord marks those of which exactly one applies by `x-discord-union`.)
 */
function withTaggedUnions(value: unknown, schemas: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(value)) return value.map((item) => withTaggedUnions(item, schemas));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, withTaggedUnions(part, schemas)]),
  );
  const parsed = union.safeParse({
    variants: copy['oneOf'] ?? (copy['x-discord-union'] === 'oneOf' ? copy['anyOf'] : undefined),
  });
  if (!parsed.success) return copy;
  const variants = parsed.data.variants.map(({ $ref }) => ({
    $ref,
    tags: tagsOf(schemas[$ref.split('/').pop() ?? '']),
  }));
  const tags = variants.flatMap((variant) => variant.tags);
  const areTold = variants.every((variant) => variant.tags.length > 0) && new Set(tags).size === tags.length;
  if (!areTold) return copy;
  const { anyOf: _anyOf, oneOf: _oneOf, ...rest } = copy;
  return {
    ...rest,
    type: 'object',
    required: ['type'],
    properties: { type: { enum: tags } },
    allOf: variants.map((variant) => ({
      if: { properties: { type: { enum: variant.tags } } },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
      then: { $ref: variant.$ref },
    })),
  };
}

function tagsOf(schema: unknown): unknown[] {
  const parsed = tagged.safeParse(schema);
  return parsed.success ? parsed.data.properties.type.enum : [];
}
