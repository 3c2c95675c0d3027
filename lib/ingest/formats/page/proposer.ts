import { Readability } from "@mozilla/readability";
import { AppError } from "@/lib/errors";
import { boundedBy, STOPPED } from "./bounded";
import type { Run } from "./runs";

const MARK = "data-run-owner";

/** What Readability makes of a page: which elements that hold text it keeps, what it takes for title and byline, and whether the page was beyond it. */
export type Proposal = { keeps: (run: Run) => boolean; title: string | null; byline: string | null; beyond: boolean };

/** Above this many elements Readability, which looks at the text of each again and again, is not asked. */
const MOST_ELEMENTS = 15_000;
/** On a quiet machine the slowest of the labelled pages takes a tenth of it. */
const LONGEST_MS = 3_000;
const NOTHING: Proposal = { keeps: () => false, title: null, byline: null, beyond: true };

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
  const found = boundedBy(LONGEST_MS, () => parse(copy));
  if (found === STOPPED) return NOTHING;
  const kept = new Set<string>();
  for (const element of found?.content?.querySelectorAll(`[${MARK}]`) ?? []) kept.add(element.getAttribute(MARK) ?? "");
  return { keeps: ({ owner }) => kept.has(owners.get(owner) ?? ""), title: found?.title ?? null, byline: found?.byline ?? null, beyond: false };
}

function parse(document: Document) {
  try {
    return new Readability<Element>(document, { charThreshold: 250, serializer: (node) => node as Element }).parse();
  } catch (cause) {
    throw new AppError("invalid", "This page cannot be taken apart: its markup is broken. Save its text and import that.", { cause });
  }
}
