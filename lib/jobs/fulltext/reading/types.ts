import type { PagePart } from "@/lib/ingest/page-text";
import type { PreparedArticle } from "@/lib/ingest/types";
import type { AskedPage } from "./read-answer";

/** A page as it came from `url`, and whose it is: `source` is the slug of the article's. */
export type PageToRead = { bytes: Uint8Array; contentType: string | null; url: string; page: AskedPage; source: string };

/** What it gives: `article` is what would be stored, null where `why` says that the feed's text stands. `letters`: how long its text is. */
export type PageRead = { part: PagePart; letters: number; notes: string[]; why: string | null; article: PreparedArticle | null };
