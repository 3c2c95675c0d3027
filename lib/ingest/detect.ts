import { hasFrontMatter } from "./formats/front-matter";
import type { Format } from "./types";

const HEAD = 4096;
const HTML_START = /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body)\b/i;
const HTML_TAGS = /<(p|div|article|section|main|h1|table|ul|span|a\s+href)\b[^>]*>/gi;

/**
 * What a decoded document is. The text decides; the name only where the text leaves it open.
 */
export function detectFormat(text: string, fileName: string): Format {
  const head = text.slice(0, HEAD);
  if (HTML_START.test(head)) return "html";
  if (hasFrontMatter(text)) return "markdown";
  if (/\.x?html?$/i.test(fileName) && (head.match(HTML_TAGS)?.length ?? 0) > 0) return "html";
  if (/\.(md|markdown|mdown|mkd)$/i.test(fileName)) return "markdown";
  return "text";
}
