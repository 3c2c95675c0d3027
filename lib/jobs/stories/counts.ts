import type { Db } from "@/lib/db/client";
import { unpackReading } from "@/lib/understand/stories/pack";
import type { Reading, TermCounts } from "@/lib/understand/stories/types";
import { countedTerms } from "@/lib/understand/stories/weights";

/** Readings of one generation. What is counted is the present one and the one before: the last 8,192 to 16,384 articles. */
const GENERATION = 8_192;
/** Places of a row of counters; two rows of them, 4 MB for a generation, whatever it holds. */
const PLACES = 2 ** 20;
const MOST_COUNTED = 65_535;
const READ_AT_ONCE = 500;

/** How often terms occur, in a room of fixed size: never too low, and a little too high where two terms share both their places. */
class Sketch {
  articles = 0;
  private readonly first = new Uint16Array(PLACES);
  private readonly second = new Uint16Array(PLACES);

  of(term: number): number {
    return Math.min(this.first[term & (PLACES - 1)] ?? 0, this.second[otherPlace(term)] ?? 0);
  }

  add(terms: Int32Array): void {
    this.articles += 1;
    for (const term of terms) {
      const count = Math.min(MOST_COUNTED, this.of(term) + 1);
      const [here, there] = [term & (PLACES - 1), otherPlace(term)];
      if ((this.first[here] ?? 0) < count) this.first[here] = count;
      if ((this.second[there] ?? 0) < count) this.second[there] = count;
    }
  }
}

const otherPlace = (term: number): number => Math.imul(term ^ (term >>> 15), 0x2c1b3c6d) >>> 12;

/**
 * In how many of the latest articles each term occurs, as every worker counts it by itself from the readings that are
 * stored: by their numbers, so that all come to the same and nothing has to be written for it.
 */
export class WindowCounts implements TermCounts {
  private generation = -1;
  private present = new Sketch();
  private before = new Sketch();
  private last = -1;

  get articles(): number {
    return this.present.articles + this.before.articles;
  }

  of(term: number): number {
    return this.present.of(term) + this.before.of(term);
  }

  /**
   * Counts what was stored since the last time; the first time, what the window holds.
   * @param highest the number of the last reading that is stored
   */
  async catchUp(tx: Db, highest: number): Promise<void> {
    if (this.last < 0) this.last = Math.max(0, (Math.floor(highest / GENERATION) - 1) * GENERATION - 1);
    while (this.last < highest) {
      const rows = await tx.$queryRaw<{ number: number; reading: Uint8Array }[]>`
        SELECT "number", "reading" FROM "ArticleReading" WHERE "number" > ${this.last} ORDER BY "number" LIMIT ${READ_AT_ONCE}`;
      this.add(rows.map(({ number, reading }) => ({ number, reading: unpackReading(reading) })));
      if (rows.length < READ_AT_ONCE) return;
    }
  }

  /** Counts readings that were stored after all that are counted, in order of their numbers. */
  add(readings: readonly { number: number; reading: Reading | null }[]): void {
    for (const { number, reading } of [...readings].sort((a, b) => a.number - b.number)) {
      if (number <= this.last) continue;
      this.turnTo(Math.floor(number / GENERATION));
      this.last = number;
      if (reading) this.present.add(countedTerms(reading));
    }
  }

  private turnTo(generation: number): void {
    if (generation <= this.generation) return;
    this.before = generation === this.generation + 1 ? this.present : new Sketch();
    this.present = new Sketch();
    this.generation = generation;
  }
}

/** The same with some articles more, which are not stored yet. */
export class CountsWith implements TermCounts {
  readonly articles: number;
  private readonly more = new Map<number, number>();

  constructor(private readonly counts: TermCounts, readings: readonly Reading[]) {
    this.articles = counts.articles + readings.length;
    for (const reading of readings) for (const term of countedTerms(reading)) this.more.set(term, (this.more.get(term) ?? 0) + 1);
  }

  of(term: number): number {
    return this.counts.of(term) + (this.more.get(term) ?? 0);
  }
}
