import type { UploadedFile } from '../validation/message.js';

export interface RestRequest<Name extends string = string> {
  readonly method: string;
  /** Without `/api/v10` and without the query. */
  readonly path: string;
  readonly params: Readonly<Record<Name, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

export interface RestResponse {
  readonly status: number;
  readonly body?: unknown;
}

/** `bot`: needs the bot's token. `open`: the address itself holds a secret (an interaction's token). */
export type Access = 'bot' | 'open';

export interface Route {
  readonly method: string;
  readonly pattern: string;
  readonly access: Access;
  readonly segments: readonly string[];
  readonly handle: (request: RestRequest) => RestResponse;
}

type ParamNames<Pattern extends string> = Pattern extends `${infer Head}/${infer Rest}`
  ? ParamNames<Head> | ParamNames<Rest>
  : Pattern extends `:${infer Name}`
    ? Name
    : never;

/** A route such as `GET /webhooks/:application/:token`; its handler's `params` are typed by the pattern. */
export function route<Pattern extends string>(
  method: string,
  pattern: Pattern,
  access: Access,
  handle: (request: RestRequest<ParamNames<Pattern>>) => RestResponse,
): Route {
  return { method, pattern, access, segments: pattern.split('/'), handle };
}

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The route for a path; `'wrong-method'` when only other methods are known there. */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match | 'wrong-method' | undefined {
  const given = path.split('/').map(decoded);
  const matches = routes.flatMap((candidate) => {
    const params = matchSegments(candidate.segments, given);
    return params === undefined ? [] : [{ route: candidate, params }];
  });
  return matches.find((match) => match.route.method === method) ?? (matches.length > 0 ? 'wrong-method' : undefined);
}

function matchSegments(pattern: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of pattern.entries()) {
    const value = given[index] ?? '';
    if (segment.startsWith(':')) {
      if (value === '') return undefined;
      params[segment.slice(1)] = value;
    } else if (segment !== value) return undefined;
  }
  return params;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
