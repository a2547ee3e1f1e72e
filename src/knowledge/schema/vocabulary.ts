import { z } from 'zod';
import { asks, recordId, sentence } from './common.js';
import { storyAttribute } from './statements.js';

const phrases = z.array(sentence).min(1).readonly();

/** The field's words: what means the same, what is near, and what carries no meaning. */
export const vocabulary = z.strictObject({
  /** Words that carry no meaning of their own in a question. */
  functionWords: phrases,
  /** Chat and politeness around a question; they change nothing. */
  fillers: phrases,
  /** Words that share their stem with a word of a concept and mean something else ("office" beside "officer"). */
  apart: phrases,
  /** Text speak and its plain form. */
  textSpeak: z.record(sentence, sentence),
  /** A concept and every word or phrase that means it here. */
  concepts: z.record(recordId, phrases),
  /** Concepts that are near each other, without being the same. */
  kin: z.array(z.array(recordId).min(2).readonly()).readonly(),
  /** Ordinary English words that are given names too ("mark", "grace"): before a surname they name somebody. */
  givenNames: phrases,
  /** Short forms of given names. */
  nicknames: z.record(sentence, phrases),
  /** What a recipient is pointed out by where nobody is named ("the salsa musician"), by the recipient's id. */
  described: z.record(recordId, phrases),
  /** States and territories with how people write them. */
  states: z.record(sentence, z.array(sentence).readonly()),
});

/**
 * What can be asked of one person. `record`: a field of the record answers. `story`: a statement with this attribute
 * answers where an article tells it. `nowhere`: no source has it for anybody.
 */
export const attribute = z.discriminatedUnion('from', [
  z.strictObject({ id: recordId, from: z.literal('record'), names: sentence, asks }),
  z.strictObject({ id: recordId, from: z.literal('story'), tells: storyAttribute, names: sentence, asks }),
  z.strictObject({ id: recordId, from: z.literal('nowhere'), names: sentence, asks }),
]);

export type Vocabulary = z.infer<typeof vocabulary>;
export type Attribute = z.infer<typeof attribute>;
