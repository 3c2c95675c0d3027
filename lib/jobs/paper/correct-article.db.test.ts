import { describe, expect, it } from "vitest";
import { OPERATOR } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { verifyLog } from "@/lib/moderation/queries/log";
import { BREAD, COMET, FERRY, article, edition, leaveNothing, outcomes, put } from "../import.testing";
import { paperState } from "../state.testing";
import { correctArticle } from "./correct-article";
import { deleteArticle } from "./delete-article";

useTestDatabase();
leaveNothing();

const first = edition(article("Ferry stays", `Published on 10 June 2025\n\n${FERRY}`), article("A dark comet", COMET), article("Rye is back", BREAD));
const named = async (title: string) => db().article.findFirstOrThrow({ where: { title }, include: { topics: { include: { topic: true }, orderBy: { position: "asc" } } } });
const EVERYTHING = {
  title: "The ferry will stay", standfirst: "Five more years.", byline: "Ada Quill", dateline: "Ellery", date: "2025-06-09", kind: "opinion" as const,
  topics: ["culture", "world"], language: "en-GB", sponsor: "Harbour Lines", disclaimer: "Paid for by a shipping line.",
};
const FIELDS = ["byline", "date", "dateline", "disclaimer", "kind", "language", "sponsor", "standfirst", "title", "topic"];

/** What a state says without what a correction leaves behind on purpose. */
const words = ({ articles, ...rest }: Awaited<ReturnType<typeof paperState>>) => ({
  ...rest, articles: articles.map(({ revisions: _revisions, revisionCount: _count, origins: _origins, ...each }) => each), imports: [],
});

describe("an article that an admin corrected", () => {
  it("says so with a finding for each field, keeps what it said, and the log names the fields alone", async () => {
    await put(first);
    const ferry = await named("Ferry stays");
    await db().cacheInvalidation.deleteMany();
    expect((await correctArticle(OPERATOR, ferry.id, { values: EVERYTHING, note: "We had misread its headline." })).sort()).toEqual(FIELDS);
    const now = await db().article.findUniqueOrThrow({ where: { id: ferry.id }, include: { revisions: true, findings: { where: { origin: "admin" } } } });
    expect(now).toMatchObject({ title: EVERYTHING.title, kind: "opinion", lang: "en-GB", publishedPrecision: "day", sortAt: new Date("2025-06-09"), slug: ferry.slug, identity: ferry.identity, revisionCount: 1 });
    expect(now.revisions).toMatchObject([{ number: 1, title: "Ferry stays", standfirst: null }]);
    expect([...new Set(now.findings.map((finding) => finding.field))].sort()).toEqual(FIELDS);
    expect(now.findings.every((finding) => finding.reason === "We had misread its headline.")).toBe(true);
    const tags = (await db().cacheInvalidation.findMany()).flatMap((row) => row.tags);
    expect(tags).toEqual(expect.arrayContaining([`article:${ferry.slug}`, "topic:culture", "topic:world", ...ferry.topics.map(({ topic }) => `topic:${topic.slug}`), "latest", "front", "log"]));
    const act = await db().moderationAct.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(act).toMatchObject({ action: "correct-article", target: String(ferry.id), reason: "correction", detail: { fields: FIELDS } });
    expect(await verifyLog(null)).toMatchObject({ ok: true });
    expect(await correctArticle(OPERATOR, ferry.id, { values: EVERYTHING })).toEqual([]);
    expect(await db().moderationAct.count()).toBe(1);
  });

  it("stays corrected when its document is read again, comes again, or was changed itself", async () => {
    await put(first);
    const ferry = await named("Ferry stays");
    await correctArticle(OPERATOR, ferry.id, { values: EVERYTHING });
    const corrected = await paperState();
    const said = (state: typeof corrected) => words(state);
    expect((await put(first)).outcome).toBe("nothing-new");
    expect(outcomes(await put(first, "edition.md", { importerVersion: "next" }))[0]).toBe("unchanged: Ferry stays");
    expect(said(await paperState())).toEqual(said(corrected));
    const changed = first.replace("10 June 2025", "11 June 2025").replace("four million", "five million").replace("# Ferry stays", "# Ferry will run on");
    expect(outcomes(await put(changed))[0]).toBe("updated: Ferry will run on");
    const now = await db().article.findUniqueOrThrow({ where: { id: ferry.id }, include: { body: true, topics: { include: { topic: true }, orderBy: { position: "asc" } } } });
    expect(now).toMatchObject({ title: EVERYTHING.title, kind: "opinion", publishedAt: new Date("2025-06-09"), sponsor: "Harbour Lines", revisionCount: 2 });
    expect(now.topics.map(({ topic, sortAt }) => [topic.slug, sortAt])).toEqual([["culture", new Date("2025-06-09")], ["world", new Date("2025-06-09")]]);
    expect(now.body?.text).toContain("five million");
  });

  it("is as its source says it now, once the correction is taken back", async () => {
    await put(first);
    const untouched = await paperState();
    const ferry = await named("Ferry stays");
    await correctArticle(OPERATOR, ferry.id, { values: EVERYTHING });
    expect((await correctArticle(OPERATOR, ferry.id, { values: {}, restore: ["title", "standfirst", "byline", "dateline", "date", "kind", "topic", "language", "sponsor", "disclaimer"] })).sort()).toEqual(FIELDS);
    expect(words(await paperState())).toEqual(words(untouched));

    await correctArticle(OPERATOR, ferry.id, { values: { title: "The ferry will stay", kind: "opinion", topics: [], date: null } });
    await put(first.replace("10 June 2025", "11 June 2025").replace("# Ferry stays", "# Ferry will run on"));
    await correctArticle(OPERATOR, ferry.id, { values: {}, restore: ["title", "date", "topic"] });
    const now = await db().article.findUniqueOrThrow({ where: { id: ferry.id }, include: { topics: true } });
    expect(now).toMatchObject({ title: "Ferry will run on", kind: "opinion", publishedAt: new Date("2025-06-11"), sortAt: new Date("2025-06-11") });
    expect(now.topics).toHaveLength(ferry.topics.length);
  });

  it("is known by the title that its source gives it, also once it was deleted", async () => {
    await put(first);
    const comet = await named("A dark comet");
    await correctArticle(OPERATOR, comet.id, { values: { title: "Dust of a comet" } });
    const rewritten = first.replace(COMET, "Nothing of what stood here before is left; an editor wrote all of it anew for the evening edition of the same day.");
    expect(outcomes(await put(rewritten))[1]).toBe("updated: A dark comet");
    expect(await db().article.findUniqueOrThrow({ where: { id: comet.id } })).toMatchObject({ title: "Dust of a comet", slug: comet.slug });
    await deleteArticle(OPERATOR, { id: comet.id });
    expect(outcomes(await put(first, "edition.md", { again: true }))[1]).toBe("deleted-before: A dark comet");
  });

  it("moves between labels with every counter right, also in its story", async () => {
    const page = (title: string, text: string) => `---\ntitle: ${title}\nstory: ferry\ntopics: [society]\n---\n${text}\n`;
    await put(page("Ferry stays", FERRY), "ferry.md");
    await put(page("A dark comet", COMET), "comet.md");
    const ferry = await named("Ferry stays");
    await db().cacheInvalidation.deleteMany();
    await correctArticle(OPERATOR, ferry.id, { values: { kind: "sponsored", sponsor: "Harbour Lines", topics: ["business"] } });
    expect(await db().topic.findMany({ where: { articleCount: { gt: 0 } }, select: { slug: true, articleCount: true }, orderBy: { slug: "asc" } })).toEqual([{ slug: "business", articleCount: 1 }, { slug: "society", articleCount: 1 }]);
    expect((await db().cacheInvalidation.findMany()).flatMap((row) => row.tags)).toEqual(expect.arrayContaining(["story:ferry", `article:${(await named("A dark comet")).slug}`]));
  });

  it("takes no day that is none, and no topic that this paper does not have", async () => {
    await put(first);
    const { id } = await named("Ferry stays");
    const before = await paperState();
    await expect(correctArticle(OPERATOR, id, { values: { date: "2025-02-30" } })).rejects.toMatchObject({ code: "invalid" });
    await expect(correctArticle(OPERATOR, id, { values: { title: "Other", topics: ["gardening"] } })).rejects.toMatchObject({ code: "invalid" });
    await expect(correctArticle(OPERATOR, 2 ** 30, { values: { title: "Other" } })).rejects.toMatchObject({ code: "not-found" });
    expect(await paperState()).toEqual(before);
  });
});
