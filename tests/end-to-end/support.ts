import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../src/knowledge/project.js';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/start.js';

/** A program of the project, running. */
export interface Running {
  readonly process: ChildProcess;
  /** What it has written so far. */
  readonly output: { readonly stdout: string; readonly stderr: string };
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
}

/** Starts what tests start, and ends all of it. */
export function stage() {
  const tasks: (() => unknown)[] = [];
  return {
    /**
     * Runs a compiled program in an empty folder, where no .env of the developer lies about.
     * @param program path below `dist`, without `.js`
     */
    run(program: string, env: Readonly<Record<string, string>>, args: readonly string[] = [], input?: string): Running {
      const cwd = mkdtempSync(join(tmpdir(), 'clerk-'));
      const { PATH = '' } = process.env;
      const child = spawn(process.execPath, [join(projectFolder, 'dist', `${program}.js`), ...args], {
        cwd,
        env: { PATH, ...env },
      });
      const output = { stdout: '', stderr: '' };
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        output.stdout += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        output.stderr += text;
      });
      child.stdin.end(input);
      const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
      tasks.push(async () => {
        child.kill('SIGKILL');
        await ended;
        rmSync(cwd, { recursive: true, force: true });
      });
      return { process: child, output, ended };
    },
    async discord(): Promise<LocalDiscord> {
      const discord = await startLocalDiscord({ port: 0 });
      tasks.push(() => discord.close());
      return discord;
    },
    /** Also ends what a test starts by itself. */
    onClear(task: () => unknown) {
      tasks.push(task);
    },
    async clear() {
      for (const task of tasks.splice(0).reverse()) await task();
    },
  };
}

/** The settings that take the bot to that Discord. */
export function settingsFor({ token, apiBaseUrl }: LocalDiscord): Record<string, string> {
  return { DISCORD_TOKEN: token, DISCORD_API_BASE_URL: apiBaseUrl };
}

/** Waits until the bot says in its log that it is ready. */
export async function ready({ output, ended }: Running): Promise<void> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!output.stderr.includes('"msg":"ready"')) {
    if (over) throw new Error(`the bot ended before it was ready: ${output.stderr}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
