import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONTROLS, KINDS } from "@/lib/closed-lists";
import { FRONT_RULES, type FrontRules } from "./front";
import { FORMULA, keyOf, orderFront, weighedBy, type FrontFormula, type FrontInput } from "./order";
import { formulaWith, HALF_LIVES, OWN_WEIGHTS, readOwn, slidersOf, writeOwn } from "./own-order";
import { KIND_WEIGHTS } from "./ranking";

const noon = Date.UTC(2026, 4, 3, 12);
const time = fc.integer({ min: 0, max: 5_000 }).map((minutes) => new Date(noon - minutes * 61_007).toISOString());
const term = fc.record({ sourceId: fc.constantFrom(1, 2, 3, null), agency: fc.constantFrom("AP", null), kind: fc.constantFrom(...KINDS), weight: fc.double({ min: 0.01, max: 2, noNaN: true }), at: time });
const input = fc.record({
  story: fc.boolean(), at: fc.option(time, { freq: 20 }), terms: fc.array(term, { minLength: 1, maxLength: 12 }), rest: fc.record({ origins: fc.nat(9), sum: fc.double({ min: 0, max: 3, noNaN: true }) }),
  topic: fc.constantFrom("a", "b", "c", null), sourceId: fc.constantFrom(1, 2, 3, null), side: fc.constantFrom(...CONTROLS, null), news: fc.boolean(), heat: fc.constantFrom(null, 700.123),
});
const inputs = fc.array(input, { maxLength: 60 }).map((list): FrontInput[] => list.map((one, id) => ({ ...one, id })));
const rules = fc.record(Object.fromEntries(Object.keys(FRONT_RULES).map((rule) => [rule, fc.integer({ min: 1, max: 9 })])) as Record<keyof FrontRules, fc.Arbitrary<number>>);
const formula: fc.Arbitrary<FrontFormula> = fc.record({
  halfLifeHours: fc.double({ min: 0.5, max: 200, noNaN: true }), weights: fc.record(Object.fromEntries(KINDS.map((kind) => [kind, fc.double({ min: 0, max: 2, noNaN: true })])) as Record<(typeof KINDS)[number], fc.Arbitrary<number>>),
  repeatedRelease: fc.double({ min: 0, max: 1, noNaN: true }), places: fc.integer({ min: 1, max: 20 }), rules: fc.option(rules),
});
const seen = (list: ReturnType<typeof orderFront>) => list.map(({ input: one, place, bySum, rule, heat, sum }) => [keyOf(one), place, bySum, rule, heat, sum]);

describe("the order of the front page", () => {
  it("is the same, to the last bit, from the same terms and constants, in whatever order and however often they were written down", () => {
    fc.assert(fc.property(inputs, formula, (list, constants) => {
      const [read, kept] = JSON.parse(JSON.stringify([[...list].reverse(), constants])) as [FrontInput[], FrontFormula];
      expect(seen(orderFront(read, kept))).toEqual(seen(orderFront(list, constants)));
    }));
  });

  it("is that of the sums alone where no rules stand above them", () => {
    fc.assert(fc.property(inputs, (list) => {
      const placed = orderFront(list, { ...FORMULA, rules: null });
      expect(placed.map(({ place, bySum, rule }) => place === bySum && rule === null)).not.toContain(false);
      expect(placed.every(({ heat }, at) => at === 0 || heat <= placed[at - 1]!.heat)).toBe(true);
    }));
  });

  it("weighs a kind as it is told to, and what newsrooms repeat of a release by its own weight", () => {
    const one = (kind: "opinion" | "press-release", weight: number): FrontInput => ({ story: true, id: 1, at: "2026-05-03T12:00:00.000Z", terms: [{ sourceId: 1, agency: null, kind, weight, at: "2026-05-03T12:00:00.000Z" }], rest: { origins: 0, sum: 0 }, topic: null, sourceId: 1, side: null, news: true, heat: null });
    const own = formulaWith(FORMULA, { ...slidersOf(FORMULA), comment: 0, release: 0.8 });
    expect([one("opinion", 0.3), one("press-release", 0.25), one("press-release", 0)].map((given) => weighedBy(given, own).terms[0]?.weight)).toEqual([0, 0.8, 0]);
    expect(orderFront([weighedBy(one("opinion", 0.3), own)], own)).toMatchObject([{ heat: 0, sum: 0 }]);
  });
});

describe("an order of one's own", () => {
  it("stands where the paper's does until a slider is moved", () => {
    expect(formulaWith(FORMULA, slidersOf(FORMULA))).toEqual(FORMULA);
    expect(formulaWith(FORMULA, { ...slidersOf(FORMULA), halfLife: 5, rules: false })).toEqual({ ...FORMULA, halfLifeHours: 96, rules: null });
    expect(KIND_WEIGHTS["wire-copy"]).toBeLessThanOrEqual(OWN_WEIGHTS.wire);
  });

  it("comes back as it was kept, and what no slider could say is nothing", () => {
    const slider = fc.record({ halfLife: fc.integer({ min: 0, max: HALF_LIVES.length - 1 }), wire: fc.integer({ min: 0, max: 30 }), analysis: fc.integer({ min: 0, max: 30 }), comment: fc.integer({ min: 0, max: 30 }), release: fc.integer({ min: 0, max: 20 }), rules: fc.boolean() });
    fc.assert(fc.property(slider, ({ wire, analysis, comment, release, ...own }) => {
      const at = { ...own, wire: wire / 20, analysis: analysis / 20, comment: comment / 20, release: release / 20 };
      expect(readOwn(writeOwn(at))).toEqual(at);
    }));
    for (const kept of [null, "", "2", "9,1,1,1,1,1", "2,1,1,1,1,2", "2,,1,1,1,1", "2,1,1,1,7,1", "2,-1,1,1,1,1", "2,1,1,1,1,1,1", "a,b,c,d,e,f", "2,1e400,1,1,1,1"]) expect(readOwn(kept)).toBeNull();
  });
});
