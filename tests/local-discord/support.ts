import { Client, type ClientOptions, Events, type GatewayIntentBits, type Interaction } from 'discord.js';
import { type LocalDiscord, type LocalDiscordOptions, startLocalDiscord } from '../../src/local-discord/start.js';

/** Cleans up in reverse order what a test file started. */
export function cleanup() {
  const tasks: (() => Promise<unknown>)[] = [];
  return {
    add(task: () => Promise<unknown>) {
      tasks.push(task);
    },
    async run() {
      for (const task of tasks.splice(0).reverse()) await task();
    },
  };
}

export interface BotOptions {
  readonly client?: Partial<ClientOptions>;
  readonly intents?: readonly GatewayIntentBits[];
  onInteraction?(interaction: Interaction): unknown;
}

/** A real discord.js client, logged in to the embedded Discord and ready. */
export async function loginBot(discord: LocalDiscord, options: BotOptions = {}): Promise<Client<true>> {
  const client = createBot(discord, options);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}

export function createBot(
  discord: LocalDiscord,
  { client: clientOptions, intents, onInteraction }: BotOptions,
): Client {
  const client = new Client({
    intents: [...(intents ?? [])],
    ...clientOptions,
    rest: { api: discord.apiBaseUrl, ...clientOptions?.rest },
  });
  if (onInteraction !== undefined) {
    client.on(Events.InteractionCreate, (interaction) => {
      void onInteraction(interaction);
    });
  }
  return client;
}

export interface Started {
  readonly discord: LocalDiscord;
  readonly client: Client<true>;
}

/** An embedded Discord with one bot in it. `tidy` is called with how to stop both. */
export async function startWithBot(
  tidy: ReturnType<typeof cleanup>,
  options: BotOptions = {},
  discordOptions: LocalDiscordOptions = {},
): Promise<Started> {
  const discord = await startLocalDiscord(discordOptions);
  tidy.add(() => discord.close());
  const client = await loginBot(discord, options);
  tidy.add(() => client.destroy());
  return { discord, client };
}

/** The message of an outcome that must have one. */
export function messageOf(outcome: Awaited<ReturnType<LocalDiscord['slash']>>) {
  if (outcome.kind !== 'message' && outcome.kind !== 'updated') {
    throw new Error(`expected a message, got ${JSON.stringify(outcome)}`);
  }
  return outcome.message;
}
