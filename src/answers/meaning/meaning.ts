import type { TopicStatement } from '../../knowledge/load.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import type { Attribute } from '../../knowledge/schema/vocabulary.js';
import type { Hit } from '../../search/ask-index.js';
import type { QueryReading } from '../statistics/read-query.js';
import type { Compared } from './compared.js';
import type { Entry } from './entry.js';
import type { Question } from './understand.js';

/** A record that speaks of much that a question says, and why it is no answer to it. */
export interface SetAside {
  readonly hit: Hit<Entry>;
  readonly why: string;
}

/** What the engine takes a question to mean, and why. */
export type Interpretation = Meaning & {
  /** The records that were found and set aside, best first. */
  readonly aside?: readonly SetAside[];
};

type Meaning =
  | { readonly kind: 'noise'; readonly why: NonNullable<Question['noise']> }
  | { readonly kind: 'stranger'; readonly name: string; readonly alike: readonly Recipient[] }
  | {
      readonly kind: 'ambiguous';
      readonly recipients: readonly [Recipient, Recipient, ...Recipient[]];
      /** How well what is asked fits, whichever is meant. */
      readonly score?: number;
    }
  /** With how well it fits, where the question says more than a name. */
  | { readonly kind: 'profile'; readonly recipient: Recipient; readonly score?: number }
  | AttributeMeaning
  | { readonly kind: 'comparison'; readonly compared: Compared }
  | {
      readonly kind: 'story';
      readonly recipient: Recipient;
      readonly statement: TopicStatement;
      /** The person's statements that fit nearly as well. */
      readonly also: readonly TopicStatement[];
      readonly hit: Hit<Entry>;
    }
  | { readonly kind: 'not said'; readonly recipient: Recipient }
  | EntryMeaning
  | {
      readonly kind: 'query';
      readonly reading: QueryReading;
      /** What the articles say on the same, if anything. */
      readonly beside?: Hit<Entry>;
    }
  | { readonly kind: 'nothing'; readonly near: readonly Hit<Entry>[] };

/** An attribute of one person, or of several side by side. */
export interface AttributeMeaning {
  readonly kind: 'attribute';
  readonly recipients: readonly [Recipient, ...Recipient[]];
  readonly attribute: Attribute;
  /** The person's own statement that fits nearly as well. */
  readonly told?: TopicStatement;
  /** A second attribute the question asks for as well. */
  readonly second?: Attribute;
  readonly hit: Hit<Entry>;
}

/** A record of the knowledge. */
export interface EntryMeaning {
  readonly kind: 'entry';
  readonly entry: Entry;
  readonly hit: Hit<Entry>;
  /** What fits nearly as well, best first. */
  readonly runnersUp: readonly Hit<Entry>[];
}

/** A question with the interpretation, for `--explain`. */
export interface Reading {
  readonly question: Question;
  readonly meaning: Interpretation;
  /** The two questions of a message that asks two, where each is clear by itself. */
  readonly parts?: readonly [Reading, Reading];
}
