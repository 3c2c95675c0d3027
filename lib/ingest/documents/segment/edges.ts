import type { Line } from "./lines";

/** Fields that archives print under an article, and the owner's notice after it. */
const TRAILER = /^(?:LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|DOCUMENT-TYPE|JOURNAL-CODE|ACC-NO|SECTION|SUBJECT|COPYRIGHT|LENGTH|TYPE|URL)\s*:/u;
const NOTICE = /^(?:copyright|©|\(c\))\s|^all rights reserved\.?$/iu;
const COUNTER = /^\d+ of \d+ documents?$/iu;

const isTrailer = (line: Line): boolean =>
  line.kind === "rule" || TRAILER.test(line.text) || COUNTER.test(line.text) || (line.indent >= 10 && line.words <= 12) || (line.indent >= 10 && NOTICE.test(line.text));

/**
 * The lines of an article without what an archive prints around it: ruled lines anywhere, and at
 * its end the fields and centred lines that belong to the archive or to the next article's head.
 */
export function trimEdges(lines: readonly Line[]): Line[] {
  let end = lines.length;
  while (end > 1 && isTrailer(lines[end - 1]!)) end--;
  return lines.slice(0, end).filter((line) => line.kind !== "rule" && !/^LENGTH:\s/u.test(line.text));
}
