/** A line shorter than this says too little to be told apart, and so many in a row are no prose. */
const SCRAP = 16;
const MOST_SCRAPS = 2_000;
/** Scraps are gathered into lines of about this length. */
const GATHERED = 2_000;

/**
 * Lines with endless runs of scraps (columns of figures, broken text, a single sign a million times)
 * gathered into fewer: each line costs the cutting a fixed amount, however short it is. Every word and
 * every line's number stays; what was gathered leaves blank lines behind.
 */
export function gatherScraps(lines: readonly string[]): string[] {
  const gathered = [...lines];
  for (let from = 0; from < lines.length; ) {
    let to = from;
    let scraps = 0;
    for (; to < lines.length && (lines[to] ?? "").length < SCRAP; to += 1) if ((lines[to] ?? "").trim() !== "") scraps += 1;
    if (scraps > MOST_SCRAPS) gather(gathered, from, to);
    from = Math.max(to, from + 1);
  }
  return gathered;
}

function gather(lines: string[], from: number, to: number): void {
  let into = from;
  let words: string[] = [];
  let length = 0;
  for (let at = from; at < to; at += 1) {
    const word = (lines[at] ?? "").trim();
    lines[at] = "";
    if (word === "") continue;
    words.push(word);
    length += word.length + 1;
    if (length < GATHERED && at < to - 1) continue;
    lines[into] = words.join(" ");
    into = at + 1;
    words = [];
    length = 0;
  }
  if (words.length > 0) lines[into] = words.join(" ");
}
