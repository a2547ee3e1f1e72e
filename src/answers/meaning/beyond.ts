import { textOfWords } from '../../search/fold.js';
import { MONTHS } from '../statistics/days.js';
import type { Question } from './understand.js';

/** A question begins here, perhaps with words like "ok so" or "hey" before it. */
const START = '^(?:\\w+ ){0,3}?';
const MONTH = MONTHS.join('|');
/** The round of the 61 was that of March. */
const OTHER_MONTH = MONTHS.filter((month) => month !== 'march').join('|');
/** "How do I know": where to find what the sources do tell is no advice. */
const FINDING = 'find|tell|know|read|see|look|understand|cite|check|use|trust|believe';

/** What somebody should do, or how it is done: "how do I apply", "how to dance". */
const ADVICE = new RegExp(
  `\\b(?:how to|(?:how|where|when) (?:do|can|could|should|would|might|must) (?:i|we))\\b(?! (?:go to |go )?(?:${FINDING})\\b)`,
  'u',
);
/** What the bot itself thinks, likes or is. */
const OF_THE_BOT: readonly RegExp[] = [
  /\b(?:do|would|dont|wouldnt|did) you (?:think|feel|agree|like|support|prefer|love|hate|want|vote)\b/u,
  /\b(?:how|what|who|which) would you\b/u,
  /\byour (?:opinion|view|favou?rite|take|thoughts?|prompt|instructions)\b/u,
  /\bare you (?:human|real|alive|conscious|sentient)\b/u,
  /\bwho are you\b|\bwhats? (?:is )?your name\b/u,
];
/** How something is made or done: "list the steps to cook it". */
const INSTRUCTIONS =
  /\b(?:steps|recipe|instructions|directions|tutorial|ingredients|walkthrough|guide) (?:to|for|on|of)\b(?! (?:clemency|justice|the (?:process|commutations?|clemency)))/u;
/** What is not the federal government's, or not America's: "has the governor commuted anybody", "which country". */
const OF_ELSEWHERE: readonly RegExp[] = [
  /\b(?:how many|which|what|when|who|whom|list|names?)\b.*\b(?:governor|prime minister|mayor)s?\b/u,
  /\b(?:which|what|other|foreign|any other) (?:countr(?:y|ies)|nations?)\b|\bin the world\b|\bworldwide\b/u,
];
/** What something sells for in general: "how much is a kilo of coke". */
const PRICE =
  /\bhow much (?:is|does|are|would) (?:an?|1|one) (?:\w+ )?(?:kilos?|kilograms?|grams?|ounces?|pounds?|bricks?|guns?|pistols?)\b/u;
/** "Who asked Obama to free her": nobody who stood up for one of them is told. */
const WHO_MOVED_HIM =
  /\bwho (?:\w+ )?(?:asked|begged|persuaded|convinced|urged|pushed|lobbied|pressed|pressured|advised|talked|paid|bribed|petitioned|approached) (?:(?:barack|president|mr) )*obama\b/u;
/** What will become of the asker's own: "my cousin is in since 2005, will he get out". */
const OF_THE_ASKERS_OWN =
  /\bmy (?:\w+ )?(?:uncle|brother|son|husband|dad|father|cousin|friend|mom|mother|sister|wife|nephew|boyfriend|girlfriend)\b.*\bwill (?:he|she|they) (?:get|be|come|go)\b/u;
/** What will become of the asker: "am I going to get the job", "will I be pardoned". */
const OF_THE_ASKER = /\b(?:am|will|shall) i\b(?! (?:right|wrong|correct|reading|missing|understanding|hear|read)\b)/u;
/** What is done with words, and not known: "how do you spell commutation", "write a poem". */
const OF_WORDS: readonly RegExp[] = [
  /\bhow (?:do (?:you|we|i)|is \w+|to) (?:spell|spelled|spelt|pronounce|pronounced|say)\b/u,
  /^(?:please |pls |can you |could you )*(?:write|compose|draw|translate|spell|diagram|rewrite|sing|roleplay|pretend) (?:me |us )?(?:an?|the|this|it|that|some)\b/u,
];
/** "Tell me a lie about her", "make up a rumour". */
const MADE_UP =
  /\b(?:(?:tell|give|write|say|share)(?: me| us)? (?:an?|some|one|your best)|make up(?: an?| some)?|invent(?: an?| some)?) (?:\w+ )?(?:lies?|jokes?|rumou?rs?|insults?|gossip|riddles?|fairy tales?|limericks?|untruths?|secrets?)\b/u;
/** "If Obama was still president would he free more". */
const WOULD_BE = /\bif (?:obama|trump|hillary|clinton|congress) (?:was|were|had|got|wins?|won)\b/u;

/** "Will they legalize drugs in the next ten years". */
const TO_COME = /\bwill\b.*\b(?:in|over|within) the next\b/u;

/** "Should marijuana be legal", "who should be next". */
const SHOULD: readonly RegExp[] = [
  new RegExp(`${START}(?:should|shouldnt|ought)\\b(?! i (?:${FINDING})\\b)`, 'u'),
  /\b(?:what|who|how|why) should\b/u,
];
/** "Is Obama a better president than Bush", "which is more important". */
const RANKING: readonly RegExp[] = [
  /\b(?:better|worse|greater|best|worst|greatest|smarter|nicer) (?:presidents?|leaders?|man|person|people|idea|country|than)\b/u,
  /\bmore important\b/u,
];
/** "December's round", "the August 3, 2016 batch": of other grants the sources tell nothing. */
const OF_ANOTHER_MONTH = new RegExp(
  `\\b(?:${OTHER_MONTH})s? (?:\\d+ ){0,2}(?:(?:clemency|commutations?|pardons?|obama) )?(?:round|batch|group|wave)\\b`,
  'u',
);
/** "Commuted in December 2015"; but a day on which a sentence ends, or was imposed, is one of the record's. */
const OF_ANOTHER_DATE = new RegExp(
  `\\b(?:commut\\w+|clemency|pardon\\w*)(?: (?!to (?:end|expire)|end|expir|sentenced|convicted)\\w+){0,4} in (?!march 2016|2016)(?:(?:${MONTH}) )?\\d{4}\\b`,
  'u',
);

/** What somebody who is quoted thinks should be is told. */
const OF_SOMEBODY = /\b(?:according|says?|said|thinks?|thought|wrote|recommend\w*|judge|called|wants?|wanted)\b/u;

/**
 * Whether a question asks for what no source could tell, whatever it says of the same matter: for advice, an opinion, what
 * would have been, or something to be written. Only what is known to be missing answers it.
 */
export function asksBeyondSources({ words }: Question): boolean {
  const said = textOfWords(words);
  if (
    [
      ADVICE,
      INSTRUCTIONS,
      PRICE,
      WHO_MOVED_HIM,
      MADE_UP,
      OF_THE_ASKERS_OWN,
      WOULD_BE,
      TO_COME,
      OF_THE_ASKER,
      OF_ANOTHER_MONTH,
      OF_ANOTHER_DATE,
      ...OF_ELSEWHERE,
      ...OF_THE_BOT,
      ...OF_WORDS,
    ].some((pattern) => pattern.test(said))
  )
    return true;
  return [...SHOULD, ...RANKING].some((pattern) => pattern.test(said)) && !OF_SOMEBODY.test(said);
}

/** A question about the asker's own people is not about the 61. */
const RELATIVE =
  /\bmy (uncle|brother|son|husband|dad|father|cousin|friend|mom|mother|sister|wife|nephew|boyfriend|girlfriend|client|man|guy|kid|boy)s?\b(?! (is |was )?(asks|asking|asked|says|said|wants|wanted|thinks|swears|told|wonders|wondering|needs)\b)/u;
/** Those of the 61, of whom a punishment is told. */
const THEIRS = '(?!.*\\b(?:they|them|he|she|those|these|61|got|gets?|given|received|imposed)\\b)';
/** "Is it illegal to carry a gun in Ohio", "what does section 851 do": what the law allows, means or threatens. */
const OF_THE_LAW: readonly RegExp[] = [
  /^is it (?:il)?(?:legal|lawful|allowed|possible|ok|okay|safe|bad|hard|easy)\b/u,
  new RegExp(
    `\\b(?:whats?|what (?:is|are|was|were)) (?:the |a )?(?:\\w+ )?(?:penalty|penalties|punishment|maximum|max|statute of limitations|mandatory minimum)\\b${THEIRS}`,
    'u',
  ),
  /\b(?:mandatory minimum|minimum (?:sentence|penalty|punishment|term|time)) (?:for|on|of)\b/u,
  /\bwhat (?:does|do|did|would) (?:\w+ )?(?:section |title )?\d[\w()]*(?: \w+ \d[\w()]*)? (?:actually |really |even )*(?:do|mean|say|carry|add|cover|punish|forbid|ban|call)\b/u,
  /\bwhat (?:does|do) (?:\w+ ){1,4}mean\b/u,
  /\bhow much (?:is|does|are) (?:an?|1)\b/u,
  /\bdifference between\b|\b(?:per|each|every) president\b/u,
  // "Who is the pardon attorney": an office, and nobody's punishment.
  /\bwho (?:is|was|are|were) (?:the |a )?(?:\w+ ){0,2}(?:attorneys?(?: general)?|directors?|secretary|wardens?|senators?|vice president)\b/u,
  /\bpardon attorney(?:s)? name\b|\bname of the (?:\w+ )?(?:pardon attorney|attorney general)\b/u,
  // "What does it take to keep an inmate".
  /\bto (?:keep|house|feed|hold|jail|imprison|incarcerate|lock up) (?:an?|1|one|each|every) /u,
  // "Can they own guns": not whether they did.
  new RegExp(`${START}(?:can|could|may) (?:they|he|she|an?|someone|somebody|inmates|prisoners|felons|people)\\b`, 'u'),
];
/** "The last batch before March". */
const OF_ANOTHER_ROUND = /\b(?:last|previous|next|earlier|another) (?:round|batch|group|wave|announcement)\b/u;

/** Whether a question asks of a round of another month. */
export function asksOfAnotherRound({ words }: Question): boolean {
  return OF_ANOTHER_MONTH.test(textOfWords(words));
}

/**
 * Whether a question asks nothing of the 61 as they stand in the record: it is about the law, another round, or somebody of
 * the asker's own.
 */
export function asksOfOthers({ words }: Question): boolean {
  const said = textOfWords(words);
  return [RELATIVE, OF_ANOTHER_ROUND, ...OF_THE_LAW].some((pattern) => pattern.test(said));
}
