import { decodeHTMLStrict } from "entities";
import { LIMITS } from "./limits";
import { attribute, escapeText, innerHtml, innerText, isElement, type Element } from "./markup/nodes";

const MARKUP = /<\/?[a-z][^<>]*>|&(?:#x?[\da-f]{1,6}|[a-z]{2,12}\d{0,2});/i;
const XHTML = /^(xhtml|application\/xhtml\+xml)$/;

/**
 * A text of RSS as HTML: what it holds is HTML that was escaped once, or markup that nobody escaped.
 */
export function rssHtml(element: Element): string {
  if (!element.children.some(isElement)) return innerText(element);
  return innerHtml(element, !element.name.startsWith("xhtml:"));
}

/**
 * A text construct of Atom as HTML, by its `type` and (in Atom 0.3) its `mode`. Atom 1.0 means by
 * `text` what it says; before that, and without a namespace, plain text that looks like markup is markup.
 * Published in RFC 4287, sections 3.1 and 4.1.3, and in the Atom 0.3 draft.
 */
export function atomHtml(element: Element, version: string | null): string {
  const type = (attribute(element, "type") ?? "").trim().toLowerCase();
  const mode = (attribute(element, "mode") ?? "").trim().toLowerCase();
  const text = innerText(element);
  const encoded = mode === "base64" || (mode === "" && isBinary(type)) ? fromBase64(text) : null;
  if (encoded !== null) return type.startsWith("text/plain") && !MARKUP.test(encoded) ? textToHtml(encoded) : encoded;
  if (element.children.some(isElement)) return unwrapped(element, !XHTML.test(type) && !type.endsWith("xml"));
  if (type === "html" || type === "text/html") return text;
  if (type.endsWith("xml") && !XHTML.test(type)) return escapeText(text);
  if (XHTML.test(type)) return MARKUP.test(text) ? text : escapeText(text);
  return version !== "1.0" && MARKUP.test(text) ? text : textToHtml(text);
}

/** Media types whose content Atom 1.0 carries as base64. */
function isBinary(type: string): boolean {
  return type.includes("/") && !type.startsWith("text/") && !type.endsWith("xml") && !XHTML.test(type);
}

/** The `div` that Atom wants around XHTML says nothing. */
function unwrapped(element: Element, loose: boolean): string {
  const inner = element.children.filter((node) => isElement(node) || node.text.trim() !== "");
  const [only] = inner;
  if (inner.length === 1 && only && isElement(only) && /(^|:)div$/i.test(only.local)) return innerHtml(only, loose);
  return innerHtml(element, loose);
}

function fromBase64(text: string): string | null {
  const packed = text.replace(/\s+/g, "");
  if (packed === "" || packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return null;
  const decoded = Buffer.from(packed, "base64").toString("utf8");
  return decoded.includes("\uFFFD") || decoded.includes("\0") ? null : decoded;
}

/** Plain text as HTML: a blank line parts paragraphs. */
export function textToHtml(text: string): string {
  const escaped = escapeText(text);
  if (!/\S[^\S\n]*\n[^\S\n]*\n/.test(escaped)) return escaped;
  return escaped.split(/\n[^\S\n]*\n/).map((part) => part.trim()).filter(Boolean).map((part) => `<p>${part}</p>`).join("\n");
}

const SILENT = /<(\/?)(script|style)\b[^<>]*>?/gi;
const DOCTYPE = /<!doctype\b[^<>]*>/gi;
const BREAK = /<\/?(?:br|p|div|li|h[1-6]|tr|td|blockquote)\b[^<>]*>/gi;
const TAG = /<\/?[a-z][^<>]*>/gi;

/** HTML as one line of plain text, for titles and names; null where nothing is left. */
export function lineOf(html: string | null | undefined): string | null {
  if (html === null || html === undefined || html === "") return null;
  // Markup may be far longer than its text, but not without end.
  const short = html.slice(0, LIMITS.line * 5);
  const bare = short.includes("<") ? withoutSilent(withoutComments(short).replace(DOCTYPE, "")).replace(BREAK, " ").replace(TAG, "") : short;
  const text = (bare.includes("&") ? decodeHTMLStrict(bare) : bare).replace(/\s+/gu, " ").trim();
  return text === "" ? null : text.slice(0, LIMITS.line).replace(/[\uD800-\uDBFF]$/, "");
}

function withoutComments(html: string): string {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const start = html.indexOf("<!--", from);
    const end = start < 0 ? -1 : html.indexOf("-->", start + 4);
    if (end < 0) return parts.join("") + html.slice(from);
    parts.push(html.slice(from, start));
    from = end + 3;
  }
}

/** Without scripts and styles and what they hold; one that is never closed holds the rest. */
function withoutSilent(html: string): string {
  const parts: string[] = [];
  let inside = "";
  let from = 0;
  for (const { 0: tag, 1: closing, 2: name = "", index } of html.matchAll(SILENT)) {
    if (inside === "" && !closing) {
      parts.push(html.slice(from, index));
      inside = name.toLowerCase();
    } else if (closing && name.toLowerCase() === inside) {
      inside = "";
      from = index + tag.length;
    }
  }
  return inside === "" ? parts.join("") + html.slice(from) : parts.join("");
}
