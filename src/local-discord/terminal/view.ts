import {
  type APIApplicationCommand,
  type APIAttachment,
  type APIButtonComponent,
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
  type APISelectMenuComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Choice } from '../validation/callback.js';

const CONTROL_CHARACTERS = /\p{Cc}/gu;

/** What a line may carry to a terminal: no escape sequence can hide in it. Discord timestamps become dates (UTC). */
export function printable(text: string): string {
  return text
    .replace(/<t:(-?\d{1,13})(?::[tTdDfFR])?>/g, (whole, seconds: string) => dateText(Number(seconds)) ?? whole)
    .replace(CONTROL_CHARACTERS, ' ');
}

function dateText(seconds: number): string | undefined {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return undefined;
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** Gives out the numbers by which buttons are pressed and options chosen: two rows of numbers, each from 1. */
interface Numbering {
  button(): number;
  option(): number;
}

function startNumbering(): Numbering {
  let buttons = 0;
  let options = 0;
  return {
    button: () => {
      buttons += 1;
      return buttons;
    },
    option: () => {
      options += 1;
      return options;
    },
  };
}

/** A message as Discord would show it, in plain lines. */
export function messageText(message: APIMessage): string {
  const flags = Number(message.flags ?? 0);
  const name = printable(message.author.global_name ?? message.author.username);
  if ((flags & MessageFlags.Loading) !== 0) return `${name} is thinking...`;
  const numbering = startNumbering();
  const lines = [
    (flags & MessageFlags.Ephemeral) !== 0 ? `${name} (only you can see this)` : name,
    ...indented(textLines(message.content), '  '),
    ...message.embeds.flatMap((embed) => indented(embedLines(embed), '  | ')),
    ...indented(
      (message.components ?? []).flatMap((component) => componentLines(component, numbering)),
      '  ',
    ),
    ...indented(message.attachments.map(attachmentLine), '  '),
  ];
  return lines.join('\n');
}

function textLines(text: string | null | undefined): string[] {
  return text ? text.split('\n').map(printable) : [];
}

function indented(lines: readonly string[], prefix: string): string[] {
  return lines.map((line) => `${prefix}${line}`.trimEnd());
}

function embedLines(embed: APIEmbed): string[] {
  const { author, title, url, description, fields, image, thumbnail, footer, timestamp } = embed;
  const end = [footer?.text, timestamp?.slice(0, 10)].filter((part) => part !== undefined).join(' - ');
  return [
    ...textLines(author?.name),
    ...textLines(title === undefined ? undefined : `**${title}**${url === undefined ? '' : ` <${url}>`}`),
    ...textLines(description),
    ...(fields ?? []).flatMap((field) => [...textLines(`**${field.name}**`), ...textLines(field.value)]),
    ...[thumbnail, image].flatMap((media) => textLines(media === undefined ? undefined : `[picture: ${media.url}]`)),
    ...textLines(end),
  ];
}

function attachmentLine({ filename, description, url }: APIAttachment): string {
  return printable(`[file: ${filename}${description ? `, ${description}` : ''} <${url}>]`);
}

type Component = APIMessageTopLevelComponent;

function componentLines(component: Component, numbering: Numbering): string[] {
  switch (component.type) {
    case ComponentType.ActionRow: {
      const buttons = component.components.flatMap((child) =>
        child.type === ComponentType.Button ? [buttonText(child, numbering)] : [],
      );
      const menus = component.components.flatMap((child) =>
        child.type === ComponentType.Button ? [] : menuLines(child, numbering),
      );
      return [...(buttons.length > 0 ? [buttons.join('  ')] : []), ...menus];
    }
    case ComponentType.TextDisplay:
      return textLines(component.content);
    case ComponentType.Section: {
      const { accessory } = component;
      return [
        ...component.components.flatMap((child) => textLines(child.content)),
        accessory.type === ComponentType.Button
          ? buttonText(accessory, numbering)
          : pictureLine(accessory.description, accessory.media.url),
      ];
    }
    case ComponentType.MediaGallery:
      return component.items.map((item) => pictureLine(item.description, item.media.url));
    case ComponentType.File:
      return textLines(`[file: ${component.name ?? component.file.url}]`);
    case ComponentType.Separator:
      return [component.divider === false ? '' : '----'];
    case ComponentType.Container:
      return indented(
        component.components.flatMap((child) => componentLines(child, numbering)),
        '| ',
      );
    default:
      return [];
  }
}

function pictureLine(description: string | null | undefined, url: string): string {
  return printable(`[picture: ${description ? `${description} ` : ''}<${url}>]`);
}

function buttonText(button: APIButtonComponent, numbering: Numbering): string {
  const number = button.style === ButtonStyle.Link ? undefined : numbering.button();
  const label = 'label' in button ? button.label : undefined;
  const emoji = 'emoji' in button ? button.emoji?.name : undefined;
  const text = printable([emoji, label].filter((part) => part !== undefined && part !== null).join(' '));
  const off = button.disabled === true ? ' (disabled)' : '';
  return 'url' in button ? `[${text}${off} <${button.url}>]` : `[${number} ${text}${off}]`;
}

function menuLines(menu: APISelectMenuComponent, numbering: Numbering): string[] {
  const options = menu.type === ComponentType.StringSelect ? menu.options : [];
  return [
    printable(`${menu.placeholder ?? 'Choose'}:${menu.disabled === true ? ' (disabled)' : ''}`),
    ...options.map(({ label, description, default: isChosen }) =>
      printable(
        `  ${numbering.option()}. ${label}${description ? ` - ${description}` : ''}${isChosen ? ' (chosen)' : ''}`,
      ),
    ),
  ];
}

/** The suggestions shown while typing. */
export function choicesText(choices: readonly Choice[]): string {
  if (choices.length === 0) return 'No suggestions.';
  return choices.map(({ name }) => `  ${printable(name)}`).join('\n');
}

/** The commands on offer, with their options. */
export function commandsText(commands: readonly APIApplicationCommand[]): string {
  if (commands.length === 0) return 'There is no command here (yet).';
  return commands
    .map(({ type, name, description, options }) => {
      const described = (options ?? []).map((option) =>
        'required' in option && option.required === true ? ` ${option.name}` : ` [${option.name}]`,
      );
      return printable(type === 1 ? `/${name}${described.join('')}  ${description}` : `apps ${name}`);
    })
    .join('\n');
}
