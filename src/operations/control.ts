import { lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { StartProblem } from '../start-problem.js';

/*
 * How a command on the terminal reaches running bots: each listens on a socket of its own in one folder, named after its
 * process. Unlike a file with a process number, a socket cannot be left behind and then mean another program, and it
 * brings the answer back.
 */

/** What a running bot answers to an order. */
export const orderAnswer = z.strictObject({
  /** Whether the order was carried out. */
  done: z.boolean(),
  /** What came of it, for the operator. */
  message: z.string(),
});

export type OrderAnswer = z.output<typeof orderAnswer>;

/** The orders a running bot takes. */
export type Orders = Readonly<Record<string, () => OrderAnswer>>;

export interface Control {
  close(): void;
}

/** The longest order; whoever sends more is not one of ours. */
const LONGEST_ORDER = 100;
/** An order is a word; whoever takes longer to send it is not one of ours. */
const ORDER_WITHIN_MS = 2_000;

/**
 * Takes orders for this process from now on.
 * @param folder only this user's; made where it is missing
 * @throws {StartProblem} where the folder is not safe to use, or cannot be made
 */
export async function openControl(folder: string, orders: Orders): Promise<Control> {
  makePrivateFolder(folder);
  const socket = join(folder, `${process.pid}.sock`);
  // Left by an earlier process of this number that was killed.
  rmSync(socket, { force: true });
  const server = createServer((connection) => {
    connection.setTimeout(ORDER_WITHIN_MS, () => connection.destroy());
    connection.on('error', () => connection.destroy());
    connection.setEncoding('utf8').once('data', (data) => {
      const word = String(data).slice(0, LONGEST_ORDER).trim();
      const order = Object.hasOwn(orders, word) ? orders[word] : undefined;
      connection.end(JSON.stringify(order?.() ?? { done: false, message: `There is no order "${word}".` }));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socket, resolve);
  });
  server.unref();
  return { close: () => void server.close() };
}

/** Others on the machine must not be able to give orders, nor to put another socket in the place of one. */
function makePrivateFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StartProblem(`The folder ${folder} cannot be made: set CONTROL_DIR to one that can.`, { cause: error });
  }
  const found = lstatSync(folder);
  const isOurs = found.isDirectory() && found.uid === process.getuid?.();
  if (!isOurs || (found.mode & 0o077) !== 0) {
    throw new StartProblem(`The folder ${folder} is open to others: set CONTROL_DIR to one of your own.`);
  }
}

/** What one running bot answered. */
export interface ProcessAnswer extends OrderAnswer {
  /** The process number. */
  readonly process: string;
}

/** Gives the order to every running bot of the folder, and returns what each answered; nothing where none runs. */
export async function giveOrder(folder: string, order: string): Promise<readonly ProcessAnswer[]> {
  const answers = await Promise.all(socketsIn(folder).map((name) => ask(join(folder, name), name, order)));
  return answers.flatMap((answer) => answer ?? []);
}

function socketsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.sock'));
  } catch {
    return [];
  }
}

async function ask(socket: string, name: string, order: string): Promise<ProcessAnswer | undefined> {
  try {
    const connection = createConnection(socket);
    connection.write(`${order}\n`);
    const answer = orderAnswer.parse(JSON.parse(await text(connection)));
    return { process: name.replace(/\.sock$/, ''), ...answer };
  } catch (error) {
    // Nobody listens: its process was killed before it could take the socket away.
    if (error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED') rmSync(socket, { force: true });
    return undefined;
  }
}
