import { foldTitle } from "@/lib/ingest/words";
import { knownEntries } from "@/lib/ingest/store/entries";
import { spellingsOf } from "@/lib/ingest/url";
import { fetchSource } from "@/lib/jobs/fetch";
import { isDatabaseAway } from "./away";
import { moveOf, sameHost, type Look } from "./end-look";
import type { LeasedFeed } from "./lease";
import { openFeed } from "./reading/open";
import { readingFor } from "./reading/reading-for";
import type { FeedContents } from "./reading/types";

/** Of so many entries of the new address it is asked whether they are known. */
const MOST_COMPARED = 200;

/**
 * Before a feed is followed to where its own words say it is (`itunes:new-feed-url`), that place is looked at: whoever
 * could write into a feed once could give it away for ever. A redirect needs no such look, since the feed came by it.
 * Notes in the look what was found there; what is another feed, or none, has the confirmations begin anew.
 */
export async function checkMove(feed: LeasedFeed, look: Look, signal: AbortSignal): Promise<void> {
  const { take } = moveOf(feed, look, new Date());
  if (take === null || look.movedTo !== null) return;
  const own = sameHost(feed.url, take);
  const fetched = await fetchSource({ url: take, userAgent: feed.userAgent, ...(own ? { credentials: feed.credentials, headers: feed.headers } : {}), wanted: "feed" }, signal);
  const same = fetched.kind === "body" && (await isSame(feed, look, { ...fetched, asked: take }, signal));
  look.transcript = [...look.transcript, ...fetched.transcript];
  look.transcript.at(-1)?.notes.push(same ? "The feed says that it is here from now on, and it is the same feed." : "The feed says that it is here from now on, but this is not the same feed, so that is not believed.");
  if (!same) look.elsewhere = true;
}

type There = { bytes: Uint8Array; url: string; contentType: string | null; asked: string };

async function isSame(feed: LeasedFeed, look: Look, there: There, signal: AbortSignal): Promise<boolean> {
  try {
    const file = await openFeed(there.bytes, readingFor(feed, there, new Date()));
    try {
      return await alike(feed, look, file.contents, there);
    } finally {
      file.close();
    }
  } catch (error) {
    if (signal.aborted || isDatabaseAway(error)) throw error;
    return false;
  }
}

/** An entry in common, or the name; one without entries has to call itself by the new address as well. */
async function alike(feed: LeasedFeed, look: Look, { head, entries }: FeedContents, { asked, url }: There): Promise<boolean> {
  const keys = entries.slice(0, MOST_COMPARED).map(({ key }) => key);
  if (keys.length > 0 && (await knownEntries(feed.id, keys)).size > 0) return true;
  const name = look.read?.draft.title ?? feed.title;
  const named = name !== null && head.title !== null && foldTitle(name) !== "" && foldTitle(name) === foldTitle(head.title);
  return named && head.selfUrl !== null && [...spellingsOf(asked), ...spellingsOf(url)].includes(head.selfUrl);
}
