import type { Counts } from "./match";
import type { Reading } from "./reading";
import type { Sign } from "./types";

/** Fewer words show no tone. */
const FEWEST = 28;
const MOST = 4;
/** From so many words on it means something that they hold no report of what others said. */
const LONG_ENOUGH = 150;
const per = (count: number, words: number) => (count * 100) / Math.max(45, words);

/**
 * Who speaks in a text and how: an author in the first person who says what should be, an editorial board, or somebody who
 * weighs reasons. Everything is measured against the length, without quotations; what others are reported to say counts against it.
 */
export function signsOfTone({ words, quoted, dense, tokens, title }: Reading, counts: Counts): Sign[] {
  if (words < FEWEST) return [];
  const of = (feature: keyof Counts) => per(counts[feature].count, words);
  const asked = per(tokens.filter((token) => token === "?").length, words);
  const reported = Math.min(4, of("said")) + quoted * 3;
  // A long text that nobody is reported to have said anything in is no report.
  const quiet = words < LONG_ENOUGH ? 0 : Math.max(0, 0.8 - of("said")) * Math.max(0, 1 - quoted * 4);
  const signs: Sign[] = [];
  const selves = Math.min(3, of("self")) * 0.42;
  const urging = Math.min(2.5, of("must")) * 0.5 + Math.min(3, of("stance")) * 0.62 + (counts.stance.words.length >= 3 ? 0.4 : 0);
  // A reporter may say "I", and a sentence of a report may say what must be done: both together are an opinion.
  const mine = urging * (1 + Math.min(0.4, of("ours") * 0.2)) + (urging > 0.35 ? selves : selves * 0.35) + Math.min(1.5, of("ours")) * 0.22 + (urging > 0.35 ? Math.min(2, asked) * 0.24 : 0);
  const loose = words < LONG_ENOUGH / 2 || (urging < 0.1 && selves < 0.1 && of("loose") < 2.5) ? 0 : Math.min(6, of("loose")) * 0.3;
  const opinion = Math.min(MOST, mine * 1.25 + loose + quiet * 0.5) - reported * 0.55 - Math.min(1.2, Math.max(0, counts.inquiry.words.length - 2) * 0.2) - (dense ? 0.1 : 0);
  // Advice and interviews told over say what should be as well, but hardly judge; a title that reports speech promises a report.
  const weight = opinion * (counts.stance.words.length >= 2 || of("loose") >= 3 ? 1 : 0.8) - (SPEECH_TITLE.test(title) ? 0.6 : 0);
  if (weight > 0.3) signs.push({ kind: "opinion", signal: "own-voice", words: shown(counts, ["stance", "must", "self", "ours", "loose"]), where: "text", weight });
  const board = counts.institution.words.length;
  if (board > 0) signs.push({ kind: "editorial", signal: "institution", words: shown(counts, ["institution"]), where: "text", weight: Math.min(3, board * 0.8 + Math.min(1.2, urging * 0.6)) - Math.min(1.5, selves) - reported * 0.5 });
  const reasons = counts.reason.words.length;
  const reasoned = Math.min(3, reasons * 0.28 + Math.min(5, of("reason")) * 0.2) + (reasons >= 2 ? quiet * 0.8 + loose * 0.2 : 0) - reported * 0.42 - Math.min(1.6, selves * 1.2) - Math.min(0.9, urging * 0.3);
  if (reasons >= 2 && reasoned > 0.3) signs.push({ kind: "analysis", signal: "reasoning", words: shown(counts, ["reason"]), where: "text", weight: reasoned });
  // A title that promises to explain, over a text that hardly reports what anybody said.
  const asks = words < LONG_ENOUGH / 2 ? null : EXPLAINS.exec(title);
  const still = Math.max(0, 1.5 - of("said")) * Math.max(0, 1 - quoted * 3);
  const explained = asks === null ? 0 : 0.95 + still * 0.5 + Math.min(4, of("loose")) * 0.1 - Math.min(1.6, selves * 1.5) - Math.min(0.9, urging * 0.3) - (still === 0 ? 0.6 : 0);
  if (asks !== null && explained > 0.3) signs.push({ kind: "analysis", signal: "title-label", words: asks[0], where: "title", weight: explained });
  return signs;
}

/** Titles that say who said something. */
const SPEECH_TITLE = /\b(?:says?|said|tells?|warns?|urges?|insists?|claims?|names)\b|\b(?:sagt|erklärt|warnt|dice|dicen|afirma|declara|assure|affirme|estime|diz|zegt|säger)\b|заявил|сообщил|рассказал|назвал|称$/iu;

/** Titles that promise to explain, in each language by the words with which one asks. */
const EXPLAINS = /\b(?:what|why|how (?!to\b))\b.{3,}|\b(?:by the numbers|in charts|guide to|claims|checked)\b|(?:^|[:–.]\s)(?:warum|wieso|weshalb|wie|was|pourquoi|comment|ce que|por qué|cómo|qué|perché|come|cosa|por que|waarom|hoe|wat|varför|hur|vad|dlaczego|jak|почему|как|что|зачем|чому|як|لماذا|كيف|ماذا|neden|nasıl|vì sao|tại sao)(?:\s|$)|为何|为什么|如何|能否|なぜ|왜/iu;

function shown(counts: Counts, features: readonly (keyof Counts)[]): string {
  return features.flatMap((feature) => counts[feature].words.slice(0, feature === "stance" || feature === "reason" ? 4 : 2)).slice(0, 7).join(", ");
}

/**
 * Whether a piece takes something back that its own paper said. A report on somebody's mistake has no "we", and an article
 * that ends with a note of what was corrected stays what it is.
 */
export function signsOfCorrection({ title, length, text }: Reading, { apology, said }: Counts): Sign[] {
  const taken = apology.words.length;
  if (taken === 0 || length > 170) return [];
  const weight = Math.min(3.6, taken * 1.1) - Math.min(1.5, said.count * 0.35) + (/\bcorrect|\bclarif|\berrat|更正|訂正|rettific|berichtig|fe de err|sprostow|rectific|поправк/iu.test(title) ? 2 : 0) - (text.length > 900 ? 1 : 0);
  return weight <= 0 ? [] : [{ kind: "correction", signal: "corrects-itself", words: apology.words.slice(0, 3).join(", "), where: "text", weight }];
}
