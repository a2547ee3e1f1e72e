import type { APIEmbed } from 'discord.js';
import type { Answer, Link, Reference } from '../answers/answer.js';
import { MENU_OPTIONS, ROWS } from './limits.js';
import {
  type ListPosition,
  linkButtons,
  linkMenu,
  pageButtons,
  shareButton,
  unhelpfulButton,
} from './render/components.js';
import { answerEmbed, notedEmbed, problemEmbed } from './render/embed.js';
import type { Reply, ShownPicture } from './reply.js';

/** What stands around an answer. */
export interface Surroundings {
  /** What was asked, where it was free text. */
  readonly question?: string;
  /** The answer is a page of a list. */
  readonly position?: ListPosition;
  /** The records that the answer lists, to be opened from a menu. */
  readonly menu?: { readonly links: readonly Link[]; readonly prompt: string };
  readonly picture?: ShownPicture | undefined;
}

/** The answer as a message: the only way from an answer to Discord. */
export function renderAnswer(answer: Answer, around: Surroundings = {}): Reply {
  const { question, position, menu, picture } = around;
  return {
    outcome: answer.status,
    embeds: [withPicture(answerEmbed(answer, question), picture)],
    components: [
      ...(menu === undefined ? [] : linkMenu({ does: 'view' }, menu.links, menu.prompt)),
      ...(position === undefined ? [] : pageButtons(position)),
      ...answerLinks(answer, menu?.links ?? []),
    ],
    ...(picture === undefined ? {} : { picture }),
  };
}

/** The embed with the picture that is sent along. */
export function withPicture(embed: APIEmbed, picture: ShownPicture | undefined): APIEmbed {
  return picture === undefined ? embed : { ...embed, image: { url: `attachment://${picture.file.name}` } };
}

/** @param offered what the message offers already, so that no record is offered twice */
function answerLinks(answer: Answer, offered: readonly Link[]) {
  switch (answer.status) {
    case 'answered':
      return linkButtons(answer.related.filter(({ to }) => !offered.some((link) => isSame(link.to, to))));
    case 'unclear':
      return linkMenu({ does: 'choose' }, answer.candidates, candidatesPrompt(answer.candidates.length));
    case 'unknown':
      return linkButtons(answer.near);
  }
}

const isSame = (a: Reference, b: Reference): boolean => a.kind === b.kind && a.id === b.id;

const candidatesPrompt = (count: number) =>
  count > MENU_OPTIONS ? `Choose one of the first ${MENU_OPTIONS} of ${count}` : `Choose one of ${count}`;

/** A message about something that did not work: what it is, and what to do. */
export function renderProblem(what: string, whatToDo: string): Reply {
  return { outcome: 'problem', embeds: [problemEmbed(what, whatToDo)], components: [] };
}

/** A word of thanks for what a reader told about an answer. */
export function renderNoted(what: string, whatToDo: string): Reply {
  return { outcome: 'noted', embeds: [notedEmbed(what, whatToDo)], components: [] };
}

/** The answer with the button that calls it beside the point, where it repeats the question that it would be noted with. */
export function withUnhelpfulButton(reply: Reply): Reply {
  const isAnswer = reply.outcome === 'answered' || reply.outcome === 'unclear';
  const repeatsQuestion = reply.embeds[0]?.author !== undefined;
  if (!isAnswer || !repeatsQuestion || reply.components.length >= ROWS) return reply;
  return { ...reply, components: [...reply.components, ...unhelpfulButton()] };
}

/** The reply for one reader only, with the button that makes it public. */
export function withShareButton(reply: Reply): Reply {
  return { ...reply, components: [...reply.components.slice(0, ROWS - 1), ...shareButton(reply.picture?.key ?? '')] };
}
