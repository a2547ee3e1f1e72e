import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js';
import type { Link } from '../../answers/answer.js';
import { capitalised } from '../../answers/wording.js';
import { type Action, customId, referenceValue } from '../custom-id.js';
import { BUTTON_LABEL, BUTTONS_IN_ROW, MENU_OPTIONS, MENU_PLACEHOLDER, MENU_TEXT } from '../limits.js';
import type { Row } from '../reply.js';
import { oneLine, shortLabel } from './text.js';

/** A row of buttons that open records; empty where there is nothing to open. Labels that are too long are left out. */
export function linkButtons(links: readonly Link[]): readonly Row[] {
  const fitting = distinct(links).filter(({ label }) => oneLine(label).length <= BUTTON_LABEL);
  return buttonRow(
    fitting.slice(0, BUTTONS_IN_ROW).map(({ to, label }) => linkButton({ does: 'open', reference: to }, label)),
  );
}

function linkButton(action: Action, label: string): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: capitalised(oneLine(label)),
    custom_id: customId(action),
  };
}

function buttonRow(components: APIButtonComponent[]): readonly Row[] {
  return components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components }];
}

/** A menu of records; empty where there is none. Of more than a menu holds, the first. */
export function linkMenu(action: Action, links: readonly Link[], placeholder: string): readonly Row[] {
  const shown = distinct(links).slice(0, MENU_OPTIONS);
  if (shown.length === 0) return [];
  const options = shown.map(({ to, label, hint }) => ({
    label: shortLabel(label, MENU_TEXT),
    value: referenceValue(to),
    ...(hint === undefined ? {} : { description: shortLabel(hint, MENU_TEXT) }),
  }));
  const menu = {
    type: ComponentType.StringSelect as const,
    custom_id: customId(action),
    placeholder: shortLabel(placeholder, MENU_PLACEHOLDER),
    options,
  };
  return [{ type: ComponentType.ActionRow, components: [menu] }];
}

/** Discord refuses two components with one custom id, and two options with one value. */
function distinct(links: readonly Link[]): Link[] {
  return [...new Map(links.map((link) => [referenceValue(link.to), link])).values()];
}

/** Where a reader is in a command's list. */
export interface ListPosition {
  readonly command: string;
  readonly page: number;
  readonly pages: number;
  /** What the list was asked for, for the custom ids. */
  readonly state: string;
}

/** Previous and Next, where there is more than one page. */
export function pageButtons({ command, page, pages, state }: ListPosition): readonly Row[] {
  if (pages <= 1) return [];
  const to = (target: number, label: string): APIButtonComponent => ({
    ...linkButton({ does: 'page', command, page: target, state }, label),
    disabled: target < 1 || target > pages,
  });
  return buttonRow([to(page - 1, 'Previous'), to(page + 1, 'Next')]);
}

/**
 * The button that says a private answer in public.
 * @param picture the key of the answer's picture, or empty
 */
export function shareButton(picture: string): readonly Row[] {
  return buttonRow([linkButton({ does: 'share', picture }, 'Share with everyone here')]);
}

/** The button that tells the bot's curators that an answer missed its question. */
export function unhelpfulButton(): readonly Row[] {
  return buttonRow([linkButton({ does: 'unhelpful' }, 'Not what I asked')]);
}
