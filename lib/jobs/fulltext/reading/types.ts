import type { PagePart } from "@/lib/ingest/page-text";
import type { PreparedArticle } from "@/lib/ingest/types";
import type { Said } from "@/lib/sources/types/statements";
import type { AskedPage } from "./read-answer";

/** A page as it came from `url`, and whose it is: `source` is the slug of the article's. */
export type PageToRead = { bytes: Uint8Array; contentType: string | null; url: string; page: AskedPage; source: string };

/** What it gives, and what its publisher says of itself: `article` is what would be stored, null where `why` says that the feed's text stands. `letters`: how long its text is. */
export type PageRead = { part: PagePart; letters: number; notes: string[]; why: string | null; article: PreparedArticle | null; statements: Said[] };
