import type { Counts, Feature } from "./match";
import type { Reading } from "./reading";

/** Words whose share of a text tells how it is written. */
const WORDS = [
  "self", "ours", "must", "stance", "loose", "said", "reason", "institution", "you", "inquiry", "work", "judge", "release", "act", "price", "scarce", "praise",
  "turn", "cause", "hedge", "deny", "past", "present",
] as const satisfies readonly Feature[];
/** Words that mean the more in a title. */
const TITLE_WORDS = ["self", "ours", "must", "stance", "said", "deny", "judge", "turn"] as const satisfies readonly Feature[];
/** Forms of sentences, of the text and of its title. */
const FORMS = ["asks", "short", "long", "quoted", "numbers", "asides", "names", "opening", "title-asks", "title-size", "title-parts", "title-explains", "parts", "sells", "rated"] as const;

/** What is measured of how a piece is written, in the order of `mannerOf`. */
export const MANNERS = [...WORDS, ...TITLE_WORDS.map((word) => `title-${word}` as const), ...FORMS] as const;
export type Manner = (typeof MANNERS)[number];

/** Kinds that are known by their manner, in the order of the weights. */
export const MANNER_KINDS = ["analysis", "opinion", "editorial", "review", "press-release", "sponsored"] as const;

export type MannerKind = (typeof MANNER_KINDS)[number];

/** Sentences of fewer words are short. */
const SHORT = 8;
/** More of one kind of word for a hundred means no more. */
const MOST = 9;
/** Fewer words are too few for a share. */
const FEWEST = 60;
const share = (count: number, words: number): number => Math.sqrt(Math.min(MOST, (count * 100) / Math.max(FEWEST, words)));

/** Titles that promise to explain, in each language by the words with which one asks. */
const EXPLAINS = /\b(?:what|why|how (?!to\b))\b.{3,}|\b(?:by the numbers|in charts|guide to|claims|checked)\b|(?:^|[:–.]\s)(?:warum|wieso|weshalb|wie|was|pourquoi|comment|ce que|por qué|cómo|qué|perché|come|cosa|por que|waarom|hoe|wat|varför|hur|vad|dlaczego|jak|почему|как|что|зачем|чому|як|لماذا|كيف|ماذا|neden|nasıl|vì sao|tại sao)(?:\s|$)|为何|为什么|如何|能否|なぜ|왜/iu;
const ASIDES = /[;；]|\s[–—]\s|[—]{1,2}|\(/gu;
const NAMES = /(?<=[\p{Ll}\p{N},;]\s)\p{Lu}/gu;

/** What was found in a piece before its manner is measured: words, and what the forms of releases, advertising and reviews weigh in it. */
export type Looked = { counts: Counts; titleCounts: Counts; shown: Readonly<Record<"press-release" | "sponsored" | "review", number>> };

/** How a piece is written, as shares and forms; each is a number of about 0 to 3. Time is linear in the length of its text. */
export function mannerOf(reading: Reading, { counts, titleCounts, shown }: Looked): number[] {
  const { words, voice, title, quoted, dense } = reading;
  const sentences = sentencesOf(reading);
  const all = Math.max(1, sentences.length);
  const titleWords = title === "" ? 0 : title.split(/\s+/).length;
  const of = (part: number): number => part / all;
  const forms: Record<(typeof FORMS)[number], number> = {
    asks: Math.sqrt(Math.min(0.5, of(sentences.filter(({ mark }) => mark === "?").length))) * 2,
    short: of(sentences.filter((sentence) => sentence.words < SHORT).length) * 2,
    long: Math.log2(Math.max(4, Math.min(48, words / all)) / 4) * 0.7,
    quoted: Math.min(0.6, quoted) * 4,
    numbers: share(reading.numbers, words),
    asides: share(voice.match(ASIDES)?.length ?? 0, words),
    names: namesIn(voice, words),
    opening: Math.min(3, (sentences[0]?.words ?? 0) / 14),
    "title-asks": /[?？؟]/u.test(title) ? 1 : 0,
    "title-size": title === "" ? USUAL_TITLE : Math.min(2.5, (dense ? title.length / 2 : titleWords) / 8),
    "title-parts": /[:：;]|\s[–—-]\s|[.!?]\s/u.test(title) ? 1 : 0,
    "title-explains": EXPLAINS.test(title) ? 1 : 0,
    parts: Math.min(3, shown["press-release"] / 2), sells: Math.min(3, shown.sponsored / 2), rated: Math.min(3, shown.review / 2),
  };
  return [...WORDS.map((word) => share(counts[word].count, words)), ...TITLE_WORDS.map((word) => Math.min(1, titleCounts[word].count)), ...FORMS.map((form) => forms[form])];
}

const USUAL_TITLE = 1.2;
const USUAL_NAMES = 2;
const SAMPLE = 4_000;

/** Capital letters within sentences. Where a script has none, or a language writes all nouns so, they tell nothing. */
function namesIn(voice: string, words: number): number {
  const found = voice.slice(0, SAMPLE).match(NAMES)?.length ?? 0;
  const per = found / Math.max(1, words * Math.min(1, SAMPLE / Math.max(1, voice.length)));
  return per < 0.005 || per > 0.24 ? USUAL_NAMES : Math.sqrt(Math.min(MOST, per * 50));
}

type Sentence = { words: number; mark: string };

/** How many words each sentence has, and how it ends. */
function sentencesOf({ tokens, dense, voice }: Reading): Sentence[] {
  if (dense) return Array.from(voice.matchAll(/([^。！？!?\n]{2,})([。！？!?\n]|$)/gu), ([, body = "", mark = ""]) => ({ words: Math.round(body.length / 1.8), mark: mark === "？" ? "?" : mark === "！" ? "!" : mark }));
  const sentences: Sentence[] = [];
  let words = 0;
  for (const token of tokens) {
    if (token !== "." && token !== "?" && token !== "!") words += 1;
    else if (words > 0) {
      sentences.push({ words, mark: token });
      words = 0;
    }
  }
  if (words > 0) sentences.push({ words, mark: "." });
  return sentences;
}
