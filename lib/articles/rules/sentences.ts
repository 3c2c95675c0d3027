/** A sentence or a table's row. `key` is the same where only quotation marks, dashes or spaces differ. `opens`: it begins a paragraph, an item or a row. */
export type Sentence = { text: string; key: string; opens: boolean };

/** Dots of one sign after which a sentence begins, where the segmenter sees an end only after three. */
const DOTS = /…(?=\s+\p{Lu})/gu;
/** Between the cells of a table's row. */
const CELLS = " | ";

/**
 * The sentences of a text, paragraph by paragraph. A table's row, its cells parted by tabs, is one.
 * @param lang BCP 47, by which sentences are told apart
 */
export function sentencesOf(text: string, lang: string): Sentence[] {
  const segmenter = segmenterOf(lang, "sentence");
  return text.split(/\n+/).flatMap((line) => {
    const pieces = line.trim().includes("\t") ? [line.trim().split(/\t+/).map((cell) => cell.trim()).join(CELLS)] : wholeSentences(cut(line.replace(DOTS, "..."), segmenter), lang);
    return pieces.map((piece) => piece.replace(/\s+/gu, " ").trim()).filter(Boolean).map((piece, at) => ({ text: piece, key: even(piece), opens: at === 0 }));
  });
}

/** The segmenter's time grows with the square of a text, so a paragraph that nobody would write is cut by its full stops. */
const MOST_SEGMENTED = 5_000;
const STOPPED = /[^.!?。！？]+[.!?。！？]*|[.!?。！？]+/gu;

function cut(paragraph: string, segmenter: Intl.Segmenter): string[] {
  if (paragraph.length > MOST_SEGMENTED) return paragraph.match(STOPPED) ?? [];
  return Array.from(segmenter.segment(paragraph), ({ segment }) => segment);
}

/** What ends in a full stop and is no end: an initial, "Dr.", "Mio.", "z. B.", "U.S.", "Prof." */
const SHORTENED = /(?:^|[^\p{L}\p{M}])(?:\p{L}|\p{Lu}\p{L}{1,2}|Capt|Comm|Dept|Hrsg|Mlle|Msgr|Prof|Sept|Univ)\.\s*$/u;
/** Languages that write a day as "3. Mai". */
const STOP_AFTER_DAY = new Set(["bs", "cs", "da", "de", "et", "fi", "fo", "hr", "hu", "is", "lv", "nb", "nn", "no", "sk", "sl", "sr"]);
const DAY = /(?:^|\s)\d{1,2}\.\s*$/;

/** Pieces that belong together: it is better to take two sentences for one than a shortened word for an end. */
function wholeSentences(pieces: readonly string[], lang: string): string[] {
  const days = STOP_AFTER_DAY.has(lang.split("-")[0]?.toLowerCase() ?? "");
  const whole: string[] = [];
  let open = false;
  for (const piece of pieces) {
    if (open) whole.push(`${whole.pop() ?? ""}${piece}`);
    else whole.push(piece);
    open = SHORTENED.test(piece.slice(-12)) || (days && DAY.test(piece.slice(-12)));
  }
  return whole;
}

/** Numbers with their signs, words, and everything between them; what has no spaces is cut further. */
const UNSPACED = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー";
const WORDS = new RegExp(`[${UNSPACED}]+|\\p{N}+(?:[.,:’']\\p{N}+)*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+|\\s+|\\.{2,}|.`, "gu");
const WITHOUT_SPACES = new RegExp(`^[${UNSPACED}]`, "u");
/** Nobody writes so much without a sign in between. */
const MOST_UNSPACED = 300;

/** The words of a text, with everything between them: put together they are the text. */
export function wordsOf(text: string, lang: string): string[] {
  const segmenter = segmenterOf(lang, "word");
  return (text.match(WORDS) ?? []).flatMap((word) => {
    if (word.length < 2 || !WITHOUT_SPACES.test(word)) return [word];
    return word.length > MOST_UNSPACED ? [...word] : Array.from(segmenter.segment(word), ({ segment }) => segment);
  });
}

/** Words of a sentence by which it is known, each once. */
export function tellingWords(text: string, lang: string): Set<string> {
  return new Set(wordsOf(text.toLowerCase(), lang).filter((word) => /[\p{L}\p{N}]/u.test(word)));
}

/** A text without what differs from one program to another: the form of quotation marks, dashes and dots. */
export function even(text: string): string {
  return text.normalize("NFC").replace(/[“”„‟«»]/gu, '"').replace(/[‘’‚‛]/gu, "'").replace(/[‐‑‒–—−]/gu, "-").replace(/…|\.{3,}/gu, "...");
}

/** Making one takes longer than most texts do. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(lang: string, granularity: "sentence" | "word"): Intl.Segmenter {
  const locale = supported(lang);
  const key = `${locale} ${granularity}`;
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(locale, { granularity });
  segmenters.set(key, segmenter);
  return segmenter;
}

function supported(lang: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf(lang)[0] ?? "und";
  } catch {
    return "und";
  }
}
