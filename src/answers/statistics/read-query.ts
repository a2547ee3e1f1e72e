import { textOfWords } from '../../search/fold.js';
import type { Term } from '../../search/terms.js';
import { asksBeyondSources, asksOfOthers } from '../meaning/beyond.js';
import type { Question } from '../meaning/understand.js';
import { unaccounted } from './neutral-terms.js';
import { withoutNobody } from './nobody.js';
import { findPeriod } from './periods.js';
import type { Dimension, Measure, Operation, RecordQuery } from './query.js';
import { readAll } from './read-all.js';
import { leavesOut } from './read-groups.js';
import { readOperation } from './read-operation.js';
import { isAll, type ReadTests } from './read-terms.js';
import { readTests } from './read-tests.js';
import { readVersus } from './read-versus.js';
import { fined, fineRemitted, not, type RecipientTest, type Subject, twoJudgments } from './tests.js';

/** A query read from a question, with how much of the question it accounts for. */
export interface QueryReading {
  readonly query: RecordQuery;
  /** 0 to 1, by the weight of the question's terms. */
  readonly coverage: number;
  /** The terms it does not account for. */
  readonly missing: readonly Term[];
}

/** A plain word around a query matters less than a concept that the fields do not have. */
const PLAIN_WORD = 0.6;
/** Where people are held is told of nobody. */
const HELD_IN = /\b(?:in|at) (?:\w+ ){0,2}(?:prisons|jails|penitentiary|penitentiaries)\b/u;
/**
 * Reads a question as a query over the record's fields.
 * @returns nothing when it asks nothing of the fields
 */
export function readQuery(question: Question, weightOf: (term: Term) => number): QueryReading | undefined {
  if (asksBeyondSources(question) || asksOfOthers(question) || HELD_IN.test(textOfWords(question.words)))
    return undefined;
  const weight = (term: Term) => weightOf(term) * (term.kind === 'outside' || term.kind === 'word' ? PLAIN_WORD : 1);
  const { tests, used, operation } = readVersus(question) ?? readNobody(question) ?? readWanted(question);
  if (operation === undefined || asksOfNoField(question, operation)) return undefined;
  if (asksOfUntold(question, operation, tests)) return undefined;
  const missing =
    operation.kind === 'same day' || operation.kind === 'same name'
      ? []
      : unaccounted(question.terms, used).filter((term) => operation.kind !== 'groups' || !isAll(term));
  // Neutral terms are accounted for, but only tests and operations make a question one about the fields.
  const total = question.terms.reduce((sum, term) => sum + weight(term), 0);
  const lost = missing.reduce((sum, term) => sum + weight(term), 0);
  return { query: { tests, operation }, coverage: total === 0 ? 0 : 1 - lost / total, missing };
}

/** "Did none of them get life": whether nobody fulfils the conditions, which the "none" itself does not turn round. */
function readNobody(question: Question): Wanted | undefined {
  const words = withoutNobody(question);
  if (words === undefined) return undefined;
  const { tests, used } = readTests({ ...question, words });
  return tests.length === 0 ? undefined : { tests, used, operation: { kind: 'none' } };
}

interface Wanted extends ReadTests {
  readonly operation: Operation | undefined;
}

/** The conditions of a question, and what it wants of the people who fulfil them. */
function readWanted(question: Question): Wanted {
  const { tests, used } = readTests(question);
  const told = new Set([...used, ...peopleCounted(question)]);
  const operation = readOperation(question, tests.length > 0, findPeriod(question.words) !== undefined);
  if (operation === undefined) return { tests, used: told, operation };
  const all = new Set([...told, ...wordsOfOperation(question, operation)]);
  if (operation.kind === 'all') {
    const reading = readAll(question, tests);
    return reading === undefined
      ? { tests, used: all, operation: { ...operation, of: tests.includes(fineRemitted) ? [fined] : [] } }
      : { tests: reading.tests, used: all, operation: { ...operation, of: reading.of } };
  }
  if (operation.kind === 'extreme' && operation.rank !== undefined)
    return { tests: tests.filter((test) => !namesMeasure(test, operation.measure)), used: all, operation };
  if (operation.kind !== 'groups') return { tests, used: all, operation };
  if (operation.same === true) {
    const subject = SUBJECTS.get(operation.by);
    const kept = tests.filter(({ about }) => about !== subject || about === 'sentence');
    return { tests: kept, used: all, operation };
  }
  const claim = question.yesNo && operation.top !== 'all' ? claimOf(operation, tests) : undefined;
  if (claim !== undefined) return { ...claim, used: all };
  // "Which states come up twice" counts people of a state, and no judgments.
  const counted = withoutFirst(
    question,
    used,
    operation.rank,
    operation.size === undefined ? tests : tests.filter((test) => test !== twoJudgments),
  );
  return { tests: leavesOut(question, used) ? counted.map(leftOut) : counted, used: all, operation };
}

/** What people have in common narrows nobody down: "did all walk out on the same July day". */
const SUBJECTS: ReadonlyMap<Dimension, Subject> = new Map<Dimension, Subject>([
  ['state', 'district'],
  ['district', 'district'],
  ['drug', 'drug'],
  ['sentencing year', 'sentencing-date'],
  ['sentencing date', 'sentencing-date'],
  ['sentencing month', 'sentencing-date'],
  ['prison term', 'sentence'],
  ['expiry date', 'expiry'],
  ['supervised release term', 'supervised-release'],
]);

/** "Is Florida the state with the most": the state is claimed to be the one, and narrows nobody down. */
function claimOf(operation: Extract<Operation, { kind: 'groups' }>, tests: readonly RecipientTest[]) {
  const isOfGroup = ({ about }: RecipientTest) => about === SUBJECTS.get(operation.by);
  const [claimed, ...more] = tests.filter(isOfGroup);
  if (claimed === undefined || more.length > 0) return undefined;
  return { tests: tests.filter((each) => !isOfGroup(each)), operation: { ...operation, claimed } };
}

/** Concepts that these words of a rank mean elsewhere: "number one", "right behind it", "comes up". */
const OF_RANKS = new Set(['leader', 'support', 'come']);

/** "The shortest is 180 months, what is the next shortest": the value is told, and narrows nothing. */
function namesMeasure({ about, words }: RecipientTest, measure: Measure): boolean {
  if (measure === 'prison') return about === 'sentence' && /^sentenced to \d/u.test(words);
  return about === measure && /\$\d/u.test(words);
}

const NAMED_FIRST =
  /^(?:\w+ ){0,3}?(?:number (?:one|1)|no 1|(?:first|second|2nd)(?: place)?|(?:the )?most|on top|leads?|leading|tops|the (?:top|leader|biggest|largest))\b/u;

/** "Florida is number one, which state comes next": the first is told, and the second of all is asked for. */
function withoutFirst(
  { words }: Question,
  used: ReadonlySet<Term>,
  rank: number | undefined,
  tests: readonly RecipientTest[],
): readonly RecipientTest[] {
  const toldFirst = [...used].some(({ to }) => NAMED_FIRST.test(textOfWords(words.slice(to))));
  if (rank === undefined || !toldFirst) return tests;
  return tests.filter(({ about }) => about !== 'district' && about !== 'drug');
}

/** The terms that an operation is told in: "the three longest", "states with two people", "add up". */
function wordsOfOperation({ terms }: Question, operation: Operation): readonly Term[] {
  const counts =
    (operation.kind === 'groups' && operation.size !== undefined) ||
    (operation.kind === 'extreme' && operation.first !== undefined);
  if (counts) return terms.filter(({ kind, text }) => kind === 'number' || text === 'separate');
  if (operation.kind === 'groups') return terms.filter(({ id, text }) => OF_RANKS.has(id) || text === 'separate');
  return operation.kind === 'total' ? terms.filter(({ text }) => /^add/u.test(text)) : [];
}

const PEOPLE =
  /^(?:people|persons|men|women|guys|inmates|prisoners|recipients|of them|of the|others|names|cases|convictions|fines|sentences|lifers)\b/u;

/** "Which two people had PCP", "the three men with": whoever asks knows how many they are. */
function peopleCounted({ words, terms }: Question): readonly Term[] {
  return terms.filter(
    ({ kind, id, from, to }) =>
      kind === 'number' &&
      /^\d$/u.test(id) &&
      /^(?:which|what|the|those|these|top|name|list|any)$/u.test(words[from - 1]?.text ?? '') &&
      PEOPLE.test(textOfWords(words.slice(to, to + 2))),
  );
}

/** "After Florida, which state has the most": the others are asked for. */
const leftOut = (test: RecipientTest): RecipientTest =>
  test.negative === true || (test.about !== 'district' && test.about !== 'drug') ? test : not(test);

const SEASON = /\b(?:summer|winter|spring|autumn|in the fall|fall of)\b/u;
const TIME_SERVED =
  /\b(?:actually|already|really) (?:\w+ )?(?:served|spent|done)\b|\b(?:time|years|months) (?:\w+ )?(?:served|spent inside)\b/u;

/** "Sentenced in the summer of 2000", "the average time served": of neither is the record's year or term an answer. */
function asksOfUntold({ words }: Question, operation: Operation, tests: readonly RecipientTest[]): boolean {
  const said = textOfWords(words);
  if (SEASON.test(said) && tests.some(({ about }) => about === 'sentencing-date')) return true;
  return operation.kind === 'average' && operation.measure === 'prison' && TIME_SERVED.test(said);
}

const PLAIN_OPERATIONS: ReadonlySet<string> = new Set<Operation['kind']>(['count', 'list', 'exists', 'none', 'share']);
const MOST = /(?<!\bat )\bmost\b(?! (?:of|people|inmates|prisoners)\b)/u;

/** What the fields count nobody by. */
const THINGS_COUNTED =
  /\bhow many (?:rounds|bullets|shots|kilos?|kilograms?|grams|pounds|ounces|deals|victims|visits)\b|\b(?:more than (?:one|1)|two|2|multiple|several|separate) fines?\b|\bhow many (?:guns|firearms|weapons) (?:total|in total|altogether|overall|were|was|did|got|have|had)\b/u;

/** "The total amount of drugs sold": the records name some weights, and no sum can be made of them. */
const AMOUNT_OF_ALL =
  /\b(?:amounts?|weights?|quantity|quantities|volumes?) of (?:all )?(?:the |their )?(?:illegal )?(?:drugs?|narcotics|substances)\b/u;

/** "The top prison by number of recipients": where people are held is told of nobody. */
const WHICH_PRISON =
  /\b(?:top|biggest|largest|busiest|which|what|same) (?:federal )?(?:prisons?|jails?|facility|facilities|penitentiary)\b(?! (?:sentences?|terms?|time|stretch\w*|stints?|years?|months?|dates?|release))/u;

/** "How much coke did they sell", "how many rounds of ammo", "who had the most guns", "which judge": the fields tell only which people it was. */
function asksOfNoField({ words, terms }: Question, { kind }: Operation): boolean {
  if (WHICH_PRISON.test(textOfWords(words))) return true;
  if (kind === 'groups' && AMOUNT_OF_ALL.test(textOfWords(words))) return true;
  if (!PLAIN_OPERATIONS.has(kind)) return false;
  const amount = terms.some(({ id }) => id === 'how-much') && !terms.some(({ id }) => id === 'fine');
  const said = textOfWords(words);
  return amount || MOST.test(said) || THINGS_COUNTED.test(said) || /\b(?:which|what|whose) judges?\b/u.test(said);
}
