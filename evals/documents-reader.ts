import { readDocument } from "@/lib/ingest/documents/read";
import type { Block, Inline } from "@/lib/ingest/documents/types";

/** An article as it was read, in what the labels can be compared with; `date` is written to its precision, a day at most. */
export type FoundArticle = { first: number; last: number; title: string; derived: boolean; text: string; date: string | null };

/** A document as it was read. */
export type FoundDocument = { articles: FoundArticle[]; furniture: number[]; page: number | null };

/** Reads a document as an import does and gives each article its plain text. */
export function readForEvaluation(text: string): FoundDocument {
  const { articles, furniture, page } = readDocument(text);
  return {
    furniture,
    page,
    articles: articles.map(({ first, last, title, titleDerived, published, blocks }) => ({
      first,
      last,
      title,
      derived: titleDerived,
      text: blocks.map(textOf).join("\n"),
      date: published.value?.slice(0, 10) ?? null,
    })),
  };
}

const plain = (content: readonly Inline[]): string => content.map(({ text }) => text).join("");

function textOf(block: Block): string {
  switch (block.type) {
    case "heading":
    case "paragraph":
    case "quote":
      return plain(block.content);
    case "list":
      return block.items.map(plain).join("\n");
    case "figure":
      return [block.caption, block.credit].filter((part) => part !== null).join(" ");
    case "table":
      return [block.header, ...block.rows].map((row) => row.join(" ")).join("\n");
    case "code":
      return block.text;
  }
}
