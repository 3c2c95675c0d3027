import { AppError } from "@/lib/errors";
import { readFeed } from "@/lib/ingest/feeds/read";
import type { FeedDraft } from "@/lib/ingest/feeds/types";
import { BodyBudget, type BodyShare } from "@/lib/ingest/fetch/body-budget";
import { fetchSource, hosts } from "@/lib/ingest/fetch/fetch-source";
import type { Fetched } from "@/lib/ingest/fetch/types";
import { sha256 } from "@/lib/ingest/identity";
import { isDatabaseAway, LeaseLost } from "./away";
import { endLook, type Look } from "./end-look";
import { hubOffered } from "./hub";
import type { LeasedFeed } from "./lease";
import { tellLook } from "./progress";
import { storeEntries } from "./store-entries";
import type { Turns } from "./turns";
import type { Looked } from "./types";

/** How long a look waits for a turn at its host; beyond that it is put off, and others have its place. */
const LONGEST_WAIT_MS = 10_000;

/** Bytes of fetched feeds that wait or are being read at once; and for how many of them a feed takes one more turn, since what is read of it takes several times as much. */
const [BODY_BYTES, TURN_BYTES] = [64 * 1024 ** 2, 4 * 1024 ** 2];
const bodies = new BodyBudget(BODY_BYTES);

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
  if (!(await endLook(feed, look, Date.now() - began))) throw new LeaseLost(feed.url);
  const { outcome, problem, read } = look;
  return { feedId: feed.id, source: feed.sourceSlug, url: feed.url, title: read?.draft.title ?? feed.title, outcome, problem, report: read?.report ?? null, ms: Date.now() - began };
}

async function looked(feed: LeasedFeed, turns: Turns, share: BodyShare, signal: AbortSignal): Promise<Look> {
  const fetched = await fetchSource({
    url: feed.url, validators: { etag: feed.etag, lastModified: feed.lastModified }, credentials: feed.credentials, userAgent: feed.userAgent, headers: feed.headers, wanted: "feed", share, asking: () => tellLook(feed, "fetching"),
  }, signal);
  tellLook(feed, "fetched");
  return turns.take(() => lookOf(feed, fetched, signal).catch((error: unknown) => unexpected(fetched, error, signal)), signal, 1 + Math.floor(share.bytes / TURN_BYTES));
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
  const draft = read(fetched, feed);
  if (draft instanceof AppError) return { ...said, outcome: "unreadable", problem: draft.message };
  // What is stored for a while needs no longer be held as it came.
  fetched.bytes = new Uint8Array();
  const { report, guidsChanged } = await storeEntries(feed, draft, { signal, arrived: new Date() });
  const whole = report.failed === 0;
  return {
    ...said, outcome: whole ? (report.added + report.updated > 0 ? "new" : "known") : "incomplete",
    problem: whole ? null : (report.problems.find(({ words }) => words.startsWith("It could not be stored"))?.words ?? "Something in it could not be stored."),
    read: { draft, report, guidsChanged, hub: hubOffered(fetched, draft) }, kept: whole && bodyHash !== null ? { ...validators, bodyHash } : null,
  };
}

/** A fault of ours is written down like everything else, so that one feed that brings it out does not come up again at once. */
function unexpected({ transcript }: Fetched, error: unknown, signal: AbortSignal): Look {
  if (signal.aborted || error instanceof LeaseLost || isDatabaseAway(error)) throw error;
  return { outcome: "unreadable", problem: `It could not be stored: ${(error as Error).message}`, transcript, retryAfter: null, maxAge: null, movedTo: null, read: null, kept: null };
}

/** The feed, or why it is none. */
function read({ bytes, url, contentType }: Extract<Fetched, { kind: "body" }>, feed: LeasedFeed): FeedDraft | AppError {
  try {
    return readFeed(bytes, { url, contentType });
  } catch (error) {
    if (error instanceof AppError) return error;
    return new AppError("invalid", `It could not be read: ${(error as Error).message}. Please report the address ${feed.url}.`, { cause: error });
  }
}

