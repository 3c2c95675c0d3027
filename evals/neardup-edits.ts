/** What a file gives of a text of which printings are to be made. */
export type Original = { id: string; lang: string; text: string };

/** One printing: how it was made, and its text. */
export type Printed = { kind: string; text: string };

/** One word in so many is another one where a text was reworded. */
const REWORDED = 17;

/**
 * Printings of a text as outlets make them: cut to its first half or its beginning, with gaps, with other words, between
 * paragraphs of others, in another typography. Always the same for the same texts.
 * @param others texts of other pieces in its language, which lend words and paragraphs
 */
export function printingsOf({ text, lang }: Original, others: readonly Original[]): Printed[] {
  const parts = partsOf(text, lang);
  const lent = others.flatMap((other) => partsOf(other.text, other.lang));
  const start = parts.slice(0, 2);
  const join = (list: readonly string[]) => list.join("\n");
  return [
    { kind: "half", text: join(parts.slice(0, Math.ceil(parts.length / 2))) },
    { kind: "gaps", text: join(parts.filter((_part, at) => at % 3 !== 2)) },
    { kind: "reworded", text: reword(join(parts), lang, lent) },
    { kind: "framed", text: join([...lent.slice(1, 2), ...parts, ...lent.slice(-1)]) },
    { kind: "typography", text: otherForm(join(parts), lang) },
    { kind: "brief", text: join(start) },
    { kind: "brief reworded", text: reword(join(start), lang, lent) },
  ];
}

/** Paragraphs, or sentences where a text is one paragraph. */
function partsOf(text: string, lang: string): string[] {
  const lines = text.split(/\n+/).map((line) => line.trim()).filter(Boolean);
  return lines.length > 3 ? lines : Array.from(new Intl.Segmenter(lang, { granularity: "sentence" }).segment(lines.join(" ")), ({ segment }) => segment.trim()).filter(Boolean);
}

function wordsOf(text: string, lang: string): Intl.SegmentData[] {
  return [...new Intl.Segmenter(lang, { granularity: "word" }).segment(text)];
}

/** Other words of about the length stand for some. */
function reword(text: string, lang: string, lent: readonly string[]): string {
  const stock = lent.flatMap((part) => wordsOf(part, lang).filter(({ isWordLike }) => isWordLike)).map(({ segment }) => segment);
  let words = 0;
  return wordsOf(text, lang).map(({ segment, isWordLike }) => {
    if (!isWordLike || ++words % REWORDED !== 8) return segment;
    return stock.slice(words % 41).find((word) => word !== segment && Math.abs(word.length - segment.length) < 2) ?? segment;
  }).join("");
}

/** The same words as another program sets them. */
function otherForm(text: string, lang: string): string {
  const quoted = text.replace(/[„“”»«「」]/gu, '"');
  if (lang === "ar") return quoted.replace(/[أإآ]/gu, "ا").replace(/\p{M}/gu, "").replace(/ال(?=\p{L}{4})/gu, "الـ").replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
  if (lang === "th") return wordsOf(quoted, lang).map(({ segment }) => segment).join("\u200b");
  if (lang === "de") return quoted.replace(/\p{L}{10,}/gu, (word) => `${word.slice(0, 5)}\u00ad${word.slice(5)}`).normalize("NFD");
  return quoted.replace(/[!-~]/g, (char) => String.fromCodePoint(char.codePointAt(0)! + 0xfee0)).replace(/、/g, "，");
}
