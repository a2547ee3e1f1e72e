import {
  type APIButtonComponent,
  type APIMessage,
  type APISelectMenuComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { UserMistake } from './command-options.js';

/** Something on a message a user can press or choose from. */
export type Control = APIButtonComponent | APISelectMenuComponent;

/** The buttons and menus of a message, in reading order. */
export function controlsOf(message: Pick<APIMessage, 'components'>): Control[] {
  return (message.components ?? []).flatMap(controlsIn);
}

function controlsIn(component: unknown): Control[] {
  if (typeof component !== 'object' || component === null || !('type' in component)) return [];
  const nested = [
    ...('components' in component && Array.isArray(component.components) ? component.components : []),
    ...('accessory' in component ? [component.accessory] : []),
  ];
  return isControl(component) ? [component] : nested.flatMap(controlsIn);
}

const CONTROL_TYPES: readonly unknown[] = [
  ComponentType.Button,
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

function isControl(component: object): component is Control {
  return 'type' in component && CONTROL_TYPES.includes(component.type);
}

/** The button with that custom id, if it can be pressed. @throws UserMistake */
export function pressableButton(message: APIMessage, customId: string): APIButtonComponent & { custom_id: string } {
  const control = enabledControl(message, customId);
  if (control.type !== ComponentType.Button) throw new UserMistake(`"${customId}" is a menu: choose from it instead.`);
  return { ...control, custom_id: customId };
}

/** The menu with that custom id, if `values` can be chosen from it. @throws UserMistake */
export function choosableMenu(
  message: APIMessage,
  customId: string,
  values: readonly string[],
): APISelectMenuComponent {
  const control = enabledControl(message, customId);
  if (control.type === ComponentType.Button) throw new UserMistake(`"${customId}" is a button: press it instead.`);
  const least = control.min_values ?? 1;
  const most = control.max_values ?? 1;
  if (values.length < least || values.length > most) {
    throw new UserMistake(`"${customId}" takes ${least === most ? least : `${least} to ${most}`} choice(s).`);
  }
  if (control.type === ComponentType.StringSelect) {
    const offered = control.options.map(({ value }) => value);
    const unknown = values.find((value) => !offered.includes(value));
    if (unknown !== undefined) throw new UserMistake(`"${customId}" does not offer "${unknown}".`);
  }
  return control;
}

function enabledControl(message: APIMessage, customId: string): Control {
  const control = controlsOf(message).find((candidate) => 'custom_id' in candidate && candidate.custom_id === customId);
  if (control === undefined) throw new UserMistake(`The message has no button or menu "${customId}".`);
  if (control.disabled === true) throw new UserMistake(`"${customId}" is disabled.`);
  return control;
}
