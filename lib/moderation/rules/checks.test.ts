import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY } from "../types";
import { CHECKS, judge, type Draft, type Facts } from "./checks";

const NOW = Date.UTC(2026, 4, 11, 12);
const draft: Draft = { text: "A fair point.", links: [] };
const facts: Facts = {
  now: NOW, policy: DEFAULT_POLICY, closed: false, repeated: false, branchFlags: 0, banned: [], suspect: [], spam: { probability: 0.01, words: [] },
  author: { staff: false, since: NOW - 400 * 86_400_000, published: 12, lately: [], rejected: 0, premoderated: false, warned: false },
};
const by = (author: Partial<Facts["author"]>): Facts => ({ ...facts, author: { ...facts.author, ...author } });

describe("judge", () => {
  it("lets pass what nothing speaks against", () => expect(judge(draft, facts)).toEqual({ outcome: "pass", verdicts: [], publishAt: null }));

  it.each<[string, Draft, Facts, string]>([
    ["length", { ...draft, text: "" }, facts, "refuse"],
    ["length", { ...draft, text: "x".repeat(8_001) }, facts, "refuse"],
    ["warned", draft, by({ warned: true }), "refuse"],
    ["closed", draft, { ...facts, closed: true }, "refuse"],
    ["closed", draft, { ...facts, policy: { ...DEFAULT_POLICY, closed: true } }, "refuse"],
    ["repeated", draft, { ...facts, repeated: true }, "refuse"],
    ["flood", draft, by({ lately: Array.from({ length: 10 }, (_, n) => NOW - n * 1_000) }), "refuse"],
    ["banned-words", draft, { ...facts, banned: ["word"] }, "reject"],
    ["links", { ...draft, links: ["https://a.example", "https://b.example"] }, by({ since: NOW - 86_400_000 }), "hold"],
    ["suspect-words", draft, { ...facts, suspect: ["word"] }, "hold"],
    ["spam", draft, { ...facts, spam: { probability: 0.95, words: ["casino"] } }, "hold"],
    ["premoderated", draft, by({ premoderated: true }), "hold"],
    ["newcomer", draft, by({ published: 0 }), "hold"],
    ["rejections", draft, by({ rejected: 4 }), "hold"],
    ["heat", draft, { ...facts, branchFlags: 3 }, "delay"],
  ])("%s", (check, sent, known, outcome) => {
    const found = judge(sent, known);
    expect(found.outcome).toBe(outcome);
    expect(found.verdicts).toEqual([expect.objectContaining({ check, outcome })]);
  });

  it("counts letters, not code units", () => {
    const policy = { ...DEFAULT_POLICY, longest: 3 };
    expect(judge({ ...draft, text: "🦆🦆🦆" }, { ...facts, policy }).outcome).toBe("pass");
  });

  it("says when the next one may be sent, and when a delayed one appears", () => {
    const lately = Array.from({ length: 12 }, (_, n) => NOW - n * 10_000);
    expect(judge(draft, by({ lately })).verdicts[0]?.until).toBe(new Date(NOW - 9 * 10_000 + 600_000).toISOString());
    expect(judge(draft, { ...facts, branchFlags: 5 }).publishAt).toBe(new Date(NOW + 6 * 60_000).toISOString());
  });

  it("keeps everything it found, and the gravest decides", () => {
    const found = judge({ ...draft, links: ["a", "b"] }, { ...by({ since: NOW, published: 0 }), banned: ["x"], branchFlags: 9 });
    expect(found.outcome).toBe("reject");
    expect(found.publishAt).toBeNull();
    expect(found.verdicts.map((verdict) => verdict.check)).toEqual(["banned-words", "links", "newcomer", "heat"]);
  });

  it("asks of moderators only what their words can mend", () => {
    const staff = { ...facts, closed: true, banned: ["x"], suspect: ["y"], branchFlags: 9, author: { ...facts.author, staff: true, published: 0, since: NOW } };
    expect(judge({ ...draft, links: ["a", "b"] }, staff).outcome).toBe("pass");
    expect(judge({ ...draft, text: "" }, staff).outcome).toBe("refuse");
  });

  it("stops at the first thing that its author can mend", () => {
    expect(judge({ ...draft, text: "" }, { ...facts, closed: true, banned: ["x"] }).verdicts).toHaveLength(1);
    expect(CHECKS).toHaveLength(13);
  });
});
