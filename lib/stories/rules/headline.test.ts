import { describe, expect, it } from "vitest";
import { chooseHeadline, type Headlined } from "./headline";

const noon = Date.UTC(2025, 5, 10, 12);
const one = (id: number, title: string, more: Partial<Headlined> = {}): Headlined => ({
  id, sourceId: id, kind: "report", control: "independent", title, titleDerived: false, standfirst: null, lang: "en", at: noon + id, firstHand: true, ...more,
});
const chosen = (articles: Headlined[]) => chooseHeadline(articles, null)?.articleId;

describe("the headline of a story", () => {
  it("is a report's before a comment's, and before what was paid for or sent out", () => {
    const opinion = one(1, "Port Ellery should never have let the ferry sail", { kind: "opinion" });
    const release = one(2, "Ferry company announces inquiry at Port Ellery", { kind: "press-release" });
    expect(chosen([opinion, release, one(3, "Ferry runs aground at Port Ellery, no one hurt")])).toBe(3);
    expect(chosen([opinion, release])).toBe(1);
    expect(chooseHeadline([], null)).toBeNull();
  });

  it("says what happened and does not tease", () => {
    const teases = ["You won’t believe what this ferry did at Port Ellery", "What sank the ferry at Port Ellery?", "FERRY DISASTER AT PORT ELLERY PIER", "10 things about the Port Ellery ferry", "Das steckt hinter der Fähre von Port Ellery: unglaublich"];
    expect(teases.filter((tease) => chosen([one(1, tease), one(2, "Ferry runs aground at Port Ellery")]) !== 2)).toEqual([]);
  });

  it("is in the language of most of its articles, and carries the words that they share", () => {
    const german = one(1, "Fähre läuft vor Port Ellery auf Grund");
    const articles = [{ ...german, lang: "de" }, one(2, "A bad morning for commuters on the coast"), one(3, "Ferry aground at Port Ellery"), one(4, "Ellery ferry aground, inquiry begins")];
    expect(chosen(articles)).toBe(3);
    expect(chooseHeadline(articles, null)?.why).toEqual(["news", "language", "names", "origin", "plain"]);
    const chinese = [one(1, "渡轮在埃勒里港搁浅无人受伤", { lang: "zh" }), one(2, "埃勒里港渡轮搁浅事故调查", { lang: "zh" }), one(3, "Ferry aground at Port Ellery")];
    expect(chosen(chinese)).toBe(1);
  });

  it("is told first hand, by a source without a side of its own", () => {
    const state = one(1, "Ferry runs aground at Port Ellery", { control: "state" });
    const copy = one(2, "Ferry runs aground at Port Ellery", { firstHand: false });
    expect(chosen([state, copy, one(3, "Ferry runs aground at Port Ellery")])).toBe(3);
  });

  it("stays until another is clearly better", () => {
    const plain = one(1, "Ferry runs aground at Port Ellery", { control: "state" });
    const better = one(2, "Ferry runs aground at Port Ellery");
    const first = chooseHeadline([plain], null);
    expect(chooseHeadline([plain, better], first)).toMatchObject({ articleId: 1, why: expect.arrayContaining(["kept"]) });
    const weak = { ...plain, title: "What now?" };
    expect(chooseHeadline([weak, better], chooseHeadline([weak], null))).toMatchObject({ articleId: 2 });
    expect(chooseHeadline([better], first)).toMatchObject({ articleId: 2 });
  });

  it("borrows a standfirst in its language where its article has none", () => {
    const articles = [one(1, "Ferry runs aground at Port Ellery"), one(2, "Ferry aground", { standfirst: "No one was hurt." }), one(3, "Fähre auf Grund", { lang: "de", standfirst: "Niemand verletzt." })];
    expect(chooseHeadline(articles, null)).toMatchObject({ articleId: 1, standfirstId: 2, standfirstSourceId: 2 });
  });
});
