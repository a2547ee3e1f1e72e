import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';
import { StartProblem } from '../start-problem.js';

/** Why Discord did not let the bot in, as a sentence that says what to do. */
export function explainLoginFailure(error: unknown, apiBaseUrl: string): StartProblem {
  return new StartProblem(sentence(error, apiBaseUrl), { cause: error });
}

function sentence(error: unknown, apiBaseUrl: string): string {
  if (isRefusedToken(error)) {
    return 'Discord refused the token: set DISCORD_TOKEN to the one in the Developer Portal, under your application > Bot > Reset Token.';
  }
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    return `The server at ${apiBaseUrl} answered with HTTP status ${error.status}: check DISCORD_API_BASE_URL, or try again later.`;
  }
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  return `Discord cannot be reached at ${apiBaseUrl}${code}: check the network and DISCORD_API_BASE_URL.`;
}

function isRefusedToken(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}
