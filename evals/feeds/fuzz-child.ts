import { AppError } from "@/lib/errors";
import { draftOfEntry } from "@/lib/ingest/feeds/draft";
import { readFeed } from "@/lib/ingest/feeds/read";
import { sanitise } from "@/lib/ingest/sanitise";
import { mutate } from "./mutate";

/** A feed to break, and the runs to make. The number of a run is its seed. */
export type FuzzSeed = { name: string; bytes: Uint8Array; url: string; contentType: string | null };
export type FuzzOrder = { feeds: FuzzSeed[]; first: number; last: number };
/** `next` is the first run that has not been told of. */
export type FuzzMessage = { next: number; read: number; refused: number; slowest: number; failure: string | null };

/** Runs between two signs of life: small, so that a hang is found near where it is. */
const STEP = 10;

process.on("message", (order: FuzzOrder) => {
  for (let run = order.first; run < order.last; run += STEP) {
    const message: FuzzMessage = { next: Math.min(run + STEP, order.last), read: 0, refused: 0, slowest: 0, failure: null };
    for (let seed = run; seed < message.next; seed++) one(order.feeds, seed, message);
    // The channel is closed once the last message is through.
    process.send?.(message, undefined, undefined, () => message.next === order.last && process.disconnect());
  }
});

function one(feeds: FuzzSeed[], seed: number, message: FuzzMessage): void {
  const feed = feeds[seed % feeds.length];
  if (!feed) return;
  const began = performance.now();
  try {
    const draft = readFeed(mutate(feed.bytes, seed), feed);
    for (const entry of draft.entries) sanitise(draftOfEntry(entry, draft).html, entry.url);
    message.read += 1;
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid") message.refused += 1;
    else message.failure = `run ${seed} (${feed.name}): ${error instanceof Error ? (error.stack ?? error.message).split("\n").slice(0, 3).join(" ") : String(error)}`;
  }
  message.slowest = Math.max(message.slowest, performance.now() - began);
}
