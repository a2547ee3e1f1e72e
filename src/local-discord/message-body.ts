import {
  type APIAttachment,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  ComponentType,
  EmbedType,
} from 'discord-api-types/v10';
import { type AnyComponent, placedComponents } from './validation/component-rules.js';
import type { TopLevelComponent } from './validation/components.js';
import type { EmbedPayload } from './validation/embed.js';
import { attachmentName } from './validation/fields.js';

/**
 * The embeds as the message shows them: nothing that was null, and `attachment://name` replaced by the file's address.
 * (The casts below and in `shownComponents` rest on the validation: what passed it is what Discord would send back.)
 */
export function shownEmbeds(embeds: readonly EmbedPayload[], attachments: readonly APIAttachment[]): APIEmbed[] {
  return embeds.map((embed) => {
    const media = (part: unknown) => withAddresses(part, attachments);
    return withoutNothing({
      ...embed,
      type: EmbedType.Rich,
      author: media(embed.author),
      footer: media(embed.footer),
      image: media(embed.image),
      thumbnail: media(embed.thumbnail),
    }) as APIEmbed;
  });
}

/** The components as the message shows them: each with a numeric id, files with their address. */
export function shownComponents(
  components: readonly TopLevelComponent[],
  attachments: readonly APIAttachment[],
): APIMessageTopLevelComponent[] {
  const copy = withoutNothing(withAddresses(components, attachments)) as AnyComponent[];
  const placed = placedComponents(copy).map(({ component }) => component);
  const taken = new Set(placed.map(({ id }) => id));
  let next = 1;
  for (const component of placed) {
    if (component.id) continue;
    while (taken.has(next)) next += 1;
    component.id = next;
    next += 1;
  }
  return copy as APIMessageTopLevelComponent[];
}

/** Names of files that embeds show: Discord does not list those among the attachments as well. */
export function filesShownByEmbeds(embeds: readonly EmbedPayload[]): Set<string> {
  const urls = embeds.flatMap(({ image, thumbnail, author, footer }) => [
    image?.url,
    thumbnail?.url,
    author?.icon_url,
    footer?.icon_url,
  ]);
  return new Set(urls.flatMap((url) => attachmentName(url) ?? []));
}

/** The text a message shows outside embeds: its content, or its text components. */
export function plainText(content: string, components: readonly TopLevelComponent[]): string {
  const texts = placedComponents(components).flatMap(({ component }) =>
    component.type === ComponentType.TextDisplay ? [component.content] : [],
  );
  return [content, ...texts].join('\n');
}

/** A copy in which every `attachment://name` is the address of that file. */
function withAddresses(value: unknown, attachments: readonly APIAttachment[]): unknown {
  if (Array.isArray(value)) return value.map((item) => withAddresses(item, attachments));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withAddresses(part, attachments)]));
  }
  const name = typeof value === 'string' ? attachmentName(value) : undefined;
  return name === undefined ? value : (attachments.find(({ filename }) => filename === name)?.url ?? value);
}

/** A copy without the properties that are null or undefined. */
function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutNothing(part)]));
}
