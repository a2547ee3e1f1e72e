import { describe, expect, it } from 'vitest';
import { explainReading } from '../../src/ask/explain.js';
import { clerk } from './the-clerk.js';

const explained = (question: string) => explainReading(clerk.read(question));

describe('the reading of a question is explained', () => {
  it('with the record that answers it and how well it fits', () => {
    expect(explained('Who called clemency a tool of last resort?')).toMatch(/because {3}\S+ \S+ scores \d\.\d\d/u);
  });

  it('with the records that speak of the same and are set aside, and why: an engineer sees which rule held', () => {
    const reading = explained('Who sold the drugs to Jesse Webster?');
    expect(reading).toMatch(/^aside .*: names nobody/mu);
  });
});
