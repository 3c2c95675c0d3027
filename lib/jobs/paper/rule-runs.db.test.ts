import { beforeEach, describe, expect, it } from "vitest";
import { OPERATOR } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { planRun } from "@/lib/source-rules/queries/plan";
import { lastRuns } from "@/lib/source-rules/queries/runs";
import { ruleRunSchema, rulePlanSchema, ruleValuesSchema } from "@/lib/source-rules/schema";
import type { RuleValues } from "@/lib/source-rules/types";
import { clearPaper, lookAtAll, manyItems, rss, subscribed, useFeedServer } from "../feeds/feeds.testing";
import { carryOutRun } from "../rule-runs/carry-out";
import { correctArticle } from "./correct-article";
import { hideArticle, showArticleAgain } from "./hide-article";
import { putRulesUpon, undoRules } from "./rule-runs";
import { setSourceRules } from "./source-rules";

useTestDatabase();
beforeEach(clearPaper);
const server = useFeedServer();

const context = { signal: new AbortController().signal };
const rule = (given: Partial<RuleValues> & { value: string }) => ruleValuesSchema.parse({ action: "drop", field: "title", test: "contains", ...given });
const NAMES = ["boat", "fair", "advert", "mill", "bridge"] as const;
const items = manyItems(NAMES.length).map((item, at) => ({ ...item, title: `The ${NAMES[at]} of the day` }));
const article = async (name: string) => db().article.findFirstOrThrow({ where: { title: { contains: name } }, include: { findings: { where: { field: { in: ["kind", "status"] } }, select: { field: true, value: true, reason: true, origin: true } } } });
const shown = async () => (await db().article.findMany({ where: { status: "visible" }, orderBy: { id: "asc" } })).map(({ title, kind }) => `${title.split(" ")[1]} ${kind}`).sort();
const LAST = { scope: { last: 100 } };

/** A paper with five reports; boats and adverts are dropped, mills labelled. */
async function gazette(): Promise<void> {
  server.serve("/a", rss(items));
  await subscribed("gazette", [server.at("/a")]);
  await lookAtAll();
  await setSourceRules(OPERATOR, "gazette", { rules: [rule({ value: "boat" }), rule({ value: "advert" }), rule({ action: "label", kind: "opinion", value: "mill" })] });
}

const acts = async () => (await db().moderationAct.findMany({ where: { action: { in: ["apply-rules", "undo-rules"] } }, orderBy: { id: "asc" }, select: { action: true, target: true, detail: true } }));

describe("rules that are put upon articles", () => {
  it("do exactly what was shown, as one act, and undoing that leaves everything as it was", async () => {
    await gazette();
    const before = [await shown(), (await article("mill")).findings, (await acts()).length] as const;
    const plan = await planRun("gazette", LAST.scope);
    expect(rulePlanSchema.parse(plan)).toMatchObject({ looked: 5, more: false, settled: 0 });
    expect(plan.articles.map(({ title, kind, rule: place }) => [title.split(" ")[1], kind, place]).sort()).toEqual([["advert", null, 2], ["boat", null, 1], ["mill", "opinion", 3]]);

    const { id } = await putRulesUpon(OPERATOR, "gazette", { ...LAST, plan: plan.version });
    expect(await carryOutRun(id, context)).toEqual({ done: 3, left: 0 });
    expect(await shown()).toEqual(["bridge report", "fair report", "mill opinion"]);
    expect((await article("boat")).findings).toContainEqual({ field: "status", value: "hidden", reason: "A rule of this paper’s owner: title contains “boat”.", origin: "admin" });
    expect((await article("mill")).findings).toEqual([{ field: "kind", value: "opinion", reason: "A rule of this paper’s owner: title contains “mill”.", origin: "rule" }]);
    expect(await db().source.findFirstOrThrow({ select: { articleCount: true } })).toEqual({ articleCount: 3 });
    expect(ruleRunSchema.parse((await lastRuns("gazette"))[0])).toMatchObject({ id, state: "done", hidden: 2, labelled: 1, waiting: 0, alone: [] });
    expect((await planRun("gazette", LAST.scope)).articles).toEqual([]);

    await undoRules(OPERATOR, "gazette", id);
    expect(await carryOutRun(id, context)).toEqual({ done: 3, left: 0 });
    expect([await shown(), (await article("mill")).findings]).toEqual(before.slice(0, 2));
    expect((await lastRuns("gazette"))[0]).toMatchObject({ state: "undone", hidden: 0, labelled: 0, undone: 3, kept: 0 });
    expect((await acts()).slice(before[2])).toEqual([
      { action: "apply-rules", target: "gazette", detail: { run: id, hidden: 2, labelled: 1 } }, { action: "undo-rules", target: "gazette", detail: { run: id } },
    ]);
    await expect(undoRules(OPERATOR, "gazette", id)).rejects.toMatchObject({ code: "conflict" });
  });

  it("leave alone what an admin settled, and what changed until it was its turn", async () => {
    await gazette();
    await correctArticle(OPERATOR, (await article("mill")).id, { values: { kind: "editorial" } });
    const plan = await planRun("gazette", LAST.scope);
    expect(plan).toMatchObject({ settled: 1, articles: [{ kind: null }, { kind: null }] });
    const { id } = await putRulesUpon(OPERATOR, "gazette", LAST);
    await correctArticle(OPERATOR, (await article("boat")).id, { values: { title: "The boat of yesterday" } });
    expect(await carryOutRun(id, context)).toEqual({ done: 1, left: 1 });
    expect(await shown()).toEqual(["boat report", "bridge report", "fair report", "mill editorial"]);
    expect((await lastRuns("gazette"))[0]).toMatchObject({ hidden: 1, left: 1, alone: [{ title: "The boat of yesterday" }] });
  });

  it("are undone but for what somebody, or its source, has changed since", async () => {
    await gazette();
    await setSourceRules(OPERATOR, "gazette", { rules: [...NAMES.slice(0, 3).map((value) => rule({ value })), ...NAMES.slice(3).map((value) => rule({ action: "label", kind: "opinion", value }))] });
    const { id } = await putRulesUpon(OPERATOR, "gazette", LAST);
    await carryOutRun(id, context);
    expect(await shown()).toEqual(["bridge opinion", "mill opinion"]);
    const [boat, fair, mill] = [await article("boat"), await article("fair"), await article("mill")];
    await showArticleAgain(OPERATOR, boat.id, "mistake");
    await showArticleAgain(OPERATOR, fair.id, "mistake");
    await hideArticle(OPERATOR, fair.id, "spam");
    await correctArticle(OPERATOR, mill.id, { values: { kind: "review" } });
    server.serve("/a", rss(items.map((item) => (item.title.includes("bridge") ? { ...item, text: `${item.text} It was closed again before noon, since the river had risen in the night.` } : item))));
    await db().feed.updateMany({ data: { bodyHash: null, etag: null } });
    await lookAtAll();
    await undoRules(OPERATOR, "gazette", id);
    expect(await carryOutRun(id, context)).toEqual({ done: 1, left: 4 });
    expect(await shown()).toEqual(["advert report", "boat report", "bridge opinion", "mill review"]);
    expect((await lastRuns("gazette"))[0]).toMatchObject({ state: "undone", undone: 1, kept: 4 });
  });

  it("are refused where they would do something else by now, nothing, or another run is under way", async () => {
    await gazette();
    const { version } = await planRun("gazette", LAST.scope);
    await correctArticle(OPERATOR, (await article("boat")).id, { values: { title: "The ferry of the day" } });
    await setSourceRules(OPERATOR, "gazette", { rules: [rule({ value: "fair" })] });
    await expect(putRulesUpon(OPERATOR, "gazette", { ...LAST, plan: version })).rejects.toMatchObject({ code: "conflict" });
    const { id } = await putRulesUpon(OPERATOR, "gazette", LAST);
    await db().job.deleteMany({ where: { kind: "rule-run" } });
    await expect(putRulesUpon(OPERATOR, "gazette", LAST)).rejects.toMatchObject({ code: "conflict" });
    expect(await db().job.findMany({ where: { kind: "rule-run" }, select: { key: true } })).toEqual([{ key: String(id) }]);
    await carryOutRun(id, context);
    await expect(putRulesUpon(OPERATOR, "gazette", LAST)).rejects.toMatchObject({ code: "invalid" });
    await expect(planRun("nowhere", LAST.scope)).rejects.toMatchObject({ code: "not-found" });
    await expect(undoRules(OPERATOR, "gazette", id + 1)).rejects.toMatchObject({ code: "not-found" });
  });
});
