import type { Knowledge } from '../knowledge/load.js';
import type { Answered, Link } from './answer.js';
import { complete, type Option } from './completion.js';
import type { EntryAnswers } from './entry-answers.js';
import type { RecordQuery } from './statistics/query.js';
import {
  aliased,
  amended,
  armed,
  fined,
  fineRemitted,
  noSupervisedRelease,
  releaseShortened,
  servingLife,
} from './statistics/tests.js';

/** Figures that are counted over the record's fields, by an id that stays the same. */
const RECORD_FIGURES: readonly (Option & { readonly query: RecordQuery })[] = [
  {
    value: 'lifers',
    label: 'People serving life',
    alsoCalled: ['lifers', 'life sentences'],
    query: { tests: [servingLife], operation: { kind: 'share' } },
  },
  {
    value: 'armed',
    label: 'Firearm or ammunition convictions',
    alsoCalled: ['guns', 'weapons'],
    query: { tests: [armed], operation: { kind: 'share' } },
  },
  {
    value: 'lifers-armed',
    label: 'Life sentence and a firearm conviction',
    query: { tests: [servingLife, armed], operation: { kind: 'list' } },
  },
  {
    value: 'release-dates',
    label: 'When the sentences end',
    alsoCalled: ['release dates', 'expiry dates'],
    query: { tests: [], operation: { kind: 'groups', by: 'expiry date', top: 'all' } },
  },
  {
    value: 'by-state',
    label: 'People by state',
    alsoCalled: ['states'],
    query: { tests: [], operation: { kind: 'groups', by: 'state', top: 'most' } },
  },
  {
    value: 'by-district',
    label: 'People by district',
    alsoCalled: ['courts'],
    query: { tests: [], operation: { kind: 'groups', by: 'district', top: 'most' } },
  },
  {
    value: 'by-drug',
    label: 'People by drug',
    alsoCalled: ['drugs', 'crack', 'cocaine', 'meth', 'heroin'],
    query: { tests: [], operation: { kind: 'groups', by: 'drug', top: 'most' } },
  },
  {
    value: 'by-year',
    label: 'Sentencing years',
    alsoCalled: ['years'],
    query: { tests: [], operation: { kind: 'groups', by: 'sentencing year', top: 'most' } },
  },
  {
    value: 'longest',
    label: 'Longest sentence',
    query: { tests: [], operation: { kind: 'extreme', measure: 'prison', end: 'most' } },
  },
  {
    value: 'shortest',
    label: 'Shortest sentence',
    query: { tests: [], operation: { kind: 'extreme', measure: 'prison', end: 'least' } },
  },
  {
    value: 'average',
    label: 'Average sentence',
    alsoCalled: ['mean', 'median'],
    query: { tests: [], operation: { kind: 'average', measure: 'prison' } },
  },
  {
    value: 'earliest',
    label: 'Earliest sentencing',
    alsoCalled: ['oldest case'],
    query: { tests: [], operation: { kind: 'extreme', measure: 'sentencing date', end: 'least' } },
  },
  {
    value: 'latest',
    label: 'Latest sentencing',
    alsoCalled: ['newest case'],
    query: { tests: [], operation: { kind: 'extreme', measure: 'sentencing date', end: 'most' } },
  },
  { value: 'fines', label: 'People who were fined', query: { tests: [fined], operation: { kind: 'count' } } },
  {
    value: 'fines-total',
    label: 'Total of all fines',
    query: { tests: [], operation: { kind: 'total', measure: 'fine' } },
  },
  {
    value: 'fines-remitted',
    label: 'Fines whose unpaid balance was remitted',
    alsoCalled: ['forgiven fines'],
    query: { tests: [fineRemitted], operation: { kind: 'count' } },
  },
  {
    value: 'release-shortened',
    label: 'Supervised release made shorter',
    query: { tests: [releaseShortened], operation: { kind: 'count' } },
  },
  {
    value: 'no-supervised-release',
    label: 'No supervised release',
    query: { tests: [noSupervisedRelease], operation: { kind: 'count' } },
  },
  {
    value: 'amended',
    label: 'Sentences amended before the grant',
    query: { tests: [amended], operation: { kind: 'count' } },
  },
  {
    value: 'aliases',
    label: 'People listed under two names',
    query: { tests: [aliased], operation: { kind: 'count' } },
  },
  { value: 'same-day', label: 'Sentenced on the same day', query: { tests: [], operation: { kind: 'same day' } } },
];

/** So many of a figure's wordings are compared with what is typed: each key pressed waits for it. */
const WORDINGS = 8;

/** The topics whose statements give figures of the articles. */
const FIGURE_TOPICS = new Set(['totals', 'petitions', 'presidents']);

/** The figures one can look up by name. */
export interface Figures {
  open(id: string): Answered | undefined;
  complete(typed: string, limit: number): readonly Link[];
}

/** @param answerQuery answers a query over the record */
export function createFigures(
  { statements }: Knowledge,
  entries: EntryAnswers,
  answerQuery: (query: RecordQuery) => Answered,
): Figures {
  const told = statements.filter(({ topic, answer }) => FIGURE_TOPICS.has(topic) && /\d/u.test(answer));
  const options: readonly Option[] = [
    ...told.map(({ id, title, asks }): Option => ({ value: id, label: title, alsoCalled: asks.slice(0, WORDINGS) })),
    ...RECORD_FIGURES,
  ];
  return {
    open(id) {
      const counted = RECORD_FIGURES.find(({ value }) => value === id);
      if (counted !== undefined) return answerQuery(counted.query);
      const statement = told.find((each) => each.id === id);
      return statement && entries.statement(statement);
    },
    complete: (typed, limit) =>
      complete(options, typed, limit).map(({ option: { value, label } }) => ({
        to: { kind: 'figure', id: value },
        label,
      })),
  };
}
