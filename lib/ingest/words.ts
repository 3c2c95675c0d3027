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

/** The set of runs of `size` words in a text; the whole text where it is shorter. */
export function shingles(text: string, size = 4): Set<string> {
  const list = words(text);
  if (list.length === 0) return new Set();
  if (list.length <= size) return new Set([list.join(" ")]);
  const runs = new Set<string>();
  for (let at = 0; at + size <= list.length; at++) runs.add(list.slice(at, at + size).join(" "));
  return runs;
}

/** Share of the smaller set that stands in the other, 0 to 1: a cut or lengthened text keeps a high value. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let common = 0;
  for (const run of small) if (large.has(run)) common++;
  return common / small.size;
}
