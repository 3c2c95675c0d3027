import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { getFrontPage } from "@/lib/stories/queries/front";
import type { ImportOptions } from "./import-document";
import { BREAD, COMET, FERRY, article, edition, leaveNothing, outcomes, put } from "./import.testing";
import { paperState, rowCounts } from "./state.testing";
import { withdraw } from "./store-article";

useTestDatabase();
leaveNothing();

const EMPTY = { article: 0, body: 0, origin: 0, finding: 0, revision: 0, source: 0, story: 0, imports: 0, topicLinks: 0, bookmark: 0 };

describe("a document of several articles", () => {
  const first = edition(article("Ferry stays", FERRY), article("A dark comet", COMET), article("Rye is back", BREAD));

  it("becomes separate articles that know their document and lines", async () => {
    expect(outcomes(await put(first))).toEqual(["added: Ferry stays", "added: A dark comet", "added: Rye is back"]);
    const origins = await db().articleOrigin.findMany({ include: { import: true }, orderBy: { firstLine: "asc" } });
    expect(origins.map((origin) => [origin.firstLine, origin.lastLine])).toEqual([[1, 3], [5, 7], [9, 11]]);
    expect(origins[0]?.import).toMatchObject({ documentName: "edition.md", format: "markdown", encoding: "utf-8", articleCount: 3 });
    expect(origins[0]?.import?.checksum).toMatch(/^[0-9a-f]{64}$/);
  });

  it("changes nothing the second time, under its name or another", async () => {
    await put(first);
    const before = await paperState();
    expect((await put(first)).outcome).toBe("nothing-new");
    expect((await put(first, "copy.md")).note).toContain("edition.md");
    expect(await paperState()).toEqual(before);
  });

  it("keeps the old text of what was corrected, adds what is new, leaves the rest, keeps what disappeared", async () => {
    await put(first);
    const untouched = await db().article.findFirstOrThrow({ where: { title: "A dark comet" } });
    const corrected = edition(article("A dark comet", COMET), article("Ferry stays", FERRY.replace("four million", "five million")), article("Lamps for the quay", FERRY.split(". ").reverse().join(". ").replace(/ferry|islands?|council/g, "lamp")));
    const report = await put(corrected);
    expect(outcomes(report)).toEqual(["unchanged: A dark comet", "updated: Ferry stays", "added: Lamps for the quay"]);
    expect(report.missing).toEqual(["Rye is back"]);
    const ferry = await db().article.findFirstOrThrow({ where: { title: "Ferry stays" }, include: { body: true, revisions: true } });
    expect(ferry.revisionCount).toBe(1);
    expect(ferry.body?.text).toContain("five million");
    expect(ferry.revisions[0]).toMatchObject({ number: 1, title: "Ferry stays" });
    expect(ferry.revisions[0]?.text).toContain("four million");
    expect(await db().article.findFirstOrThrow({ where: { title: "A dark comet" } })).toEqual(untouched);
    expect((await put(corrected)).outcome).toBe("nothing-new");
  });

  it("knows an article by its words when its title was corrected, and keeps its address", async () => {
    await put(first);
    const before = await db().article.findFirstOrThrow({ where: { title: "Rye is back" } });
    await put(edition(article("Ferry stays", FERRY), article("A dark comet", COMET), article("Dark bread returns to the port", `${BREAD} The mill runs on Mondays.`)));
    expect(await db().article.count()).toBe(3);
    expect(await db().article.findUnique({ where: { id: before.id } })).toMatchObject({ title: "Dark bread returns to the port", slug: before.slug, identity: before.identity, revisionCount: 1 });
  });

  it("is not undone by an older version that comes back, unless that is asked for", async () => {
    await put(first);
    const corrected = first.replace("four million", "five million");
    await put(corrected);
    expect((await put(first)).outcome).toBe("outdated");
    expect(outcomes(await put(first, "edition.md", { again: true }))[0]).toBe("updated: Ferry stays");
    expect(await db().articleRevision.count()).toBe(2);
  });

  it("is read again by a newer importer without duplicates or revisions", async () => {
    await put(first);
    const before = await paperState();
    expect(outcomes(await put(first, "edition.md", { importerVersion: "next" }))).toEqual(["unchanged: Ferry stays", "unchanged: A dark comet", "unchanged: Rye is back"]);
    const after = await paperState();
    const said = (state: typeof after) => state.articles.map((each) => ({ ...each, origins: [] }));
    expect(said(after)).toEqual(said(before));
    expect(after.imports).toHaveLength(2);
  });

  it("hides an article that a newer reading of the same bytes does not find", async () => {
    await put(first);
    await db().import.updateMany({ data: { importerVersion: "old" } });
    const extra = await put(article("Only half of it", BREAD.slice(0, 150)), "half.md");
    expect(extra.articles).toHaveLength(1);
    const half = await db().article.findFirstOrThrow({ where: { title: "Only half of it" } });
    const reading = await db().import.findFirstOrThrow({ where: { documentName: "edition.md" } });
    await db().articleOrigin.updateMany({ where: { articleId: half.id }, data: { importId: reading.id, firstLine: 99 } });
    expect((await put(first)).withdrawn).toEqual(["Only half of it"]);
    expect(await db().article.findUnique({ where: { id: half.id } })).toMatchObject({ status: "hidden" });
  });

  it("shows again what an older reading found and a newer one did not, once it is found again", async () => {
    await put(first);
    const before = await paperState();
    const comet = await db().article.findFirstOrThrow({ where: { title: "A dark comet" } });
    // A reading that takes the comet for a part of the ferry.
    await withdraw(comet.id);
    expect(await db().article.findUnique({ where: { id: comet.id } })).toMatchObject({ status: "hidden" });
    await db().cacheInvalidation.deleteMany();
    expect(outcomes(await put(first, "edition.md", { importerVersion: "next" }))).toEqual(["unchanged: Ferry stays", "shown-again: A dark comet", "unchanged: Rye is back"]);
    expect((await db().cacheInvalidation.findMany()).flatMap((row) => row.tags)).toEqual(expect.arrayContaining([`article:${comet.slug}`, "source:document-edition", "latest"]));
    const said = (state: typeof before) => state.articles.map((each) => ({ ...each, origins: [] }));
    expect(said(await paperState())).toEqual(said(before));
    expect(await put(first, "edition.md", { importerVersion: "next", again: true }).then(outcomes)).toContain("unchanged: A dark comet");
  });

  it("does not show again what an admin hid", async () => {
    await put(first);
    const comet = await db().article.findFirstOrThrow({ where: { title: "A dark comet" } });
    await withdraw(comet.id);
    await db().finding.create({ data: { articleId: comet.id, field: "status", value: "hidden", reason: "Wrong.", origin: "admin" } });
    await put(first, "edition.md", { importerVersion: "next" });
    expect(await db().article.findUnique({ where: { id: comet.id } })).toMatchObject({ status: "hidden" });
  });

  it("hides nothing that an earlier version or another document holds", async () => {
    await put(article("Rye is back", BREAD), "bread.md");
    await put(first);
    const later = edition(article("Ferry stays", FERRY), article("A dark comet", COMET));
    expect((await put(later)).missing).toEqual(["Rye is back"]);
    await db().import.updateMany({ where: { documentName: "edition.md" }, data: { importerVersion: "old" } });
    expect((await put(later)).withdrawn).toEqual([]);
    expect(await db().article.count({ where: { status: "visible" } })).toBe(3);
  });

  it("goes to the source that is named when its bytes are known already", async () => {
    await put("---\ntitle: Ferry stays\nstory: ferry\ntopics: [society]\n---\n" + FERRY, "ferry.md", { source: { name: "Post" } });
    const { slug } = await db().article.findFirstOrThrow();
    const again = (name: string, source: NonNullable<ImportOptions["source"]>) => put("---\ntitle: Ferry stays\nstory: ferry\ntopics: [society]\n---\n" + FERRY, name, { source });
    await db().cacheInvalidation.deleteMany();
    expect(await again("copy.md", { name: "Herald", control: "state" })).toMatchObject({ outcome: "moved", moved: 1, note: expect.stringContaining("Herald") as string });
    expect(await db().article.findFirst({ include: { source: true } })).toMatchObject({ slug, source: { slug: "herald", articleCount: 1, control: "state" } });
    expect(await db().source.findUnique({ where: { slug: "post" } })).toMatchObject({ articleCount: 0, lastArticleAt: null });
    expect(await db().story.findFirst()).toMatchObject({ controls: { state: 1 } });
    expect((await db().cacheInvalidation.findMany()).flatMap((row) => row.tags)).toEqual(expect.arrayContaining([`article:${slug}`, "source:post", "source:herald", "sources", "story:ferry", "topic:society"]));
    expect(await again("copy.md", { name: "Herald" })).toMatchObject({ outcome: "nothing-new", moved: 0 });
  });

  it("goes to the source that is named when it is corrected or read again, and leaves no empty stand-in", async () => {
    await put(first);
    expect(await put(first.replace("four million", "five million"), "edition.md", { source: { name: "Post" } })).toMatchObject({ outcome: "imported", moved: 3 });
    expect((await db().source.findMany()).map((source) => [source.slug, source.articleCount])).toEqual([["post", 3]]);
  });

  it("keeps what an admin decided", async () => {
    await put(first);
    const ferry = await db().article.findFirstOrThrow({ where: { title: "Ferry stays" } });
    await db().article.update({ where: { id: ferry.id }, data: { kind: "opinion" } });
    await db().finding.create({ data: { articleId: ferry.id, field: "kind", value: "opinion", reason: "It argues.", origin: "admin" } });
    await put(first.replace("four million", "five million"));
    expect(await db().article.findUnique({ where: { id: ferry.id } })).toMatchObject({ kind: "opinion", revisionCount: 1 });
    expect(await db().finding.count({ where: { articleId: ferry.id, field: "kind", origin: "admin" } })).toBe(1);
  });

  it("ends the same when many import it at once", async () => {
    await Promise.all([put(first), put(first), put(first, "copy.md"), put(first)]);
    expect(await db().article.count()).toBe(3);
    expect(await db().source.findFirstOrThrow()).toMatchObject({ articleCount: 3 });
  });
});

describe("an article without a date", () => {
  const dated = `${article("Ferry stays", `Published on 10 June 2025\n\n${FERRY}`)}\n${article("A dark comet", COMET)}`;

  it("stands beside its neighbour in the document, without its date", async () => {
    await put(dated);
    const [ferry, comet] = await db().article.findMany({ orderBy: { id: "asc" } });
    expect(ferry?.publishedAt).toEqual(new Date("2025-06-10"));
    expect(comet).toMatchObject({ publishedAt: null, publishedPrecision: "unknown", sortAt: ferry?.sortAt });
    await put(dated.replace("next month", "in May"));
    expect(await db().article.findUnique({ where: { id: comet?.id ?? 0 } })).toMatchObject({ revisionCount: 1, sortAt: ferry?.sortAt });
  });

  it("gives the front page no edition; one with a date does", async () => {
    await put(article("A dark comet", COMET), "comet.md");
    const comet = await db().article.findFirstOrThrow();
    expect(comet.sortAt).toEqual(comet.firstSeenAt);
    expect((await getFrontPage()).editionAt).toBeNull();
    await put("---\ntitle: Rye is back\npublished: 2025-06-10\n---\n" + BREAD, "rye.md");
    expect((await getFrontPage()).editionAt).toBe("2025-06-10T00:00:00.000Z");
    await put("---\ntitle: Ferry stays\npublished: 2999-01-01\n---\n" + FERRY, "ferry.md");
    expect((await getFrontPage()).editionAt).toBe("2025-06-10T00:00:00.000Z");
  });
});

describe("every encoding", () => {
  const text = edition(article("Le bac restera à quai", "Le conseil d’Ellery a décidé mardi de garder le bac vers les îles pendant cinq ans encore, ce qui coûtera quatre millions par an à la ville."));
  it.each([["utf-16le", true], ["utf-16be", true], ["utf-16le", false], ["windows-1252", false], ["utf-8", true]] as const)("gives the same article: %s", async (encoding, addBOM) => {
    await put(iconv.encode(text, encoding, { addBOM }), "bac.md");
    expect(await db().article.findFirst({ include: { body: true } })).toMatchObject({ title: "Le bac restera à quai", lang: "fr" });
    expect(await db().import.findFirst()).toMatchObject({ encoding });
  });

  it("gives the same article: gb18030", async () => {
    await put(iconv.encode(edition(article("渡轮将继续运行", "市议会周二投票决定保留这条渡轮航线。市长表示，这项服务每年将花费约四百万元，但是对于岛上的居民来说是不可缺少的。")), "gb18030"), "du.md");
    expect(await db().article.findFirst()).toMatchObject({ title: "渡轮将继续运行", lang: "zh" });
  });
});

describe("what cannot be read leaves nothing behind", () => {
  it.each([
    ["an empty file", Buffer.alloc(0)],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
    ["a front matter with a slip", Buffer.from("---\ntitel: x\n---\ntext")],
    ["a page without an article", Buffer.from("<!doctype html><html><body><nav><a href=/>Home</a></nav></body></html>")],
    ["damaged UTF-8", Buffer.concat([Buffer.from("é".repeat(50)), Buffer.from([0xff, 0xc3])])],
  ])("%s", async (_, bytes) => {
    await expect(async () => put(bytes, "broken.md")).rejects.toMatchObject({ name: "AppError", message: expect.not.stringContaining("\n") as string });
    expect(await rowCounts()).toEqual(EMPTY);
  });
});

const shared = path.join(import.meta.dirname, "../../../shared/seeds");
const seeds = existsSync(shared) ? readdirSync(shared).filter((name) => name.endsWith(".txt")) : [];
if (seeds.length === 0) console.warn("The three seed documents are not beside this repository: their test is skipped.");

describe.skipIf(seeds.length === 0)("the three seed documents", () => {
  it("become 16 separate articles", async () => {
    const reports = [];
    for (const name of seeds) reports.push(await put(readFileSync(path.join(shared, name)), name));
    expect(reports.map((report) => report.articles.length)).toEqual([5, 10, 1]);
    const before = await paperState();
    for (const name of seeds) expect((await put(readFileSync(path.join(shared, name)), name)).outcome).toBe("nothing-new");
    expect(await paperState()).toEqual(before);
    expect(before.sources.map((source) => [source.slug, source.control, source.articleCount])).toContainEqual(["global-times", "state", 10]);
  });
});
