import type { Prisma } from "@/lib/db/generated/client";
import type { PagePart } from "@/lib/ingest/page-text";

/** What came of asking for an article's page, as `PageText.report` keeps it. Lengths are in letters. */
export type PageReport = {
  /** Where the page was found at last, and when. */
  url: string | null; at: string;
  pageLetters: number | null; feedLetters: number;
  /** What the page says besides its text, where the article has it: kept for when the feed says something else. */
  part: Omit<PagePart, "html"> | null;
  /** Which selectors met nothing, and the like, in words. */
  notes: string[];
  /** From its turn to the end, in milliseconds: written as it is stored. */
  ms?: number;
};

/** As it is stored: null before the first answer. */
export function readReport(stored: Prisma.JsonValue): PageReport | null {
  return stored !== null && typeof stored === "object" && !Array.isArray(stored) ? (stored as unknown as PageReport) : null;
}
