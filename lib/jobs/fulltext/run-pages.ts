import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { isLoopbackName } from "@/lib/ingest/fetch/addresses";
import { env } from "@/lib/env";
import { isDatabaseAway } from "../feeds/away";
import { raiseLooks } from "./again";
import { giveBackPage, giveUpLapsed, leasePages, type LeasedPage } from "./lease";
import { lookAtPage, type PageOutcome } from "./look";
import { tryPageLater } from "./store";

/** Longer than a page may take, waiting for its turn included. */
const LEASE_MS = 180_000;
/** Pages that one worker waits for at once; they are read one after the other, whatever waits. */
const AT_ONCE = 8;
const LOOK_AGAIN_MS = 2_000;
const LATER_MS = 600_000;

export type PagesOptions = { owner: string; signal: AbortSignal; report?: (message: string) => void; leaseMs?: number };
export type PagesSummary = { [outcome in PageOutcome]: number };

/**
 * Asks for the pages of articles whose feeds give only summaries, until none is due that may be asked for now. Any number
 * of processes may; what one leaves undone the others take up when its lease ends.
 * @throws what the database says when it is away
 */
export async function runPages({ owner, signal, report, leaseMs = LEASE_MS }: PagesOptions): Promise<PagesSummary> {
  const summary: PagesSummary = { taken: 0, kept: 0, failed: 0, later: 0, joined: 0, same: 0, lost: 0 };
  const own = `${owner}:${randomBytes(4).toString("hex")}`;
  const freely = env().FETCH_LOOPBACK_FREELY ? LOOPBACK.filter(isLoopbackName) : [];
  const running = new Set<Promise<void>>();
  const broken: unknown[] = [];
  const one = async (page: LeasedPage): Promise<void> => {
    const outcome = await lookAtPage(page, signal).catch((error: unknown) => failed(page, error, { signal, report }));
    summary[outcome] += 1;
  };
  await giveUpLapsed();
  await raiseLooks();
  while (!signal.aborted && broken.length === 0) {
    const pages = running.size < AT_ONCE ? await leasePages(own, AT_ONCE - running.size, leaseMs, freely) : [];
    for (const page of pages) {
      const done = one(page).catch((error: unknown) => void broken.push(error)).finally(() => running.delete(done));
      running.add(done);
    }
    if (running.size === 0) break;
    await room(running, signal);
  }
  await Promise.all(running);
  if (broken.length > 0) throw broken[0];
  return summary;
}

/** Until one of them is done, or it is time to see whether others may be asked for. */
async function room(running: ReadonlySet<Promise<void>>, signal: AbortSignal): Promise<void> {
  const waited = new AbortController();
  await Promise.race([...running, sleep(LOOK_AGAIN_MS, undefined, { signal: AbortSignal.any([signal, waited.signal]) }).catch(() => undefined)]);
  waited.abort();
}

const LOOPBACK = ["127.0.0.1", "localhost", "::1"];

/** A page that was cut short is given back; one that brings out a fault of ours must not come again at once. */
async function failed(page: LeasedPage, error: unknown, { signal, report }: Pick<PagesOptions, "signal" | "report">): Promise<PageOutcome> {
  if (isDatabaseAway(error)) throw error;
  if (signal.aborted) return giveBackPage(page, 0).then(() => "later");
  report?.(`The page ${page.url} could not be read: ${(error as Error).message}`);
  return tryPageLater(page, `It could not be read: ${(error as Error).message}`, page.attempts > 1 ? null : LATER_MS, { url: null, at: new Date().toISOString(), pageLetters: null, feedLetters: 0, part: null, notes: [] });
}
