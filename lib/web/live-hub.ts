import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import { answersAmong, changesBetween, changesSince, isWindow, type Changes, type Standing } from "@/lib/comments/rules/live";

/** So many are written to before the process looks at its other work. */
const AT_ONCE = 200;
/** Votes of so many comments are told at a time; what is beyond shows with the page. */
const MOST_VOTED = 1_000;
const RETRY_MS = 1_000;

/** What is read of discussions, whoever is told of it. */
export interface LiveReads {
  standings(ids: readonly number[]): Promise<(Standing & { id: number })[]>;
  votes(ids: readonly number[]): Promise<{ id: number; upvotes: number }[]>;
  homes(articles: readonly number[]): Promise<{ article: number; discussion: number | null }[]>;
}

/** Somebody who is told. They get events as they go over the wire. */
export type Listener = (frame: Buffer) => void;

type Watched = { listeners: Set<Listener>; standing: Standing | null; begun: Promise<void>; voted: Set<number> };

/** An article that is listened to: in which discussion it is discussed, null where nobody has begun it. */
type Housed = { listeners: Set<Listener>; home: Promise<number | null> };

const HOME = /^discussion-of:(\d+)$/;
const VOTED = /^voted:(\d+):(\d+)$/;
const PACED = /^(discussion|votes):(\d+)$/;

/**
 * Tells those who wait for it what changed in discussions. It hears of changes as pages do, so it is told of a busy
 * discussion once a second and of its votes once a minute; then it looks once, for all who listen.
 */
export class LiveHub {
  readonly #watched = new Map<number, Watched>();
  readonly #housed = new Map<number, Housed>();
  readonly #changed = new Set<number>();
  readonly #moving = new Set<number>();
  readonly #revoted = new Set<number>();
  #telling = false;
  #closed = false;

  constructor(private readonly reads: LiveReads) {}

  /** How many discussions are listened to. */
  get size(): number {
    return this.#watched.size;
  }

  /** Is given the tags of each change, `null` for everything (`SharedCache.keepers`). */
  readonly hear = (tags: ReadonlySet<string> | null): void => {
    if (this.#watched.size + this.#housed.size === 0) return;
    if (tags) for (const tag of tags) this.#note(tag);
    else this.#noteAll();
    if (!this.#telling) void this.#tellAll();
  };

  /**
   * Begins to tell somebody of a discussion.
   * @param marker see `changesSince`
   * @returns what they missed, as an event; null where there is no such discussion
   * @throws whatever the database throws
   */
  async join(id: number, marker: number | null, listener: Listener): Promise<Buffer | null> {
    const watched = this.#watched.get(id) ?? this.#begin(id);
    watched.listeners.add(listener);
    try {
      await watched.begun;
    } catch (error) {
      this.leave(id, listener);
      throw error;
    }
    const { standing } = watched;
    // What went while nobody listened is known by what is left.
    return standing && commentsFrame(id, standing, { ...changesSince(marker, standing), ...(isWindow(standing) ? {} : { all: standing.latest }) });
  }

  /**
   * Begins to tell somebody in which discussion an article is discussed: when its own begins, and when it goes into a
   * story or out of one.
   * @returns which it is now, as an event
   * @throws whatever the database throws
   */
  async joinArticle(article: number, listener: Listener): Promise<Buffer> {
    const housed = this.#housed.get(article) ?? { listeners: new Set(), home: this.reads.homes([article]).then(([one]) => one?.discussion ?? null) };
    this.#housed.set(article, housed);
    housed.listeners.add(listener);
    try {
      return begunFrame(article, await housed.home);
    } catch (error) {
      this.leaveArticle(article, listener);
      throw error;
    }
  }

  leaveArticle(article: number, listener: Listener): void {
    const housed = this.#housed.get(article);
    housed?.listeners.delete(listener);
    if (housed?.listeners.size === 0) this.#housed.delete(article);
  }

  leave(id: number, listener: Listener): void {
    const watched = this.#watched.get(id);
    watched?.listeners.delete(listener);
    if (watched?.listeners.size === 0) this.#watched.delete(id);
  }

  /** Tells nobody any more. */
  close(): void {
    this.#closed = true;
    this.#watched.clear();
    this.#housed.clear();
  }

  #begin(id: number): Watched {
    const watched: Watched = { listeners: new Set(), standing: null, voted: new Set(), begun: Promise.resolve() };
    watched.begun = this.reads.standings([id]).then(([standing]) => void (watched.standing = standing ?? null));
    this.#watched.set(id, watched);
    return watched;
  }

  #noteAll(): void {
    for (const id of this.#watched.keys()) this.#changed.add(id);
    for (const article of this.#housed.keys()) this.#moving.add(article);
  }

  #note(tag: string): void {
    const article = Number(HOME.exec(tag)?.[1]);
    if (this.#housed.has(article)) this.#moving.add(article);
    const paced = PACED.exec(tag);
    if (paced && this.#watched.has(Number(paced[2]))) (paced[1] === "votes" ? this.#revoted : this.#changed).add(Number(paced[2]));
    const [, discussion, comment] = VOTED.exec(tag) ?? [];
    const voted = this.#watched.get(Number(discussion))?.voted;
    if (voted && voted.size < MOST_VOTED) voted.add(Number(comment));
  }

  /** One telling at a time, so that nobody hears of things in another order. What cannot be read is tried again. */
  async #tellAll(): Promise<void> {
    this.#telling = true;
    while (this.#changed.size + this.#revoted.size + this.#moving.size > 0 && !this.#closed) {
      const [changed, revoted, moving] = [[...this.#changed], [...this.#revoted], [...this.#moving]];
      for (const noted of [this.#changed, this.#revoted, this.#moving]) noted.clear();
      try {
        // First where articles are discussed: what left their discussion with them is not gone.
        await this.#tellHomes(moving);
        await this.#tellComments(changed);
        await this.#tellVotes(revoted);
      } catch {
        for (const id of changed) this.#changed.add(id);
        for (const id of revoted) this.#revoted.add(id);
        for (const article of moving) this.#moving.add(article);
        await sleep(RETRY_MS);
      }
    }
    this.#telling = false;
  }

  async #tellHomes(articles: readonly number[]): Promise<void> {
    if (articles.length === 0) return;
    for (const { article, discussion } of await this.reads.homes(articles)) {
      const housed = this.#housed.get(article);
      if (!housed || (await housed.home) === discussion) continue;
      housed.home = Promise.resolve(discussion);
      await send(housed.listeners, begunFrame(article, discussion));
    }
  }

  async #tellComments(ids: readonly number[]): Promise<void> {
    // Whoever began to listen meanwhile is given how it stood then before anything that came after.
    await Promise.allSettled(ids.map((id) => this.#watched.get(id)?.begun));
    const watched = ids.filter((id) => this.#watched.get(id)?.standing);
    if (watched.length === 0) return;
    for (const standing of await this.reads.standings(watched)) {
      const one = this.#watched.get(standing.id);
      if (!one?.standing) continue;
      const changes = changesBetween(one.standing, standing);
      const told = changes.comments.length + changes.gone.length > 0 || !changes.complete || standing.published !== one.standing.published;
      one.standing = standing;
      // What left it with its article is told of as that first, in whichever order the changes were heard of.
      if (changes.gone.length > 0) await this.#tellHomes(await this.#discussedIn(standing.id));
      if (told) await send(one.listeners, commentsFrame(standing.id, standing, changes));
    }
  }

  /** The articles that are listened to and discussed there, as far as is known. */
  async #discussedIn(discussion: number): Promise<number[]> {
    const homes = await Promise.all(Array.from(this.#housed, async ([article, { home }]) => [article, await home.catch(() => null)] as const));
    return homes.filter(([, home]) => home === discussion).map(([article]) => article);
  }

  async #tellVotes(ids: readonly number[]): Promise<void> {
    for (const id of ids) {
      const watched = this.#watched.get(id);
      if (!watched || watched.voted.size === 0) continue;
      const voted = [...watched.voted];
      watched.voted.clear();
      const votes = await this.reads.votes(voted).catch((error: unknown) => {
        for (const one of voted) watched.voted.add(one);
        throw error;
      });
      await send(watched.listeners, frame("votes", { discussion: id, votes: Object.fromEntries(votes.map((one) => [one.id, one.upvotes])) }));
    }
  }
}

async function send(listeners: ReadonlySet<Listener>, event: Buffer): Promise<void> {
  let written = 0;
  for (const listener of listeners) {
    listener(event);
    if (++written % AT_ONCE === 0) await setImmediate();
  }
}

function commentsFrame(discussion: number, standing: Standing, changes: Changes & { all?: readonly number[] }): Buffer {
  const last = standing.latest.at(-1) ?? 0;
  return frame("comments", { discussion, published: standing.published, latest: last, ...changes, answers: answersAmong(changes.comments, standing) }, `${discussion}:${last}`);
}

const begunFrame = (article: number, discussion: number | null) => frame("begun", { article, discussion });

function frame(event: string, data: object, id?: string): Buffer {
  return Buffer.from(`${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
