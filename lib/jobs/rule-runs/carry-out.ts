import { setTimeout as pause } from "node:timers/promises";
import { cacheTags } from "@/lib/cache-tags";
import { discussionsOf } from "@/lib/comments/queries/home";
import { db, type Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { retrying } from "@/lib/db/retrying";
import { showForGood, withdrawArticle, type Withdrawn } from "@/lib/ingest/store/withdraw";
import type { JobContext } from "../handlers";
import { publish } from "../publish";
import { withStories } from "../store-article";

/** Articles that are changed in one transaction, and the pause after it, so that readers' pages are not made anew all the time. */
const BATCH = 25;
const BREATH_MS = 50;
const SHOWN = "Whoever runs this paper took back what rules had hidden.";

type Context = Pick<JobContext, "signal"> & Partial<Pick<JobContext, "progress">>;
type Row = { articleId: number; kind: string | null; why: string; seen: Date; findingId: number | null; before: Before | null; status: string; nowKind: string; changedAt: Date };
type KindFinding = { value: string; reason: string; score: number | null; origin: string };
type Before = { kind: string; findings: KindFinding[] };
type Ended = { state: "done" | "left" | "undone" | "kept"; findingId?: number; before?: Before; changed: Withdrawn | null };

/**
 * Does what a run of rules is to do, or undoes it, a few articles at a time. May be begun again.
 * @returns how many articles were done (or undone), and how many had changed and were left alone
 */
export async function carryOutRun(run: number, { signal, progress }: Context): Promise<{ done: number; left: number }> {
  const total = { done: 0, left: 0 };
  for (;;) {
    signal.throwIfAborted();
    const batch = await retrying(() => db().$transaction((tx) => doSome(tx, run), { timeout: 60_000 }));
    if (batch === null) return total;
    total.done += batch.done;
    total.left += batch.left;
    progress?.({ done: total.done + total.left });
    await pause(BREATH_MS);
  }
}

/** @returns null where nothing is left to do, and the run is over */
async function doSome(tx: Db, run: number): Promise<{ done: number; left: number } | null> {
  const [found] = await tx.$queryRaw<{ state: string }[]>`SELECT "state" FROM "RuleRun" WHERE "id" = ${run} FOR UPDATE`;
  if (!found || (found.state !== "doing" && found.state !== "undoing")) return null;
  const undoing = found.state === "undoing";
  const rows = await tx.$queryRaw<Row[]>`
    SELECT x."articleId", x."kind", x."why", x."seen", x."findingId", x."before", a."status", a."kind" AS "nowKind", a."changedAt"
    FROM "RuleRunArticle" x JOIN "Article" a ON a."id" = x."articleId" WHERE x."runId" = ${run} AND x."state" = ${undoing ? "done" : "waiting"}
    ORDER BY x."articleId" LIMIT ${BATCH} FOR UPDATE OF a`;
  if (rows.length === 0) {
    await tx.ruleRun.update({ where: { id: run }, data: undoing ? { state: "undone", undoneAt: new Date() } : { state: "done", doneAt: new Date() } });
    return null;
  }
  const ended: (Ended & { articleId: number })[] = [];
  for (const row of rows) ended.push({ articleId: row.articleId, ...(undoing ? await undoOne(tx, row) : await doOne(tx, row)) });
  for (const { articleId, state, findingId, before } of ended) {
    await tx.ruleRunArticle.update({ where: { runId_articleId: { runId: run, articleId } }, data: { state, ...(findingId === undefined ? {} : { findingId }), ...(before ? { before: before as Prisma.InputJsonObject } : {}) } });
  }
  await tell(tx, ended);
  const left = ended.filter(({ state }) => state === "left" || state === "kept").length;
  return { done: ended.length - left, left };
}

/** What was planned of an article holds for it as it was seen. */
async function doOne(tx: Db, row: Row): Promise<Ended> {
  const { articleId, kind, why } = row;
  if (row.status !== "visible" || row.changedAt.getTime() !== row.seen.getTime()) return { state: "left", changed: null };
  if (kind === null) {
    const changed = await withdrawArticle(tx, articleId, why, "admin");
    const finding = await tx.finding.findFirst({ where: { articleId, field: "status" }, select: { id: true }, orderBy: { id: "desc" } });
    return changed && finding ? { state: "done", findingId: finding.id, changed } : { state: "left", changed: null };
  }
  const findings = await tx.finding.findMany({ where: { articleId, field: "kind" }, select: { value: true, reason: true, score: true, origin: true }, orderBy: { id: "asc" } });
  if (findings.some(({ origin }) => origin === "admin")) return { state: "left", changed: null };
  const given = await giveKind(tx, articleId, kind, [{ value: kind, reason: why, score: null, origin: "rule" }]);
  return { state: "done", findingId: given.findingId, before: { kind: row.nowKind, findings }, changed: given.changed };
}

/** It is undone where the finding of this run is what stands: whoever said something else since wrote another. */
async function undoOne(tx: Db, row: Row): Promise<Ended> {
  const { articleId, kind, findingId, before } = row;
  const stands = findingId !== null && (await tx.finding.count({ where: { id: findingId, articleId } })) > 0;
  if (!stands || (kind === null ? row.status !== "hidden" : row.nowKind !== kind || before === null)) return { state: "kept", changed: null };
  if (kind === null) {
    const changed = await showForGood(tx, articleId, SHOWN);
    return changed ? { state: "undone", changed } : { state: "kept", changed: null };
  }
  return { state: "undone", changed: before && (await giveKind(tx, articleId, before.kind, before.findings)).changed };
}

/** Gives an article a kind with these reasons, in place of those of feed and text. */
async function giveKind(tx: Db, articleId: number, kind: string, findings: readonly KindFinding[]): Promise<{ findingId: number; changed: Withdrawn }> {
  const { slug, storyId, source, topics } = await tx.article.update({
    where: { id: articleId }, data: { kind, changedAt: new Date() },
    select: { slug: true, storyId: true, source: { select: { slug: true } }, topics: { select: { topic: { select: { slug: true } } } } },
  });
  await tx.finding.deleteMany({ where: { articleId, field: "kind", origin: { not: "admin" } } });
  const made = await tx.finding.createManyAndReturn({ data: findings.map((finding) => ({ ...finding, articleId, field: "kind" })), select: { id: true } });
  return { findingId: made[0]?.id ?? 0, changed: { slug, sourceSlug: source.slug, topics: topics.map(({ topic }) => topic.slug), stories: storyId === null ? [] : [storyId] } };
}

/** Every page that shows one of them, or did. */
async function tell(tx: Db, ended: readonly (Ended & { articleId: number })[]): Promise<void> {
  const touched = ended.flatMap(({ changed }) => changed ?? []);
  if (touched.length === 0) return;
  const changed = { articles: touched.map(({ slug }) => slug), sources: [...new Set(touched.map(({ sourceSlug }) => sourceSlug))], topics: [...new Set(touched.flatMap(({ topics }) => topics))] };
  await publish(tx, await withStories(tx, changed, [...new Set(touched.flatMap(({ stories }) => stories))]));
  const ids = ended.filter(({ changed: one }) => one !== null).map(({ articleId }) => articleId);
  await tx.cacheInvalidation.create({ data: { tags: [...ids.map(cacheTags.discussionOf), ...(await discussionsOf(tx, ids)).map(cacheTags.discussion)] } });
}
