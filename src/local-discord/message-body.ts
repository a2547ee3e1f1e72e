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

type Attachments = readonly APIAttachment[];
type Shown = Record<string, unknown>;

/**
 * The embeds as the message shows them: complete, with the address of each attached file. (The casts here and in
 * `shownComponents` rest on the validation: what passed it, completed, is what Discord sends back.)
 */
export function shownEmbeds(embeds: readonly EmbedPayload[], attachments: Attachments): APIEmbed[] {
  return embeds.map((embed) => {
    const address = (url: string | null | undefined) => (url ? (attached(url, attachments)?.url ?? url) : undefined);
    const media = (part: EmbedPayload['image']) => (part?.url ? shownPicture(part.url, attachments) : undefined);
    return present({
      ...embed,
      type: EmbedType.Rich,
      author: embed.author ? present({ ...embed.author, icon_url: address(embed.author.icon_url) }) : undefined,
      footer: embed.footer ? present({ ...embed.footer, icon_url: address(embed.footer.icon_url) }) : undefined,
      image: media(embed.image),
      thumbnail: media(embed.thumbnail),
      fields: embed.fields?.map((field) => ({ ...field, inline: field.inline ?? false })),
    }) as unknown as APIEmbed;
  });
}

function shownPicture(url: string, attachments: Attachments): Shown {
  const file = attached(url, attachments);
  if (file === undefined) return { url, proxy_url: url };
  const { proxy_url, width, height, content_type, description } = file;
  return present({ url: file.url, proxy_url, width, height, content_type, description });
}

/** The components as the message shows them: complete, each with a numeric id, files with their address. */
export function shownComponents(
  components: readonly TopLevelComponent[],
  attachments: Attachments,
): APIMessageTopLevelComponent[] {
  const taken = new Set(placedComponents(components).map(({ component }) => component.id));
  let last = 0;
  const freeId = () => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  return components.map((component) =>
    shown(component, attachments, freeId),
  ) as unknown as APIMessageTopLevelComponent[];
}

function shown(component: AnyComponent, attachments: Attachments, freeId: () => number): Shown {
  const base = { ...present(component), id: component.id || freeId() };
  const all = (below: readonly AnyComponent[]) => below.map((part) => shown(part, attachments, freeId));
  switch (component.type) {
    case ComponentType.ActionRow:
      return { ...base, components: all(component.components) };
    case ComponentType.Section:
      return {
        ...base,
        components: all(component.components),
        accessory: shown(component.accessory, attachments, freeId),
      };
    case ComponentType.Container:
      return {
        ...base,
        accent_color: component.accent_color ?? null,
        spoiler: component.spoiler ?? false,
        components: all(component.components),
      };
    case ComponentType.Thumbnail:
      return { ...base, ...shownMedia(component, attachments) };
    case ComponentType.MediaGallery:
      return { ...base, items: component.items.map((item) => shownMedia(item, attachments)) };
    case ComponentType.File:
      return { ...base, ...shownFile(component, attachments) };
    case ComponentType.Separator:
      return { ...base, spacing: component.spacing ?? 1, divider: component.divider ?? true };
    case ComponentType.Button:
      return { ...base, ...shownEmoji(component) };
    case ComponentType.TextDisplay:
      return base;
    case ComponentType.StringSelect:
      return {
        ...base,
        ...choiceRange(component),
        options: component.options.map((option) => ({ ...present(option), ...shownEmoji(option) })),
      };
    default:
      return { ...base, ...choiceRange(component) };
  }
}

type FilePart = Extract<AnyComponent, { type: ComponentType.File }>;

function shownFile({ file: { url }, spoiler }: FilePart, attachments: Attachments): Shown {
  const file = attached(url, attachments);
  return {
    file: unfurled(url, attachments),
    name: file?.filename ?? null,
    size: file?.size ?? null,
    spoiler: spoiler ?? false,
  };
}

function choiceRange(menu: { min_values?: number | null | undefined; max_values?: number | null | undefined }): Shown {
  return { min_values: menu.min_values ?? 1, max_values: menu.max_values ?? 1 };
}

function shownEmoji({ emoji }: { emoji?: object | null | undefined }): Shown {
  return emoji ? { emoji: present(emoji) } : {};
}

interface MediaPart {
  readonly media: { readonly url: string };
  readonly description?: string | null | undefined;
  readonly spoiler?: boolean | null | undefined;
}

function shownMedia({ media, description, spoiler }: MediaPart, attachments: Attachments): Shown {
  return {
    media: unfurled(media.url, attachments),
    description: description ?? null,
    spoiler: spoiler ?? false,
  };
}

function unfurled(url: string, attachments: Attachments): Shown {
  const file = attached(url, attachments);
  if (file === undefined) return { id: '0', url, proxy_url: url };
  const { id, url: address, proxy_url, width, height, content_type } = file;
  return present({ id, attachment_id: id, url: address, proxy_url, width, height, content_type });
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

function attached(url: string, attachments: Attachments): APIAttachment | undefined {
  const name = attachmentName(url);
  return name === undefined ? undefined : attachments.find(({ filename }) => filename === name);
}

/** A copy without the properties that are null or undefined. */
function present(value: object): Shown {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null && part !== undefined));
}
