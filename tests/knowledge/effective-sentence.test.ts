import { describe, expect, it } from 'vitest';
import { effectivePrisonTerm } from '../../src/knowledge/effective-sentence.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import type { Judgment, PrisonTerm, Recipient } from '../../src/knowledge/schema/recipients.js';

const { recipients } = loadKnowledge();

function termOf(id: string): PrisonTerm | undefined {
  const recipient = recipients.find((each) => each.id === id);
  return recipient && effectivePrisonTerm(recipient).prison;
}

/** Somebody of the record with other judgments, one for each prison term. */
function withTerms(...terms: [PrisonTerm, ...PrisonTerm[]]): Recipient {
  const [somebody] = recipients;
  if (somebody === undefined) throw new Error('the record is empty');
  const judgment = (prison: PrisonTerm): Judgment => ({ ...somebody.judgments[0], sentence: { prison } });
  const [first, ...others] = terms;
  return { ...somebody, judgments: [judgment(first), ...others.map(judgment)] };
}

describe('the prison term in force before the grant', () => {
  it.each([
    ['wayne-parker', 360],
    ['melissa-ross', 240],
    ['michael-yandal', 180],
  ])('is the amended one where the court amended it (%s: %i months)', (id, months) => {
    expect(termOf(id)).toEqual({ months });
  });

  it('is the longer of two concurrent terms, not their sum', () => {
    expect(termOf('kevin-county')).toEqual({ months: 240 });
  });

  it('is life where one of two judgments is life', () => {
    expect(termOf('nathan-carter')).toBe('life');
    expect(effectivePrisonTerm(withTerms({ months: 900 }, 'life')).prison).toBe('life');
  });

  it('comes with the judgment that imposed it', () => {
    const recipient = withTerms({ months: 30 }, { months: 60 }, { months: 45 });
    expect(effectivePrisonTerm(recipient).judgment).toBe(recipient.judgments[1]);
  });

  it('is that of the first judgment where both are equally long', () => {
    const recipient = withTerms({ months: 60 }, { months: 60 });
    expect(effectivePrisonTerm(recipient).judgment).toBe(recipient.judgments[0]);
  });

  it('is life for 21 people, as The Hill and the record say', () => {
    expect(recipients.filter((recipient) => effectivePrisonTerm(recipient).prison === 'life')).toHaveLength(21);
  });
});
