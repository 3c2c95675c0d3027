import { describe, expect, it } from "vitest";
import { OPERATOR } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { tryRules } from "@/lib/source-rules/queries/trial";
import { ruleValuesSchema } from "@/lib/source-rules/schema";
import type { RuleValues } from "@/lib/source-rules/types";
import { lookAtAll, manyItems, rss, subscribed, useFeedServer, type Item } from "../feeds/feeds.testing";
import { askForAll, pageOf, paragraphsOf, summaryOf } from "../fulltext/fulltext.testing";
import { leaveNothing } from "../import.testing";
import { correctArticle } from "./correct-article";
import { changeSourceRule, setSourceRules } from "./source-rules";

useTestDatabase();
leaveNothing();
const server = useFeedServer();

const [boat, fair, advert] = manyItems(3) as [Item, Item, Item];
const items: Item[] = [{ ...boat, title: "The boat leaves" }, { ...fair, title: "The fair opens" }, { ...advert, title: "Sponsored: a boat for you" }];
const rule = (given: Partial<RuleValues> & { value: string }) => ruleValuesSchema.parse({ action: "drop", field: "title", test: "contains", ...given });
const set = (...rules: RuleValues[]) => setSourceRules(OPERATOR, "gazette", { rules });
const titles = async () => (await db().article.findMany({ select: { title: true } })).map(({ title }) => title).sort();
const rowsOf = (table: string) => db().$queryRawUnsafe<{ row: string }[]>(`SELECT ctid || ' ' || xmin AS "row" FROM "${table}" ORDER BY 1`);

async function gazette(): Promise<void> {
  server.serve("/a", rss(items));
  await subscribed("gazette", [server.at("/a")]);
}

describe("a rule that drops", () => {
  it("keeps an entry out, costs nothing when it comes again, and lets it in once it is gone", async () => {
    await gazette();
    const { rules } = await set(rule({ value: "fair", enabled: false }), rule({ value: "SPONSORED" }));
    expect(await lookAtAll()).toMatchObject([{ outcome: "new", report: { added: 2, dropped: 1, problems: [{ entry: null, words: "1 entry was dropped by rule 2: title contains “SPONSORED”." }] } }]);
    expect(await titles()).toEqual(["The boat leaves", "The fair opens"]);
    expect(await db().droppedEntry.findMany()).toMatchObject([{ ruleId: rules[1]?.id, said: { title: items[2]?.title, address: items[2]?.url, author: null, categories: [], lang: "en" } }]);

    const before = [await rowsOf("DroppedEntry"), await rowsOf("FeedEntry")];
    await db().feed.updateMany({ data: { etag: null, bodyHash: null } });
    expect(await lookAtAll()).toMatchObject([{ outcome: "known", report: { known: 2, dropped: 1 } }]);
    expect([await rowsOf("DroppedEntry"), await rowsOf("FeedEntry")]).toEqual(before);
    expect(await lookAtAll()).toMatchObject([{ outcome: "unchanged" }]);

    // A note decides nothing, so nobody is asked for the whole feed again.
    await changeSourceRule(OPERATOR, "gazette", { do: "edit", id: rules[1]?.id ?? 0, rule: rule({ value: "SPONSORED", note: "They pay." }) });
    expect(await lookAtAll()).toMatchObject([{ outcome: "unchanged" }]);
    await changeSourceRule(OPERATOR, "gazette", { do: "remove", id: rules[1]?.id ?? 0 });
    expect(await lookAtAll()).toMatchObject([{ outcome: "new", report: { added: 1, dropped: 0, known: 2 } }]);
    expect(await titles()).toHaveLength(3);
    expect(await db().droppedEntry.count()).toBe(0);
  });

  it("leaves what is an article already, and lets its source go on changing it", async () => {
    await gazette();
    await lookAtAll();
    await set(rule({ value: "boat" }));
    expect(await lookAtAll()).toMatchObject([{ outcome: "known", report: { known: 3, dropped: 0 } }]);
    server.serve("/a", rss([{ ...items[0], title: "The boat leaves late" }, ...items.slice(1)]));
    expect(await lookAtAll()).toMatchObject([{ report: { updated: 1, dropped: 0 } }]);
    expect(await titles()).toContain("The boat leaves late");
  });

  it("counts for one feed alone where it says so, and a look under way does not outlast a change", async () => {
    server.serve("/a", rss(items));
    server.serve("/b", rss([{ guid: "other", url: "https://ellery.example/other", title: "A boat elsewhere", text: "Quite another boat came to quite another harbour on a Thursday." }]));
    const [first] = await subscribed("gazette", [server.at("/a"), server.at("/b")]);
    await set(rule({ value: "boat", feedId: first ?? 0 }));
    await lookAtAll();
    expect(await titles()).toEqual(["A boat elsewhere", "The fair opens"]);
    await db().feed.updateMany({ data: { leaseOwner: "somebody", leaseUntil: new Date(Date.now() + 60_000) } });
    await set();
    expect(await db().feed.findMany({ select: { leaseOwner: true, etag: true, bodyHash: true } })).toEqual([{ leaseOwner: null, etag: null, bodyHash: null }, { leaseOwner: null, etag: null, bodyHash: null }]);
    await lookAtAll();
    expect(await titles()).toHaveLength(4);
  });
});

describe("rules that keep", () => {
  it("drop what none of them matches, and are judged again when the entry says something else", async () => {
    await gazette();
    await set(rule({ action: "keep", value: "fair" }));
    expect(await lookAtAll()).toMatchObject([{ report: { added: 1, dropped: 2, problems: [{ words: "2 entries were dropped by the rules that keep: none of them matched." }] } }]);
    server.serve("/a", rss([{ ...items[0], title: "The boat leaves for the fair" }, ...items.slice(1)]));
    expect(await lookAtAll()).toMatchObject([{ report: { added: 1, dropped: 1, known: 1 } }]);
    expect(await titles()).toEqual(["The boat leaves for the fair", "The fair opens"]);
    expect(await db().droppedEntry.count()).toBe(1);
  });
});

describe("a rule that labels", () => {
  it("gives its kind with its reason, which an admin's correction outlives", async () => {
    await gazette();
    await set(rule({ action: "label", kind: "press-release", value: "boat" }));
    await lookAtAll();
    const { id, kind } = await db().article.findFirstOrThrow({ where: { title: "The boat leaves" } });
    expect(kind).toBe("press-release");
    expect(await db().finding.findMany({ where: { articleId: id, field: "kind" } })).toMatchObject([{ value: "press-release", origin: "rule", reason: "A rule of this paper’s owner: title contains “boat”." }]);
    await correctArticle(OPERATOR, id, { values: { kind: "opinion" } });
    server.serve("/a", rss([{ ...items[0], title: "The boat leaves late" }, ...items.slice(1)]));
    expect(await lookAtAll()).toMatchObject([{ report: { updated: 1 } }]);
    expect(await db().article.findUniqueOrThrow({ where: { id } })).toMatchObject({ title: "The boat leaves late", kind: "opinion", said: { kind: { kind: "press-release" } } });
  });
});

describe("a label of what is only a summary", () => {
  it("stays when the page's text takes the summary's place", async () => {
    server.serve("/mill", (_request, response) => void response.writeHead(200, { "content-type": "text/html" }).end(pageOf({ title: "Council speaks of the mill again", paragraphs: paragraphsOf("mill") })));
    server.serve("/a", rss([summaryOf("mill", server.at("/mill"))]));
    await subscribed("gazette", [server.at("/a")]);
    await set(rule({ action: "label", kind: "opinion", value: "mill" }));
    await lookAtAll();
    expect(await askForAll()).toMatchObject({ taken: 1 });
    expect(await db().article.findFirstOrThrow({ include: { pageText: true, findings: { where: { field: "kind" } } } })).toMatchObject({
      kind: "opinion", pageText: { state: "taken" }, findings: [{ origin: "rule", reason: "A rule of this paper’s owner: title contains “mill”." }],
    });
  });
});

describe("trying rules", () => {
  it("says of articles and of what is kept out what would become of them, and changes nothing", async () => {
    server.serve("/a", rss(items).replace("<item>", "<item><category>Harbour news</category>"));
    await subscribed("gazette", [server.at("/a")]);
    await set(rule({ value: "sponsored" }));
    await lookAtAll();
    const trial = await tryRules("gazette", [rule({ value: "fair" }), rule({ field: "category", test: "equals", value: "harbour NEWS" }), rule({ action: "label", kind: "sponsored", value: "sponsored" })]);
    expect(trial).toMatchObject({ items: 3, drops: 2, labels: 1, stayedAway: 1 });
    expect(trial.tried).toEqual(expect.arrayContaining([
      expect.objectContaining({ title: "The boat leaves", drops: true, rule: 2, match: { field: "category", before: "", matched: "Harbour news", after: "" }, articleId: expect.any(Number) }),
      expect.objectContaining({ title: "The fair opens", drops: true, rule: 1, match: { field: "title", before: "The ", matched: "fair", after: " opens" } }),
      expect.objectContaining({ title: "Sponsored: a boat for you", drops: false, rule: null, articleId: null, label: { kind: "sponsored", rule: 3, match: { field: "title", before: "", matched: "Sponsored", after: ": a boat for you" } } }),
    ]));
    expect(await titles()).toHaveLength(2);
    await expect(tryRules("nowhere", [])).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("changes of rules", () => {
  it("stand in the log once each, keep a rule's number, and are refused where somebody was first", async () => {
    await gazette();
    const all = () => db().moderationAct.count({ where: { action: "change-source", target: "gazette" } });
    const earlier = await all();
    const acts = async () => (await all()) - earlier;
    const one = await set(rule({ value: "one" }), rule({ value: "two" }));
    const [first, second] = one.rules;
    await set();
    expect(await acts()).toBe(2);
    const again = await setSourceRules(OPERATOR, "gazette", { rules: [rule({ value: "one" }), rule({ value: "two" })] });
    expect(again.rules.map(({ id }) => id)).not.toContain(first?.id);
    const swapped = await changeSourceRule(OPERATOR, "gazette", { do: "up", id: again.rules[1]?.id ?? 0 });
    expect(swapped.rules.map(({ value, place }) => [value, place])).toEqual([["two", 1], ["one", 2]]);
    expect(await changeSourceRule(OPERATOR, "gazette", { do: "up", id: swapped.rules[0]?.id ?? 0 })).toEqual(swapped);
    expect((await changeSourceRule(OPERATOR, "gazette", { do: "off", id: swapped.rules[0]?.id ?? 0 })).rules[0]).toMatchObject({ enabled: false });
    expect(await acts()).toBe(5);
    await expect(setSourceRules(OPERATOR, "gazette", { version: swapped.version, rules: [] })).rejects.toMatchObject({ code: "conflict" });
    await expect(changeSourceRule(OPERATOR, "gazette", { do: "remove", id: second?.id ?? 0 })).rejects.toMatchObject({ code: "not-found" });
    await expect(set(rule({ value: "x", feedId: 1_000_000 }))).rejects.toMatchObject({ code: "invalid", fields: { feedId: expect.any(String) } });
    await expect(set(...Array.from({ length: 201 }, (_, at) => rule({ value: `word ${at}` })))).rejects.toMatchObject({ code: "invalid" });
  });
});
