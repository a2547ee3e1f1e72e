/**
 * What Discord accepts, in characters or pieces. Discord counts characters; the lengths here are compared with UTF-16
 * units, of which there are never fewer.
 * Sources: https://discord.com/developers/docs/resources/message#embed-object-embed-limits,
 * https://discord.com/developers/docs/components/reference,
 * https://discord.com/developers/docs/interactions/application-commands#application-command-object
 */
export const EMBED_TEXT = 6000;
export const EMBED_DESCRIPTION = 4096;
export const EMBED_AUTHOR = 256;
export const EMBED_FIELD_VALUE = 1024;

export const ROWS = 5;
export const BUTTONS_IN_ROW = 5;
export const BUTTON_LABEL = 80;
export const CUSTOM_ID = 100;
export const MENU_OPTIONS = 25;
export const MENU_TEXT = 100;
export const MENU_PLACEHOLDER = 150;

export const CHOICES = 25;
export const CHOICE_TEXT = 100;
