import { AppError } from "@/lib/errors";
import { BodyBudget, type BodyShare } from "@/lib/ingest/fetch/body-budget";
import { fetchSource, hosts } from "@/lib/jobs/fetch";
import { skipsAlways } from "@/lib/ingest/fetch/schedule";
import type { Fetched } from "@/lib/ingest/fetch/types";
import { sha256 } from "@/lib/ingest/identity";
import { isDatabaseAway, LeaseLost } from "./away";
import { endLook, type Look } from "./end-look";
import { hubOffered } from "./hub";
import type { LeasedFeed } from "./lease";
import { tellLook } from "./progress";
import { LARGE_BYTES, openFeed } from "./reading/open";
import { readingFor } from "./reading/reading-for";
import { checkMove } from "./stated-move";
import { storeEntries } from "./store-entries";
import { settleWishes } from "../wishes/settle";
import { Turns } from "./turns";
import type { Looked } from "./types";

/** How long a look waits for a turn at its host; beyond that it is put off, and others have its place. */
const LONGEST_WAIT_MS = 10_000;

/** Bytes of fetched feeds that wait or are being read at once; a feed of up to half a megabyte never waits for larger ones. */
const bodies = new BodyBudget(64 * 1024 ** 2, 512 * 1024);
/** What is read of a large feed takes several times as much, so one of them is read and stored at a time. */
const largeOnes = new Turns(1);

/** Milliseconds for which a look had better be put off, because many others wait for the same host. */
export function waitFor(feed: LeasedFeed): number {
  const ms = URL.canParse(feed.url) ? hosts().waitAt(new URL(feed.url).hostname) : 0;
  return ms > LONGEST_WAIT_MS ? ms : 0;
}

/**
 * Looks at one feed: fetches it, reads it, stores what is new, and writes what came of it, whatever that was.
 * @param turns how many feeds are read and stored at once, however many are waited for
 * @throws the signal's reason when it is aborted; LeaseLost; what the database says when it is away. The feed's state then
 * is as it was, and whoever looks next goes on
 */
export async function lookAt(feed: LeasedFeed, turns: Turns, signal: AbortSignal): Promise<Looked> {
  const began = Date.now();
  tellLook(feed, "turn");
  const share = bodies.share(signal);
  const look = await looked(feed, turns, share, signal).finally(() => share.release());
  await checkMove(feed, look, signal);
  if (!(await endLook(feed, look, Date.now() - began))) throw new LeaseLost(feed.url);
  const { outcome, problem, read } = look;
  if (read && (feed.wishes || Object.keys(read.draft.wishes).length > 0)) await settleWishes(feed.sourceId);
  return { feedId: feed.id, source: feed.sourceSlug, url: feed.url, title: read?.draft.title ?? feed.title, outcome, problem, report: read?.report ?? null, ms: Date.now() - began };
}

async function looked(feed: LeasedFeed, turns: Turns, share: BodyShare, signal: AbortSignal): Promise<Look> {
  const fetched = await fetchSource({
    url: feed.url, validators: { etag: feed.etag, lastModified: feed.lastModified }, credentials: feed.credentials, userAgent: feed.userAgent, headers: feed.headers, wanted: "feed", share, asking: () => tellLook(feed, "fetching"),
  }, signal);
  tellLook(feed, "fetched");
  const read = () => turns.take(() => lookOf(feed, fetched, signal).catch((error: unknown) => unexpected(fetched, error, signal)), signal);
  return share.bytes < LARGE_BYTES ? read() : largeOnes.take(read, signal);
}

async function lookOf(feed: LeasedFeed, fetched: Fetched, signal: AbortSignal): Promise<Look> {
  const { transcript } = fetched;
  const nothing = { problem: null, transcript, retryAfter: null, maxAge: null, movedTo: null, read: null, kept: null };
  if (fetched.kind === "failed") return { ...nothing, outcome: fetched.reason, problem: fetched.words, retryAfter: fetched.retryAfter };
  const { validators, movedTo, cache: { maxAge, retryAfter } } = fetched;
  const said = { ...nothing, retryAfter, maxAge, movedTo };
  const bodyHash = fetched.kind === "body" ? sha256(fetched.bytes) : feed.bodyHash;
  if (fetched.kind === "unchanged" || bodyHash === feed.bodyHash) return { ...said, outcome: "unchanged", kept: bodyHash === null ? null : { ...validators, bodyHash } };
  tellLook(feed, "reading");
  const arrived = new Date();
  const opening = openFeed(fetched.bytes, readingFor(feed, fetched, arrived));
  // What a thread has is not held here as well, nor the pieces in which it came, which nothing else would make room for.
  if (fetched.bytes.byteLength >= LARGE_BYTES) setImmediate(() => globalThis.gc?.());
  fetched.bytes = new Uint8Array();
  const file = await opening;
  try {
    const { report, guidsChanged } = await storeEntries(feed, file, { signal, arrived });
    const { head: draft } = file.contents;
    if (skipsAlways(draft.skipHours, draft.skipDays)) report.problems.push({ entry: null, words: "It asks not to be looked at in any hour, or on any day. Nobody can mean that, so it is not obeyed." });
    const whole = report.failed === 0;
    return {
      ...said, outcome: whole ? (report.added + report.updated > 0 ? "new" : "known") : "incomplete",
      problem: whole ? null : (report.problems.find(({ words }) => words.startsWith("It could not be stored"))?.words ?? "Something in it could not be stored."),
      read: { draft, report, guidsChanged, hub: hubOffered(fetched, draft) }, kept: whole && bodyHash !== null ? { ...validators, bodyHash } : null,
    };
  } finally {
    file.close();
  }
}

/** A fault of ours is written down like everything else, so that one feed that brings it out does not come up again at once. */
function unexpected({ transcript }: Fetched, error: unknown, signal: AbortSignal): Look {
  if (signal.aborted || error instanceof LeaseLost || isDatabaseAway(error)) throw error;
  const { message } = error as Error;
  const problem = error instanceof AppError ? message : `It could not be read or stored: ${message}`;
  return { outcome: "unreadable", problem, transcript, retryAfter: null, maxAge: null, movedTo: null, read: null, kept: null };
}
