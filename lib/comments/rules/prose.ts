/** Any of these may mean something to Markdown, where it stands or wherever it stands. */
const MARKS = /[\\`*_~[\]<>&@#|\t]|:\/\/|www\.|^ |^[-+=](?:\s|$)|^[-=]{2,}|^\d{1,9}[.)](?:\s|$)/im;

/**
 * Whether a text is paragraphs of words and nothing else, as most comments are. What they look like needs no parser, which
 * takes a hundred times as long.
 * @param markdown clean (rules/clean-text)
 */
export function isProse(markdown: string): boolean {
  return !MARKS.test(markdown);
}

/** Its words, as the parser would give them. */
export function proseText(markdown: string): string {
  return markdown.replace(/\n{2,}/g, "\n").trim();
}

/** The same as HTML. There is nothing to escape in it. */
export function proseHtml(markdown: string): string {
  const paragraphs = markdown.split(/\n{2,}/).filter((paragraph) => paragraph !== "");
  return paragraphs.map((paragraph) => `<p>${paragraph.replaceAll("\n", "<br>\n")}</p>`).join("\n");
}
