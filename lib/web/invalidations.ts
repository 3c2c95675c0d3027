import { invalidate, sharedCache } from "@/lib/cache/shared";
import { cacheTags } from "@/lib/cache-tags";
import { db } from "@/lib/db/client";
import { listen, type Listener } from "@/lib/db/listen";
import { loadSite } from "@/lib/house/queries/site";
import { PacedTags } from "./paced-tags";

const CHANNEL = "parallax_cache";
/** Changes that come together are looked up together; a page still changes well within a second. */
const GATHER_MS = 60;
const GATHER_IN_STORM_MS = 400;
const STORM_MS = 2_000;
const RETRY_MS = 500;
const HEARTBEAT_MS = 15_000;
const KEEP_ROWS_MS = 60 * 60_000;
/** Notifications come within milliseconds, so far fewer are between the two ways of counting one. */
const MOST_COUNTED = 2_000;
const ROW = { id: true, tags: true } as const;

type Row = { id: bigint; tags: string[] };

/** What a web process hears of changes made anywhere. */
export class Invalidations {
  #listener: Listener | undefined;
  #ids = new Set<bigint>();
  /** The last changes that were counted: each is, once, whether it was read ahead or its notification came first. */
  readonly #counted = new Set<bigint>();
  /** The latest change that was heard of. */
  #latest = 0n;
  #gathering: NodeJS.Timeout | undefined;
  #lastDrain = 0;
  #heartbeat: NodeJS.Timeout | undefined;
  #answered = true;
  readonly #paced = new PacedTags((tag) => invalidate([tag]));
  readonly #name = `alive:${crypto.randomUUID()}`;

  /**
   * @param url the database's address; it must allow LISTEN, so a pooler has to keep sessions
   * @param renew makes anew what is kept elsewhere for as long as the process lives, when everything may have changed
   */
  constructor(private readonly url: string, private readonly renew: () => Promise<void> = async () => undefined) {}

  /** Begins to listen; resolves when it hears, or after `patienceMs`: until it hears, nothing is kept. */
  async start(patienceMs = 5_000): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, patienceMs);
      this.#open(() => {
        clearTimeout(timer);
        resolve();
      });
    });
    // The client's first query is slow, and the first change should not wait for it.
    await this.#tagsOf([]).catch(() => undefined);
    this.#heartbeat = setInterval(() => void this.#beat(), HEARTBEAT_MS);
  }

  /** A point in time, for `settle`. */
  mark(): bigint {
    return this.#latest;
  }

  /**
   * Counts every change that was committed since a mark, without waiting to be told. Numbers are given out in order, so
   * whatever was begun after the mark has a greater one.
   */
  async settle(mark: bigint): Promise<void> {
    if (!sharedCache().hears) return;
    // With what was heard of and waits to be looked up, so that nothing is counted before what came first.
    const rows = await db().cacheInvalidation.findMany({ where: { OR: [{ id: { gt: mark } }, { id: { in: [...this.#ids] } }] }, select: ROW });
    await this.#count(this.#newTags(rows));
  }

  async stop(): Promise<void> {
    clearInterval(this.#heartbeat);
    clearTimeout(this.#gathering);
    this.#paced.stop();
    sharedCache().hears = false;
    await this.#listener?.close();
  }

  #open(onHeard: () => void): void {
    this.#answered = true;
    this.#listener = listen(CHANNEL, {
      onMessage: (payload) => this.#hear(payload),
      onConnect: async () => {
        // Nobody kept for us what was said while we were away.
        await this.#renamed();
        this.#latest = await this.#last();
        invalidate([cacheTags.everything]);
        sharedCache().hears = true;
        onHeard();
      },
      // What is kept stays in use while the database is away; what is rendered meanwhile is not kept.
      onLost: () => (sharedCache().hears = false),
    }, this.url);
  }

  #hear(payload: string): void {
    if (payload === this.#name) this.#answered = true;
    if (!/^\d+$/.test(payload)) return;
    const id = BigInt(payload);
    if (id > this.#latest) this.#latest = id;
    if (this.#counted.has(id)) return;
    this.#ids.add(id);
    const stormy = performance.now() - this.#lastDrain < STORM_MS;
    this.#gathering ??= setTimeout(() => void this.#drain(), stormy ? GATHER_IN_STORM_MS : GATHER_MS);
  }

  async #drain(): Promise<void> {
    const ids = [...this.#ids];
    this.#ids.clear();
    try {
      const rows = await this.#tagsOf(ids);
      this.#gathering = undefined;
      this.#lastDrain = performance.now();
      // A row that is gone was tidied away unread.
      const tags = rows.length < ids.length ? new Set([cacheTags.everything]) : this.#newTags(rows);
      await this.#count(tags);
      if (this.#ids.size > 0) this.#gathering = setTimeout(() => void this.#drain(), GATHER_IN_STORM_MS);
    } catch {
      for (const id of ids) this.#ids.add(id);
      this.#gathering = setTimeout(() => void this.#drain(), RETRY_MS);
    }
  }

  #newTags(rows: readonly Row[]): Set<string> {
    const news = rows.filter(({ id }) => !this.#counted.has(id));
    for (const { id } of news) this.#counted.add(id);
    for (const id of this.#counted) {
      if (this.#counted.size <= MOST_COUNTED) break;
      this.#counted.delete(id);
    }
    return this.#paced.now(news.flatMap(({ tags }) => tags));
  }

  async #count(tags: ReadonlySet<string>): Promise<void> {
    // Whatever is rendered once the pages are dropped calls the paper by its new name.
    if (tags.has(cacheTags.everything)) await this.#renamed();
    if (tags.size > 0) invalidate(tags);
  }

  async #renamed(): Promise<void> {
    await loadSite();
    // What cannot be renewed stays as it was; pages follow all the same.
    await this.renew().catch((error: Error) => process.stderr.write(`The notices are as they were: ${error.message}\n`));
  }

  async #last(): Promise<bigint> {
    return (await db().cacheInvalidation.aggregate({ _max: { id: true } }))._max.id ?? 0n;
  }

  #tagsOf(ids: bigint[]) {
    return db().cacheInvalidation.findMany({ where: { id: { in: ids } }, select: ROW });
  }

  /** Speaks to itself by way of the database: a connection can be dead without anyone having said so. */
  async #beat(): Promise<void> {
    if (!this.#listener?.connected) return;
    if (!this.#answered) {
      sharedCache().hears = false;
      await this.#listener.close();
      this.#open(() => undefined);
      return;
    }
    this.#answered = false;
    await db().$queryRaw`SELECT pg_notify(${CHANNEL}, ${this.#name})::text`.catch(() => undefined);
    await db().cacheInvalidation.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - KEEP_ROWS_MS) } } }).catch(() => undefined);
  }
}
