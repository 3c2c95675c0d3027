import type { Precision } from "@/lib/closed-lists";

/** Days that may lie between two pieces for one to be a reprint of the other. */
export const WINDOW_DAYS = 14;
const DAY_MS = 86_400_000;

/** What the order of printings depends on. */
export type Printing = { id: number; publishedAt: Date | null; publishedPrecision: Precision; firstSeenAt: Date };

/**
 * When a piece was printed, as far as that is known, in ms: what is known to the day counts from that day's end, so that
 * it does not come before what is known to the minute, and nothing was printed after it arrived here.
 */
export function printedAt({ publishedAt, publishedPrecision, firstSeenAt }: Omit<Printing, "id">): number {
  const arrived = firstSeenAt.getTime();
  if (publishedAt === null || publishedPrecision === "unknown") return arrived;
  return Math.min(endOf(publishedAt, publishedPrecision), arrived);
}

function endOf(at: Date, precision: Precision): number {
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  if (precision === "year") return Date.UTC(year + 1, 0) - 1;
  if (precision === "month") return Date.UTC(year, month + 1) - 1;
  return precision === "day" ? Date.UTC(year, month, day + 1) - 1 : at.getTime();
}

/** What came later and is so much longer than this is an article of its own, which took the earlier one in. */
const MOST_GROWTH = 2.5;

/** Whether the later of two pieces that are alike may stand under the earlier one, by their lengths in runs of words. */
export function mayStandUnder(a: Printing & { runs: number }, b: Printing & { runs: number }): boolean {
  const order = printedAt(a) - printedAt(b) || a.id - b.id;
  const [earlier, later] = order < 0 ? [a, b] : [b, a];
  return later.runs <= earlier.runs * MOST_GROWTH;
}

/** Whether two pieces were printed near enough to one another. What is not known to the day says nothing against it. */
export function withinWindow(a: Printing, b: Printing): boolean {
  const known = (one: Printing) => one.publishedAt !== null && (one.publishedPrecision === "minute" || one.publishedPrecision === "day");
  return !known(a) || !known(b) || Math.abs(printedAt(a) - printedAt(b)) <= WINDOW_DAYS * DAY_MS;
}

/** Of a large group no more may have been compared. */
const ENOUGH_ALIKE = 6;

/** One article of a group: `reprintOf` is the group's earliest, or null for that one itself and for what is alone. */
export type Member = { id: number; reprintOf: number | null; at: number };

/**
 * Pieces that are one, by their earliest: all others of a group point to it, whichever of them they are most like.
 * It is given whole groups and says what is to be different.
 */
export class ReprintGroups {
  readonly #members = new Map<number, Member>();
  readonly #groups = new Map<number, Set<number>>();

  constructor(members: Iterable<Member>) {
    for (const member of members) this.#members.set(member.id, member);
    for (const { id, reprintOf } of this.#members.values()) {
      const root = reprintOf !== null && this.#members.has(reprintOf) ? reprintOf : id;
      const group = this.#groups.get(root) ?? new Set([root]);
      group.add(id);
      for (const each of group) this.#groups.set(each, group);
    }
  }

  /** Whether it takes part. */
  has(id: number): boolean {
    return this.#members.has(id);
  }

  /** All that are one with it, itself among them. */
  groupOf(id: number): readonly number[] {
    return [...(this.#groups.get(id) ?? [id])];
  }

  /** The earliest of its group: by time, then by arrival. */
  earliestOf(id: number): number {
    return this.groupOf(id).reduce((earliest, one) => (this.#before(one, earliest) ? one : earliest), id);
  }

  #fits(one: number, same: readonly number[]): boolean {
    const group = this.groupOf(one);
    const alike = group.filter((each) => same.includes(each)).length;
    return same.includes(this.earliestOf(one)) || alike > group.length / 2 || alike >= ENOUGH_ALIKE;
  }

  #before(one: number, other: number): boolean {
    const [a, b] = [this.#members.get(one), this.#members.get(other)];
    return a !== undefined && b !== undefined && (a.at - b.at || a.id - b.id) < 0;
  }

  /**
   * Puts an article where it belongs, by those that it is one piece with, the most alike first: where its group has one
   * of them it stays, else it leaves, and joins the first group whose earliest, or most, it is one piece with: one of
   * them alone may be a digest of two pieces. For the same reason it holds no two groups together, unless it is earlier
   * than all of them: then they were taken from it.
   */
  place(id: number, same: readonly number[]): void {
    const group = this.groupOf(id);
    if (group.some((one) => one !== id && same.includes(one))) return;
    this.#leave(id);
    const origin = same.every((one) => this.#before(id, this.earliestOf(one)));
    const fitting = same.filter((one) => this.#fits(one, same));
    const joined = new Set([id, ...(origin ? same : fitting.slice(0, 1)).flatMap((one) => this.groupOf(one))]);
    if (joined.size === 1) return;
    for (const one of joined) this.#groups.set(one, joined);
  }

  /** It stands alone from now on. */
  #leave(id: number): void {
    const others = new Set(this.groupOf(id).filter((each) => each !== id));
    for (const each of others) this.#groups.set(each, others);
    this.#groups.set(id, new Set([id]));
  }

  /** Whose earliest is another one than it was: with what each pointed to until now, and what it points to from now on. */
  changes(): { id: number; from: number | null; reprintOf: number | null }[] {
    return [...this.#members.values()].flatMap(({ id, reprintOf }) => {
      const earliest = this.earliestOf(id);
      const now = earliest === id ? null : earliest;
      return now === reprintOf ? [] : [{ id, from: reprintOf, reprintOf: now }];
    });
  }
}
