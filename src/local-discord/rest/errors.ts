import { errorTree, type FormIssue } from '../validation/form.js';

/** A refusal in Discord's shape. Codes: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
export class DiscordError extends Error {
  readonly status: number;
  readonly code: number;
  readonly issues: readonly FormIssue[];

  constructor(status: number, code: number, message: string, issues: readonly FormIssue[] = []) {
    super(message);
    this.name = 'DiscordError';
    this.status = status;
    this.code = code;
    this.issues = issues;
  }

  toBody(): { message: string; code: number; errors?: unknown } {
    const body = { message: this.message, code: this.code };
    return this.issues.length === 0 ? body : { ...body, errors: errorTree(this.issues) };
  }
}

export const unauthorized = () => new DiscordError(401, 0, '401: Unauthorized');
export const notFound = () => new DiscordError(404, 0, '404: Not Found');
export const methodNotAllowed = () => new DiscordError(405, 0, '405: Method Not Allowed');
export const unknownApplication = () => new DiscordError(404, 10002, 'Unknown Application');
export const unknownGuild = () => new DiscordError(404, 10004, 'Unknown Guild');
export const unknownMessage = () => new DiscordError(404, 10008, 'Unknown Message');
export const unknownWebhook = () => new DiscordError(404, 10015, 'Unknown Webhook');
export const unknownInteraction = () => new DiscordError(404, 10062, 'Unknown interaction');
export const unknownCommand = () => new DiscordError(404, 10063, 'Unknown application command');
export const alreadyAcknowledged = () => new DiscordError(400, 40060, 'Interaction has already been acknowledged.');
export const tooLarge = () => new DiscordError(413, 40005, 'Request entity too large');
export const emptyMessage = () => new DiscordError(400, 50006, 'Cannot send an empty message');
export const invalidWebhookToken = () => new DiscordError(401, 50027, 'Invalid Webhook Token');
export const invalidForm = (issues: readonly FormIssue[]) => new DiscordError(400, 50035, 'Invalid Form Body', issues);
export const invalidApiVersion = () => new DiscordError(400, 50041, 'Invalid API version provided');
export const invalidJson = () => new DiscordError(400, 50109, 'The request body contains invalid JSON.');
export const tooManyCommands = (most: number) =>
  new DiscordError(400, 30032, `Maximum number of application commands reached (${most}).`);
