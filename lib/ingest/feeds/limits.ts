/**
 * How much of one feed is read. What goes beyond is named in the feed's `problems`; the rest of the
 * feed is read as if it were not there.
 */
export const LIMITS = {
  /** Entries of one feed; the first ones in the file count. */
  entries: 10_000,
  /** Characters of one title, name or address. */
  line: 4_000,
  /** Characters of one summary or content. */
  html: 4_000_000,
  /** Elements within each other; deeper ones are read as if they stood at this depth. */
  depth: 120,
  /** Elements of one entry, or of the feed outside its entries. */
  elements: 50_000,
  /** Authors, categories, links, enclosures or pictures of one entry, each. */
  list: 100,
  /** Problems that are told one by one. */
  problems: 200,
} as const;
