import { parseHTML } from "linkedom";
import { AppError } from "@/lib/errors";
import { nestingUpTo } from "@/lib/ingest/nesting";

const MOST_ELEMENTS = 150_000;
/** Real pages stay under a hundred; parsers take time with the square of it. */
const DEEPEST = 1500;

/** A page as a tree; no script runs and nothing is fetched. @throws AppError `invalid` for what is no page of a sane size */
export function parsePage(html: string): Document {
  if (elements(html) > MOST_ELEMENTS) throw new AppError("invalid", "This page holds too many elements to be one article. Save its text and import that.");
  if (nestingUpTo(DEEPEST + 1, html) > DEEPEST) throw new AppError("invalid", "This page's markup is nested too deep to be a page. Save its text and import that.");
  const { document } = parseHTML(withoutSecond(withoutSecond(html, "html"), "body"));
  return document.documentElement?.tagName.toUpperCase() === "HTML" ? document : parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
}

/** A page joined from others opens its root twice, at which a strict tree loses the text. */
function withoutSecond(html: string, name: string): string {
  let seen = false;
  return html.replace(new RegExp(`<${name}\\b[^<>]*>`, "gi"), (tag) => {
    const first = !seen;
    seen = true;
    return first ? tag : "";
  });
}

function elements(html: string): number {
  let count = 0;
  let signs = 0;
  for (const [, letter] of html.matchAll(/<([a-z])?/gi)) {
    signs++;
    if (letter) count++;
  }
  // Signs that open nothing become pieces of text, each as costly as an element.
  return signs > MOST_ELEMENTS * 3 ? signs : count;
}
