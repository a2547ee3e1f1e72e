import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { bundleFolder, bundleKeyFile, compiledFolder } from './key.js';

/**
 * Left in node_modules: what only some bots load, and later; and what ws and discord.js do without where it is missing.
 * Whatever every start needs goes into the bundle.
 */
const LEFT_OUT = [
  '@libsql/client',
  '@resvg/resvg-js',
  'bufferutil',
  'pino-pretty',
  'prom-client',
  'utf-8-validate',
  'vega',
  'vega-lite',
  'zlib-sync',
];

/**
 * Joins the compiled bot and the packages that every start needs into a few files: Node.js takes twice as long to find
 * and load a thousand small ones.
 * @param key that of the code, kept beside the bundle
 */
export async function bundleBot(key: string): Promise<void> {
  const bundle = await rolldown({
    input: join(compiledFolder, 'main.js'),
    platform: 'node',
    external: LEFT_OUT,
    // Of discord.js; the bot never calls it.
    checks: { eval: false },
  });
  await bundle.write({
    dir: bundleFolder,
    cleanDir: true,
    // Logs name errors by their class.
    keepNames: true,
    // For NODE_OPTIONS=--enable-source-maps.
    sourcemap: true,
  });
  await bundle.close();
  writeFileSync(bundleKeyFile, key);
}
