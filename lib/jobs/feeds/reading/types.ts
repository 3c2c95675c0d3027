import type { EntryDraft, FeedDraft, FeedOrigin, FeedProblem } from "@/lib/ingest/feeds/types";
import type { WantedPage } from "@/lib/ingest/page-text";
import type { PreparedArticle } from "@/lib/ingest/types";
import type { LeasedFeed } from "../lease";

/** Whose file is read, and how its entries are meant. */
export type ReadingFor = { about: FeedOrigin; feed: Pick<LeasedFeed, "sourceSlug" | "topic" | "fullText">; ignoreGuids: boolean; arrived: Date };

/** A feed without what its entries say. */
export type FeedHead = Omit<FeedDraft, "entries"> & { entries: readonly Pick<EntryDraft, "published">[] };

/** An entry by what tells it apart: its place in the file from 1, key and hash (`ingest/entries`), whether its guid counts, and how many characters it holds. */
export type EntryName = { at: number; key: string; hash: string; hasGuid: boolean; characters: number };

/** What a feed holds, before anything of it is prepared. `problems`: of the file, and of telling its entries apart. */
export type FeedContents = { head: FeedHead; entries: EntryName[]; problems: FeedProblem[] };

/** An entry as the article that would be stored, what its feed files it under, and the page to be fetched for its text. */
export type Prepared = { article: PreparedArticle; categories: string[]; page: WantedPage | null };

/** The same, or why it cannot be had. */
export type Tried = Prepared | { problem: string };

/** A feed that was read and lies ready, in this thread or in another. */
export type FeedReading = {
  contents: FeedContents;
  /** @param places of entries in the file, from 1 @returns what each of them is, in this order @throws ReadingFailed when no more can be had of it */
  prepare(places: readonly number[]): Promise<Tried[]>;
  /** Lets go of it. */
  close(): void;
};
