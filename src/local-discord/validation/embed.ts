import { z } from 'zod';
import { integer, list, mediaUrl, requiredText, text, webUrl } from './fields.js';
import type { FormIssue } from './form.js';

/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
export const EMBED_TOTAL = 6000;

const media = z.object({ url: mediaUrl.nullish() });

export const embed = z
  .object({
    title: text(256).nullish(),
    description: text(4096).nullish(),
    url: webUrl.nullish(),
    color: integer(0, 0xffffff).nullish(),
    timestamp: z.iso.datetime({ offset: true }).nullish(),
    author: z.object({ name: requiredText(256), url: webUrl.nullish(), icon_url: mediaUrl.nullish() }).nullish(),
    footer: z.object({ text: requiredText(2048), icon_url: mediaUrl.nullish() }).nullish(),
    image: media.nullish(),
    thumbnail: media.nullish(),
    fields: list(
      z.object({ name: requiredText(256), value: requiredText(1024), inline: z.boolean().nullish() }),
      25,
    ).nullish(),
  })
  .check((context) => {
    const { title, description, author, footer, image, thumbnail, fields } = context.value;
    const shown = [title, description, author, footer, image?.url, thumbnail?.url, fields?.[0]];
    if (shown.every((part) => part === null || part === undefined || part === '')) {
      context.issues.push({
        code: 'custom',
        input: context.value,
        path: ['description'],
        message: 'This field is required',
        params: { discord: 'BASE_TYPE_REQUIRED' },
      });
    }
  });

export type EmbedPayload = z.infer<typeof embed>;

/** Characters of the embed that count towards the 6,000 a message may show. */
export function embedLength(payload: EmbedPayload): number {
  const fields = (payload.fields ?? []).map((field) => field.name.length + field.value.length);
  return (
    (payload.title?.length ?? 0) +
    (payload.description?.length ?? 0) +
    (payload.author?.name.length ?? 0) +
    (payload.footer?.text.length ?? 0) +
    fields.reduce((sum, length) => sum + length, 0)
  );
}

/** The limit on all embeds of a message together. */
export function embedIssues(embeds: readonly EmbedPayload[]): FormIssue[] {
  const total = embeds.reduce((sum, payload) => sum + embedLength(payload), 0);
  if (total <= EMBED_TOTAL) return [];
  return [
    {
      path: ['embeds'],
      code: 'MAX_EMBED_SIZE_EXCEEDED',
      message: `Embed size exceeds maximum size of ${EMBED_TOTAL}`,
    },
  ];
}
