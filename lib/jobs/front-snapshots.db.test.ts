import * as fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { CONTROLS, KINDS } from "@/lib/closed-lists";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { refreshStory } from "@/lib/stories/mutations";
import { newStory } from "@/lib/stories/mutations/stories.testing";
import { getFrontPage } from "@/lib/stories/queries/front";
import { getFrontAt, replay, snapshotAt } from "@/lib/stories/queries/front-at";
import { FRONT_RULES } from "@/lib/stories/rules/front";
import { FORMULA, keyOf, orderFront, type FrontFormula } from "@/lib/stories/rules/order";
import { takeSnapshot } from "./front-snapshots";

useTestDatabase();
beforeEach(async () => {
  await db().$executeRaw`TRUNCATE "FrontSnapshot", "FrontBase", "FrontFormula", "Story", "Article", "Source" RESTART IDENTITY CASCADE`;
});

const NOON = Date.UTC(2026, 4, 3, 12);
const MINUTE = 60_000;
const at = (minutes: number) => new Date(NOON + minutes * MINUTE);
const times = async () => (await db().frontSnapshot.findMany({ orderBy: { at: "asc" }, select: { at: true } })).map((row) => (row.at.getTime() - NOON) / MINUTE);

/** What a story's order depends on, as if its face had just been made. */
const term = fc.record({ sourceId: fc.integer({ min: 1, max: 9 }), agency: fc.constantFrom(null, "AP"), kind: fc.constantFrom(...KINDS), weight: fc.double({ min: 0.01, max: 2, noNaN: true }), at: fc.integer({ min: 1, max: 9_000 }).map((minutes) => at(-minutes).toISOString()) });
const ranking = fc.record({
  at: fc.integer({ min: 1, max: 9_000 }).map((minutes) => at(-minutes).toISOString()), sum: fc.constant(0), terms: fc.array(term, { minLength: 1, maxLength: 12 }), rest: fc.record({ origins: fc.nat(9), sum: fc.double({ min: 0, max: 2, noNaN: true }) }),
  topic: fc.constantFrom("a", "b", null), sourceId: fc.constantFrom(1, 2, 3, null), side: fc.constantFrom(...CONTROLS, null), news: fc.boolean(),
});
const rules = fc.record(Object.fromEntries(Object.keys(FRONT_RULES).map((rule) => [rule, fc.integer({ min: 1, max: 8 })])) as Record<keyof typeof FRONT_RULES, fc.Arbitrary<number>>);
const formula: fc.Arbitrary<FrontFormula> = fc.record({
  halfLifeHours: fc.double({ min: 0.5, max: 99, noNaN: true }), weights: fc.record(Object.fromEntries(KINDS.map((kind) => [kind, fc.double({ min: 0, max: 2, noNaN: true })])) as Record<(typeof KINDS)[number], fc.Arbitrary<number>>),
  repeatedRelease: fc.double({ min: 0, max: 1, noNaN: true }), places: fc.integer({ min: 1, max: 16 }), rules: fc.option(rules),
});

describe("a snapshot of the front page", () => {
  it("gives the same order, the same sums and the same reasons again, to the last bit, whatever the terms and the constants were", async () => {
    const stories: number[] = [];
    for (let n = 0; n < 24; n++) stories.push((await newStory(`story-${n}`, 2)).id);
    await db().article.createMany({ data: Array.from({ length: 6 }, (_, n) => ({ slug: `alone-${n}`, identity: `alone-${n}`, sourceId: 1 + (n % 2), title: `Alone ${n}`, lang: "en", kind: KINDS[n % KINDS.length], sortAt: at(-n), firstSeenAt: at(-n), contentHash: "x" })) });
    let minutes = 0;
    const seen: { at: Date; order: unknown; entries: unknown }[] = [];
    await fc.assert(fc.asyncProperty(fc.array(ranking, { minLength: 24, maxLength: 24 }), fc.array(fc.nat(23), { maxLength: 6 }), fc.oneof(fc.constant(FORMULA), formula), async (terms, which, constants) => {
      for (const n of which) await db().story.update({ where: { id: stories[n] }, data: { ranking: terms[n]!, heat: n } });
      minutes += 16;
      const before = await getFrontPage(constants);
      if (!(await takeSnapshot(at(minutes), constants))) return;
      seen.push({ at: at(minutes), order: orderFront(before.candidates, constants), entries: before.entries });
      const again = await replay(at(minutes));
      expect(again!.placed.map(({ input, ...placed }) => [keyOf(input), placed])).toEqual(orderFront(before.candidates, constants).map(({ input, ...placed }) => [keyOf(input), placed]));
      expect(again!.placed.map(({ input }) => keyOf(input))).toEqual(again!.places);
      expect(again!.formula).toEqual(constants);
      expect((await getFrontAt(at(minutes)))!.entries).toEqual(before.entries);
    }), { numRuns: 40, endOnFailure: true });
    // And later, from whatever base they were told by.
    for (const one of seen) expect((await replay(one.at))!.placed.map(({ input: { id }, heat }) => [id, heat])).toEqual((one.order as ReturnType<typeof orderFront>).map(({ input: { id }, heat }) => [id, heat]));
    expect(await db().frontBase.count()).toBeLessThan(seen.length);
  });
});

describe("taking snapshots", () => {
  const rank = (id: number, heat: string) => db().story.update({ where: { id }, data: { ranking: { at: heat, sum: 1, terms: [{ sourceId: 1, agency: null, kind: "report", weight: 1, at: heat }], rest: { origins: 0, sum: 0 }, topic: null, sourceId: null, side: null, news: true } } });
  /** Two stories, of which now this and now that one leads. */
  async function two() {
    const [a, b] = [await newStory("ferry", 2), await newStory("mill", 2)];
    const lead = async (first: number) => {
      await rank(a.id, at(first === 0 ? -1 : -900).toISOString());
      await rank(b.id, at(first === 1 ? -1 : -900).toISOString());
    };
    await lead(0);
    return { a, b, lead };
  }

  it("happens when the order is another, and no sooner than a quarter of an hour after the last", async () => {
    expect(await takeSnapshot(at(0))).toBeUndefined();
    const { lead } = await two();
    expect(await takeSnapshot(at(0.5))).toMatchObject({ taken: at(0).toISOString() });
    await lead(1);
    expect(await takeSnapshot(at(14))).toBeUndefined();
    expect(await takeSnapshot(at(15))).toMatchObject({ taken: at(15).toISOString() });
    expect(await takeSnapshot(at(40))).toBeUndefined();
    await lead(0);
    await Promise.all([takeSnapshot(at(41)), takeSnapshot(at(41)), takeSnapshot(at(41))]);
    expect(await times()).toEqual([0, 15, 41]);
    expect((await db().cacheInvalidation.findMany({ orderBy: { id: "desc" }, take: 1 }))[0]?.tags).toEqual(["snapshots"]);
    expect([await snapshotAt(at(-5)), await snapshotAt(at(15)), await snapshotAt(at(40)), await snapshotAt(at(9_999))]).toEqual([at(0), at(15), at(15), at(41)]);
    expect(await getFrontAt(at(15))).toMatchObject({ earlier: at(0).toISOString(), later: at(41).toISOString(), sameFormula: true, left: 0, entries: [{ slug: "mill" }, { slug: "ferry" }] });
    expect(await getFrontAt(at(16))).toBeNull();
  });

  it("keeps all of two days, then the first of each hour for a month, then the first of each day; and no base that nothing needs", async () => {
    const { lead } = await two();
    const DAY = 24 * 60;
    const days = [-40, -39.98, -39.5, -39, -20, -19.98, -19.95, -2.03, -2.01, -1.5, -1.48, 0];
    for (const [n, day] of days.entries()) {
      await lead(n % 2);
      await takeSnapshot(at(day * DAY), n < 3 ? { ...FORMULA, places: 12 } : FORMULA);
    }
    expect(await times()).toEqual([-40, -39.5, -20, -19.95, -2.03, -1.5, -1.48, 0].map((day) => Math.floor(day * DAY)));
    expect(await db().frontBase.count()).toBeLessThanOrEqual(9);
    expect(await db().frontBase.count({ where: { snapshots: { none: {} } } })).toBe(0);
    await lead(days.length % 2);
    await takeSnapshot(at(20 * DAY));
    expect(await times()).toEqual([-40, -39.5, -20, -2.03, -1.5, 0, 20].map((day) => Math.floor(day * DAY)));
    expect(await db().frontFormula.count()).toBe(2);
  });

  it("shows the headlines of then, and leaves out, and says so, what was hidden or deleted since", async () => {
    const { a, b } = await two();
    await takeSnapshot(at(0));
    const shown = async () => (await getFrontAt(at(0)))!;
    const headline = (await shown()).entries[0]!.title;
    const { headline: choice } = await db().story.findUniqueOrThrow({ where: { id: a.id }, select: { headline: true } });
    const leading = (choice as { articleId: number }).articleId;
    await db().article.update({ where: { id: leading }, data: { title: "Another headline altogether", revisionCount: 1, revisions: { create: { number: 1, title: headline, html: "", text: "", contentHash: "x" } } } });
    await db().$transaction((tx) => refreshStory(tx, a.id));
    expect((await getFrontPage()).entries.map(({ title }) => title)).toContain("Another headline altogether");
    expect((await shown()).entries[0]).toMatchObject({ title: headline, slug: "ferry", articleCount: 2 });

    // A story whose headline's article is gone has the one of now; nothing of the old one is left.
    await db().article.update({ where: { id: leading }, data: { status: "hidden" } });
    await db().$transaction((tx) => refreshStory(tx, a.id));
    const after = await shown();
    expect(after.entries[0]!.title).not.toBe(headline);
    expect(JSON.stringify({ ...after, about: null })).not.toContain(headline === "ferry-0" ? "\"ferry-0\"" : "\"ferry-1\"");
    expect(after.left).toBe(0);

    await db().article.deleteMany({ where: { id: { in: b.articles } } });
    expect(await shown()).toMatchObject({ left: 1, entries: [{ slug: "ferry" }] });
    await db().story.update({ where: { id: b.id }, data: { status: "merged", mergedIntoId: a.id } });
    expect((await shown()).left).toBe(1);
    await db().story.update({ where: { id: a.id }, data: { status: "hidden" } });
    expect(await shown()).toMatchObject({ left: 2, entries: [], candidates: [] });
  });
});
