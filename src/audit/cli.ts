import { spawnSync } from 'node:child_process';
import { projectFolder } from '../knowledge/project.js';
import { readAudit } from './findings.js';

/*
 * Exit code 0: no high or critical finding. 1: there are some. 3: the registry could not be asked, so that nobody takes
 * silence for safety.
 */
const COULD_NOT_ASK = 3;

const { stdout } = spawnSync('npm', ['audit', '--json'], {
  cwd: projectFolder,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const result = readAudit(stdout ?? '');

if (!result.asked) {
  console.error(`The registry could not be asked for known vulnerabilities: ${result.reason}`);
  process.exitCode = COULD_NOT_ASK;
} else if (result.severe.length > 0) {
  console.error(
    ['High or critical vulnerabilities are known:', ...result.severe.map((line) => `  ${line}`)].join('\n'),
  );
  process.exitCode = 1;
} else {
  console.log('No high or critical vulnerability is known in what this project installs.');
}
