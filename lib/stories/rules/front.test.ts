import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONTROLS } from "@/lib/closed-lists";
import { arrangeByRules, FRONT_RULES, type Candidate } from "./front";

const at = (n: number, more: Partial<Candidate> = {}): Candidate => ({ key: `s${String(n).padStart(3, "0")}`, story: true, heat: 100 - n * 0.1, news: true, topic: `t${n}`, sourceId: n, side: null, ...more });
const keys = (candidates: Candidate[], most = 20) => arrangeByRules(candidates, most).map(({ candidate }) => candidate.key);

describe("the order of the front page", () => {
  it("is that of the sums where no rule speaks against it", () => {
    const placed = arrangeByRules([at(2), at(0), at(1)], 20);
    expect(placed.map(({ candidate, place, bySum, rule }) => [candidate.key, place, bySum, rule])).toEqual([["s000", 1, 1, null], ["s001", 2, 2, null], ["s002", 3, 3, null]]);
  });

  it("is never led by comment, nor by one source alone where several tell something, however old that is", () => {
    const placed = arrangeByRules([at(0, { news: false }), at(1, { story: false }), at(2, { heat: 50 })], 20);
    expect(placed[0]).toMatchObject({ candidate: { key: "s002" }, place: 1, bySum: 3, rule: "others" });
    expect(placed.slice(1).map(({ candidate, rule }) => [candidate.key, rule])).toEqual([["s000", "comment"], ["s001", "alone"]]);
    expect(keys([at(0, { news: false }), at(1, { story: false })])).toEqual(["s001", "s000"]);
    expect(keys([at(0, { news: false })])).toEqual(["s000"]);
  });

  it("gives no topic more than two places in a row, and says whom that moved", () => {
    const placed = arrangeByRules([at(0, { topic: "sport" }), at(1, { topic: "sport" }), at(2, { topic: "sport" }), at(3), at(4)], 20);
    expect(placed.map(({ candidate }) => candidate.key)).toEqual(["s000", "s001", "s003", "s004", "s002"]);
    expect(placed[2]).toMatchObject({ bySum: 4, place: 3, rule: "others" });
    expect(placed[4]).toMatchObject({ bySum: 3, place: 5, rule: "topic" });
  });

  it("brings up nothing that is far behind only to please a rule", () => {
    expect(keys([at(0, { topic: "sport" }), at(1, { topic: "sport" }), at(2, { topic: "sport" }), at(3, { heat: 99.8 - FRONT_RULES.reach - 0.01 })])).toEqual(["s000", "s001", "s002", "s003"]);
  });

  it("lets neither a source nor a side fill it", () => {
    const bySource = keys([...Array.from({ length: 6 }, (_, n) => at(n, { sourceId: 1 })), ...Array.from({ length: 6 }, (_, n) => at(6 + n))], 6);
    expect(bySource.filter((key) => key < "s006")).toHaveLength(2);
    const bySide = keys([...Array.from({ length: 8 }, (_, n) => at(n, { side: "state" })), at(8, { side: "independent" }), at(9)], 6);
    expect(bySide).toEqual(["s000", "s001", "s002", "s003", "s008", "s009"]);
  });

  it("lets pieces of one source stand among stories by their worth, one in four places, and gives them their turn", () => {
    const stories = Array.from({ length: 12 }, (_, n) => at(n + 10));
    const hot = arrangeByRules([...stories, ...Array.from({ length: 4 }, (_, n) => at(n, { story: false }))], 8);
    expect(hot.flatMap(({ candidate, place }) => (candidate.story ? [] : [place]))).toEqual([2, 6]);
    const cold = arrangeByRules([...stories, at(30, { story: false })], 20);
    expect(cold.find(({ candidate }) => !candidate.story)).toMatchObject({ place: 9, rule: "due" });
    expect(arrangeByRules([at(0), ...Array.from({ length: 9 }, (_, n) => at(n + 1, { story: false }))], 20).map(({ place }) => place)).toEqual([1, 2, 3, 4]);
  });

  it("shows everything once, the first of it as it should, whatever the candidates", () => {
    const candidate = fc.record({ heat: fc.double({ min: 0, max: 9, noNaN: true }), story: fc.boolean(), news: fc.boolean(), topic: fc.constantFrom("a", "b", null), sourceId: fc.constantFrom(1, 2, null), side: fc.constantFrom(...CONTROLS, null) });
    fc.assert(fc.property(fc.array(candidate, { maxLength: 30 }), fc.integer({ min: 1, max: 16 }), (list, most) => {
      const candidates = list.map((one, n) => ({ ...one, key: `k${n}` }));
      const placed = arrangeByRules(candidates, most);
      expect(new Set(placed.map(({ candidate: { key } }) => key)).size).toBe(placed.length);
      expect(placed.length).toBeLessThanOrEqual(most);
      expect(placed.every(({ place, bySum, rule }) => (place === bySum) === (rule === null))).toBe(true);
      expect(placed[0]?.candidate.news ?? false).toBe(candidates.some(({ news }) => news));
    }));
  });
});
