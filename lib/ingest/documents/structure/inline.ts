import { safeHref } from "../render";
import type { Inline } from "../types";

const LINK = new RegExp(
  [
    String.raw`\[(?<label>[^\]\n]{1,300})\]\((?<target>[^()\s]{1,2000}(?:\([^()\s]*\)[^()\s]*)?)\)`,
    String.raw`(?<url>https?:\/\/[^\s<>"“”‘’«»（）。，、）]+)`,
    String.raw`(?<email>(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}(?![\w-]))`,
    String.raw`\*\*(?<strong>[^*\n]{1,400})\*\*`,
  ].join("|"), "gi");

/**
 * A line as inline content: bare addresses, e-mail addresses and Markdown links become links, bold
 * stays bold. Only http, https and mailto are ever linked; anything else stays text.
 */
export function toInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  const plain = (until: number): void => {
    if (until > from) parts.push({ text: text.slice(from, until) });
  };
  for (const match of text.matchAll(LINK)) {
    const inline = toPart(match);
    if (!inline) continue;
    plain(match.index);
    parts.push(inline.part);
    from = match.index + inline.length;
  }
  plain(text.length);
  return parts.length > 0 ? parts : [{ text }];
}

function toPart(match: RegExpMatchArray): { part: Inline; length: number } | null {
  const { label, target, url, email, strong } = match.groups ?? {};
  const length = match[0].length;
  if (strong !== undefined) return { part: { text: strong, strong: true }, length };
  if (email !== undefined) return { part: { text: email, href: `mailto:${email}` }, length };
  if (label !== undefined && target !== undefined) return safeHref(target) ? { part: { text: label, href: target }, length } : null;
  const address = trimAddress(url ?? "");
  return safeHref(address) ? { part: { text: address, href: address }, length: address.length } : null;
}

/** An address without the punctuation of the sentence it stands in. */
export function trimAddress(url: string): string {
  let address = url.replace(/[.,;:!?'"*]+$/, "");
  while (address.endsWith(")") && !address.includes("(")) address = address.slice(0, -1).replace(/[.,;:!?'"]+$/, "");
  return address;
}
