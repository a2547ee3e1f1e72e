/** Where one thing said ends and another begins. */
const CLAUSE_END =
  /[.?!;:,\n\r`"<>{}|()[\]#*]+|\s[-–—]+\s|\banyways?\b|\blol\b|(?:^|(?<=[.!?;:,]\s*)|(?<=\b(?:and|now|always|only|to)\s))(?:just )?(?:say|tell me|reply|answer)\b/giu;
const INTERROGATIVE =
  /^(\W*(and|so|but|ok|well|then|now)\b)*\W*(who|whose|whom|what|whats|which|when|where|why|how|hows|is|are|was|were|do|does|did|has|have|had|can|could|will|would)\b/iu;
/** "Of all 248, how many were lifers": the question counts among those, and says nothing without them. */
const AMONG = /^\W*(?:(?:so|ok|and|well)\W+)*(?:of|out of|among|amongst) (?!course)/iu;
/** The full stop of an abbreviation or an initial ends nothing. */
const ABBREVIATION = /\b(jr|sr|mr|mrs|ms|dr|st|vs|no|ala|fla|ga|tex|ill|mo|\p{L})\./giu;
/** Of a text in more clauses, none of which begins like a question, the last are read: hundreds would keep everybody waiting. */
const MOST_CLAUSES = 30;
/** A clause of fewer words says nothing by itself. */
const FEWEST_WORDS = 2;

/**
 * The clauses of a message that may be its question: those that begin like one, or all where none does. A message
 * with two questions has no single one to answer in its place.
 * @returns nothing where the message is one clause
 */
export function clausesOf(text: string): readonly string[] {
  if (AMONG.test(text)) return [];
  const clauses = text
    .replace(ABBREVIATION, '$1')
    .split(CLAUSE_END)
    .filter((clause): clause is string => clause !== undefined)
    .map((clause) => clause.trim())
    .filter((clause) => clause.split(/\s+/u).length >= FEWEST_WORDS);
  if (clauses.length < 2) return [...clauses.filter((clause) => clause.length < text.trim().length), ...tailOf(text)];
  const questions = clauses.filter((clause) => INTERROGATIVE.test(clause));
  if (questions.length === 0) return clauses.slice(-MOST_CLAUSES);
  return questions.length === 1 ? questions : [];
}

/** A question that begins in the middle: "wake up what did he do". */
const BEGINNING =
  /\b(?:what|when|where|why|how (?:many|much|old|long)|who|which(?: \w+){1,3}|what(?: \w+){1,2}) (?:did|does|do|is|are|was|were|has|have|had)\b/iu;

/** A message without its beginning, where only that stands before the question. */
function tailOf(text: string): readonly string[] {
  const at = text.search(BEGINNING);
  return at > 0 ? [text.slice(at)] : [];
}
