import { Locale } from 'discord-api-types/v10';
import { z } from 'zod';

const user = z.string().min(1);
const until = z.enum(['acknowledged', 'answered']).default('answered');
const locale = z.string().default(Locale.EnglishUS).pipe(z.enum(Locale));
const command = z.string().min(1);
const message = z.string().min(1);
const customId = z.string().min(1);
const where = z.string().min(1).default('general');
const optionValues = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({});

/**
 * Who acts, in which language, and when their promise resolves: once the user has something to see (`answered`), or
 * already when the bot takes note (`acknowledged`, for looking at a deferred reply while it is one).
 */
const actor = { user, locale, until };
/** In a channel: `general`, `<guild>/general`, `dm`, `elsewhere`, or a channel's id. */
const actorSomewhere = { ...actor, where };

/** A slash command, its subcommands separated by spaces. Options by name. */
export const slashAction = z.strictObject({ ...actorSomewhere, command, options: optionValues });
/** Typing in an option (`focused`) that offers suggestions; `options` holds what is filled in so far, that one included. */
export const autocompleteAction = z.strictObject({
  ...actorSomewhere,
  command,
  options: optionValues,
  focused: z.string().min(1),
});
/** Apps > a command, on a message. */
export const messageMenuAction = z.strictObject({ ...actor, command, message });
/** Apps > a command, on another user. */
export const userMenuAction = z.strictObject({ ...actorSomewhere, command, target: user });
export const pressAction = z.strictObject({ ...actor, message, customId });
export const selectAction = z.strictObject({ ...actor, message, customId, values: z.array(z.string()).max(25) });
export const sayAction = z.strictObject({ user, where, content: z.string().min(1).max(2000) });
/** An interaction as only an outdated or broken client would send it: any type, any data, checked by nobody. */
export const deliverAction = z.strictObject({
  ...actorSomewhere,
  type: z.int(),
  data: z.unknown(),
  message: message.optional(),
});

export type SlashAction = z.input<typeof slashAction>;
export type AutocompleteAction = z.input<typeof autocompleteAction>;
export type MessageMenuAction = z.input<typeof messageMenuAction>;
export type UserMenuAction = z.input<typeof userMenuAction>;
export type PressAction = z.input<typeof pressAction>;
export type SelectAction = z.input<typeof selectAction>;
export type SayAction = z.input<typeof sayAction>;
export type DeliverAction = z.input<typeof deliverAction>;
