import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import type { Answers, CallbackResult } from '../answers.js';
import type { World } from '../world.js';
import { unknownWebhook } from './errors.js';
import { type RestResponse, type Route, route } from './router.js';

/** The first answer to an interaction, and the webhook that works on its messages afterwards. */
export function interactionRoutes(world: World, answers: Answers): Route[] {
  const webhook = '/webhooks/:application/:token';
  const message = `${webhook}/messages/:message` as const;
  const own = (application: string) => {
    if (application !== world.application.id) throw unknownWebhook();
  };
  return [
    route('POST', '/interactions/:interaction/:token/callback', 'open', ({ params, query, body, files }) => {
      const result = answers.callback(params.interaction, params.token, body, files);
      return query.get('with_response') === 'true' ? callbackResponse(result) : { status: 204 };
    }),
    route('POST', webhook, 'open', ({ params, body, files }) => {
      own(params.application);
      return { status: 200, body: answers.followUp(params.token, body, files).api };
    }),
    route('GET', message, 'open', ({ params }) => {
      own(params.application);
      return { status: 200, body: answers.get(params.token, params.message).api };
    }),
    route('PATCH', message, 'open', ({ params, body, files }) => {
      own(params.application);
      return { status: 200, body: answers.edit(params.token, params.message, body, files).api };
    }),
    route('DELETE', message, 'open', ({ params }) => {
      own(params.application);
      answers.remove(params.token, params.message);
      return { status: 204 };
    }),
  ];
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback-interaction-callback-response-object */
function callbackResponse({ interaction, type, message }: CallbackResult): RestResponse {
  const flags = Number(message?.api.flags ?? 0);
  const showsMessage =
    type === InteractionResponseType.ChannelMessageWithSource || type === InteractionResponseType.UpdateMessage;
  return {
    status: 200,
    body: {
      interaction: {
        id: interaction.id,
        type: interaction.type,
        ...(message === undefined
          ? {}
          : {
              response_message_id: message.api.id,
              response_message_loading: (flags & MessageFlags.Loading) !== 0,
              response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
            }),
        channel_id: interaction.channel.id,
        ...(interaction.channel.guild === undefined ? {} : { guild_id: interaction.channel.guild.id }),
      },
      ...(showsMessage && message !== undefined ? { resource: { type, message: message.api } } : {}),
    },
  };
}
