import { MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import { componentIssues, mediaUrls } from './component-rules.js';
import { actionRow, type TopLevelComponent, topLevelComponent } from './components.js';
import { type EmbedPayload, embed, embedIssues } from './embed.js';
import { attachmentName, discordIssue, list, snowflake, text } from './fields.js';
import { type FormIssue, parseForm, refuse } from './form.js';

/** A file that came with the request, in the order of its `files[n]` part. */
export interface UploadedFile {
  readonly index: string;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** What the message already is, when a request edits it. */
export interface ExistingMessage {
  readonly flags: number;
  readonly content: string;
  readonly embedCount: number;
  readonly componentCount: number;
  readonly attachments: readonly { readonly id: string; readonly filename: string }[];
}

/** A valid request to create or edit a message. `undefined` fields leave an existing message as it is. */
export interface MessagePayload {
  readonly content: string | undefined;
  readonly embeds: readonly EmbedPayload[] | undefined;
  readonly components: readonly TopLevelComponent[] | undefined;
  readonly flags: number;
  readonly allowedMentions: AllowedMentions | undefined;
  /** Which attachments the message shall have: kept ones by their id, new ones by the index of their file. */
  readonly attachments: readonly AttachmentReference[] | undefined;
}

const SETTABLE_FLAGS =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;

const flags = z.int().check((context) => {
  if ((context.value & ~SETTABLE_FLAGS) !== 0) {
    const message = 'Only SUPPRESS_EMBEDS, EPHEMERAL, SUPPRESS_NOTIFICATIONS and IS_COMPONENTS_V2 can be set.';
    context.issues.push(discordIssue(context.value, 'BITFLAGS_INVALID', message));
  }
});

const allowedMentions = z
  .object({
    parse: z.array(z.enum(['roles', 'users', 'everyone'])).nullish(),
    users: list(snowflake, 100).nullish(),
    roles: list(snowflake, 100).nullish(),
    replied_user: z.boolean().nullish(),
  })
  .check((context) => {
    for (const kind of ['users', 'roles'] as const) {
      if (context.value.parse?.includes(kind) && (context.value[kind]?.length ?? 0) > 0) {
        const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
        context.issues.push(discordIssue(context.value, 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message));
      }
    }
  });

export type AllowedMentions = z.infer<typeof allowedMentions>;

const attachmentReference = z.object({
  id: snowflake,
  filename: text(1024).nullish(),
  description: text(1024).nullish(),
});

export type AttachmentReference = z.infer<typeof attachmentReference>;

const unsupported = z
  .unknown()
  .optional()
  .check((context) => {
    if (context.value === undefined || context.value === null) return;
    context.issues.push(discordIssue(context.value, 'NOT_OFFERED', 'Not offered by the embedded Discord.'));
  });

const fields = {
  content: text(2000).nullish(),
  embeds: list(embed, 10).nullish(),
  flags: flags.nullish(),
  allowed_mentions: allowedMentions.nullish(),
  attachments: list(attachmentReference, 10).nullish(),
  tts: z.boolean().nullish(),
  poll: unsupported,
  sticker_ids: unsupported,
};

const legacyMessage = z.object({
  ...fields,
  components: list(z.discriminatedUnion('type', [actionRow]), 5).nullish(),
});
const componentsMessage = z.object({ ...fields, components: list(topLevelComponent, 40).nullish() });

/**
 * Checks a message by Discord's limits: https://docs.discord.com/developers/resources/message#create-message
 * @param path where the message stands in the body: `['data']` in a callback, empty elsewhere
 * @throws InvalidForm
 */
export function parseMessage(
  body: unknown,
  files: readonly UploadedFile[],
  existing: ExistingMessage | undefined,
  path: readonly (string | number)[],
): MessagePayload {
  const usesComponentsV2 = ((readFlags(body) | (existing?.flags ?? 0)) & MessageFlags.IsComponentsV2) !== 0;
  const parsed = parseForm(usesComponentsV2 ? componentsMessage : legacyMessage, body ?? {}, path);
  const payload: MessagePayload = {
    content: parsed.content === null ? '' : parsed.content,
    embeds: parsed.embeds === null ? [] : parsed.embeds,
    components: parsed.components === null ? [] : parsed.components,
    flags: parsed.flags ?? 0,
    allowedMentions: parsed.allowed_mentions ?? undefined,
    attachments: parsed.attachments ?? undefined,
  };
  const issues = [
    ...embedIssues(payload.embeds ?? []),
    ...componentIssues(payload.components ?? [], usesComponentsV2),
    ...(usesComponentsV2 ? legacyFieldIssues(payload, existing) : []),
    ...attachmentIssues(payload, files, existing),
  ];
  refuse(issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] })));
  return payload;
}

/** Whether a message made of this payload (on top of what exists) would show nothing at all. */
export function isEmptyMessage(
  payload: MessagePayload,
  files: readonly UploadedFile[],
  existing: ExistingMessage | undefined,
): boolean {
  return (
    (payload.content ?? existing?.content ?? '').trim() === '' &&
    (payload.embeds?.length ?? existing?.embedCount ?? 0) === 0 &&
    (payload.components?.length ?? existing?.componentCount ?? 0) === 0 &&
    (payload.attachments?.length ?? existing?.attachments.length ?? 0) === 0 &&
    files.length === 0
  );
}

const flagsOnly = z.object({ flags: z.int() });

function readFlags(body: unknown): number {
  const parsed = flagsOnly.safeParse(body);
  return parsed.success ? parsed.data.flags : 0;
}

function legacyFieldIssues(payload: MessagePayload, existing: ExistingMessage | undefined): FormIssue[] {
  const used = {
    content: (payload.content ?? existing?.content ?? '') !== '',
    embeds: (payload.embeds?.length ?? existing?.embedCount ?? 0) > 0,
  };
  return (['content', 'embeds'] as const)
    .filter((field) => used[field])
    .map((field) => ({
      path: [field],
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    }));
}

/**
 * Attachments must be files of this request or of the message; and what embeds and components show by
 * `attachment://name` must exist. (For embeds Discord itself shows nothing instead of refusing: here it is refused,
 * because a picture that is silently missing is always a mistake.)
 */
function attachmentIssues(
  payload: MessagePayload,
  files: readonly UploadedFile[],
  existing: ExistingMessage | undefined,
): FormIssue[] {
  const known = new Set([...files.map((file) => file.index), ...(existing?.attachments ?? []).map(({ id }) => id)]);
  const unknown = (payload.attachments ?? []).flatMap(({ id }, index) =>
    known.has(id)
      ? []
      : [{ path: ['attachments', index, 'id'], code: 'ATTACHMENT_NOT_FOUND', message: 'Attachment data not found' }],
  );
  const names = new Set([...files, ...(existing?.attachments ?? [])].map(({ filename }) => filename));
  const missing = [...embedUrls(payload.embeds ?? []), ...mediaUrls(payload.components ?? [])]
    .filter(({ url }) => {
      const name = attachmentName(url);
      return name !== undefined && !names.has(name);
    })
    .map(({ path, url }) => ({
      path,
      code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      message: `The referenced attachment "${url}" was not found`,
    }));
  return [...unknown, ...missing];
}

function embedUrls(embeds: readonly EmbedPayload[]): { path: (string | number)[]; url: string }[] {
  return embeds.flatMap((payload, index) =>
    [
      { key: ['image', 'url'], url: payload.image?.url },
      { key: ['thumbnail', 'url'], url: payload.thumbnail?.url },
      { key: ['author', 'icon_url'], url: payload.author?.icon_url },
      { key: ['footer', 'icon_url'], url: payload.footer?.icon_url },
    ].flatMap(({ key, url }) => (typeof url === 'string' ? [{ path: ['embeds', index, ...key], url }] : [])),
  );
}
