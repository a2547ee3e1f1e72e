import type { Recipient } from '../../knowledge/schema/recipients.js';
import type { Bound, RecipientTest } from './tests.js';

/** What is measured of a person, for extremes and averages. */
export type Measure = 'prison' | 'supervised release' | 'fine' | 'sentencing date' | 'expiry' | 'counts' | 'drugs';

/** What people are grouped by. */
export type Dimension =
  | 'state'
  | 'district'
  | 'drug'
  | 'sentencing year'
  | 'sentencing month'
  | 'expiry date'
  | 'prison term'
  | 'supervised release term'
  | 'sentencing date'
  | 'offence';

/** Which groups are wanted: the largest, the smallest, or all of them. */
export type Top = 'most' | 'least' | 'all';

/** How many people a group must have to be wanted. */
export interface GroupSize {
  readonly bound: Bound;
  readonly count: number;
}

export type NamePart = 'surname' | 'first name';

/** What a question wants of the people who pass its tests. */
export type Operation =
  | { readonly kind: 'count' }
  | { readonly kind: 'list' }
  | { readonly kind: 'exists' }
  /** Whether nobody passes: "none of them had guns, right". */
  | { readonly kind: 'none' }
  /** Whether all of them pass, or all of those `of` whom it is asked: "did everybody get out in July", "are all lifers fined". */
  | { readonly kind: 'all'; readonly of: readonly RecipientTest[] }
  | { readonly kind: 'share' }
  /** Whether more than such a part of all pass: "are most of them lifers". */
  | { readonly kind: 'majority'; readonly over: number }
  /** `rank` 2 is the second longest, largest or latest; `first` 3 the three longest. */
  | {
      readonly kind: 'extreme';
      readonly measure: Measure;
      readonly end: 'most' | 'least';
      readonly rank?: number;
      readonly first?: number;
    }
  | { readonly kind: 'average'; readonly measure: Exclude<Measure, 'sentencing date' | 'expiry' | 'counts' | 'drugs'> }
  | { readonly kind: 'total'; readonly measure: 'fine' | 'prison' }
  /** `rank` 2 is the second most common. */
  | {
      readonly kind: 'groups';
      readonly by: Dimension;
      readonly top: Top;
      readonly rank?: number;
      readonly size?: GroupSize;
      /** Whether it is asked if all have the same, and there is one group. */
      readonly same?: true;
      /** Of whom it is claimed that they are the group: "is Florida the state with the most". */
      readonly claimed?: RecipientTest;
    }
  /** Which of two conditions more people fulfil; `claim` where it is to be confirmed that the first has more, or fewer. */
  | {
      readonly kind: 'versus';
      readonly sides: readonly [RecipientTest, RecipientTest];
      readonly claim?: 'more' | 'fewer';
    }
  | { readonly kind: 'same day' }
  | { readonly kind: 'same name'; readonly part: NamePart };

/** A question over the fields of the record. */
export interface RecordQuery {
  readonly tests: readonly RecipientTest[];
  readonly operation: Operation;
}

/** What a query found, in words, and whom it names. */
export interface Found {
  readonly lead: string;
  readonly details: readonly string[];
  readonly people: readonly Recipient[];
}
