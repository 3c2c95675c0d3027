const TOKEN = /<(?:"[^"]*"|'[^']*'|[^'">])*>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});|[^<&]+|[<&]/giu;
const BLOCK = /^<\/?(?:p|h[1-6]|li|ul|ol|dl|dt|dd|blockquote|figure|figcaption|pre|table|caption|tr|hr|br)\b/i;
/** Letters back from the end within which an excerpt ends with a word. */
const WORD = 40;

/**
 * The beginning of a text: paragraphs without any other markup, ended by an ellipsis where there is more.
 * @param html sanitised
 * @param letters so many of the text at most, spaces counted
 */
export function excerptHtml(html: string, letters: number): string {
  if (letters <= 0) return "";
  const paragraphs: string[][] = [[]];
  let left = letters;
  for (const [token] of html.matchAll(TOKEN)) {
    const isTag = token.startsWith("<") && token.length > 1;
    if (isTag) {
      if (BLOCK.test(token)) paragraphs.push([]);
      continue;
    }
    const part = token === "<" ? "&lt;" : token === "&" ? "&amp;" : token;
    const units = part.startsWith("&") ? [part] : [...part.replace(/\s+/g, " ")];
    paragraphs.at(-1)?.push(...units.slice(0, left));
    left -= units.length;
    if (left < 0) break;
  }
  const whole = left >= 0;
  const amid = !/\s$/.test(paragraphs.at(-1)?.join("") ?? "");
  const shown = paragraphs.map((units) => units.join("").trim()).filter(Boolean);
  const last = shown.pop();
  if (last === undefined) return "";
  const end = whole ? last : `${amid ? withoutHalfWord(last) : last}…`;
  return [...shown, end].map((words) => `<p>${words}</p>`).join("\n");
}

function withoutHalfWord(words: string): string {
  const at = words.lastIndexOf(" ");
  return (at > words.length - WORD && at > 0 ? words.slice(0, at) : words).replace(/[\s,;:.–-]+$/u, "");
}
