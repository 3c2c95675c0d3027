import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { isDatabaseAway, LeaseLost } from "./away";
import { giveBack, leaseDue, leaseThese, renewLeases, type LeasedFeed } from "./lease";
import { lookAt, waitFor } from "./look";
import { endTelling } from "./progress";
import { Turns } from "./turns";
import type { Looked, TurnSummary } from "./types";

const LEASE_MS = 60_000;
/** Feeds that one worker waits for at once. Most of that time is spent on the way. */
const AT_ONCE = 48;
/** Feeds that one worker reads and stores at once: each has one statement under way, and its file in memory. */
const STORED_AT_ONCE = 6;
/** Feeds are taken some at a time; where there was none left, others may become due while these are being looked at. */
const TAKEN_TOGETHER = 12;
const SOON_MS = 100;
const LATER_MS = 2_000;
const PATIENCE_MS = 10_000;
const GIVING_BACK = { tries: 5, apartMs: 400 } as const;

export type LooksOptions = {
  /** Whose feeds they are until they are done; no other's name. */
  owner: string;
  signal: AbortSignal;
  /** These feeds, due or not; without it all that are due. */
  only?: readonly number[];
  /** What is done with each while it is this worker's; without it, it is looked at. */
  act?: (feed: LeasedFeed, turns: Turns, signal: AbortSignal) => Promise<Looked>;
  onLook?: (looked: Looked) => void;
  report?: (message: string) => void;
  leaseMs?: number;
};

/**
 * Looks at all feeds that are due, until none is. Any number of processes may: each takes what no other has. One that is
 * killed leaves its feeds to the others when their leases end.
 * @throws what the database says when it is away; what it was doing is done anew by whoever comes next
 */
export async function runLooks(options: LooksOptions): Promise<TurnSummary> {
  return new Looks(options).run();
}

class Looks {
  readonly #running = new Map<number, { feed: LeasedFeed; end: AbortController; done: Promise<void> }>();
  readonly #turns = new Turns(STORED_AT_ONCE);
  readonly #summary: TurnSummary = { looks: 0, added: 0, updated: 0, failed: 0 };
  readonly #owner: string;
  readonly #leaseMs: number;
  #left: number[] | null;
  /** A feed whose lease was taken away may be leased again before its look has noticed: no two leases have one name. */
  #leases = 0;
  #broken: unknown = null;
  /** The last time that feeds were taken there were fewer than there was room for. */
  #dry = false;
  #wake: () => void = () => undefined;

  constructor(private readonly options: LooksOptions) {
    this.#owner = `${options.owner}:${randomBytes(4).toString("hex")}`;
    this.#leaseMs = options.leaseMs ?? LEASE_MS;
    this.#left = options.only ? [...options.only] : null;
  }

  async run(): Promise<TurnSummary> {
    const { signal } = this.options;
    const keeping = setInterval(() => void this.#keep(), this.#leaseMs / 3);
    const stop = () => this.#end(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    try {
      while (!signal.aborted && this.#broken === null) {
        const begun = await this.#begin();
        if (this.#running.size === 0 && begun === 0) break;
        if (this.#running.size > 0) await this.#room();
      }
    } catch (error) {
      this.#broken ??= error;
      this.#end(error);
    } finally {
      await this.#settle();
      clearInterval(keeping);
      signal.removeEventListener("abort", stop);
    }
    if (this.#broken !== null) throw this.#broken;
    return this.#summary;
  }

  /** Takes what there is room for. @returns how many looks began */
  async #begin(): Promise<number> {
    const room = AT_ONCE - this.#running.size;
    if (room <= 0) return 0;
    let begun = 0;
    const feeds = await this.#lease(room);
    this.#dry = feeds.length < room;
    for (const feed of feeds) {
      const later = this.#left === null ? waitFor(feed) : 0;
      if (later > 0) await giveBack(feed.leaseOwner, feed.id, later);
      else await this.#look(feed);
      begun += later > 0 ? 0 : 1;
    }
    return begun;
  }

  /** A look whose lease was taken away, and whose feed is this worker's again, has not noticed yet. */
  async #endOld({ id, url }: LeasedFeed): Promise<void> {
    const old = this.#running.get(id);
    old?.end.abort(new LeaseLost(url));
    await old?.done;
  }

  async #lease(room: number): Promise<LeasedFeed[]> {
    const owner = `${this.#owner}:${(this.#leases += 1)}`;
    if (this.#left === null) return leaseDue(owner, room, this.#leaseMs);
    return this.#left.length === 0 ? [] : leaseThese(owner, this.#left.splice(0, room), this.#leaseMs);
  }

  async #look(feed: LeasedFeed): Promise<void> {
    await this.#endOld(feed);
    const end = new AbortController();
    const done = (this.options.act ?? lookAt)(feed, this.#turns, end.signal)
      .then((looked) => this.#note(looked), (error: unknown) => this.#failed(feed, error, end.signal))
      .finally(() => this.#ended(feed.id));
    this.#running.set(feed.id, { feed, end, done });
  }

  #note(looked: Looked): void {
    const { report, problem } = looked;
    this.#summary.looks += 1;
    this.#summary.added += report?.added ?? 0;
    this.#summary.updated += report?.updated ?? 0;
    this.#summary.failed += problem === null ? 0 : 1;
    this.options.onLook?.(looked);
  }

  /** Nothing is written of a look that was cut short: the next one begins anew. */
  async #failed(feed: LeasedFeed, error: unknown, signal: AbortSignal): Promise<void> {
    if (isDatabaseAway(error)) {
      this.#broken ??= error;
      this.#end(error);
    }
    if (!signal.aborted && !(error instanceof LeaseLost) && !isDatabaseAway(error)) this.options.report?.(`A look at ${feed.url} failed and will be made again: ${(error as Error).message}`);
    const later = signal.aborted || isDatabaseAway(error) ? 0 : this.#leaseMs;
    await this.#giveBack(feed, later);
  }

  /** A database that was away for a moment may be back; one that stays away lets the lease run out. */
  async #giveBack(feed: LeasedFeed, later: number): Promise<void> {
    for (let tries = 0; tries < GIVING_BACK.tries; tries += 1) {
      if (await giveBack(feed.leaseOwner, feed.id, later).then(() => true, () => false)) return;
      await sleep(GIVING_BACK.apartMs);
    }
  }

  #ended(id: number): void {
    this.#running.delete(id);
    endTelling(id);
    if (this.#running.size === 0 || (!this.#dry && AT_ONCE - this.#running.size >= TAKEN_TOGETHER)) this.#wake();
  }

  /** Until it is time to look for more. */
  async #room(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      timer = setTimeout(resolve, this.#dry ? LATER_MS : SOON_MS);
    });
    clearTimeout(timer);
  }

  async #keep(): Promise<void> {
    const ids = [...this.#running.keys()];
    if (ids.length === 0) return;
    const kept = await renewLeases(this.#owner, ids, this.#leaseMs).catch(() => null);
    if (kept === null) return;
    for (const id of ids) if (!kept.has(id)) this.#running.get(id)?.end.abort(new LeaseLost(`Feed ${id}`));
  }

  #end(reason: unknown): void {
    this.#wake();
    for (const { end } of this.#running.values()) end.abort(reason);
  }

  async #settle(): Promise<void> {
    const patience = new AbortController();
    const late = sleep(PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => undefined);
    await Promise.race([Promise.all([...this.#running.values()].map(({ done }) => done)), late]);
    patience.abort();
  }
}
