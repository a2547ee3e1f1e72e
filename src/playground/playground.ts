import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { projectFolder } from '../knowledge/project.js';
import type { PageServer } from '../local-discord/start.js';
import { StartProblem } from '../start-problem.js';

const compiledPage = join(projectFolder, 'dist', 'page');
const staticFolder = join(projectFolder, 'src', 'playground', 'static');
const { resolve } = createRequire(import.meta.url);

/** Files of installed packages that the page uses as they are, by the end of their address. */
const PACKAGE_FILES: Readonly<Record<string, string>> = {
  'lib/combobox-nav.js': '@github/combobox-nav',
  'fonts/400Regular.ttf': '@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf',
  'fonts/600SemiBold.ttf': '@expo-google-fonts/public-sans/600SemiBold/PublicSans_600SemiBold.ttf',
  'fonts/700Bold.ttf': '@expo-google-fonts/public-sans/700Bold/PublicSans_700Bold.ttf',
};

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

/**
 * Only the page's own files, and no scripts or styles but those: text that somebody types could not run even if it became
 * markup. Nothing may frame the page, and it loads nothing from other machines.
 */
const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  // A new build is a new page at once.
  'cache-control': 'no-store',
};

/**
 * The playground: the page's files at `/` and below `/playground/`. All it knows of the bot it learns from the embedded
 * Discord that serves it, over `/local/...`.
 * @throws {StartProblem} when the page has not been built
 */
export function createPlayground(): PageServer {
  if (!existsSync(join(compiledPage, 'main.js'))) {
    throw new StartProblem('The page of the playground is not built: run "npm run build", then start again.');
  }
  return {
    async serve(request, response, url) {
      const file = request.method === 'GET' || request.method === 'HEAD' ? fileAt(url.pathname) : undefined;
      return file !== undefined && (await sendFile(request, response, file));
    },
  };
}

/** The file at an address. Names are made of letters and dashes, so that no address leads out of the folders. */
function fileAt(path: string): string | undefined {
  if (path === '/') return join(staticFolder, 'index.html');
  const [, name = ''] = /^\/playground\/(.+)$/.exec(path) ?? [];
  const packageFile = Object.hasOwn(PACKAGE_FILES, name) ? PACKAGE_FILES[name] : undefined;
  if (packageFile !== undefined) return resolve(packageFile);
  const [, script] = /^page\/((?:[a-z-]+\/)*[a-z-]+\.js)$/.exec(name) ?? [];
  if (script !== undefined) return join(compiledPage, script);
  return /^[a-z-]+\.(?:css|svg)$/.test(name) ? join(staticFolder, name) : undefined;
}

/** False where there is no such file. */
async function sendFile(request: IncomingMessage, response: ServerResponse, file: string): Promise<boolean> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return false;
  response.writeHead(200, {
    ...HEADERS,
    'content-type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': String(bytes.length),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
  return true;
}
