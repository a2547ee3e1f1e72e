import { textOfWords, type Word } from '../../search/fold.js';
import { capitalised } from '../wording.js';

const START = new Set(
  'is are was were am do does did has have had can could will would should isnt arent wasnt werent dont doesnt didnt hasnt havent cant couldnt'.split(
    ' ',
  ),
);
/** So many words may stand before the break after which a question begins. */
const LEAD_IN = 3;
/** What turns a claim into a question: "he got life, right?", "isn't that so". */
const TAG =
  /\b(right|correct|true|yes|yeah|no|huh|innit|(?:is|was|did|does|has|are|were|do) (?:it|that|he|she|they)|(is|was|did|does|has|are|were|do)nt (it|that|he|she|they)( so| right| true| correct)?|is (it|that) (true|right|correct|so))$/u;
/** A claim, however long, that is held up for a yes: "he swears he was given 268 months, is that right". */
const ASKS_TRUTH = /\bis (?:that|it|this) (?:right|true|correct|so|accurate)$/u;
/** What makes a question of any other kind. */
const ASKING = /\b(who|whos|whose|whom|what|whats|which|when|where|why|how|hows)\b/u;

/**
 * Whether a question asks for a yes or a no: by the way it begins, or as a claim that is to be confirmed.
 * @param fillers words that a question may begin with before it begins to ask
 */
export function asksYesOrNo(words: readonly Word[], fillers: ReadonlySet<string>): boolean {
  if (START.has(words.find(({ text }) => !fillers.has(text))?.text ?? '')) return true;
  // "Quick question: was she fined", "i was wondering, did he": what stands before the break asks nothing.
  const start = words.findIndex(({ afterBreak }) => afterBreak);
  if (start > 0 && start <= LEAD_IN && START.has(words[start]?.text ?? '')) return true;
  const said = textOfWords(words);
  if (ASKS_TRUTH.test(said)) return true;
  return !ASKING.test(said) && (TAG.test(said) || /\bis it (true|right|correct) (that )?/u.test(said));
}

const VERDICT = /^(?:Mostly )?(?:Yes|No)[,.:] /iu;
/**
 * What may turn a question round: the yes to "was it violent" is the no to "was it nonviolent", and the yes to one number
 * the no to another.
 */
const TURNED =
  /\b(\d+|not|non\w+|only|never|nobody|none|without|no longer|alone|separate|peaceful|harmless|unheard|refused?|declined?|just|left out|out of|wait|delay|too|limited|overblown|innocent|done|finished|end|last|enough|suffice|partisan|at odds|himself|final|show|forgotten|slow)\b/u;

/** A sentence without the yes or no that it begins with: it tells the matter itself. */
export function withoutVerdict(sentence: string): string {
  return capitalised(sentence.replace(VERDICT, ''));
}

/**
 * The sentence as it answers the question: who, when or how many is not answered with a yes or a no, and where a word may
 * have turned the question round, the matter itself is clearer.
 */
export function answering({ words, yesNo }: { words: readonly Word[]; yesNo: boolean }, sentence: string): string {
  const said = textOfWords(words);
  const otherwise = TURNED.test(said) || (!yesNo && ASKING.test(said));
  return otherwise ? withoutVerdict(sentence) : sentence;
}
