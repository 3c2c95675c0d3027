import { describe, expect, it } from "vitest";
import { listArticles } from "@/lib/articles/queries";
import { OPERATOR } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { putDemoSources } from "@/lib/ingest/store/sources";
import { verifyLog } from "@/lib/moderation/queries/log";
import { controlHistory } from "@/lib/sources/queries/control";
import { FERRY, COMET, leaveNothing, put } from "../import.testing";
import { addSource, changeSource } from "./sources";

useTestDatabase();
leaveNothing();

const acts = async () => (await db().moderationAct.findMany({ orderBy: { id: "asc" } })).map(({ action, target, detail }) => ({ action, target, detail }));
const tagsSince = async () => (await db().cacheInvalidation.findMany()).flatMap((row) => row.tags);

describe("sources as an admin writes them", () => {
  it("are added once, with what is publicly known of them, and the log says so", async () => {
    const before = (await acts()).length;
    expect(await addSource(OPERATOR, { name: "Harbour Herald", control: "company", evidence: "Its imprint names Harbour Lines.", country: "DE" })).toEqual({ slug: "harbour-herald", name: "Harbour Herald", created: true });
    expect(await addSource(OPERATOR, { name: "harbour herald" })).toMatchObject({ created: false });
    expect(await addSource(OPERATOR, { name: "Xinhua", owner: null })).toMatchObject({ slug: "xinhua", created: true });
    expect(await db().source.findUnique({ where: { slug: "harbour-herald" } })).toMatchObject({ control: "company", country: "DE", funding: null, status: "active" });
    expect(await db().source.findUnique({ where: { slug: "xinhua" } })).toMatchObject({ control: "state", owner: null, evidence: expect.stringContaining("state") as string });
    expect((await acts()).slice(before)).toEqual([{ action: "add-source", target: "harbour-herald", detail: {} }, { action: "add-source", target: "xinhua", detail: {} }]);
    expect(await tagsSince()).toEqual(expect.arrayContaining(["sources", "source:harbour-herald"]));
  });

  it("claim nobody's control without saying what that rests on", async () => {
    const refused = { code: "invalid", fields: { evidence: expect.any(String) as string } };
    await expect(addSource(OPERATOR, { name: "Harbour Herald", control: "state" })).rejects.toMatchObject(refused);
    await expect(addSource(OPERATOR, { name: "Xinhua", control: "independent" })).rejects.toMatchObject(refused);
    expect(await db().source.count()).toBe(0);
    await addSource(OPERATOR, { name: "Harbour Herald", control: "company", evidence: "Its imprint." });
    await expect(changeSource(OPERATOR, "harbour-herald", { control: "state" })).rejects.toMatchObject(refused);
    await expect(changeSource(OPERATOR, "harbour-herald", { evidence: null })).rejects.toMatchObject(refused);
    expect(await changeSource(OPERATOR, "harbour-herald", { control: "unknown", evidence: null })).toMatchObject({ changed: true });
  });

  it("change with their stories and every page that names them; the log names the fields alone", async () => {
    const page = (title: string, text: string) => `---\ntitle: ${title}\nstory: ferry\ntopics: [society]\n---\n${text}\n`;
    await put(page("Ferry stays", FERRY), "ferry.md", { source: { name: "Post" } });
    await put(page("A dark comet", COMET), "comet.md", { source: { name: "Herald" } });
    await db().cacheInvalidation.deleteMany();
    const before = (await acts()).length;
    const edit = { name: "The Post", control: "party" as const, evidence: "Its statutes.", funding: "Members.", description: "A weekly.", status: "paused" as const };
    expect(await changeSource(OPERATOR, "post", edit)).toEqual({ slug: "post", name: "The Post", changed: true });
    expect(await changeSource(OPERATOR, "post", edit)).toMatchObject({ changed: false });
    expect(await db().source.findUnique({ where: { slug: "post" } })).toMatchObject(edit);
    expect(await db().story.findFirst()).toMatchObject({ controls: { party: 1, unknown: 1 } });
    expect(await tagsSince()).toEqual(expect.arrayContaining(["source:post", "source-face:post", "sources", "story:ferry"]));
    expect((await acts()).slice(before)).toEqual([{ action: "change-source", target: "post", detail: { fields: ["control", "description", "evidence", "funding", "name", "status"], from: "unknown", to: "party" } }]);
    await expect(changeSource(OPERATOR, "post", { name: "herald" })).rejects.toMatchObject({ code: "conflict" });
    expect(await verifyLog(null)).toMatchObject({ ok: true });
  });
});

describe("who controls a source, as time goes by", () => {
  const control = () => db().source.findUnique({ where: { slug: "post" }, select: { control: true, owner: true, pastControls: true } });

  it("is told of the time of which it is said; articles keep the label of theirs, and stories count it so", async () => {
    for (const [day, title, text] of [["2019-12-31", "Ferry stays", FERRY], ["2020-01-01", "A dark comet", COMET]] as const) {
      await put(`---\ntitle: ${title}\npublished: ${day}\nstory: ferry\n---\n${text}\n`, `${day}.md`, { source: { name: "Post" } });
    }
    await changeSource(OPERATOR, "post", { control: "independent", owner: "Ada", evidence: "Its imprint of 2010. https://post.example/imprint" });
    expect(await changeSource(OPERATOR, "post", { control: "state", owner: "The ministry", evidence: "Law 12 of 2019.\nThe register (https://register.example/12)", since: "2020-01-01" })).toMatchObject({ changed: true });
    expect(await control()).toEqual({ control: "state", owner: "The ministry", pastControls: [{ until: "2020-01-01", control: "independent", country: null }] });
    const { articles } = (await listArticles({ source: "post" }, {})) ?? { articles: [] };
    expect(articles.map((article) => [article.title, article.source.control])).toEqual([["A dark comet", "state"], ["Ferry stays", "independent"]]);
    expect(await db().story.findFirst()).toMatchObject({ controls: { independent: 1, state: 1 } });
    expect(await controlHistory("post")).toMatchObject({
      periods: [
        { control: "state", from: "2020-01-01", until: null, origin: "admin", evidence: [{ words: "Law 12 of 2019.", url: null }, { words: "The register", url: "https://register.example/12" }] },
        { control: "independent", from: null, until: "2020-01-01", evidence: [{ words: "Its imprint of 2010.", url: "https://post.example/imprint" }] },
      ],
      corrected: [],
    });
  });

  it("can be put right without a new time, and what was said before stays to be seen", async () => {
    await addSource(OPERATOR, { name: "Post", control: "company", evidence: "A guess." });
    await changeSource(OPERATOR, "post", { control: "state", evidence: "Its statutes.", since: "2020-01-01" });
    await changeSource(OPERATOR, "post", { control: "party", evidence: "Its statutes, read again." });
    expect(await control()).toMatchObject({ control: "party", pastControls: [{ until: "2020-01-01", control: "company" }] });
    expect(await changeSource(OPERATOR, "post", { control: "party", evidence: "Its statutes, read again.", since: "2020-01-01" })).toMatchObject({ changed: false });
    await changeSource(OPERATOR, "post", { evidence: "Its statutes, read again.", since: "2018-06-01" });
    expect(await controlHistory("post")).toMatchObject({ periods: [{ control: "party", from: "2018-06-01" }, { control: "company", until: "2018-06-01" }], corrected: [{ control: "party" }, { control: "state" }] });
    const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    await expect(changeSource(OPERATOR, "post", { control: "state", evidence: "Soon.", since: tomorrow })).rejects.toMatchObject({ code: "invalid", fields: { since: expect.any(String) as string } });
  });

  it("stays as an admin said it, whatever an edition brings", async () => {
    const facts = { slug: "post", name: "Post", control: "trade" as const, country: null, language: null, owner: null, funding: null, description: null, homepage: null, evidence: "Invented.", demo: true };
    await db().$transaction((tx) => putDemoSources(tx, [facts]));
    await changeSource(OPERATOR, "post", { control: "party", evidence: "Its statutes." });
    await db().$transaction((tx) => putDemoSources(tx, [{ ...facts, control: "state", description: "A weekly." }]));
    expect(await db().source.findUnique({ where: { slug: "post" } })).toMatchObject({ control: "party", evidence: "Its statutes.", description: "A weekly." });
  });
});
