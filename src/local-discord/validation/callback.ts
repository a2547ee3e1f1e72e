import { InteractionResponseType as Callback, InteractionType } from 'discord-api-types/v10';
import { z } from 'zod';
import { list, requiredText } from './fields.js';
import { parseForm } from './form.js';

export type CallbackType =
  | Callback.ChannelMessageWithSource
  | Callback.DeferredChannelMessageWithSource
  | Callback.DeferredMessageUpdate
  | Callback.UpdateMessage
  | Callback.ApplicationCommandAutocompleteResult
  | Callback.Modal;

function callbackOf(...types: CallbackType[]) {
  return z.object({ type: z.literal(types), data: z.unknown().optional() });
}

const componentCallback = callbackOf(
  Callback.ChannelMessageWithSource,
  Callback.DeferredChannelMessageWithSource,
  Callback.DeferredMessageUpdate,
  Callback.UpdateMessage,
  Callback.Modal,
);

/** What each kind of interaction may be answered with. */
const CALLBACKS: Partial<Record<InteractionType, typeof componentCallback>> = {
  [InteractionType.ApplicationCommand]: callbackOf(
    Callback.ChannelMessageWithSource,
    Callback.DeferredChannelMessageWithSource,
    Callback.Modal,
  ),
  [InteractionType.MessageComponent]: componentCallback,
  [InteractionType.ApplicationCommandAutocomplete]: callbackOf(Callback.ApplicationCommandAutocompleteResult),
};

/** The kind of answer, checked against the kind of interaction. @throws InvalidForm */
export function parseCallback(body: unknown, interaction: InteractionType): { type: CallbackType; data?: unknown } {
  return parseForm(CALLBACKS[interaction] ?? componentCallback, body);
}

const deferred = z.object({ flags: z.int().nullish() }).nullish();

/** The flags of a deferred reply. @throws InvalidForm */
export function parseDeferredFlags(data: unknown): number {
  return parseForm(deferred, data, ['data'])?.flags ?? 0;
}

const choice = z.object({
  name: requiredText(100),
  name_localizations: z.record(z.string(), z.string().nullable()).nullish(),
  value: z.union([requiredText(100), z.number()]),
});

export type Choice = z.infer<typeof choice>;

const choiceList = z.object({ choices: list(choice, 25).nullish() });

/** The choices of an autocomplete answer: at most 25, names and values of 1 to 100 characters. @throws InvalidForm */
export function parseChoices(data: unknown): Choice[] {
  return parseForm(choiceList, data, ['data']).choices ?? [];
}

const modal = z.object({
  custom_id: requiredText(100),
  title: requiredText(45),
  components: list(z.looseObject({ type: z.int() }), 5, 1),
});

export type ModalPayload = z.infer<typeof modal>;

/** A form shown to the user. @throws InvalidForm */
export function parseModal(data: unknown): ModalPayload {
  return parseForm(modal, data, ['data']);
}
