import type { PictureSize } from "@/lib/articles/types";
import { withOwnPictures } from "@/lib/media/in-html";

/**
 * An article's stored HTML as its page shows it: tables scroll inside a focusable region of their own,
 * a heading cell without words is no heading, pictures come by way of us, and the page's one h1 stays its headline. The input was sanitised when it was stored,
 * so its tags are well-formed and few.
 * @param words what a table that scrolls is called
 * @param sizes of its pictures, as far as they are known
 */
export function bodyHtml(stored: string, words: { tableScrolls: string }, sizes: Readonly<Record<string, PictureSize>> = {}): string {
  return withOwnPictures(stored, sizes)
    .replace(/<(\/?)h1\b/gi, "<$1h2")
    .replace(/<th(?=[\s>])([^>]*)>\s*<\/th>/gi, "<td$1></td>")
    .replace(/<table\b/gi, `<div class="table-scroll" tabindex="0" role="group" aria-label="${words.tableScrolls}"><table`)
    .replace(/<\/table\s*>/gi, "</table></div>")
    .replace(/<pre\b/gi, '<pre tabindex="0"');
}
