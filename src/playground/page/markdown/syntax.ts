/** A text in Discord's markup, taken apart. */
export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly kind: 'subtext'; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | { readonly kind: 'list'; readonly start: number | undefined; readonly items: readonly ListItem[] }
  | { readonly kind: 'code'; readonly text: string };

/** One entry of a list, and the list below it. */
export interface ListItem {
  readonly children: readonly Inline[];
  readonly below: readonly Block[];
}

export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: Emphasis; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  /** Seconds since the Unix epoch, and how to write it: one of Discord's letters. */
  | { readonly kind: 'time'; readonly seconds: number; readonly style: TimeStyle }
  | { readonly kind: 'user'; readonly id: string }
  | { readonly kind: 'command'; readonly name: string };

export type Emphasis = 'strong' | 'em' | 'underline' | 'strike' | 'spoiler';

/** https://docs.discord.com/developers/reference#message-formatting-timestamp-styles */
export type TimeStyle = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 'R';
