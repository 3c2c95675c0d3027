import { identifyEntries, type IdentifiedEntry } from "@/lib/ingest/entries";
import { categoriesOf } from "@/lib/ingest/feeds/categories";
import { draftOfEntry } from "@/lib/ingest/feeds/draft";
import { readFeed } from "@/lib/ingest/feeds/read";
import type { FeedDraft } from "@/lib/ingest/feeds/types";
import { wantedPage } from "@/lib/ingest/page-text";
import { addressFields, prepareArticle } from "@/lib/ingest/prepare";
import type { PreparedArticle } from "@/lib/ingest/types";
import type { LanguageModel } from "@/lib/understand/language-model";
import type { FeedContents, Prepared, ReadingFor, Tried } from "./types";

type Maker = Pick<ReadingFor, "feed" | "arrived">;

/** A feed's file, read: what it holds, and articles of those entries that are asked for. All of it is done at once, in this thread. */
export class ReadFile {
  readonly contents: FeedContents;
  readonly #draft: FeedDraft;
  readonly #entries: Map<number, IdentifiedEntry>;

  /** @throws AppError `invalid` where it is no feed */
  constructor(bytes: Uint8Array, private readonly reading: ReadingFor, private readonly model: LanguageModel) {
    this.#draft = readFeed(bytes, reading.about);
    const { entries: drafts, ...head } = this.#draft;
    const { entries, problems } = identifyEntries(drafts, reading);
    this.#entries = new Map(entries.map((each) => [each.at, each]));
    this.contents = {
      head: { ...head, entries: drafts.map(({ published }) => ({ published })) }, problems: [...head.problems, ...problems],
      entries: entries.map(({ at, key, hash, guid, entry }) => ({ at, key, hash, hasGuid: guid !== null, characters: (entry.content?.length ?? 0) + (entry.summary?.length ?? 0) })),
    };
  }

  /** One entry as what would be stored; what goes wrong is its own. */
  prepare(place: number): Tried {
    const identified = this.#entries.get(place);
    if (!identified) return { problem: "It is not in the file." };
    try {
      return preparedEntry(this.reading, this.#draft, identified, this.model);
    } catch (error) {
      return { problem: (error as Error).message };
    }
  }
}

/** An entry as the article that would be stored: its source is the scope of its guid, and an address that several share is none of its own. */
function preparedEntry({ feed, arrived }: Maker, draft: FeedDraft, identified: IdentifiedEntry, model: LanguageModel): Prepared {
  const { entry, guid, url } = identified;
  const page = wantedPage(feed.fullText, identified, draft);
  const said = page?.draft ?? draftOfEntry(entry, draft);
  // Its text, which is made anew each time it is asked for, is asked for several times.
  const own: PreparedArticle = { ...prepareArticle({ ...said, guid, source: feed.sourceSlug, feedTopic: feed.topic, canonicalUrl: url === null ? null : said.canonicalUrl }, arrived, model) };
  const article = url === null && said.canonicalUrl !== null ? Object.assign(own, addressFields(said.canonicalUrl), { address: null }) : own;
  return { article, categories: categoriesOf(entry), page: page && { ...page, draft: { ...page.draft, feedTopic: feed.topic } } };
}
