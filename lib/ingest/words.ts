/** Text in the form in which it is compared: NFKC, spaces collapsed, quotes and dashes of one kind. */
export function normaliseText(text: string): string {
  // An article's text is asked for by its hash, and by each of its names.
  if (last?.text !== text) last = { text, normal: normalised(text) };
  return last.normal;
}

let last: { text: string; normal: string } | undefined;

function normalised(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD\u2018-\u201B\u201C-\u201F\u2010-\u2015]/g, plainMark)
    // A single space, which nearly all are, is left alone.
    .replace(/\s{2,}|[^\S ]/g, " ")
    .trim();
}

function plainMark(mark: string): string {
  if (mark >= "\u2010" && mark <= "\u2015") return "-";
  if (mark >= "\u2018" && mark <= "\u201B") return "'";
  return mark >= "\u201C" && mark <= "\u201F" ? '"' : "";
}

/** A title in the form in which two are the same: letters and digits alone, case folded. */
export function foldTitle(title: string): string {
  return title.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/** Words of a text, lower case; in scripts without spaces each character counts as one. */
export function words(text: string): string[] {
  const found: string[] = [];
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    if (UNSPACED.test(word)) found.push(...[...word].filter((char) => UNSPACED.test(char)));
    else found.push(word);
  }
  return found;
}

/** Words as a reader counts them: two characters of an unspaced script make about one word. */
export function countWords(text: string): number {
  if (!UNSPACED.test(text)) return text.match(WORD)?.length ?? 0;
  let count = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (UNSPACED.test(word)) count += Math.max(1, Math.round([...word].length / 2));
    else count += 1;
  }
  return count;
}
