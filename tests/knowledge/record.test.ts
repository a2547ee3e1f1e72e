import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLists } from '../../src/knowledge/lists.js';
import { knowledgeFolder } from '../../src/knowledge/project.js';
import { type Recipient, recipient } from '../../src/knowledge/schema/recipients.js';
import { compareRows } from '../../src/knowledge/verify/record/compare.js';
import { readStatutes } from '../../src/knowledge/verify/record/offenses.js';
import { countTotals, totalsProblems } from '../../src/knowledge/verify/record/totals.js';
import { writeRow } from './record-wording.js';

const { recipients, sources } = readLists(knowledgeFolder);
const people = recipients.records.map(({ value }) => value);
const located = (value: Recipient) => ({
  value,
  problemAt: (path: readonly PropertyKey[], reason: string) => ({ file: 'entry', place: path.join('.'), reason }),
});

describe('the 61 entries of the record', () => {
  it('add up to the figures that the sources give', () => {
    expect(countTotals(people)).toEqual({
      people: 61,
      lifeSentences: 21,
      withWeapon: 12,
      expiring: { '2016-07-28': 54, '2016-09-26': 2, '2017-03-30': 5 },
    });
    expect(sources.records.flatMap((source) => totalsProblems(source, people))).toEqual([]);
  });

  it('stand in the alphabetical order of the record, by surname', () => {
    const surnames = people.map(({ name }) => name.surname.toLowerCase());
    expect(surnames).toEqual(surnames.toSorted());
  });

  it.each(people.map((person) => [person.id, person] as const))(
    "%s, written in the record's words, is read back whole",
    (_id, person) => {
      expect(compareRows([writeRow(person)], [located(person)])).toEqual({ rows: 1, proved: 1, problems: [] });
    },
  );
});

const dayBetween = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

const dollars = fc.integer({ min: 1, max: 9_999_999 });
const years = fc.integer({ min: 2, max: 99 }).map((count) => count * 12);
const prison = fc.oneof(fc.constant('life' as const), fc.record({ months: fc.integer({ min: 2, max: 999 }) }));
const optional = { requiredKeys: [] };
const word = fc.constantFrom('Ada', 'Bo', 'De', 'LaRue', 'O', 'R.', 'Xu');
const quantity = fc.record({
  amount: fc.constantFrom('5', '50', '121', '1.062', 'five'),
  lead: fc.constantFrom('', 'at least ', 'more than ', 'less than '),
  unit: fc.constantFrom('grams', 'kilograms'),
});

/** Any person that the schema allows, with terms such as the record has. */
const anyone = fc
  .record({
    name: fc.record(
      { given: word, middle: word, surname: word, suffix: fc.constantFrom('Jr.', 'III') },
      { requiredKeys: ['given', 'surname'] },
    ),
    district: fc.record(
      { division: fc.constantFrom('Northern', 'Central'), state: fc.constantFrom('Ohio', 'West Virginia') },
      { requiredKeys: ['state'] },
    ),
    judgments: fc.array(
      fc.record(
        {
          sentenced: dayBetween('1985-01-01', '2012-12-31'),
          offenses: fc.array(
            quantity.map(({ amount, lead, unit }) => ({
              charge: `Possession with intent to distribute ${lead}${amount} ${unit} of heroin`,
              conduct: ['possession with intent to distribute'],
              substances: [
                {
                  name: 'heroin',
                  quantity: {
                    bound: lead === '' ? 'exactly' : lead.trim().replace(' ', '-'),
                    amount: amount === 'five' ? 5 : Number(amount),
                    unit: unit.slice(0, -1),
                  },
                },
              ],
              counts: 1,
              statutes: ['21 U.S.C. § 841(a)(1)', '18 U.S.C. § 2'],
            })),
            { minLength: 1, maxLength: 3 },
          ),
          sentence: fc.record(
            { prison, supervisedReleaseMonths: years, fine: dollars, restitution: dollars },
            { requiredKeys: ['prison'] },
          ),
          amended: fc.record(
            { on: dayBetween('1990-01-01', '2014-12-31'), prison, supervisedReleaseMonths: years, fine: dollars },
            { requiredKeys: ['on', 'prison'] },
          ),
        },
        { requiredKeys: ['sentenced', 'offenses', 'sentence'] },
      ),
      { minLength: 1, maxLength: 2 },
    ),
    grant: fc
      .record({
        terms: fc.record(
          { fineRemitted: dollars, supervisedReleaseReducedToMonths: years, supervisedReleaseKeptMonths: years },
          optional,
        ),
        expires: dayBetween('2016-03-30', '2018-03-30'),
      })
      .map(({ terms, expires }) => ({ expires, ...terms })),
  })
  .map((fields) => recipient.parse({ id: 'somebody', ...fields }));

describe('reading a row', () => {
  it("gives back the fields of anyone whose row is written in the record's words", () => {
    fc.assert(
      fc.property(anyone, (person) => {
        expect(compareRows([writeRow(person)], [located(person)]).problems).toEqual([]);
      }),
    );
  });

  it('notices every entry that differs from the row in a day, a term or an amount', () => {
    fc.assert(
      fc.property(anyone, anyone, (person, other) => {
        fc.pre(JSON.stringify(person.judgments) !== JSON.stringify(other.judgments));
        const changed = { ...person, judgments: other.judgments };
        expect(compareRows([writeRow(person)], [located(changed)]).proved).toBe(0);
      }),
    );
  });

  const statutes: readonly [text: string, sections: readonly string[]][] = [
    ['21 U.S.C. § 841 (a)(1) & 841(b)(1)(A)', ['21 U.S.C. § 841(a)(1)', '21 U.S.C. § 841(b)(1)(A)']],
    ['21 U.S. C. § 846', ['21 U.S.C. § 846']],
    [
      '21 U.S.C. §§ 841(b)(1)(A)(viii), (B)(viii), (C), & 841(D)',
      [
        '21 U.S.C. § 841(b)(1)(A)(viii)',
        '21 U.S.C. § 841(b)(1)(B)(viii)',
        '21 U.S.C. § 841(b)(1)(C)',
        '21 U.S.C. § 841(D)',
      ],
    ],
    ['18 U.S.C. § 924(c)(1) & (2)', ['18 U.S.C. § 924(c)(1)', '18 U.S.C. § 924(c)(2)']],
    ['18 U.S.C. §§ 2 & 1952(a)(3)', ['18 U.S.C. § 2', '18 U.S.C. § 1952(a)(3)']],
    [
      '21 U.S.C. §§ 841(a), (b)(1)(A), & 846 and 18 U.S.C. § 2',
      ['21 U.S.C. § 841(a)', '21 U.S.C. § 841(b)(1)(A)', '21 U.S.C. § 846', '18 U.S.C. § 2'],
    ],
    ['21 U.S.C. §§ 841(a)(1) & (b)(1(A)(iii)', ['21 U.S.C. § 841(a)(1)', '21 U.S.C. § 841(b)(1(A)(iii)']],
  ];

  it.each(statutes)('takes %s apart into its sections, slips of the record included', (text, sections) => {
    expect(readStatutes(text)).toEqual(sections);
  });
});
