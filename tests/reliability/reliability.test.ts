import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../src/knowledge/project.js';
import { scenarios } from './scenarios.js';
import { type Tally, tryScenario } from './trial.js';

const tallies = new Map<string, Tally>();

describe('whatever goes wrong with Discord, every command that can be answered is answered, and none twice', () => {
  it.concurrent.each(scenarios)('$fault', async (scenario) => {
    const tally = await tryScenario(scenario);
    tallies.set(scenario.fault, tally);
    expect(tally).toMatchObject({ answered: tally.sent - (scenario.lost ?? 0), answeredTwice: 0 });
  });
});

describe('docs/reliability.md', () => {
  it('shows exactly what was counted here', () => {
    const page = readFileSync(join(projectFolder, 'docs', 'reliability.md'), 'utf8');
    const shown = page.split('\n').filter((line) => /^\| .* \| \d+ \| \d+ \| \d+ \|$/.test(line));
    expect(shown).toEqual(scenarios.map(({ fault }) => rowOf(fault)));
  });
});

function rowOf(fault: string): string {
  const { sent, answered, answeredTwice } = tallies.get(fault) ?? { sent: 0, answered: 0, answeredTwice: 0 };
  return `| ${fault} | ${sent} | ${answered} | ${answeredTwice} |`;
}
