import { execFileSync } from 'node:child_process';
import { projectFolder } from '../../src/knowledge/project.js';

/** Compiles the program once, before the first end-to-end test. */
export function setup(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: projectFolder, stdio: 'inherit' });
}
