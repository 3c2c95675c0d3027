import { describe, expect, it } from "vitest";
import { localeOf } from "@/lib/i18n/locale";
import { CHECK_NAMES, REASONS, type Verdict } from "@/lib/moderation/types";
import { appealPage, decisionOf, reasonIn, reasonsOf } from "./told";

const words = localeOf("en").words.commenting;
const verdict = (check: Verdict["check"], detail: Verdict["detail"] = {}): Verdict => ({ check, outcome: "hold", detail });

describe("what an author is told", () => {
  it("names the figures and words of what the checks found", () => {
    expect(reasonsOf({ status: "held", verdicts: [verdict("links", { links: 3, most: 1 })] }, words)).toEqual([expect.stringMatching(/3 links.*more than 1/)]);
    expect(reasonsOf({ status: "rejected", verdicts: [verdict("banned-words", { words: ["casino*"] })] }, words)).toEqual([expect.stringContaining("casino*")]);
    expect(reasonsOf({ status: "delayed", verdicts: [verdict("heat", { minutes: 6 })] }, words)).toEqual([expect.stringContaining("6 minutes")]);
  });

  it("says something for every check", () => {
    for (const check of CHECK_NAMES) expect(reasonsOf({ status: "held", verdicts: [verdict(check)] }, words)[0]).toBeTruthy();
  });

  it("says what a moderator decided in place of what the checks found", () => {
    const decided = { actId: 1, action: "reject", reason: "abuse", appealed: false };
    expect(reasonsOf({ status: "rejected", verdicts: [verdict("newcomer")], decided }, words)).toEqual([decisionOf(decided, words)]);
    expect(decisionOf(decided, words)).toContain("insults");
    expect(reasonsOf({ status: "held", verdicts: [verdict("newcomer")], decided: { ...decided, action: "approve" } }, words)).toEqual([words.checks.newcomer]);
  });

  it("gives no reasons for what is public or gone", () => {
    expect(reasonsOf({ status: "published", verdicts: [verdict("newcomer")] }, words)).toEqual([]);
    expect(reasonsOf({ status: "removed", verdicts: [verdict("newcomer")] }, words)).toEqual([]);
  });

  it("knows the words of every reason", () => {
    for (const reason of REASONS) expect(reasonIn(reason, words)).not.toBe(words.reasons.other);
    expect(reasonIn("toString", words)).toBe(words.reasons.other);
  });

  it("leads to the appeal against what a moderator or a check did, and to none against what waits or is public", () => {
    const { routes } = localeOf("de");
    const decided = { actId: 7, action: "reject", reason: "abuse", appealed: false };
    const page = (status: "held" | "rejected" | "published", by: typeof decided | null) => appealPage({ id: 3, status, decided: by }, routes);
    expect([page("rejected", decided), page("rejected", null), page("held", { ...decided, action: "hold" })]).toEqual(["/de/appeals/7", "/de/appeals/comment/3", "/de/appeals/7"]);
    expect([page("held", null), page("published", decided)]).toEqual([null, null]);
  });
});
