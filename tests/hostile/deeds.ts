import { ApplicationCommandType, InteractionType, ApplicationCommandOptionType as Option } from 'discord.js';
import fc from 'fast-check';
import { commands } from '../../commands/index.js';
import { hostileText } from './texts.js';

/** An interaction as only a broken or malicious client would send it; `message`: it stands on, or concerns, a message. */
export interface Deed {
  readonly type: InteractionType;
  readonly data: Readonly<Record<string, unknown>>;
  readonly message: boolean;
}

const slashCommands = commands.flatMap(({ data }) => (data.type === ApplicationCommandType.ChatInput ? [data] : []));
const messageCommands = commands.flatMap(({ data }) => (data.type === ApplicationCommandType.Message ? [data] : []));

type Options = NonNullable<(typeof slashCommands)[number]['options']>;

/**
 * Every text is hostile, also where Discord would offer fixed choices only; pictures are drawn now and then. Required
 * options are there: Discord sees to that before it sends anything.
 */
const optionValues = (options: Options) =>
  fc.tuple(
    ...options.map(({ type, name, required = false }) => {
      const value = type === Option.Boolean ? rarely : hostileText;
      const given = value.map((chosen) => ({ type, name, value: chosen }));
      return required ? given : fc.option(given, { freq: 4 });
    }),
  );

const rarely = fc.oneof({ arbitrary: fc.constant(false), weight: 30 }, { arbitrary: fc.constant(true), weight: 1 });

const chatInput: fc.Arbitrary<Deed> = fc.constantFrom(...slashCommands).chain(({ name, options = [] }) =>
  optionValues(options).map((filled) => ({
    type: InteractionType.ApplicationCommand,
    data: { type: ApplicationCommandType.ChatInput, id: '1', name, options: filled.filter((each) => each !== null) },
    message: false,
  })),
);

const typedOptions = slashCommands.flatMap(({ name, options = [] }) =>
  options.flatMap((option) =>
    'autocomplete' in option && option.autocomplete ? [{ name, focused: option.name, options }] : [],
  ),
);

const autocomplete: fc.Arbitrary<Deed> = fc.constantFrom(...typedOptions).chain(({ name, focused, options }) =>
  fc.tuple(optionValues(options.filter((option) => option.name !== focused)), hostileText).map(([others, value]) => ({
    type: InteractionType.ApplicationCommandAutocomplete,
    data: {
      type: ApplicationCommandType.ChatInput,
      id: '1',
      name,
      options: [
        ...others.filter((each) => each !== null),
        { type: Option.String, name: focused, value, focused: true },
      ],
    },
    message: false,
  })),
);

const CUSTOM_IDS = [
  '',
  '1:',
  '1:open:',
  '1:open:recipient:',
  '1:page:',
  '1:share:',
  '1:page:inmates:1:',
  '1:page:quote:2:',
];

const component: fc.Arbitrary<Deed> = fc
  .tuple(fc.constantFrom(...CUSTOM_IDS), hostileText, fc.constantFrom(2, 3), fc.array(hostileText, { maxLength: 3 }))
  .map(([start, rest, kind, values]) => ({
    type: InteractionType.MessageComponent,
    data: {
      component_type: kind,
      custom_id: kind === 3 ? '1:view' : `${start}${rest}`.slice(0, 100),
      ...(kind === 3 ? { values } : {}),
    },
    message: true,
  }));

/** The command on a message: its own text, and another bot's embed in it, say anything. */
const messageMenu: fc.Arbitrary<Deed> = fc
  .tuple(fc.constantFrom(...messageCommands), hostileText, hostileText)
  .map(([{ name }, content, description]) => ({
    type: InteractionType.ApplicationCommand,
    data: {
      type: ApplicationCommandType.Message,
      id: '1',
      name,
      target_id: '2',
      resolved: { messages: { 2: { id: '2', channel_id: '3', content, embeds: [{ title: content, description }] } } },
    },
    message: false,
  }));

/** A command that is not there, in hostile words. */
const unknown: fc.Arbitrary<Deed> = hostileText.map((name) => ({
  type: InteractionType.ApplicationCommand,
  data: { type: ApplicationCommandType.ChatInput, id: '1', name, options: [] },
  message: false,
}));

/** Every way in. */
export const hostileDeed: fc.Arbitrary<Deed> = fc.oneof(
  { arbitrary: chatInput, weight: 10 },
  { arbitrary: autocomplete, weight: 6 },
  { arbitrary: component, weight: 3 },
  { arbitrary: messageMenu, weight: 2 },
  { arbitrary: unknown, weight: 1 },
);
