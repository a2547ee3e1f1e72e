import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  ApplicationCommandOptionType as OptionType,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { discordIssue, integer, list, requiredText, snowflake, text } from './fields.js';

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
const chatInputName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Whether a slash command or an option may be called so. */
export function isChatInputName(name: string): boolean {
  return chatInputName.test(name) && name === name.toLowerCase();
}

const locales = new Set<string>(Object.values(Locale));

function localizations(max: number) {
  return z
    .record(z.string(), requiredText(max).nullable())
    .check((context) => {
      for (const locale of Object.keys(context.value).filter((key) => !locales.has(key))) {
        const message = `"${locale}" is not one of Discord's locales.`;
        context.issues.push(discordIssue(locale, 'BASE_TYPE_CHOICES', message, [locale]));
      }
    })
    .nullish();
}

const optionName = z.string().check((context) => {
  if (!isChatInputName(context.value)) {
    context.issues.push(discordIssue(context.value, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid'));
  }
});

const described = {
  name: optionName,
  name_localizations: localizations(32),
  description: requiredText(100),
  description_localizations: localizations(100),
};

function choices<Value extends z.ZodType>(value: Value) {
  return list(z.object({ name: requiredText(100), name_localizations: localizations(100), value }), 25).nullish();
}

const valueOption = { ...described, required: z.boolean().nullish() };
const autocomplete = z.boolean().nullish();
const SAFE = Number.MAX_SAFE_INTEGER;

const stringOption = z.object({
  ...valueOption,
  type: z.literal(OptionType.String),
  autocomplete,
  choices: choices(text(6000)),
  min_length: integer(0, 6000).nullish(),
  max_length: integer(1, 6000).nullish(),
});

const integerOption = z.object({
  ...valueOption,
  type: z.literal(OptionType.Integer),
  autocomplete,
  choices: choices(integer(-SAFE, SAFE)),
  min_value: integer(-SAFE, SAFE).nullish(),
  max_value: integer(-SAFE, SAFE).nullish(),
});

const numberOption = z.object({
  ...valueOption,
  type: z.literal(OptionType.Number),
  autocomplete,
  choices: choices(z.number()),
  min_value: z.number().nullish(),
  max_value: z.number().nullish(),
});

const plainOption = z.object({
  ...valueOption,
  type: z.literal([
    OptionType.Boolean,
    OptionType.User,
    OptionType.Role,
    OptionType.Mentionable,
    OptionType.Attachment,
    OptionType.Channel,
  ]),
  channel_types: z.array(z.int()).nullish(),
});

const basicOption = z.discriminatedUnion('type', [stringOption, integerOption, numberOption, plainOption]);
const subcommand = z.object({
  ...described,
  type: z.literal(OptionType.Subcommand),
  options: list(basicOption, 25).nullish(),
});
const subcommandGroup = z.object({
  ...described,
  type: z.literal(OptionType.SubcommandGroup),
  options: list(subcommand, 25, 1),
});
const anyOption = z.discriminatedUnion('type', [
  stringOption,
  integerOption,
  numberOption,
  plainOption,
  subcommand,
  subcommandGroup,
]);

export type CommandOption = z.infer<typeof anyOption>;

function distinct<Item extends z.ZodType>(item: Item, max: number) {
  return list(item, max, 1).check((context) => {
    if (new Set(context.value).size < context.value.length) {
      context.issues.push(discordIssue(context.value, 'SET_TYPE_ALREADY_CONTAINS_VALUE', 'The values must be unique.'));
    }
  });
}

export const command = z.object({
  name: requiredText(32),
  name_localizations: localizations(32),
  description: text(100).nullish(),
  description_localizations: localizations(100),
  type: z
    .literal([ApplicationCommandType.ChatInput, ApplicationCommandType.User, ApplicationCommandType.Message])
    .nullish()
    .transform((type) => type ?? ApplicationCommandType.ChatInput),
  options: list(anyOption, 25).nullish(),
  default_member_permissions: z.union([z.string().regex(/^\d+$/), z.int()]).nullish(),
  dm_permission: z.boolean().nullish(),
  nsfw: z.boolean().nullish(),
  contexts: distinct(
    z.literal([InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel]),
    3,
  ).nullish(),
  integration_types: distinct(
    z.literal([ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall]),
    2,
  ).nullish(),
  handler: z.literal([1, 2]).nullish(),
  id: snowflake.nullish(),
});

export type CommandPayload = z.infer<typeof command>;
