import { InteractionContextType, type Locale } from 'discord-api-types/v10';
import type { Interaction } from './interactions.js';
import { MAX_FILE_BYTES } from './rest/body.js';
import { apiChannel, apiMember, MEMBER_PERMISSIONS, type World } from './world.js';

/** INTERACTION_CREATE as the gateway sends it: https://docs.discord.com/developers/interactions/receiving-and-responding */
export function interactionPayload(
  interaction: Interaction,
  world: World,
  locale: Locale,
  data: unknown,
): Record<string, unknown> {
  const { channel, user } = interaction;
  const place =
    channel.guild === undefined
      ? { user: user.api }
      : {
          guild_id: channel.guild.id,
          guild: { id: channel.guild.id, locale: 'en-US', features: [] },
          guild_locale: 'en-US',
          member: apiMember(user),
        };
  return {
    version: 1,
    id: interaction.id,
    application_id: world.application.id,
    type: interaction.type,
    token: interaction.token,
    data,
    ...place,
    ...(interaction.sourceMessage === undefined ? {} : { message: interaction.sourceMessage }),
    channel_id: channel.id,
    channel: apiChannel(channel),
    context: channel.context,
    locale,
    app_permissions: MEMBER_PERMISSIONS,
    authorizing_integration_owners: interaction.metadata.authorizing_integration_owners,
    entitlements: [],
    entitlement_sku_ids: [],
    attachment_size_limit: MAX_FILE_BYTES,
  };
}

/** Through which installations the application may answer there. */
export function integrationOwners(
  { channel, user }: Pick<Interaction, 'channel' | 'user'>,
  integrationTypes: readonly number[],
): Record<string, string> {
  const guildInstall = integrationTypes.includes(0) && channel.context !== InteractionContextType.PrivateChannel;
  const userInstall = integrationTypes.includes(1);
  return {
    ...(guildInstall ? { 0: channel.guild?.id ?? '0' } : {}),
    ...(userInstall ? { 1: user.api.id } : {}),
  };
}
