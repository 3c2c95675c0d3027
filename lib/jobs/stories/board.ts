import { MOST_CANDIDATES } from "@/lib/understand/stories/keys";
import type { Candidate, Reading } from "@/lib/understand/stories/types";

/** Where an article stands: in a story, or by itself. `at`: in ms. */
export type Standing = { id: number; storyId: number | null; at: number };

/** A group of articles by its story's id; one that is no story yet by its first article's, below zero. */
export type GroupKey = number;

/** `whole`: it as a candidate with all that are known of it, once somebody asked. */
type Group = { members: Map<number, number>; unknown: number; firstAt: number; lastAt: number; whole: Candidate | null };

/**
 * The stories around some articles, as far as they are known, while these are placed: which article stands where. In
 * memory alone; what comes of it is written afterwards.
 */
export class Board {
  private readonly groups = new Map<GroupKey, Group>();
  private readonly groupOf = new Map<number, GroupKey>();
  private readonly began = new Map<number, number | null>();

  /**
   * @param readings of articles by their ids, as far as they are known
   * @param remembers whether candidates are kept, with all that is worked out of them, for the next article that is compared with them: for a board of few stories
   */
  constructor(private readonly readings: { get(id: number): Reading | undefined }, private readonly remembers = false) {}

  /** An article that stands somewhere already. */
  stand({ id, storyId, at }: Standing): void {
    if (this.groupOf.has(id)) return;
    this.began.set(id, storyId);
    this.put(id, storyId ?? -id, at);
  }

  /** How large a story is, and how long it lasts, of which some articles are known. */
  measure(story: number, size: number, firstAt: number | null, lastAt: number | null): void {
    const group = this.group(story);
    group.whole = null;
    group.unknown = Math.max(0, size - group.members.size);
    group.firstAt = Math.min(group.firstAt, firstAt ?? group.firstAt);
    group.lastAt = Math.max(group.lastAt, lastAt ?? group.lastAt);
  }

  /** Puts an article into a group, out of the one it was in. */
  put(id: number, key: GroupKey, at: number): void {
    const before = this.groupOf.get(id);
    const left = before === undefined ? undefined : this.groups.get(before);
    left?.members.delete(id);
    if (left) left.whole = null;
    this.groupOf.set(id, key);
    const group = this.group(key);
    group.whole = null;
    group.members.set(id, at);
    group.firstAt = Math.min(group.firstAt, at);
    group.lastAt = Math.max(group.lastAt, at);
  }

  keyOf(id: number): GroupKey | null {
    return this.groupOf.get(id) ?? null;
  }

  /** The story in which an article stood when it came onto the board. */
  stoodIn(id: number): number | null {
    return this.began.get(id) ?? null;
  }

  /** What an article says, as far as it is known. */
  readingOf(id: number): Reading | undefined {
    return this.readings.get(id);
  }

  /** How many stand in a group; `without` does not count. */
  sizeOf(key: GroupKey, without?: number): number {
    const group = this.groups.get(key);
    if (!group) return 0;
    return group.unknown + group.members.size - (without !== undefined && group.members.has(without) ? 1 : 0);
  }

  /** Those of a group that are known, in order of time. */
  membersOf(key: GroupKey): number[] {
    return [...(this.groups.get(key)?.members ?? [])].sort(([a, first], [b, second]) => first - second || a - b).map(([id]) => id);
  }

  /** The groups in which articles stand, in the order in which they are first met, as many as are judged. */
  groupsOf(ids: readonly number[], may: (key: GroupKey) => boolean): GroupKey[] {
    const keys = new Set<GroupKey>();
    for (const id of ids) {
      const key = this.groupOf.get(id);
      if (key !== undefined && !keys.has(key) && may(key)) keys.add(key);
      if (keys.size >= MOST_CANDIDATES) break;
    }
    return [...keys];
  }

  /** A group as an article is compared with it, without that article itself. Null where nothing is known of any other. */
  candidate(key: GroupKey, without: number): Candidate | null {
    const group = this.groups.get(key);
    if (!group) return null;
    const whole = !group.members.has(without);
    if (whole && group.whole) return group.whole;
    const members = this.membersOf(key).flatMap((id) => (id === without ? [] : (this.readings.get(id) ?? [])));
    const candidate = members.length === 0 ? null : { story: key, size: this.sizeOf(key, without), firstAt: group.firstAt, lastAt: group.lastAt, members };
    if (whole && this.remembers) group.whole = candidate;
    return candidate;
  }

  private group(key: GroupKey): Group {
    const known = this.groups.get(key);
    if (known) return known;
    const group: Group = { members: new Map(), unknown: 0, firstAt: Number.POSITIVE_INFINITY, lastAt: Number.NEGATIVE_INFINITY, whole: null };
    this.groups.set(key, group);
    return group;
  }
}
