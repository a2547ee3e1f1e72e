import { ApplicationCommandType, type CacheType, type CommandInteractionOptionResolver } from 'discord.js';
import type { RecipientFilter } from '../src/answers/clerk.js';
import { FACET_IDS, type FacetId } from '../src/answers/recipient-facets.js';
import { type ListRequest, SORTS, type Sort } from '../src/answers/recipient-list.js';
import { completionChoice } from '../src/discord/choices.js';
import type { ChatCommand, Desk } from '../src/discord/command.js';
import { choiceOption, EVERYWHERE, PRIVATE_OPTION, typedOption } from '../src/discord/command-parts.js';
import { CHOICES } from '../src/discord/limits.js';
import { described, named } from '../src/discord/localised.js';
import type { Reply } from '../src/discord/reply.js';
import { replyWith } from '../src/discord/reply-with.js';

const FILTERS = [
  typedOption({
    ...named('state', 'estado'),
    ...described('The state of the court that sentenced them', 'El estado del tribunal que los condenó'),
  }),
  typedOption({
    ...named('drug', 'droga'),
    ...described('A drug of the conviction', 'Una droga de la condena'),
  }),
  typedOption({
    ...named('sentence', 'condena'),
    ...described('The prison sentence before the grant', 'La pena de prisión antes de la gracia'),
  }),
  typedOption({
    ...named('weapon', 'arma'),
    ...described(
      'With or without a firearm or ammunition conviction',
      'Con o sin condena por arma de fuego o munición',
    ),
  }),
  typedOption({
    ...named('ends', 'termina'),
    ...described('The day the sentence now ends', 'El día en que ahora termina la condena'),
  }),
];

const SORT = choiceOption(
  { ...named('sort', 'orden'), ...described('The order of the list', 'El orden de la lista') },
  [
    { value: 'name', ...named('By surname', 'Por apellido') },
    { value: 'longest', ...named('Longest sentence first', 'La condena más larga primero') },
    { value: 'shortest', ...named('Shortest sentence first', 'La condena más corta primero') },
    { value: 'earliest', ...named('Earliest sentencing first', 'La sentencia más antigua primero') },
    { value: 'latest', ...named('Latest sentencing first', 'La sentencia más reciente primero') },
  ] satisfies { value: Sort; name: string }[],
);

export const inmates = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named('inmates', 'reclusos'),
    ...described('List the 61 people, filtered and sorted', 'Lista de las 61 personas, filtrada y ordenada'),
    ...EVERYWHERE,
    options: [...FILTERS, SORT, PRIVATE_OPTION],
  },
  execute({ options }, desk) {
    const sort = options.getString('sort') ?? 'name';
    return listPage({ filter: filterIn(options), sort: isSort(sort) ? sort : 'name' }, 1, desk);
  },
  autocomplete({ options }, { catalogue }) {
    const { name, value } = options.getFocused(true);
    const facet = FACET_IDS.find((id) => id === name);
    return facet === undefined
      ? []
      : catalogue.recipients.complete(facet, filterIn(options), value, CHOICES).map(completionChoice);
  },
  page(state, number, desk) {
    const request = parseState(state);
    return request && listPage(request, number, desk);
  },
} satisfies ChatCommand;

function listPage(request: ListRequest, number: number, desk: Desk): Reply {
  const found = desk.catalogue.recipients.page(request, number);
  if ('status' in found) return replyWith(found, desk);
  const { answer, page, pages } = found;
  const state = stateOf(found.request);
  return replyWith(answer, desk, { position: { command: inmates.data.name, page, pages, state } });
}

type Options = Pick<CommandInteractionOptionResolver<CacheType>, 'getString'>;

function filterIn(options: Options): RecipientFilter {
  return filterOf((facet) => options.getString(facet)?.trim() ?? '');
}

/** A blank value is no filter. */
function filterOf(read: (facet: FacetId) => string): RecipientFilter {
  const values = FACET_IDS.map((facet) => [facet, read(facet)]);
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}

function isSort(text: string): text is Sort {
  return Object.hasOwn(SORTS, text);
}

/** Between the ids of a state: no id holds it. */
const SLASH = '/';

/** "longest/florida/cocaine///": the order, then the filters in theirs. */
function stateOf({ filter, sort }: ListRequest): string {
  return [sort, ...FACET_IDS.map((facet) => filter[facet] ?? '')].join(SLASH);
}

function parseState(state: string): ListRequest | undefined {
  const [sort = '', ...values] = state.split(SLASH);
  if (!isSort(sort) || values.length !== FACET_IDS.length) return undefined;
  return { sort, filter: filterOf((facet) => values[FACET_IDS.indexOf(facet)] ?? '') };
}
