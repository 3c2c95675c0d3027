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

/** Whether two pieces were printed near enough to one another. What is not known to the day says nothing against it. */
export function withinWindow(a: Printing, b: Printing): boolean {
  const known = (one: Printing) => one.publishedAt !== null && (one.publishedPrecision === "minute" || one.publishedPrecision === "day");
  return !known(a) || !known(b) || Math.abs(printedAt(a) - printedAt(b)) <= WINDOW_DAYS * DAY_MS;
}

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
    const order = (a: Member, b: Member) => a.at - b.at || a.id - b.id;
    const group = this.groupOf(id).flatMap((each) => this.#members.get(each) ?? []);
    return group.sort(order)[0]?.id ?? id;
  }

  /** Everything that is one with any of these is one from now on. */
  join(ids: readonly number[]): void {
    const joined = new Set(ids.flatMap((id) => this.groupOf(id)));
    for (const id of joined) this.#groups.set(id, joined);
  }

  /** It stands alone from now on. */
  leave(id: number): void {
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
