import type { Answer, Answered, Link } from '../../../src/answers/answer.js';
import type { Clerk } from '../../../src/answers/clerk.js';

export const WEBSTER: Link = {
  to: { kind: 'recipient', id: 'jesse-webster' },
  label: 'Jesse Webster',
  hint: 'life, Northern District of Illinois',
};
export const ROSA: Link = { to: { kind: 'recipient', id: 'ismael-rosa' }, label: 'Ismael Rosa', hint: 'life' };

export function answered(lead: string, more: Partial<Answered> = {}): Answered {
  return {
    status: 'answered',
    lead,
    details: [],
    citations: [{ source: 'the-hill', publisher: 'The Hill', locator: 'paragraph 2', url: 'https://thehill.com/x' }],
    related: [],
    ...more,
  };
}

/** A clerk that knows two people, and answers every question as the test says. */
export function fakeClerk(ask: (question: string) => Answer = () => answered('Yes.')): Clerk {
  const people = [WEBSTER, ROSA];
  return {
    ask,
    open: ({ kind, id }) => {
      const person = people.find(({ to }) => to.kind === kind && to.id === id);
      return person && answered(`${person.label} is one of the 61.`);
    },
    recipient: (name) => ({ status: 'unknown', lead: `Nobody is called ${name}.`, near: [WEBSTER] }),
    completeRecipient: (typed, limit) =>
      people.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase())).slice(0, limit),
    figure: () => answered('21 of 61 were serving life sentences.'),
    completeFigure: (_typed, limit) =>
      [{ to: { kind: 'figure' as const, id: 'life-sentences' }, label: 'Life sentences' }].slice(0, limit),
    checkClaims: () => ({ verdicts: [] }),
  };
}
