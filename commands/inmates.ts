import { ApplicationCommandType, type CacheType, type CommandInteractionOptionResolver } from 'discord.js';
import type { RecipientFilter } from '../src/answers/clerk.js';
import { filterOf, filterText, parseFilterText } from '../src/answers/lists/filter-text.js';
import { FACET_IDS } from '../src/answers/lists/recipient-facets.js';
import { type ListRequest, SORTS, type Sort } from '../src/answers/lists/recipient-list.js';
import { completionChoice } from '../src/discord/choices.js';
import type { ChatCommand } from '../src/discord/command.js';
import { CHART_OPTION, choiceOption, EVERYWHERE, PRIVATE_OPTION, typedOption } from '../src/discord/command-parts.js';
import type { Desk } from '../src/discord/desk.js';
import { CHOICES } from '../src/discord/limits.js';
import { described, named } from '../src/discord/localised.js';
import { drawPicture } from '../src/discord/pictures.js';
import type { Reply } from '../src/discord/reply.js';
import { replyWith } from '../src/discord/reply-with.js';
import type { CountKind } from '../src/pictures/picture.js';

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
    options: [...FILTERS, SORT, CHART_OPTION, PRIVATE_OPTION],
  },
  execute({ options }, desk) {
    const sort = options.getString('sort') ?? 'name';
    const request = { filter: filterIn(options), sort: isSort(sort) ? sort : 'name' };
    return listPage({ request, chart: options.getBoolean('chart') === true }, 1, desk);
  },
  autocomplete({ options }, { catalogue }) {
    const { name, value } = options.getFocused(true);
    const facet = FACET_IDS.find((id) => id === name);
    return facet === undefined
      ? []
      : catalogue.recipients.complete(facet, filterIn(options), value, CHOICES).map(completionChoice);
  },
  page(state, number, desk) {
    const list = parseState(state);
    return list && listPage(list, number, desk);
  },
} satisfies ChatCommand;

/** The list somebody asked for. */
interface List {
  readonly request: ListRequest;
  readonly chart: boolean;
}

function listPage({ request, chart }: List, number: number, desk: Desk): Reply | Promise<Reply> {
  const found = desk.catalogue.recipients.page(request, number);
  if ('status' in found) return replyWith(found, desk);
  const { answer, page, pages } = found;
  const position = { command: inmates.data.name, page, pages, state: stateOf({ request: found.request, chart }) };
  if (!chart) return replyWith(answer, desk, { position });
  const { filter } = found.request;
  return drawPicture({ of: chartFor(found.request), filter }, desk).then((picture) =>
    replyWith(answer, desk, { position, picture }),
  );
}

/** The picture that tells most about a list: what it is sorted by, or else the first thing it is not narrowed by. */
function chartFor({ filter, sort }: ListRequest): CountKind {
  if (sort === 'longest' || sort === 'shortest') return 'sentence-lengths';
  if (sort === 'earliest' || sort === 'latest') return 'by-year';
  if (filter.state === undefined) return 'by-state';
  return filter.drug === undefined ? 'by-drug' : 'sentence-lengths';
}

type Options = Pick<CommandInteractionOptionResolver<CacheType>, 'getString'>;

function filterIn(options: Options): RecipientFilter {
  return filterOf((facet) => options.getString(facet) ?? '');
}

function isSort(text: string): text is Sort {
  return Object.hasOwn(SORTS, text);
}

const COLON = ':';
const CHART = 'c';

/** "longest:florida/cocaine///", and ":c" behind it where a picture goes with the list. */
function stateOf({ request: { filter, sort }, chart }: List): string {
  return [sort, filterText(filter), ...(chart ? [CHART] : [])].join(COLON);
}

function parseState(state: string): List | undefined {
  const [sort = '', text = '', chart] = state.split(COLON);
  const filter = parseFilterText(text);
  return isSort(sort) && filter !== undefined ? { request: { filter, sort }, chart: chart === CHART } : undefined;
}
