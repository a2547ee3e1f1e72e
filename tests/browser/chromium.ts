import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const MISSING = [
  'The browser tests need Chromium, and found none.',
  'Debian, Ubuntu: sudo apt-get update && sudo apt-get install -y chromium fonts-noto-color-emoji',
  'Elsewhere: install Chromium or Chrome, or set CHROMIUM to the path of one.',
].join('\n');

/** Without a sandbox (a container has none to offer), and without a word to other machines. */
const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of the Chromium to test with: `CHROMIUM`, else the first on the path. @throws with how to install it */
export function findChromium(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [process.env['CHROMIUM'] ?? '', ...candidates].find(isProgram);
  if (found === undefined) throw new Error(MISSING);
  return found;
}

function isProgram(path: string): boolean {
  if (path === '') return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A browser of its own, with a profile that is thrown away. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), chromiumSandbox: false, args: ARGUMENTS });
}
