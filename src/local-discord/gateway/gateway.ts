import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes as Close, GatewayIntentBits, GatewayOpcodes as Op } from 'discord-api-types/v10';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { EventHub } from '../events.js';
import type { FaultPlan, GatewayFault } from '../faults.js';
import { type Snowflake, shardOf } from '../snowflake.js';
import type { World } from '../world.js';
import { clientFrame, guildCreate, identify, KNOWN_INTENTS, PRIVILEGED_INTENTS, ready, resume } from './payloads.js';
import { createSession, type Session } from './session.js';

/** Discord closes connections that send larger frames. */
const MAX_FRAME_BYTES = 4096;
/** Sessions kept in all; the oldest disconnected ones go first. */
const MAX_SESSIONS = 64;
/** How long a lost connection's session waits to be resumed. */
const RESUME_WINDOW_MS = 3 * 60_000;
/** 120 events a minute. https://docs.discord.com/developers/events/gateway#rate-limiting */
const FRAMES_PER_MINUTE = 120;

export interface Gateway {
  /** Takes over an HTTP upgrade. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Sends an event to every session whose shard serves the guild; gives how many those were. */
  dispatch(event: string, data: unknown, guildId: Snowflake | undefined): number;
  strike(fault: GatewayFault): void;
  /** Shards with a client connected right now. */
  connectedShards(): (readonly [number, number])[];
  close(): void;
}

interface Dependencies {
  readonly token: string;
  readonly world: World;
  readonly events: EventHub;
  readonly faults: FaultPlan;
  readonly heartbeatIntervalMs: number;
  readonly url: () => string;
}

export function createGateway(dependencies: Dependencies): Gateway {
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES });
  const sessions = new Map<string, Session>();
  const affected = (shard: number | undefined) =>
    [...sessions.values()].filter((session) => shard === undefined || session.shard[0] === shard);

  return {
    accept(request, socket, head) {
      server.handleUpgrade(request, socket, head, (connection) => {
        serve(connection, new URL(request.url ?? '/', 'http://localhost').searchParams, sessions, dependencies);
      });
    },
    dispatch(event, data, guildId) {
      const served = [...sessions.values()].filter(({ shard: [id, count] }) => shardOf(guildId, count) === id);
      for (const session of served) session.dispatch(event, data);
      return served.length;
    },
    strike(fault) {
      for (const session of affected(fault.shard)) strikeSession(fault, session, sessions);
    },
    connectedShards: () =>
      [...sessions.values()].filter(({ connection }) => connection !== undefined).map(({ shard }) => shard),
    close() {
      for (const client of server.clients) client.terminate();
      server.close();
      sessions.clear();
    },
  };
}

function strikeSession(fault: GatewayFault, session: Session, sessions: Map<string, Session>): void {
  switch (fault.kind) {
    case 'drop-connection':
      session.connection?.terminate();
      break;
    case 'request-reconnect':
      if (session.connection !== undefined) send(session.connection, Op.Reconnect, null);
      break;
    case 'invalidate-session':
      if (!fault.resumable) sessions.delete(session.id);
      if (session.connection !== undefined) send(session.connection, Op.InvalidSession, fault.resumable);
      break;
    case 'dispatch':
      session.dispatch(fault.event, fault.data);
      break;
  }
}

function send(connection: WebSocket, op: Op, data: unknown): void {
  connection.send(JSON.stringify({ op, d: data, s: null, t: null }));
}

/** Speaks with one connection from HELLO to its end. */
function serve(
  connection: WebSocket,
  query: URLSearchParams,
  sessions: Map<string, Session>,
  dependencies: Dependencies,
): void {
  const refusal = unsupported(query);
  if (refusal !== undefined) {
    connection.close(Close.InvalidAPIVersion, refusal);
    return;
  }
  let session: Session | undefined;
  let framesThisMinute = 0;
  const minute = setInterval(() => {
    framesThisMinute = 0;
  }, 60_000);
  minute.unref();
  connection.on('error', () => connection.terminate());
  connection.on('close', (code) => {
    clearInterval(minute);
    if (session === undefined || session.connection !== connection) return;
    endConnection(session, code, sessions);
    dependencies.events.emit({ type: 'gateway', change: 'disconnected', shard: session.shard });
  });
  connection.on('message', (raw) => {
    framesThisMinute += 1;
    if (framesThisMinute > FRAMES_PER_MINUTE) connection.close(Close.RateLimited, 'You are being rate limited.');
    else session = receive(connection, raw, session, sessions, dependencies);
  });
  send(connection, Op.Hello, { heartbeat_interval: dependencies.heartbeatIntervalMs });
}

/** A goodbye (1000, 1001) ends the session; otherwise it waits a while to be resumed. */
function endConnection(session: Session, code: number, sessions: Map<string, Session>): void {
  session.disconnect();
  const forget = () => {
    if (session.connection === undefined) sessions.delete(session.id);
  };
  if (code === 1000 || code === 1001) forget();
  else setTimeout(forget, RESUME_WINDOW_MS).unref();
}

/** Why the parameters of the address cannot be served, if they cannot. */
function unsupported(query: URLSearchParams): string | undefined {
  if ((query.get('v') ?? '10') !== '10') return 'Only version 10 of the gateway is offered here.';
  if ((query.get('encoding') ?? 'json') !== 'json') return 'Only encoding=json is offered here.';
  if (query.has('compress')) return 'Compression is not offered here: connect without the compress parameter.';
  return undefined;
}

/** Handles one frame; gives the session the connection has afterwards. */
function receive(
  connection: WebSocket,
  raw: RawData,
  session: Session | undefined,
  sessions: Map<string, Session>,
  dependencies: Dependencies,
): Session | undefined {
  const frame = clientFrame.safeParse(parseJson(raw));
  if (!frame.success) {
    connection.close(Close.DecodeError, 'Error while decoding payload.');
    return session;
  }
  const { op, d } = frame.data;
  switch (op) {
    case Op.Heartbeat:
      if (!dependencies.faults.take('ignore-heartbeats')) send(connection, Op.HeartbeatAck, null);
      return session;
    case Op.Identify:
      if (session !== undefined && sessions.has(session.id)) {
        connection.close(Close.AlreadyAuthenticated, 'Already authenticated.');
        return session;
      }
      return welcome(connection, d, sessions, dependencies);
    case Op.Resume:
      return takeUp(connection, d, sessions, dependencies);
    default:
      refuseOpcode(connection, op, session);
      return session;
  }
}

function refuseOpcode(connection: WebSocket, op: number, session: Session | undefined): void {
  if (op !== Op.PresenceUpdate && op !== Op.VoiceStateUpdate && op !== Op.RequestGuildMembers) {
    connection.close(Close.UnknownOpcode, 'Unknown opcode.');
  } else if (session === undefined) {
    connection.close(Close.NotAuthenticated, 'Not authenticated.');
  }
}

function parseJson(raw: RawData): unknown {
  try {
    return JSON.parse(String(raw));
  } catch {
    return undefined;
  }
}

/** IDENTIFY: a new session, or a close code that says why not. */
function welcome(
  connection: WebSocket,
  data: unknown,
  sessions: Map<string, Session>,
  { token, world, events, url }: Dependencies,
): Session | undefined {
  const parsed = identify.safeParse(data);
  if (!parsed.success) {
    connection.close(Close.DecodeError, 'Error while decoding payload.');
    return undefined;
  }
  const [id, count] = parsed.data.shard ?? [0, 1];
  const { intents } = parsed.data;
  if (parsed.data.token !== token) connection.close(Close.AuthenticationFailed, 'Authentication failed.');
  else if (id < 0 || count < 1 || id >= count) connection.close(Close.InvalidShard, 'Invalid shard.');
  else if ((intents & ~KNOWN_INTENTS) !== 0) connection.close(Close.InvalidIntents, 'Invalid intent(s).');
  else if ((intents & PRIVILEGED_INTENTS) !== 0) connection.close(Close.DisallowedIntents, 'Disallowed intent(s).');
  else {
    const session = createSession([id, count], intents, connection);
    sessions.set(session.id, session);
    forgetOldSessions(sessions);
    const guilds = world.guilds.filter((guild) => shardOf(guild.id, count) === id);
    session.dispatch('READY', ready(session, world, guilds, url()));
    if ((intents & GatewayIntentBits.Guilds) !== 0) {
      for (const guild of guilds) session.dispatch('GUILD_CREATE', guildCreate(guild, world));
    }
    events.emit({ type: 'gateway', change: 'identified', shard: session.shard });
    return session;
  }
  return undefined;
}

function forgetOldSessions(sessions: Map<string, Session>): void {
  for (const session of sessions.values()) {
    if (sessions.size <= MAX_SESSIONS) return;
    if (session.connection === undefined) sessions.delete(session.id);
  }
}

/** RESUME: the missed events, then RESUMED; or opcode 9. */
function takeUp(
  connection: WebSocket,
  data: unknown,
  sessions: Map<string, Session>,
  { token, events, faults }: Dependencies,
): Session | undefined {
  const parsed = resume.safeParse(data);
  if (!parsed.success) {
    connection.close(Close.DecodeError, 'Error while decoding payload.');
    return undefined;
  }
  if (parsed.data.token !== token) {
    connection.close(Close.AuthenticationFailed, 'Authentication failed.');
    return undefined;
  }
  const session = sessions.get(parsed.data.session_id);
  if (session === undefined || faults.take('refuse-resume')) {
    sessions.delete(parsed.data.session_id);
    send(connection, Op.InvalidSession, false);
    return undefined;
  }
  if (session.connection !== connection) session.connection?.close(Close.SessionTimedOut, 'Taken over.');
  session.connect(connection);
  if (!session.replayAfter(parsed.data.seq)) {
    connection.close(Close.InvalidSeq, 'Invalid seq.');
    return undefined;
  }
  session.dispatch('RESUMED', {});
  events.emit({ type: 'gateway', change: 'resumed', shard: session.shard });
  return session;
}
