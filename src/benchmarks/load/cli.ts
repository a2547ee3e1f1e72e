import { parseArgs } from 'node:util';
import { z } from 'zod';
import { loadKnowledge } from '../../knowledge/load.js';
import { measure } from './measure.js';
import { report } from './report.js';

const USAGE = `Measure the bot under load, beside a bare discord.js bot: npm run bench:load -- [OPTIONS]
  --starts N     starts of each bot (5)
  --users N      users who send at the same time (50)
  --commands N   commands of each kind in a round (3000)
  --rounds N     rounds (5)
  --rate N       commands a second in the steady phase (500)
  --seconds N    how long the steady phase lasts, for each kind in a round (10)
  --memory N     commands to each bot in the memory phase (100000)`;

const count = z.coerce.number().int().positive();
const plan = z.strictObject({
  starts: count.default(5),
  users: count.default(50),
  commands: count.default(3000),
  rounds: count.default(5),
  rate: count.default(500),
  seconds: count.default(10),
  memory: count.default(100_000),
});

const number = { type: 'string' } as const;
const options = {
  starts: number,
  users: number,
  commands: number,
  rounds: number,
  rate: number,
  seconds: number,
  memory: number,
};

function readPlan() {
  try {
    return plan.parse({ ...parseArgs({ options }).values });
  } catch {
    console.error(USAGE);
    process.exit(2);
  }
}

const asked = readPlan();
const measured = await measure(asked, loadKnowledge(), (line) => console.error(line));
console.log(report(measured, asked));
