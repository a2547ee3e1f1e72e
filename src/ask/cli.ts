import { once } from 'node:events';
import { type Answer, answerText } from '../answers/answer.js';
import { createClerk } from '../answers/create-clerk.js';
import { KnowledgeError } from '../knowledge/problem.js';
import { openKnowledge } from '../prepared/prepared.js';
import { answerBatch } from './batch.js';
import { explainReading } from './explain.js';

const USAGE = `Ask a question:        npm run ask -- "how many were serving life?"
See why it answers so: npm run ask -- --explain "how many were serving life?"
Answer JSON lines:     npm run --silent ask -- --batch < questions.jsonl`;

/** A readable answer with its sources under it. */
function readable(answer: Answer): string {
  const text = answerText(answer);
  switch (answer.status) {
    case 'answered': {
      const sources = answer.citations.map(({ publisher, locator, url, quote }, index) =>
        [
          `  ${index + 1}. ${publisher}, ${locator}`,
          quote === undefined ? '' : `: “${quote}”`,
          url === undefined ? '' : `\n     ${url}`,
        ].join(''),
      );
      return [text, '', 'Sources', ...sources].join('\n');
    }
    case 'unclear':
      return text;
    case 'unknown':
      return [
        text,
        ...(answer.near.length === 0
          ? []
          : ['', 'You could ask about', ...answer.near.map(({ label }) => `  - ${label}`)]),
      ].join('\n');
  }
}

async function main(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args;
  if (first === undefined || first === '--help') {
    console.log(USAGE);
    return first === undefined ? 2 : 0;
  }
  if (first.startsWith('--') && first !== '--batch' && first !== '--explain') {
    console.error(`Unknown option ${first}.\n${USAGE}`);
    return 2;
  }
  const { knowledge, readings } = openKnowledge();
  const clerk = createClerk(knowledge, readings);
  if (first === '--batch') {
    process.stdin.setEncoding('utf8');
    for await (const line of answerBatch(process.stdin, clerk.ask)) {
      if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain');
    }
    return 0;
  }
  if (first === '--explain') {
    const question = rest.join(' ');
    console.log(explainReading(clerk.read(question)));
    console.log(`\n${readable(clerk.ask(question))}`);
    return 0;
  }
  console.log(readable(clerk.ask(args.join(' '))));
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof KnowledgeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
