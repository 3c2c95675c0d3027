import { mayStandTogether, type Ruling } from "@/lib/stories/rules/rulings";
import { NEWEST_PER_KEY, postedKeys, searchKeys } from "@/lib/understand/stories/keys";
import { unpackReading } from "@/lib/understand/stories/pack";
import type { Reading } from "@/lib/understand/stories/types";
import { Board, type GroupKey } from "./board";
import { WindowCounts } from "./counts";
import { decidePlace, type Grounds } from "./decide";
import { MOST_FOUND, WINDOW_MINUTES } from "./lookup";

/** An article to be placed anew: its reading as it is kept, the piece that it is a printing of, and the story in which it has to stay. */
export type Shelved = { id: number; minute: number; at: number; packed: Uint8Array; piece: number; fixedIn: number | null };

/** A group that was found: its articles in order of time, the story that it is by somebody's word, and why each stands there. */
export type FoundGroup = { articles: number[]; story: number | null; grounds: Map<number, Grounds> };

/**
 * The stories of some weeks, found anew in order of time and in memory, as the worker finds them in the database: the
 * same keys, the same bounds, the same decisions. It keeps the readings as packed as they are stored.
 */
export class Shelf {
  private readonly counts = new WindowCounts();
  private readonly packed = new Map<number, Uint8Array>();
  private readonly open = new Map<number, Reading>();
  private readonly posted = new Map<number, { id: number; minute: number }[]>();
  private readonly printings = new Map<number, number[]>();
  private readonly grounds = new Map<number, Grounds>();
  private readonly shelved: Omit<Shelved, "packed">[] = [];
  private counted = 0;
  private readonly board = new Board({ get: (id) => this.reading(id) });

  constructor(private readonly rulings: readonly Ruling[]) {}

  /** Takes the next article in order of time; it is placed later. */
  add({ packed, ...article }: Shelved): void {
    this.packed.set(article.id, packed);
    this.shelved.push(article);
  }

  /**
   * Places all of them in order of time. Unlike what arrives, they are known beforehand: words are as common as they are in
   * what came before and comes soon after.
   */
  placeAll(progress: (done: number) => void): void {
    for (const [at, article] of this.shelved.entries()) {
      this.count(at + AHEAD);
      this.place(article);
      if ((at + 1) % 500 === 0 || at + 1 === this.shelved.length) progress(at + 1);
    }
  }

  private count(upTo: number): void {
    for (; this.counted < Math.min(upTo, this.shelved.length); this.counted++) {
      const reading = this.reading(this.shelved[this.counted]?.id ?? 0);
      if (reading) this.counts.add([{ number: this.counted, reading }]);
    }
  }

  private place({ id, minute, at, piece, fixedIn }: Omit<Shelved, "packed">): void {
    const reading = this.reading(id);
    if (!reading) return;
    if (fixedIn !== null) this.board.stand({ id, storyId: fixedIn, at });
    const kin = this.printings.get(piece) ?? [];
    const decision = decidePlace({ id, at, reading, kin, near: fixedIn === null ? this.near(reading, minute) : [], fixed: fixedIn !== null, changed: true, again: false }, { board: this.board, rulings: this.rulings, counts: this.counts });
    if (decision?.grounds) this.grounds.set(id, decision.grounds);
    for (const other of decision?.same ?? []) this.join(this.board.keyOf(id) ?? -id, other);
    this.printings.set(piece, [...kin, id]);
    for (const key of postedKeys(reading, this.counts)) this.post(key, id, minute);
  }

  /** All groups, those of one article among them, in order of their first articles. */
  groups(): FoundGroup[] {
    const keys = new Set(this.shelved.flatMap(({ id }) => this.board.keyOf(id) ?? []));
    return [...keys].map((key) => {
      const articles = this.board.membersOf(key);
      const [first, second] = articles;
      const grounds = new Map(articles.flatMap((id) => { const why = this.grounds.get(id); return why ? [[id, why] as const] : []; }));
      // Who was there first stands there for what the next one has in common with it.
      const why = second === undefined ? undefined : grounds.get(second);
      if (first !== undefined && why && !grounds.has(first)) grounds.set(first, why);
      return { articles, story: key > 0 ? key : null, grounds };
    });
  }

  private near(reading: Reading, minute: number): number[] {
    const hits = new Map<number, number>();
    for (const key of searchKeys(reading, this.counts)) {
      for (const other of this.posted.get(key) ?? []) if (minute - other.minute <= WINDOW_MINUTES) hits.set(other.id, (hits.get(other.id) ?? 0) + 1);
    }
    return [...hits].sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, MOST_FOUND).map(([id]) => id);
  }

  private post(key: number, id: number, minute: number): void {
    const holders = this.posted.get(key) ?? [];
    holders.push({ id, minute });
    if (holders.length > NEWEST_PER_KEY) holders.shift();
    this.posted.set(key, holders);
  }

  /** Makes two groups one, unless both are stories by somebody's word, or people say that they are not. */
  private join(one: GroupKey, other: GroupKey): void {
    const [some, others] = [this.board.membersOf(one), this.board.membersOf(other)];
    if (one === other || (one > 0 && other > 0) || !mayStandTogether(this.rulings, some, others)) return;
    const into = one > 0 || (other < 0 && some.length >= others.length) ? one : other;
    for (const id of into === one ? others : some) this.board.put(id, into, this.reading(id)?.at ?? 0);
  }

  private reading(id: number): Reading | undefined {
    const known = this.open.get(id);
    if (known) return known;
    const packed = this.packed.get(id);
    const reading = packed ? unpackReading(packed) : null;
    if (!reading) return undefined;
    this.open.set(id, reading);
    for (const oldest of this.open.keys()) {
      if (this.open.size <= MOST_OPEN) break;
      this.open.delete(oldest);
    }
    return reading;
  }
}

/** Articles that are counted before they are placed: as many as a generation of what is counted. */
const AHEAD = 8_192;
/** Readings that are unpacked at a time: some ten megabytes. */
const MOST_OPEN = 2_000;
