import { Locale } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { REFERENCE_KINDS, type Reference } from '../../src/answers/answer.js';
import { FACET_IDS } from '../../src/answers/lists/recipient-facets.js';
import { SORTS, type Sort } from '../../src/answers/lists/recipient-list.js';
import { linkChoice } from '../../src/discord/choices.js';
import type { ChatCommand, Command } from '../../src/discord/command.js';
import { customId } from '../../src/discord/custom-id.js';
import { CHOICE_TEXT, CUSTOM_ID } from '../../src/discord/limits.js';
import { replyWith } from '../../src/discord/reply-with.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { parseCommandList } from '../../src/local-discord/validation/commands.js';
import { realDesk } from './support/bot.js';
import { formProblems, openApi, replyProblems } from './support/rules.js';

const knowledge = loadKnowledge();
const desk = realDesk();

const records: Record<Reference['kind'], readonly { readonly id: string }[]> = {
  recipient: knowledge.recipients,
  statement: knowledge.statements,
  quotation: knowledge.quotations,
  speaker: knowledge.speakers,
  difference: knowledge.differences,
  criterion: knowledge.criteria,
  figure: desk.clerk.completeFigure('', 1000).map(({ to }) => to),
};

describe('within what Discord accepts', () => {
  it.each(REFERENCE_KINDS)('is the answer that opens from every %s', (kind) => {
    for (const { id } of records[kind]) {
      const answer = desk.clerk.open({ kind, id });
      expect(answer, `${kind} ${id} opens`).toBeDefined();
      if (answer !== undefined) expect(replyProblems(replyWith(answer, desk)), `${kind} ${id}`).toEqual([]);
    }
  });

  it('is the answer to every way of asking that the knowledge lists, shown with its question', () => {
    const asked = [...knowledge.statements, ...knowledge.quotations, ...knowledge.differences, ...knowledge.gaps];
    for (const { id, asks } of asked) {
      const [question = ''] = asks;
      const reply = replyWith(desk.clerk.ask(question), desk, { question });
      expect(replyProblems(reply), `${id}: ${question}`).toEqual([]);
    }
  });

  it('is every page of every list', async () => {
    for (const { command, state, pages } of everyList()) {
      for (let page = 1; page <= pages; page += 1) {
        const reply = await chat(command).page?.(state, page, desk);
        expect(reply, `${command} ${state} ${page}`).toBeDefined();
        if (reply !== undefined) expect(replyProblems(reply), `${command} ${state} ${page}`).toEqual([]);
      }
    }
  });

  it('is what the criteria show of every person', () => {
    for (const recipient of knowledge.recipients) {
      const reply = replyWith(desk.catalogue.criteria.of(recipient), desk);
      expect(replyProblems(reply), recipient.id).toEqual([]);
    }
  });

  it('is the comparison of every person with the next', () => {
    knowledge.recipients.forEach((first, index) => {
      const second = knowledge.recipients[(index + 1) % knowledge.recipients.length] ?? first;
      const reply = replyWith(desk.catalogue.compare(first, second), desk);
      expect(replyProblems(reply), `${first.id} ${second.id}`).toEqual([]);
    });
  });

  it('are the custom ids of pages and pictures of every combination of filters', () => {
    const longest = FACET_IDS.map((facet) => {
      const values = desk.catalogue.recipients.complete(facet, {}, '', 100).map(({ option }) => option.value);
      return values.sort((a, b) => b.length - a.length)[0] ?? '';
    });
    const filter = longest.join('/');
    const [sort = ''] = Object.keys(SORTS).sort((a, b) => b.length - a.length);
    const page = customId({ does: 'page', command: 'inmates', page: 99, state: `${sort}:${filter}:c` });
    expect(page.length).toBeLessThanOrEqual(CUSTOM_ID);
    expect(customId({ does: 'share', picture: `sentence-lengths/${filter}` }).length).toBeLessThanOrEqual(CUSTOM_ID);
  });

  it('are the custom ids of pages of quotations, for every speaker and the longest subject', () => {
    for (const { id } of knowledge.speakers) {
      const state = `${id}/${'x'.repeat(50)}`;
      expect(customId({ does: 'page', command: 'quote', page: 9, state }).length, id).toBeLessThanOrEqual(CUSTOM_ID);
    }
    for (const { id } of knowledge.quotations) expect(id.length, id).toBeLessThanOrEqual(50);
  });
});

/** Every list with its number of pages. */
function everyList(): { command: string; state: string; pages: number }[] {
  const { recipients, differences, quotations, timeline } = desk.catalogue;
  const sorts = Object.keys(SORTS) as Sort[];
  const inmates = sorts.flatMap((sort) => {
    const found = recipients.page({ filter: {}, sort }, 1);
    return 'pages' in found ? [{ command: 'inmates', state: `${sort}:////`, pages: found.pages }] : [];
  });
  const filtered = FACET_IDS.flatMap((facet, place) =>
    recipients.complete(facet, {}, '', 100).flatMap(({ option: { value } }) => {
      const state = FACET_IDS.map((_, index) => (index === place ? value : '')).join('/');
      const found = recipients.page({ filter: { [facet]: value }, sort: 'name' }, 1);
      return 'pages' in found ? [{ command: 'inmates', state: `name:${state}`, pages: found.pages }] : [];
    }),
  );
  const quotes = ['', ...quotations.completeWho('', 100).map(({ option }) => option.value)].flatMap((who) => {
    const found = quotations.find(who === '' ? {} : { who }, 1);
    return 'pages' in found ? [{ command: 'quote', state: `${who}/`, pages: found.pages }] : [];
  });
  return [
    ...inmates,
    ...filtered,
    ...quotes,
    { command: 'differences', state: '', pages: differences.page(1).pages },
    { command: 'timeline', state: '', pages: timeline(1).pages },
  ];
}

function chat(name: string): ChatCommand {
  const command = commands.find(({ data }) => data.name === name);
  if (command === undefined || !('execute' in command)) throw new Error(`there is no slash command ${name}`);
  return command;
}

describe('the commands', () => {
  const data = commands.map((command: Command) => command.data);

  it('keep to Discord’s limits, and to its description of them where that is at hand', () => {
    expect(formProblems(() => parseCommandList(JSON.parse(JSON.stringify(data))))).toEqual([]);
    expect(openApi?.validateRequest('PUT', '/applications/1/commands', data) ?? []).toEqual([]);
  });

  it.each([Locale.SpanishES, Locale.SpanishLATAM])('have a name and a description for everything in %s', (locale) => {
    const parts = data.flatMap((command) => [command, ...('options' in command ? (command.options ?? []) : [])]);
    for (const part of parts) {
      expect(part.name_localizations?.[locale], part.name).toBeTruthy();
      if ('description' in part) expect(part.description_localizations?.[locale], part.name).toBeTruthy();
    }
  });

  it.each([undefined, Locale.SpanishES, Locale.SpanishLATAM])('have names of their own (%s)', (locale) => {
    const names = data.map(({ name, name_localizations: names }) => (locale && names?.[locale]) ?? name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('all work in servers, in conversations with the bot, and installed on an account; all can be private', () => {
    for (const command of data) {
      expect(command).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
      if ('options' in command) expect(command.options?.at(-1)).toMatchObject({ name: 'private', type: 5 });
    }
  });
});

describe('while typing', () => {
  it('every one of the people is offered for their name, told apart and within the limits', () => {
    for (const { id, name } of knowledge.recipients) {
      const found = desk.clerk.completeRecipient(`${name.given} ${name.surname}`, 25);
      const labels = found.map((link) => linkChoice(link).name);
      expect(
        found.map(({ to }) => to.id),
        id,
      ).toContain(id);
      expect(new Set(labels).size, id).toBe(labels.length);
      expect(Math.max(...labels.map((label) => label.length)), id).toBeLessThanOrEqual(CHOICE_TEXT);
    }
  });
});
