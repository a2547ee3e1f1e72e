import { ChannelType, GatewayIntentBits } from 'discord-api-types/v10';
import { z } from 'zod';
import { apiChannel, apiMember, type LocalGuild, MEMBER_PERMISSIONS, type World } from '../world.js';
import type { Session } from './session.js';

/** What a client sends. Unknown opcodes are told apart from malformed ones by the caller. */
export const clientFrame = z.object({ op: z.int(), d: z.unknown() });

export const identify = z.object({
  token: z.string(),
  intents: z.int().min(0),
  properties: z.record(z.string(), z.unknown()),
  shard: z.tuple([z.int(), z.int()]).optional(),
});

export const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int().min(0) });

/** Bits Discord knows. https://docs.discord.com/developers/events/gateway#list-of-intents */
export const KNOWN_INTENTS = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0);

/** Those an application must be approved for; the embedded Discord approves none. */
export const PRIVILEGED_INTENTS =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

export function ready(session: Session, world: World, guilds: readonly LocalGuild[], resumeUrl: string) {
  return {
    v: 10,
    user: { ...world.bot, verified: true, mfa_enabled: false, email: null },
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: resumeUrl,
    shard: session.shard,
    application: { id: world.application.id, flags: 0 },
    private_channels: [],
    relationships: [],
    presences: [],
    guild_join_requests: [],
    user_settings: {},
    _trace: [],
  };
}

/** GUILD_CREATE, for clients that ask for the GUILDS intent. */
export function guildCreate(guild: LocalGuild, world: World) {
  const bot = { name: world.application.name, api: world.bot };
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: world.users[0]?.api.id ?? world.bot.id,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: [
      {
        id: guild.id,
        name: '@everyone',
        color: 0,
        colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
        hoist: false,
        icon: null,
        unicode_emoji: null,
        position: 0,
        permissions: MEMBER_PERMISSIONS,
        managed: false,
        mentionable: false,
        flags: 0,
      },
    ],
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    preferred_locale: 'en-US',
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    joined_at: new Date(0).toISOString(),
    large: false,
    unavailable: false,
    member_count: world.users.length + 1,
    voice_states: [],
    members: [bot, ...world.users].map((user) => apiMember(user)),
    channels: world.channels
      .filter((channel) => channel.guild?.id === guild.id)
      .map((channel) => ({ ...apiChannel(channel), type: ChannelType.GuildText })),
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
