import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '../../src/knowledge/project.js';
import { findChromium } from './chromium.js';

/** Compiles the page once, where there is a browser to look at it. */
export function setup(): void {
  try {
    findChromium();
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`);
    process.exit(1);
  }
  const compiler = join(projectFolder, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [compiler, '-b', 'src/playground/page'], { cwd: projectFolder, stdio: 'inherit' });
}
