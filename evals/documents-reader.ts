import { segmentDocument } from "@/lib/ingest/documents/segment";

/** An article as it was read, in what the labels can be compared with. */
export type FoundArticle = { first: number; last: number; title: string | null; derived: boolean; text: string; date: string | null };

/** A document as it was read. */
export type FoundDocument = { articles: FoundArticle[]; furniture: number[]; page: number | null };

/** Cuts a document and gives each article its plain text. */
export function readForEvaluation(text: string): FoundDocument {
  const lines = text.split("\n");
  const { segments, furniture, page } = segmentDocument(lines);
  const loose = new Set(furniture);
  const articles = segments.map(({ first, last, titleLine }) => {
    const own = lines.slice(first - 1, last).filter((_, i) => first + i !== titleLine && !loose.has(first + i));
    const title = titleLine === null ? null : (lines[titleLine - 1] ?? "").replace(/^\s*(?:#+|\d{1,4}[.)])\s+/u, "");
    return { first, last, title, derived: title === null, text: own.join("\n"), date: null };
  });
  return { articles, furniture, page };
}
