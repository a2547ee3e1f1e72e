import type { BatchAnswer } from '../ask/batch.js';
import { groupBy } from '../search/group.js';
import { confidentlyWrong, ratio, right, type Share, share } from './evaluate.js';
import type { Verdict } from './judge.js';
import type { EvaluationQuestion } from './questions.js';

/** So much of an answer is shown beside what is wrong with it, in characters. */
const SHOWN = 160;

/** The evaluation as text: the failures asked for, the shares that are right, and what was taken for what. */
export function report(verdicts: readonly Verdict[], failures: number): string {
  return [
    ...failureLines(verdicts, failures),
    ...shareTable(verdicts),
    ...confusionTable(verdicts),
    `${'confidently wrong'.padEnd(NAME_WIDTH)}${shareText(confidentlyWrong(verdicts))}`,
    `${'right'.padEnd(NAME_WIDTH)}${shareText(right(verdicts))}`,
  ].join('\n');
}

const NAME_WIDTH = 36;

function shareText({ count, of }: Share): string {
  return `${String(count).padStart(4)}/${String(of).padEnd(5)} ${(100 * ratio({ count, of })).toFixed(1).padStart(5)}%`;
}

function failureLines(verdicts: readonly Verdict[], limit: number): readonly string[] {
  return verdicts
    .filter(({ fault }) => fault !== undefined)
    .slice(0, limit)
    .flatMap(({ question, answer, fault }) => [
      `${question.id}  ${question.question.slice(0, SHOWN)}`,
      `      ${fault}`,
      `      > ${answer.text.slice(0, SHOWN).replaceAll('\n', ' ')}`,
    ]);
}

/** The share right by what is expected, by category and by style. */
function shareTable(verdicts: readonly Verdict[]): readonly string[] {
  const groupings: readonly (readonly [string, (question: EvaluationQuestion) => string])[] = [
    ['expect', ({ expect }) => expect],
    ['category', ({ category }) => category],
    ['style', ({ style }) => style],
  ];
  return groupings.flatMap(([name, keyOf]) => {
    const groups = [...groupBy(verdicts, ({ question }) => keyOf(question))].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return [...groups.map(([key, group]) => `${`${name} ${key}`.padEnd(NAME_WIDTH)}${shareText(right(group))}`), ''];
  });
}

const EXPECTED: readonly EvaluationQuestion['expect'][] = ['answer', 'clarify', 'unknown'];
const GIVEN: readonly BatchAnswer['status'][] = ['answered', 'unclear', 'unknown'];
const COLUMN = 10;

/** What was expected, by the row, against what was given, by the column. */
function confusionTable(verdicts: readonly Verdict[]): readonly string[] {
  const row = (name: string, cells: readonly string[]) =>
    name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padStart(COLUMN)).join('');
  return [
    row('expected, and what came', GIVEN),
    ...EXPECTED.map((expect) => {
      const expected = verdicts.filter(({ question }) => question.expect === expect);
      return row(
        expect,
        GIVEN.map((status) => String(share(expected, ({ answer }) => answer.status === status).count)),
      );
    }),
    '',
  ];
}
