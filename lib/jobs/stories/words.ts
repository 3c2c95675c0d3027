import type { Evidence } from "@/lib/understand/stories/types";
import type { Grounds } from "./decide";

const MOST_NAMED = 6;

/** Why an article stands in its story, as its finding keeps it. */
export function reasonOf(grounds: Grounds): string {
  if (grounds.by === "people") return "People decided that it belongs to this story.";
  if (grounds.by === "printing") return "It prints the same piece as another article of this story.";
  const { names, words, numbers, quotes } = grounds.evidence;
  const named = [...quotes.map((quote) => `“${quote}”`), ...names, ...words, ...numbers].filter((each, at, all) => all.indexOf(each) === at).slice(0, MOST_NAMED);
  return named.length === 0 ? "It is much like another article of this story." : `It has in common with this story: ${named.join(", ")}.`;
}

/** What is shared in pieces, as findings keep it, surest first. */
export function evidenceOf(evidence: Evidence): { signal: string; words: string }[] {
  const each = (signal: string, list: keyof Omit<Evidence, "hoursApart">) => evidence[list].map((words) => ({ signal, words }));
  return [...each("quote", "quotes"), ...each("link", "links"), ...each("name", "names"), ...each("word", "words"), ...each("number", "numbers")];
}
