/** Text in the form in which it is compared: NFKC, spaces collapsed, quotes and dashes of one kind. */
export function normaliseText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, "")
    .replace(/[\u2018\u2019\u201A\u201B]/g, "'")
    .replace(/[\u201C\u201D\u201E\u201F]/g, '"')
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
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
  let count = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (UNSPACED.test(word)) count += Math.max(1, Math.round([...word].length / 2));
    else count += 1;
  }
  return count;
}
