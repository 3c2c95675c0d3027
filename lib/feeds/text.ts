// Everything but tab, line feed, carriage return and the planes' characters; a lone surrogate is none either (XML 1.0, 2.2).
// eslint-disable-next-line no-control-regex
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text without the characters that no XML document may hold, in whatever way they are escaped. */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, "");
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Plain text as HTML or XML, safe in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** Sanitised HTML whose links and images lead to the same place wherever the HTML is shown. */
export function withAbsoluteAddresses(html: string, base: string): string {
  return html.replace(/(<[a-z][^>]*?\s(?:href|src)=)"([^"]*)"/gi, (whole, before: string, address: string) => {
    const plain = address.replaceAll("&amp;", "&");
    if (/^[a-z][a-z0-9+.-]*:/i.test(plain) || !URL.canParse(plain, base)) return whole;
    return `${before}"${escapeHtml(new URL(plain, base).href)}"`;
  });
}
