/** One thing wrong with the knowledge: where it stands and what is wrong, as a reader fixes it. */
export interface Problem {
  /** The file, relative to the knowledge folder. */
  readonly file: string;
  /** The line in that file, counted from 1, where it is known. */
  readonly line?: number;
  /** The place inside the file, such as `[3 "some-id"].citations[0]`; empty for the file as a whole. */
  readonly place: string;
  readonly reason: string;
}

/** One line for a problem: "file:line place: reason". */
export function describeProblem({ file, line, place, reason }: Problem): string {
  const where = line === undefined ? file : `${file}:${line}`;
  return `${place === '' ? where : `${where} ${place}`}: ${reason}`;
}

/** The knowledge is not sound; its message lists every problem, so that one run is enough to mend them all. */
export class KnowledgeError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    super(`The knowledge has ${count}:\n${problems.map((problem) => `  ${describeProblem(problem)}`).join('\n')}`);
    this.name = 'KnowledgeError';
    this.problems = problems;
  }
}
