import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { discordIssue, emoji, integer, list, mediaUrl, requiredText, snowflake, text, url } from './fields.js';

/** https://docs.discord.com/developers/components/reference */
const common = { id: integer(0, 2 ** 31 - 1).nullish() };
const customId = requiredText(100);

export const button = z
  .object({
    ...common,
    type: z.literal(ComponentType.Button),
    style: z.literal([
      ButtonStyle.Primary,
      ButtonStyle.Secondary,
      ButtonStyle.Success,
      ButtonStyle.Danger,
      ButtonStyle.Link,
    ]),
    custom_id: customId.nullish(),
    label: text(80).nullish(),
    url: url(['http', 'https', 'discord'], 512).nullish(),
    emoji: emoji.nullish(),
    disabled: z.boolean().nullish(),
  })
  .check((context) => {
    const { value, issues } = context;
    const isLink = value.style === ButtonStyle.Link;
    if (isLink && !value.url) issues.push(discordIssue(value, 'BASE_TYPE_REQUIRED', 'A url is required', ['url']));
    if (!isLink && !value.custom_id) {
      issues.push(discordIssue(value, 'COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required', ['custom_id']));
    }
    if (value.url && value.custom_id) {
      const message = 'A custom id and url cannot both be specified';
      issues.push(discordIssue(value, 'BUTTON_COMPONENT_CUSTOM_ID_AND_URL', message, ['custom_id']));
    } else if (!isLink && value.url) {
      issues.push(discordIssue(value, 'BUTTON_COMPONENT_INVALID_URL', 'Only link buttons have a url', ['url']));
    }
    if (!value.label && !value.emoji) {
      const message = 'A button must have a label or an emoji';
      issues.push(discordIssue(value, 'BUTTON_COMPONENT_LABEL_REQUIRED', message, ['label']));
    }
  });

const selectFields = {
  ...common,
  custom_id: customId,
  placeholder: text(150).nullish(),
  min_values: integer(0, 25).nullish(),
  max_values: integer(1, 25).nullish(),
  disabled: z.boolean().nullish(),
};

const selectOption = z.object({
  label: requiredText(100),
  value: requiredText(100),
  description: text(100).nullish(),
  emoji: emoji.nullish(),
  default: z.boolean().nullish(),
});

export const stringSelect = z
  .object({ ...selectFields, type: z.literal(ComponentType.StringSelect), options: list(selectOption, 25, 1) })
  .check((context) => {
    const { options, min_values, max_values } = context.value;
    options.forEach((option, index) => {
      if (options.findIndex((other) => other.value === option.value) < index) {
        const message = 'The specified option value is already used';
        const path = ['options', index];
        context.issues.push(discordIssue(option, 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message, path));
      }
    });
    const most = max_values ?? 1;
    const bad = (min_values ?? 1) > most || most > options.length;
    if (bad) {
      const message = 'max_values must be at least min_values and at most the number of options';
      context.issues.push(discordIssue(most, 'SELECT_COMPONENT_MAX_VALUES_INVALID', message, ['max_values']));
    }
    if (options.filter((option) => option.default).length > most) {
      const message = 'More options are selected by default than max_values allows';
      context.issues.push(discordIssue(options, 'SELECT_COMPONENT_TOO_MANY_DEFAULTS', message, ['options']));
    }
  });

const entitySelect = z.object({
  ...selectFields,
  type: z.literal([
    ComponentType.UserSelect,
    ComponentType.RoleSelect,
    ComponentType.MentionableSelect,
    ComponentType.ChannelSelect,
  ]),
  channel_types: z.array(z.int()).nullish(),
  default_values: list(z.object({ id: snowflake, type: z.enum(['user', 'role', 'channel']) }), 25).nullish(),
});

export const actionRow = z
  .object({
    ...common,
    type: z.literal(ComponentType.ActionRow),
    components: list(z.discriminatedUnion('type', [button, stringSelect, entitySelect]), 5, 1),
  })
  .check((context) => {
    const { components } = context.value;
    if (components.length < 2) return;
    components.forEach((component, index) => {
      if (component.type === ComponentType.Button) return;
      const message = 'The specified component exceeds the maximum width';
      const path = ['components', index];
      context.issues.push(discordIssue(component, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message, path));
    });
  });

export const textDisplay = z.object({
  ...common,
  type: z.literal(ComponentType.TextDisplay),
  content: requiredText(4000),
});

const media = z.object({ url: mediaUrl });
const described = { description: requiredText(1024).nullish(), spoiler: z.boolean().nullish() };

const thumbnail = z.object({ ...common, ...described, type: z.literal(ComponentType.Thumbnail), media });

export const section = z.object({
  ...common,
  type: z.literal(ComponentType.Section),
  components: list(textDisplay, 3, 1),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});

export const mediaGallery = z.object({
  ...common,
  type: z.literal(ComponentType.MediaGallery),
  items: list(z.object({ ...described, media }), 10, 1),
});

export const file = z.object({
  ...common,
  type: z.literal(ComponentType.File),
  file: z.object({ url: url(['attachment']) }),
  spoiler: z.boolean().nullish(),
});

export const separator = z.object({
  ...common,
  type: z.literal(ComponentType.Separator),
  divider: z.boolean().nullish(),
  spacing: z.literal([1, 2]).nullish(),
});

export const container = z.object({
  ...common,
  type: z.literal(ComponentType.Container),
  accent_color: integer(0, 0xffffff).nullish(),
  spoiler: z.boolean().nullish(),
  components: list(
    z.discriminatedUnion('type', [actionRow, textDisplay, section, mediaGallery, file, separator]),
    40,
    1,
  ),
});

/** What may stand at the top of a message with the IS_COMPONENTS_V2 flag. */
export const topLevelComponent = z.discriminatedUnion('type', [
  actionRow,
  textDisplay,
  section,
  mediaGallery,
  file,
  separator,
  container,
]);

export type TopLevelComponent = z.infer<typeof topLevelComponent>;
export type ActionRowPayload = z.infer<typeof actionRow>;
