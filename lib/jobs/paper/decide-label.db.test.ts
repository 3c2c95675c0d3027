import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { AdminActor, ModeratorActor, WriterActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { listInbox } from "@/lib/comments/queries";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { dispute, withdrawDispute } from "@/lib/labels/mutations";
import { deskDispute, disputableLabel, ownDisputes, ownVoice } from "@/lib/labels/queries";
import { verifyLog } from "@/lib/moderation/queries/log";
import { UPHELD } from "@/lib/articles/types/desk";
import { getArticle } from "@/lib/articles/queries";
import { editSource } from "@/lib/ingest/store/sources";
import { labelKindsAgain } from "../kind-rules/label-again";
import { COMET, FERRY, leaveNothing, put } from "../import.testing";
import { correctArticle } from "./correct-article";
import { overruleLabel, upholdLabel } from "./decide-label";
import { hideArticle } from "./hide-article";
import { changeSource } from "./sources";

useTestDatabase();
leaveNothing();

let [moderator, admin]: [ModeratorActor | undefined, AdminActor | undefined] = [undefined, undefined];
beforeAll(async () => {
  [moderator, admin] = [(await newReader("moderator")) as ModeratorActor, (await newReader("admin")) as AdminActor];
});

const page = (text: string) => `---\ntitle: Ferry stays\nkind: report\ntopics: [society, politics]\n---\n${text}\n`;
const reader = async () => (await newReader()) as WriterActor;
const acts = async () => (await db().moderationAct.findMany({ orderBy: { id: "asc" } })).map(({ action, target, reason, detail }) => ({ action, target, reason, detail }));
const openId = async () => (await db().labelDispute.findFirstOrThrow({ where: { state: "open" } })).id;
const said = { value: "opinion", why: "It argues throughout." };

let [article, kind]: [number, { label: "kind"; article: number }] = [0, { label: "kind", article: 0 }];
beforeEach(async () => {
  await db().labelDispute.deleteMany();
  await put(page(FERRY), "ferry.md", { source: { name: "Post" } });
  article = (await db().article.findFirstOrThrow()).id;
  kind = { label: "kind", article };
});

describe("a dispute of a label", () => {
  it("has one voice of each reader, however often it is sent, and goes when the last takes it back", async () => {
    const [one, other] = [await reader(), await reader()];
    expect(await dispute(one, kind, said)).toEqual({ outcome: "sent" });
    expect(await dispute(one, kind, { value: "satire", why: "\u200bIt  jokes." })).toEqual({ outcome: "changed" });
    expect((await Promise.all([dispute(other, kind, said), dispute(other, kind, said)])).map(({ outcome }) => outcome).sort()).toEqual(["changed", "joined"]);
    expect(await ownVoice(one.userId, kind)).toMatchObject({ value: "satire" });
    expect(await deskDispute(await openId())).toMatchObject({ voices: 2, said: "report", wanted: [{ value: "opinion", voices: 1 }, { value: "satire", voices: 1 }] });
    for (const each of [one, other]) await withdrawDispute(each, kind);
    expect(await db().labelDispute.count()).toBe(0);
  });

  it("stands in its reader's own list, page by page, in order of time", async () => {
    const one = await reader();
    const topic = { label: "topic", article } as const;
    await dispute(one, kind, said);
    await dispute(one, topic, { value: "climate", why: "It is about the sea." });
    await dispute(await reader(), kind, said);
    const { disputes: [latest], next } = await ownDisputes(one.userId, undefined, 1);
    expect([latest?.label, next]).toEqual(["topic", latest?.id]);
    expect(await ownDisputes(one.userId, next ?? 0, 1)).toMatchObject({ disputes: [{ label: "kind", said: "report", should: "opinion", state: "open", actId: null }], next: null });
    await withdrawDispute(one, topic);
    expect((await ownDisputes(one.userId)).disputes).toHaveLength(1);
  });

  it("is of something in public, says another word of the list, and no more than twenty in a day", async () => {
    const one = await reader();
    for (const value of ["report", "fable"]) await expect(dispute(one, kind, { ...said, value })).rejects.toMatchObject({ code: "invalid", fields: { value: expect.any(String) as string } });
    await expect(dispute(one, { label: "topic", article }, { ...said, value: "nowhere" })).rejects.toMatchObject({ code: "invalid" });
    await expect(dispute(one, { label: "kind", article: 2_000_000_000 }, said)).rejects.toMatchObject({ code: "not-found" });
    const { id: sourceId } = await db().source.findFirstOrThrow();
    for (let sent = 0; sent < 20; sent++) {
      await db().labelDispute.create({ data: { label: "control", sourceId, said: "unknown", state: "moot", decidedAt: new Date(), spoken: { create: { userId: one.userId, value: "state", why: "See there." } } } });
    }
    await expect(dispute(one, kind, said)).rejects.toMatchObject({ code: "rate-limited" });
    await hideArticle(admin!, article, "mistake");
    await expect(dispute(await reader(), kind, said)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("deciding a dispute", () => {
  it("overrules a kind: readers are told, the log has it, and the next run of its source changes nothing", async () => {
    const [one, other] = [await reader(), await reader()];
    for (const each of [one, other]) await dispute(each, kind, said);
    const [id, before] = [await openId(), (await acts()).length];
    await expect(overruleLabel(moderator!, id, "fable", "evidence")).rejects.toMatchObject({ code: "invalid" });
    await expect(overruleLabel(moderator!, id, "report", "evidence")).rejects.toMatchObject({ code: "invalid" });
    await overruleLabel(moderator!, id, "opinion", "evidence");
    await overruleLabel(moderator!, id, "opinion", "evidence");
    await expect(upholdLabel(moderator!, id, "evidence")).rejects.toMatchObject({ code: "conflict" });
    expect((await acts()).slice(before)).toEqual([{ action: "change-label", target: String(article), reason: "evidence", detail: { fields: ["kind"], from: "report", to: "opinion" } }]);
    for (const each of [one, other]) {
      expect((await listInbox(each.userId)).notices).toMatchObject([{ kind: "dispute", dispute: { label: "kind", said: "report", state: "overruled", value: "opinion", reason: "evidence", on: { type: "article", id: article, title: "Ferry stays" } } }]);
    }
    expect(await ownDisputes(one.userId)).toMatchObject({ disputes: [{ should: "opinion", state: "overruled", value: "opinion", on: { id: article } }], next: null });
    await put(page(FERRY.replace("The", "That")), "ferry.md", { source: { name: "Post" } });
    expect(await db().article.findUniqueOrThrow({ where: { id: article } })).toMatchObject({ kind: "opinion" });
    expect(await disputableLabel(kind)).toMatchObject({ said: "opinion", decided: [{ state: "overruled", value: "opinion", said: "report" }] });
    expect(await verifyLog(null)).toMatchObject({ ok: true });
  });

  it("upholds a label; who disputed it cannot again, others can, and so can they once it says something else", async () => {
    const [one, other] = [await reader(), await reader()];
    await dispute(one, kind, said);
    await upholdLabel(moderator!, await openId(), "no-evidence");
    expect((await acts()).at(-1)).toEqual({ action: "uphold-label", target: String(article), reason: "no-evidence", detail: { fields: ["kind"] } });
    expect((await listInbox(one.userId)).notices).toMatchObject([{ dispute: { state: "upheld", value: null, reason: "no-evidence" } }]);
    expect(await dispute(one, kind, said)).toEqual({ outcome: "decided" });
    expect(await dispute(other, kind, said)).toEqual({ outcome: "sent" });
    await db().article.update({ where: { id: article }, data: { kind: "satire" } });
    expect(await dispute(one, kind, said)).toEqual({ outcome: "sent" });
    expect(await db().labelDispute.findMany({ orderBy: { id: "asc" }, select: { state: true, said: true } })).toEqual([{ state: "upheld", said: "report" }, { state: "moot", said: "report" }, { state: "open", said: "satire" }]);
  });

  it("upholds a label for good: neither its document nor other rules change it, no correction is told, and its reasons stay", async () => {
    const topic = { label: "topic", article } as const;
    const one = await reader();
    await dispute(one, kind, said);
    await dispute(one, topic, { value: "climate", why: "It is about the sea." });
    for (const { id } of await db().labelDispute.findMany({ where: { state: "open" } })) await upholdLabel(moderator!, id, "evidence");
    const { reason } = await db().finding.findFirstOrThrow({ where: { articleId: article, field: "kind", origin: { not: "admin" } } });
    await db().finding.updateMany({ where: { articleId: article, field: "kind", origin: { not: "admin" } }, data: { origin: "rule", value: "opinion" } });
    await labelKindsAgain(undefined, 950);
    await put(page(FERRY).replace("kind: report\ntopics: [society, politics]", "kind: satire\ntopics: [climate]"), "ferry.md", { source: { name: "Post" } });
    const shown = await getArticle({ id: article });
    expect(shown).toMatchObject({ kind: "report", kindReason: `${UPHELD} ${reason}`, corrections: [], topics: [{ slug: "society" }, { slug: "politics" }] });
    // Whoever settled it can let it go: then the document's word stands.
    await correctArticle(admin!, article, { values: {}, restore: ["kind"] });
    expect(await getArticle({ id: article })).toMatchObject({ kind: "satire" });
  });

  it("upholds who controls a source against editions that say otherwise, and is over where the label changed by itself", async () => {
    const control = { label: "control", source: "post" } as const;
    await dispute(await reader(), control, { value: "state", why: "See the register." });
    await upholdLabel(admin!, await openId(), "no-evidence");
    expect(await db().$transaction((tx) => editSource(tx, "post", { control: "party", evidence: "An edition." }, { origin: "edition" }))).toBeNull();
    await dispute(await reader(), kind, said);
    await db().article.update({ where: { id: article }, data: { kind: "satire" } });
    const [id, before] = [await openId(), (await acts()).length];
    await upholdLabel(moderator!, id, "evidence");
    expect(await db().labelDispute.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "moot" });
    expect(await acts()).toHaveLength(before);
  });

  it("puts the right topic first, and takes the wrong one away", async () => {
    const topic = { label: "topic", article } as const;
    await dispute(await reader(), topic, { value: "climate", why: "It is about the sea." });
    await overruleLabel(moderator!, await openId(), "climate", "mistake");
    expect(await db().articleTopic.findMany({ where: { articleId: article }, orderBy: { position: "asc" }, select: { topic: { select: { slug: true } } } })).toEqual([{ topic: { slug: "climate" } }, { topic: { slug: "politics" } }]);
  });

  it("of who controls a source is for admins, in the source's form; a correction settles one of an article as well", async () => {
    const [one, control] = [await reader(), { label: "control", source: "post" } as const];
    await dispute(one, control, { value: "state", why: "See the register." });
    const id = await openId();
    for (const act of [() => upholdLabel(moderator!, id, "evidence"), () => overruleLabel(moderator!, id, "state", "evidence")]) await expect(act()).rejects.toMatchObject({ code: "forbidden" });
    await expect(overruleLabel(admin!, id, "state", "evidence")).rejects.toMatchObject({ code: "invalid" });
    await changeSource(admin!, "post", { control: "party", evidence: "Its statutes." });
    await dispute(one, kind, said);
    await correctArticle(admin!, article, { values: { kind: "analysis" } });
    expect((await listInbox(one.userId)).notices).toMatchObject([{ dispute: { label: "kind", value: "analysis" } }, { dispute: { label: "control", value: "party", on: { type: "source", slug: "post" } } }]);
    expect(await db().labelDispute.count({ where: { state: "open" } })).toBe(0);
  });

  it("is nothing for hidden articles that an account leaves", async () => {
    const one = await reader();
    await put(`---\ntitle: A dark comet\n---\n${COMET}\n`, "comet.md", { source: { name: "Post" } });
    const { id } = await db().article.findFirstOrThrow({ where: { title: "A dark comet" } });
    await dispute(one, { label: "kind", article: id }, said);
    await db().user.delete({ where: { id: one.userId } });
    expect(await db().labelDispute.count()).toBe(0);
  });
});
