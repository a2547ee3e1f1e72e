import {
  type APIChannel,
  type APIGuildMember,
  type APIUser,
  ChannelType,
  type GuildMemberFlags,
  InteractionContextType,
  PermissionFlagsBits,
  type UserFlags,
} from 'discord-api-types/v10';
import { DISCORD_EPOCH, type Snowflake, snowflakeAt } from './snowflake.js';

/** Someone who uses the bot. The application is installed on every account, so commands also work outside servers. */
export interface LocalUser {
  readonly api: APIUser;
  readonly name: string;
}

export interface LocalGuild {
  readonly id: Snowflake;
  readonly name: string;
}

/** A place where people meet: a guild's channel, one user's conversation with the bot, or a conversation without the bot. */
export interface LocalChannel {
  readonly id: Snowflake;
  readonly name: string;
  readonly context: InteractionContextType;
  readonly guild?: LocalGuild;
  /** Who can see it; in a guild, everybody. */
  readonly recipients: readonly LocalUser[];
}

export interface World {
  readonly application: { readonly id: Snowflake; readonly name: string };
  readonly bot: APIUser;
  readonly users: readonly LocalUser[];
  readonly guilds: readonly LocalGuild[];
  readonly channels: readonly LocalChannel[];
}

export interface WorldOptions {
  readonly applicationName: string;
  readonly users: readonly string[];
  readonly guilds: readonly string[];
}

/** What Discord lets anybody do in an ordinary channel of an ordinary server. */
export const MEMBER_PERMISSIONS = String(
  PermissionFlagsBits.ViewChannel |
    PermissionFlagsBits.SendMessages |
    PermissionFlagsBits.EmbedLinks |
    PermissionFlagsBits.AttachFiles |
    PermissionFlagsBits.ReadMessageHistory |
    PermissionFlagsBits.UseApplicationCommands |
    PermissionFlagsBits.UseExternalApps,
);

/** When everything was made: fixed, so that ids stay the same from one start to the next. */
const CREATED = 1_490_000_000_000;

/**
 * Guild number i is made i ms after this instant, whose distance from the zero of Discord's ids is a multiple of every
 * number up to 16: so guild i belongs to shard `i % count` for up to 16 shards.
 */
const FIRST_GUILD_CREATED = DISCORD_EPOCH + 720_720 * 97_000;

/** The people and places of the embedded Discord. The same options always give the same ids. */
export function createWorld(options: WorldOptions): World {
  const users = options.users.map((name, index) => localUser(name, snowflakeAt(CREATED, 100 + index)));
  const guilds = options.guilds.map((name, index) => ({ id: snowflakeAt(FIRST_GUILD_CREATED + index), name }));
  return {
    application: { id: snowflakeAt(CREATED, 1), name: options.applicationName },
    bot: { ...apiUser(options.applicationName, snowflakeAt(CREATED, 1)), bot: true, discriminator: '0001' },
    users,
    guilds,
    channels: [
      ...guilds.map((guild, index) => ({
        id: snowflakeAt(FIRST_GUILD_CREATED + index, 1),
        name: 'general',
        context: InteractionContextType.Guild,
        guild,
        recipients: users,
      })),
      ...users.map((user, index) => ({
        id: snowflakeAt(CREATED, 200 + index),
        name: 'dm',
        context: InteractionContextType.BotDM,
        recipients: [user],
      })),
      {
        id: snowflakeAt(CREATED, 300),
        name: 'elsewhere',
        context: InteractionContextType.PrivateChannel,
        recipients: users,
      },
    ],
  };
}

function localUser(name: string, id: Snowflake): LocalUser {
  return { name, api: apiUser(name, id) };
}

function apiUser(name: string, id: Snowflake): APIUser {
  return {
    id,
    username: name.toLowerCase().replaceAll(/[^a-z0-9_.]/g, '_'),
    global_name: name,
    discriminator: '0',
    avatar: null,
    primary_guild: null,
    public_flags: 0 as UserFlags,
    flags: 0 as UserFlags,
  };
}

/** The user of that name or id, if there is one. */
export function findUser(world: World, nameOrId: string): LocalUser | undefined {
  return world.users.find((user) => user.name === nameOrId || user.api.id === nameOrId);
}

/**
 * The channel a user means by `where`: a channel id, `general` (of the first guild), `<guild>/general`, `dm` (their own
 * conversation with the bot) or `elsewhere` (a conversation the bot is not part of). Undefined where they cannot look.
 */
export function findChannel(world: World, user: LocalUser, where: string): LocalChannel | undefined {
  return world.channels.find(
    (channel) =>
      channel.recipients.includes(user) &&
      (channel.id === where ||
        channel.name === where ||
        (channel.guild !== undefined && `${channel.guild.name}/${channel.name}` === where)),
  );
}

/** The channel as an interaction carries it. */
export function apiChannel(channel: LocalChannel): APIChannel & { permissions?: string } {
  switch (channel.context) {
    case InteractionContextType.Guild:
      return {
        id: channel.id,
        type: ChannelType.GuildText,
        name: channel.name,
        guild_id: channel.guild?.id ?? channel.id,
        position: 0,
        permission_overwrites: [],
        nsfw: false,
        parent_id: null,
        rate_limit_per_user: 0,
        topic: null,
        last_message_id: null,
        permissions: MEMBER_PERMISSIONS,
      };
    case InteractionContextType.BotDM:
      return {
        id: channel.id,
        type: ChannelType.DM,
        name: null,
        last_message_id: null,
        recipients: channel.recipients.map((user) => user.api),
      };
    case InteractionContextType.PrivateChannel:
      return {
        id: channel.id,
        type: ChannelType.GroupDM,
        name: channel.name,
        icon: null,
        owner_id: channel.recipients[0]?.api.id ?? channel.id,
        last_message_id: null,
        recipients: channel.recipients.map((user) => user.api),
      };
  }
}

/** A user as a member of a guild, as an interaction carries it. */
export function apiMember(user: LocalUser): APIGuildMember & { permissions: string } {
  return {
    user: user.api,
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: new Date(CREATED).toISOString(),
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0 as GuildMemberFlags,
    permissions: MEMBER_PERMISSIONS,
  };
}

/** The answer to `GET /applications/@me`. */
export function apiApplication(world: World) {
  return {
    id: world.application.id,
    name: world.application.name,
    icon: null,
    description: '',
    type: null,
    bot: world.bot,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    flags_new: '0',
    owner: world.users[0]?.api ?? world.bot,
    team: null,
    approximate_guild_count: world.guilds.length,
    approximate_user_install_count: world.users.length,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: [],
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
  };
}
