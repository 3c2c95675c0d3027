import type { Db } from "@/lib/db/client";
import { unpackReading } from "@/lib/understand/stories/pack";
import { Places } from "@/lib/understand/stories/places";
import type { Reading, TermCounts } from "@/lib/understand/stories/types";
import { countedTerms } from "@/lib/understand/stories/weights";

/** Readings of one generation. What is counted is the present one and the one before: the last 8,192 to 16,384 articles. */
const GENERATION = 8_192;
/** Counters: 8 MB, whatever they hold. They stand in lines that the processor fetches at once, and a term has two of one line. */
const COUNTERS = 2 ** 21;
const LINE = 16;
const MOST_COUNTED = 65_535;
const READ_AT_ONCE = 500;

/**
 * How often terms occur in the present generation (the lower half of a counter) and the one before: never too low, and a
 * little too high where two terms share both their counters.
 */
class Sketch {
  private readonly counters = new Uint32Array(COUNTERS);

  of(term: number): number {
    const line = lineOf(term);
    const [one, other] = [this.counters[line + (term & 15)] ?? 0, this.counters[line + otherIn(term)] ?? 0];
    return Math.min(one & 0xffff, other & 0xffff) + Math.min(one >>> 16, other >>> 16);
  }

  add(terms: Int32Array): void {
    for (const term of terms) {
      const line = lineOf(term);
      const [here, there] = [line + (term & 15), line + otherIn(term)];
      const [one, other] = [this.counters[here] ?? 0, this.counters[there] ?? 0];
      const count = Math.min(MOST_COUNTED, Math.min(one & 0xffff, other & 0xffff) + 1);
      if ((one & 0xffff) < count) this.counters[here] = (one & 0xffff0000) | count;
      if ((other & 0xffff) < count) this.counters[there] = (other & 0xffff0000) | count;
    }
  }

  /** The present generation becomes the one before. */
  turn(): void {
    for (let at = 0; at < COUNTERS; at++) this.counters[at] = (this.counters[at] ?? 0) << 16;
  }
}

const lineOf = (term: number): number => (Math.imul(term ^ (term >>> 15), 0x2c1b3c6d) >>> 15) * LINE;
/** Another counter of the line than the first. */
const otherIn = (term: number): number => ((term & 15) + 1 + (((term >>> 4) & 0xfff) % 15)) & 15;

/**
 * In how many of the latest articles each term occurs, as every worker counts it by itself from the readings that are
 * stored: by their numbers, so that all come to the same and nothing has to be written for it.
 */
export class WindowCounts implements TermCounts {
  private generation = -1;
  private readonly terms = new Sketch();
  private present = 0;
  private before = 0;
  private last = -1;

  get articles(): number {
    return this.present + this.before;
  }

  of(term: number): number {
    return this.terms.of(term);
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
      if (!reading) continue;
      this.present += 1;
      this.terms.add(countedTerms(reading));
    }
  }

  private turnTo(generation: number): void {
    if (generation <= this.generation) return;
    // What lies two generations back counts no more.
    for (let turns = this.generation < 0 ? 0 : Math.min(2, generation - this.generation); turns > 0; turns--) {
      this.terms.turn();
      [this.before, this.present] = [this.present, 0];
    }
    this.generation = generation;
  }
}

/** The same with some articles more, which are not stored yet. */
export class CountsWith implements TermCounts {
  readonly articles: number;
  private readonly places: Places;
  private readonly more: Int32Array;

  constructor(private readonly counts: TermCounts, readings: readonly Reading[]) {
    this.articles = counts.articles + readings.length;
    const terms = readings.map(countedTerms);
    const room = terms.reduce((sum, { length }) => sum + length, 0);
    this.places = new Places(room);
    this.more = new Int32Array(room);
    for (const list of terms) {
      for (const term of list) {
        const place = this.places.of(term);
        this.more[place] = (this.more[place] ?? 0) + 1;
      }
    }
  }

  of(term: number): number {
    const place = this.places.get(term);
    return this.counts.of(term) + (place < 0 ? 0 : (this.more[place] ?? 0));
  }
}
