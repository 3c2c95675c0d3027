import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { CONTROLS } from "@/lib/closed-lists";
import { db, type Db } from "@/lib/db/client";
import { receiveDocument } from "@/lib/ingest/read";
import { putDemoSources } from "@/lib/ingest/store/sources";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import type { ImportReport } from "@/lib/documents/types";
import { importDocument } from "./import-document";
import { publishSources } from "./publish-sources";
import { removeArticles, type Removal } from "./remove-articles";

const sourceList = z.array(z.object({
  slug: z.string(), name: z.string(), control: z.enum(CONTROLS), country: z.string().nullable(), language: z.string().nullable(),
  owner: z.string().nullable(), funding: z.string().nullable(), description: z.string().nullable(), homepage: z.string().nullable(),
  evidence: z.string().nullable(), demo: z.literal(true),
}));
const storyList = z.array(z.object({ key: z.string(), title: z.string(), standfirst: z.string() }));

/** Kept in Setting once the edition was loaded, so that one that was removed stays away when the paper starts again. */
const SETTING = "demo.loaded";
const PAPER = { type: "site", id: "paper" } as const;

/**
 * Loads the demo edition from a folder of seeds. Loading it again changes nothing.
 */
export async function loadDemo(folder: string, progress?: (done: number, total: number) => void): Promise<ImportReport[]> {
  const sources = sourceList.parse(await readJson(path.join(folder, "sources.json")));
  const stories = storyList.parse(await readJson(path.join(folder, "stories.json")));
  const put = await db().$transaction(async (tx) => {
    const changed = await putDemoSources(tx, sources);
    await publishSources(tx, changed);
    return changed.length;
  });
  const names = Object.fromEntries(stories.map(({ key, ...face }) => [key, face]));
  const files = (await readdir(path.join(folder, "articles"))).filter((name) => name.endsWith(".md")).sort();
  const reports: ImportReport[] = [];
  for (const [index, name] of files.entries()) {
    const bytes = await readFile(path.join(folder, "articles", name));
    reports.push(await importDocument(receiveDocument(bytes, name), { stories: names }));
    progress?.(index + 1, files.length);
  }
  const articles = reports.flatMap((report) => report.articles).filter((article) => article.outcome === "added" || article.outcome === "updated").length;
  await db().$transaction(async (tx) => {
    await markLoaded(tx);
    if (put + articles > 0) await record(tx, null, { action: "load-demo", target: PAPER, reason: "organisation", detail: { articles } });
  });
  return reports;
}

async function markLoaded(tx: Db): Promise<void> {
  await tx.setting.upsert({ where: { key: SETTING }, create: { key: SETTING, value: new Date().toISOString() }, update: {} });
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, "utf8"));
}

/** Takes the demo edition away in one transaction. What is not of the demo stays, with its counters right. */
export async function removeDemo(): Promise<Removal> {
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    const sources = await tx.source.findMany({ where: { demo: true }, select: { id: true } });
    const removed = await removeArticles(tx, sources.map((source) => source.id));
    await markLoaded(tx);
    if (sources.length > 0) await record(tx, null, { action: "remove-demo", target: PAPER, reason: "organisation", detail: { articles: removed.articles } });
    return removed;
  }, { timeout: 120_000 });
}
