/**
 * Asks again and again, one question at a time: while an answer is awaited, only the newest question waits in line, and an
 * answer that a newer question has overtaken is dropped.
 */
export function latestOnly<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  use: (answer: Answer, question: Question) => void,
  fail: (error: unknown) => void,
): (question: Question) => void {
  let waiting: { readonly question: Question } | undefined;
  let isAsking = false;
  const next = async () => {
    while (waiting !== undefined) {
      const { question } = waiting;
      waiting = undefined;
      try {
        const answer = await ask(question);
        if (waiting === undefined) use(answer, question);
      } catch (error) {
        if (waiting === undefined) fail(error);
      }
    }
    isAsking = false;
  };
  return (question) => {
    waiting = { question };
    if (isAsking) return;
    isAsking = true;
    void next();
  };
}
