import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { receiveDocument } from "@/lib/ingest/read";
import { loadDemo, removeDemo } from "./demo";
import { examine } from "./doctor";
import { importDocument } from "./import-document";
import { paperState, rowCounts } from "./state.testing";

const SEEDS = path.join(import.meta.dirname, "../../seeds");
const MIGRATIONS = path.join(import.meta.dirname, "../../prisma/migrations");
const files = readdirSync(path.join(SEEDS, "articles")).filter((name) => name.endsWith(".md"));
const OWN = `---
title: The lighthouse keeps its keeper
source: The Skerry Post
published: 2025-06-11
kind: report
topics: [society]
story: ellery-ferry
lang: en
---
The trust that owns the lighthouse said on Wednesday that its keeper would stay for another year, and that visitors may come on Sundays.
`;

const counterProblems = async () => (await examine(MIGRATIONS)).filter((check) => !check.ok && check.name !== "migrations");

useTestDatabase();

describe("the demo edition", () => {
  beforeAll(async () => {
    await loadDemo(SEEDS);
  });

  it("loads every file as one article of the outlet that its name gives", async () => {
    const articles = await db().article.findMany({ select: { slug: true, source: { select: { slug: true, demo: true } }, origins: { select: { import: { select: { documentName: true } } } } } });
    expect(articles).toHaveLength(files.length);
    for (const article of articles) {
      expect(article.source.demo).toBe(true);
      expect(article.origins[0]?.import?.documentName).toMatch(new RegExp(`--${article.source.slug}\\.md$`));
    }
  });

  it("gives every article a body, a topic and the reasons of its labels", async () => {
    const articles = await db().article.findMany({ include: { body: true, topics: true, findings: true } });
    for (const article of articles) {
      expect(article.body?.text.length).toBeGreaterThan(100);
      expect(article.topics.length).toBeGreaterThan(0);
      expect(article.publishedPrecision).toBe("minute");
      expect(new Set(article.findings.map((finding) => finding.field))).toEqual(new Set(article.storyId ? ["kind", "language", "date", "topic", "story"] : ["kind", "language", "date", "topic"]));
      for (const finding of article.findings) expect(finding.reason).not.toBe("");
    }
  });

  it("keeps its counters equal to their rows", async () => {
    expect(await counterProblems()).toEqual([]);
  });

  it("changes nothing when it is loaded again", async () => {
    const before = await paperState();
    const told = await db().cacheInvalidation.count();
    const reports = await loadDemo(SEEDS);
    expect(reports.every((report) => report.outcome === "nothing-new")).toBe(true);
    expect(await paperState()).toEqual(before);
    expect(await db().cacheInvalidation.count()).toBe(told);
  });

  it("names the pages that it changed", async () => {
    const tags = new Set((await db().cacheInvalidation.findMany()).flatMap((row) => row.tags));
    const article = await db().article.findFirstOrThrow({ where: { storyId: { not: null } }, include: { source: true, story: true, topics: { include: { topic: true } } } });
    for (const tag of ["front", "latest", `article:${article.slug}`, `source:${article.source.slug}`, `story:${article.story?.slug}`, `topic:${article.topics[0]?.topic.slug}`]) {
      expect(tags).toContain(tag);
    }
  });

  it("renews the pages that show a source when it is renamed, and the stories when another controls it, and no others", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "parallax-seeds-"));
    cpSync(SEEDS, folder, { recursive: true });
    const list = path.join(folder, "sources.json");
    const sources = JSON.parse(readFileSync(list, "utf8")) as { slug: string; name: string; control: string }[];
    const [renamed, moved] = sources;
    if (!renamed || !moved) throw new Error("The demo edition has no two sources.");
    const story = await db().story.findFirstOrThrow({ where: { articles: { some: { source: { slug: moved.slug } } } } });
    await db().cacheInvalidation.deleteMany();
    writeFileSync(list, JSON.stringify([{ ...renamed, name: `${renamed.name} Today` }, { ...moved, control: "community" }, ...sources.slice(2)]));
    await loadDemo(folder);
    const tags = (await db().cacheInvalidation.findMany()).flatMap((row) => row.tags);
    for (const tag of [`source-face:${renamed.slug}`, `source:${renamed.slug}`, `source-face:${moved.slug}`, `story:${story.slug}`, "sources"]) expect(tags).toContain(tag);
    expect(tags.filter((tag) => tag.startsWith("article:") || (tag.startsWith("source") && !tag.endsWith(renamed.slug) && !tag.endsWith(moved.slug) && tag !== "sources"))).toEqual([]);
    expect(await db().source.findUnique({ where: { slug: renamed.slug } })).toMatchObject({ name: `${renamed.name} Today` });
    expect((await db().story.findUniqueOrThrow({ where: { id: story.id } })).controls).toHaveProperty("community");
    await loadDemo(SEEDS);
    rmSync(folder, { recursive: true });
  });

  it("leaves a clean paper when it is removed, and what is one's own stays", async () => {
    const own = await importDocument(receiveDocument(Buffer.from(OWN), "own.md"));
    expect(own.articles.map((article) => article.outcome)).toEqual(["added"]);
    const mine = await db().article.findFirstOrThrow({ where: { source: { demo: false } } });
    const demo = await db().article.findFirstOrThrow({ where: { source: { demo: true } } });
    const reader = await db().user.create({ data: { name: "Reader" } });
    for (const articleId of [mine.id, demo.id]) await db().bookmark.create({ data: { userId: reader.id, articleId } });
    await db().readMark.create({ data: { userId: reader.id, articleId: demo.id } });
    const discussion = await db().discussion.create({ data: { articleId: demo.id } });
    const comment = await db().comment.create({ data: { discussionId: discussion.id, articleId: demo.id, markdown: "x", html: "x" } });
    await db().comment.create({ data: { discussionId: discussion.id, articleId: demo.id, markdown: "y", html: "y", parentId: comment.id, depth: 1 } });

    await removeDemo();

    expect(await rowCounts()).toEqual({ article: 1, body: 1, origin: 1, finding: 5, revision: 0, source: 1, story: 1, imports: 1, topicLinks: 1, bookmark: 2 });
    expect(await db().bookmark.findFirst({ where: { articleId: null } })).toMatchObject({ title: demo.title, url: demo.canonicalUrl ?? `/articles/${demo.slug}` });
    expect(await db().story.findFirst()).toMatchObject({ articleCount: 1, sourceCount: 1, controls: { unknown: 1 } });
    expect(await db().comment.count()).toBe(0);
    expect(await counterProblems()).toEqual([]);
    expect(await removeDemo()).toMatchObject({ articles: 0, sources: 0 });
  });
});
