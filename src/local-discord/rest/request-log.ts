/** One REST request of the bot and what it got. Tokens in paths are kept out. */
export interface LoggedRequest {
  readonly method: string;
  /** Without `/api/v10`, with `:token` in place of an interaction's token. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Names of the files that came along. */
  readonly files: readonly string[];
  readonly status: number;
  readonly response: unknown;
}

export interface RequestLog {
  add(request: LoggedRequest): void;
  /** The last requests, oldest first. */
  list(): readonly LoggedRequest[];
  clear(): void;
}

export function createRequestLog(limit: number): RequestLog {
  let entries: LoggedRequest[] = [];
  return {
    add(request) {
      entries.push(request);
      if (entries.length > 2 * limit) entries = entries.slice(-limit);
    },
    list: () => entries.slice(-limit),
    clear() {
      entries = [];
    },
  };
}
