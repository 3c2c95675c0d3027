import { Readability } from "@mozilla/readability";
import { AppError } from "@/lib/errors";
import type { Run } from "./runs";

const MARK = "data-run-owner";

/** What Readability makes of a page: which elements that hold text it keeps, and what it takes for title and byline. */
export type Proposal = { keeps: (run: Run) => boolean; title: string | null; byline: string | null };

/** Above this many elements Readability, which looks at the text of each again and again, is not asked. */
const MOST_ELEMENTS = 15_000;
const NOTHING: Proposal = { keeps: () => false, title: null, byline: null };

/**
 * Lets Readability read a copy of the page and reports what it kept, element by element.
 * @throws AppError `invalid` where the markup is broken beyond its reach
 */
export function askReadability(document: Document, runs: readonly Run[]): Proposal {
  if ((document.body?.querySelectorAll("*").length ?? 0) > MOST_ELEMENTS) return NOTHING;
  const owners = new Map<Element, string>();
  for (const { owner } of runs) if (!owners.has(owner)) owners.set(owner, String(owners.size));
  for (const [owner, mark] of owners) owner.setAttribute(MARK, mark);
  const copy = document.cloneNode(true) as Document;
  for (const owner of owners.keys()) owner.removeAttribute(MARK);
  const found = parse(copy);
  const kept = new Set<string>();
  for (const element of found?.content?.querySelectorAll(`[${MARK}]`) ?? []) kept.add(element.getAttribute(MARK) ?? "");
  return { keeps: ({ owner }) => kept.has(owners.get(owner) ?? ""), title: found?.title ?? null, byline: found?.byline ?? null };
}

function parse(document: Document) {
  try {
    return new Readability<Element>(document, { charThreshold: 250, serializer: (node) => node as Element }).parse();
  } catch (cause) {
    throw new AppError("invalid", "This page cannot be taken apart: its markup is broken. Save its text and import that.", { cause });
  }
}
