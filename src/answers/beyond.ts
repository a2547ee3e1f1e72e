import { textOfWords } from '../search/fold.js';
import type { Question } from './understand.js';

/** Words that may stand before a question begins: "ok so", "hey". */
const START = '^(?:\\w+ ){0,3}?';
/** "How do I apply", "how to dance": what somebody should do no source tells, only where to find what it does tell. */
const ADVICE =
  /\bhow (?:to|(?:do|can|could|should|would|might|must) (?:i|we))\b(?! (?:find|tell|know|read|see|look|understand|cite|check|use)\b)/u;
/** "Should marijuana be legal", "who should be next". */
const SHOULD = new RegExp(
  `${START}(?:should|shouldnt|ought)\\b(?! i (?:read|look|check|cite|use|trust|believe)\\b)|\\b(?:what|who|how|why) should\\b`,
  'u',
);
/** What somebody quoted thinks should be is told. */
const OF_SOMEBODY = /\b(?:according|says?|said|thinks?|thought|wrote|recommend\w*|judge|called|wants?|wanted)\b/u;
/** What the bot itself thinks, likes or is. */
const OF_THE_BOT =
  /\b(?:do|would|dont|wouldnt|did) you (?:think|feel|agree|like|support|prefer|love|hate|want|vote)\b|\b(?:how|what|who|which) would you\b|\byour (?:opinion|view|favou?rite|take|thoughts?|prompt|instructions)\b|\bare you (?:human|real|alive|conscious|sentient)\b|\bwho are you\b|\bwhats? (?:is )?your name\b/u;
/** "Is Obama a better president than Bush", "which is more important". */
const RANKING =
  /\b(?:better|worse|greater|best|worst|greatest|smarter|nicer) (?:presidents?|leaders?|man|person|people|idea|country|than)\b|\bmore important\b/u;
/** What would have been: "if Obama was still president would he free more". */
const WOULD_BE = /\bif (?:obama|trump|hillary|clinton|congress) (?:was|were|is|had|got|wins?|won)\b/u;
/** What is done with words and not known: "spell commutation". */
const OF_WORDS =
  /\bhow (?:do (?:you|we|i)|is \w+|to) (?:spell|spelled|spelt|pronounce|pronounced|say)\b|^(?:please |pls |can you |could you )*(?:write|compose|draw|translate|spell|diagram|rewrite|sing|roleplay|pretend) (?:me |us )?(?:an?|the|this|it|that|some)\b/u;
/** A question about the asker's own people is not about the 61. */
const RELATIVE =
  /\bmy (uncle|brother|son|husband|dad|father|cousin|friend|mom|mother|sister|wife|nephew|boyfriend|girlfriend|client|man|guy|kid|boy)\b(?! (is |was )?(asks|asking|asked|says|said|wants|wanted|thinks|swears|told|wonders|wondering|needs)\b)/u;
/** "Is it illegal to carry a gun in Ohio" asks nothing of the 61, nor what the law threatens. */
const OF_THE_LAW =
  /^is it (?:il)?(?:legal|lawful|allowed|possible|ok|okay|safe|bad|hard|easy)\b|\b(?:whats?|what (?:is|are|was|were)) (?:the |a )?(?:\w+ )?(?:penalty|penalties|punishment|maximum|max|statute of limitations|mandatory minimum)\b(?!.*\b(?:they|them|he|she|those|these|61|got|gets?|given|received|imposed)\b)|\bmandatory minimum (?:for|on|of)\b|\bwhat (?:does|do|did|would) (?:\w+ )?(?:section |title )?\d[\w()]*(?: \w+ \d[\w()]*)? (?:actually |really |even )*(?:do|mean|say|carry|add|cover|punish|forbid|ban|call)\b|\bwhat (?:does|do) (?:\w+ ){1,4}mean\b|\bhow much (?:is|does|are) (?:an?|1)\b/u;
/** "Can they own guns", "the last batch before March", "the difference between jail and prison": no field tells. */
const OF_NO_FIELD = new RegExp(
  `${START}(?:can|could|may) (?:they|he|she|an?|someone|somebody|inmates|prisoners|felons|people)\\b|\\b(?:last|previous|next|earlier|another) (?:round|batch|group|wave|announcement)\\b|\\bdifference between\\b`,
  'u',
);

/**
 * Whether a question asks for what no source could tell, whatever it says of the same matter: for advice, an opinion, what
 * would have been, or something to be written. Only what is known to be missing answers it.
 */
export function asksBeyondSources({ words }: Question): boolean {
  const said = textOfWords(words);
  if (ADVICE.test(said) || OF_THE_BOT.test(said) || OF_WORDS.test(said) || WOULD_BE.test(said)) return true;
  return (SHOULD.test(said) || RANKING.test(said)) && !OF_SOMEBODY.test(said);
}

/** Whether a question asks nothing of the 61 as they stand in the record: it is about the law, or somebody of the asker's own. */
export function asksOfOthers({ words }: Question): boolean {
  const said = textOfWords(words);
  return RELATIVE.test(said) || OF_THE_LAW.test(said) || OF_NO_FIELD.test(said);
}
