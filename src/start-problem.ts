/** Why the program cannot start or go on; its message is one clear sentence for the operator that says what to do. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}
