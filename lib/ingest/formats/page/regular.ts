import Defuddle from "defuddle";
import { boundedBy, STOPPED } from "./bounded";
import { videosAsLinks } from "./media";
import { parsePage } from "./parse";
import { textUpTo } from "./runs";

/** Above this many elements Defuddle, which looks at each again and again, is not asked. */
const MOST_ELEMENTS = 15_000;
/** On a quiet machine the slowest of the labelled pages takes a fifth of it. */
const LONGEST_MS = 3_000;

/**
 * A page's article as Defuddle gives it: its notes at its end, its boxes and code in one form, whatever the site made them of.
 * `thread` says that it knew the page for one of a platform, such as a discussion, and built the text anew from its parts.
 */
export type Regular = { body: Element; notes: boolean; thread: boolean; title: string | null; byline: string | null; published: string | null };

const MOST_MARKS = 2_000;
const MARK = /^[\s[(]*(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z])[\])\s]*$/;

const NAMED = '[class*="footnote" i], [class*="sidenote" i], [class*="marginnote" i], [role="doc-noteref"]';

/** Whether a page names footnotes, or has marks as they have them. */
export function hasNotes(document: Document): boolean {
  if (document.querySelector(NAMED) !== null) return true;
  return [...document.querySelectorAll('sup, a[href*="#"]')].slice(0, MOST_MARKS).some((mark) => MARK.test(textUpTo(mark, 12)));
}

/** Lets Defuddle read a page, which is changed by it; null where it finds nothing, takes too long or the page is too large for it. */
export function askDefuddle(document: Document, url: string): Regular | null {
  if ((document.body?.querySelectorAll("*").length ?? 0) > MOST_ELEMENTS) return null;
  // It prints what it cannot read.
  for (const data of document.querySelectorAll('script[type*="ld+json"]')) if (!isJson(data.textContent ?? "")) data.remove();
  const found = boundedBy(LONGEST_MS, () => new Defuddle(document, { url, useAsync: false }).parse());
  if (found === STOPPED) return null;
  const read = parsePage(`<!doctype html><html><body>${found.content}</body></html>`);
  videosAsLinks(read);
  const { body } = read;
  if (!/\S/.test(body.textContent ?? "")) return null;
  for (const back of body.querySelectorAll("a.footnote-backref")) back.remove();
  for (const box of body.querySelectorAll("div.callout")) asQuote(box);
  const notes = body.querySelector("#footnotes") !== null;
  return { body, notes, thread: found.extractorType !== undefined, title: found.title || null, byline: found.author || null, published: found.published || null };
}

/** A box beside the text is set apart as quotations are, its title in bold. */
function asQuote(box: Element): void {
  const quote = box.ownerDocument.createElement("blockquote");
  for (const title of box.querySelectorAll(".callout-title")) {
    const line = box.ownerDocument.createElement("p");
    const bold = box.ownerDocument.createElement("strong");
    bold.textContent = (title.textContent ?? "").trim();
    line.append(bold);
    title.replaceWith(line);
  }
  while (box.firstChild) quote.append(box.firstChild);
  box.replaceWith(quote);
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}
