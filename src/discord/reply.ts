import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed } from 'discord.js';
import type { Answer } from '../answers/answer.js';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** A picture of an answer. */
export interface ShownPicture {
  /** What it is drawn from, so that it can be drawn again: it goes into custom ids. */
  readonly key: string;
  readonly file: PictureFile;
}

/** A picture with the words for those who do not see it. */
export interface PictureFile {
  readonly attachment: Buffer;
  /** The file name; an embed shows the picture as `attachment://name`. */
  readonly name: string;
  /** The alternative text. */
  readonly description: string;
}

/** A message of the bot, before it is decided who sees it. */
export interface Reply {
  /** For the log: what kind of answer it is. `noted`: what somebody told the bot about an answer. */
  readonly outcome: Answer['status'] | 'problem' | 'noted';
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly Row[];
  readonly picture?: ShownPicture;
}
