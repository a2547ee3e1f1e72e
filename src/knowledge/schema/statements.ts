import { z } from 'zod';
import { articleId, articlePlace, asks, citations, day, quotation, recordId, sentence } from './common.js';

/** Figures that the record's entries must add up to, as the articles and the record give them. */
export const recordTotals = z.strictObject({
  people: z.int().positive(),
  /** People with a life sentence. */
  lifeSentences: z.int().nonnegative(),
  /** People with a firearm or ammunition conviction. */
  withWeapon: z.int().nonnegative(),
  /** How many prison sentences expire on which day. */
  expiring: z.record(day, z.int().positive()),
});

/** One of the three sources, as the bot names and links it. */
export const source = z.strictObject({
  id: z.enum([...articleId.options, 'doj']),
  publisher: sentence,
  title: sentence.optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
  published: day.optional(),
  updated: sentence.optional(),
  /** What is known about its date where the day is not. */
  datedBy: sentence.optional(),
  gives: sentence,
  credit: sentence.optional(),
  /** Articles only: how many paragraphs the body has, so that a citation of a paragraph beyond the last is refused. */
  paragraphs: z.int().positive().optional(),
  /** Articles only: the lines that stand before the first paragraph of the body, in order. */
  linesBeforeBody: z
    .array(z.enum(['headline', 'credit']))
    .readonly()
    .default([]),
  /** Articles only: whether the last line is a note about an update, not a paragraph. */
  endsWithUpdateLine: z.boolean().default(false),
  /** The record only. */
  totals: recordTotals.optional(),
});

/** Somebody whose words or acts an article reports. */
export const speaker = z.strictObject({
  id: recordId,
  name: sentence,
  /** Other ways to name them: surname, title, misspellings worth knowing. */
  aliases: z.array(sentence).readonly().default([]),
  role: sentence,
  organisation: sentence.optional(),
  asks,
  citations,
});

/** Somebody's verbatim words, in an article. */
export const quote = z.strictObject({
  id: recordId,
  speaker: recordId,
  /** Where it was said, to follow the name: "wrote in a White House blog post". */
  occasion: sentence,
  /** What it is about, to read after "on": "the limits of clemency". */
  about: sentence,
  text: quotation,
  source: articleId,
  paragraph: articlePlace,
  people: z.array(recordId).readonly().default([]),
  asks,
});

/** The attributes of a person that a question can ask for; the record gives some, the articles others. */
export const storyAttribute = z.enum([
  'age',
  'judge',
  'family',
  'home',
  'profession',
  'prior convictions',
  'role in the offence',
  'time served',
  'charges',
  'quantity',
  'value',
  'co-defendants',
  'ringleader',
  'recommendation',
  'sentence',
  'sentencing date',
  'where convicted',
  'release',
  'why the sentence was so long',
  'addiction',
  'weapons',
  'told by',
  'gender',
]);

/** A fact in our own words. */
export const statement = z.strictObject({
  id: recordId,
  /** What the fact is about in two to five words, for menus and links. */
  title: sentence,
  /** Recipients it is about. */
  people: z.array(recordId).readonly().default([]),
  /** Speakers it is about. */
  speakers: z.array(recordId).readonly().default([]),
  /** For a fact about one person: what it tells of them. */
  attributes: z.array(storyAttribute).readonly().default([]),
  asks,
  /** The direct answer: one or two sentences. */
  answer: sentence,
  /** What else a reader wants to know with it. */
  details: sentence.optional(),
  citations,
  /** Verbatim words that belong to it. */
  quotes: z.array(recordId).readonly().default([]),
  /** Statements to offer next. */
  related: z.array(recordId).readonly().default([]),
});

/** What one source says, where sources differ. */
const claim = z.strictObject({ says: sentence, citations });

/** A difference between sources, each side with its citation. */
export const difference = z.strictObject({
  id: recordId,
  title: sentence,
  people: z.array(recordId).readonly().default([]),
  attributes: z.array(storyAttribute).readonly().default([]),
  asks,
  claims: z.tuple([claim, claim], claim).readonly(),
  /** What to make of it: what the record says, or that it cannot settle the matter. */
  weighing: sentence,
  related: z.array(recordId).readonly().default([]),
});

/** Something people ask that the sources do not say, so that the bot can say so precisely. */
export const gap = z.strictObject({
  id: recordId,
  people: z.array(recordId).readonly().default([]),
  asks,
  /** "The sources don't say ..." as a full sentence. */
  missing: sentence,
  /** Questions that the sources do answer, to offer instead. */
  near: z.array(sentence).readonly().default([]),
});

/** One of the Justice Department's criteria for prioritising an application. */
export const criterion = z.strictObject({
  id: recordId,
  order: z.int().positive(),
  title: sentence,
  requires: sentence,
  /** Whether the record of the 61 can show it for a person. */
  recordShows: z.enum(['yes', 'partly', 'no']),
  recordExplanation: sentence,
  asks,
  citations,
});

/** A sentence of an article that no record uses, with the reason; found again by the words it opens with. */
export const unusedSentence = z.strictObject({
  source: articleId,
  paragraph: articlePlace,
  opening: sentence.refine((text) => text.split(/\s+/).length <= 6, 'the opening has 6 words at the most'),
  reason: sentence,
});

/** A dated event; `date` is as exact as the source: a day, a month or a year. */
export const event = z.strictObject({
  id: recordId,
  date: z.union([day, z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD')]),
  /** The event in two to seven words, for the picture of the timeline. */
  title: sentence,
  what: sentence,
  people: z.array(recordId).readonly().default([]),
  citations,
});

export type RecordTotals = z.infer<typeof recordTotals>;
export type UnusedSentence = z.infer<typeof unusedSentence>;
export type Source = z.infer<typeof source>;
export type SourceId = Source['id'];
export type Speaker = z.infer<typeof speaker>;
export type Quote = z.infer<typeof quote>;
export type StoryAttribute = z.infer<typeof storyAttribute>;
export type Statement = z.infer<typeof statement>;
export type Difference = z.infer<typeof difference>;
export type Gap = z.infer<typeof gap>;
export type Criterion = z.infer<typeof criterion>;
export type TimelineEvent = z.infer<typeof event>;
