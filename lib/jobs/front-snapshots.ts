import { createHash } from "node:crypto";
import { cacheTags } from "@/lib/cache-tags";
import { db, type Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { isAloneWith } from "@/lib/db/locks";
import { getFrontPage, type FrontNow } from "@/lib/stories/queries/front";
import { FORMULA, keyOf, type FrontFormula } from "@/lib/stories/rules/order";
import { articlesShown, differenceOf, partsOf, type Parts } from "@/lib/stories/rules/snapshot";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Between two snapshots. */
const APART_MS = HOUR_MS / 4;
/** All are kept for so long, then the first of each hour for so long, then the first of each day (UTC). */
const ALL_MS = 2 * DAY_MS;
const HOURLY_MS = 30 * DAY_MS;
/** A base serves for so long, and as long as what differs from it is less than half of what there is. */
const BASE_MS = DAY_MS;

/**
 * Keeps the front page as it stands, where its order is another than the last that was kept, a quarter of an hour ago or
 * longer; then lets old ones go.
 * @returns what was done, or undefined where there was nothing to do
 */
export async function takeSnapshot(now = new Date(), formula: FrontFormula = FORMULA): Promise<{ taken: string; bytes: number; gone: number } | undefined> {
  const last = await lastOf(db());
  if (last && now.getTime() - last.at.getTime() < APART_MS) return undefined;
  const front = await getFrontPage(formula);
  const places = front.entries.map((entry) => keyOf({ story: "articles" in entry, id: entry.id }));
  if (String(places) === String(last?.places ?? [])) return undefined;
  return db().$transaction(async (tx) => {
    if (!(await isAloneWith(tx, "front"))) return undefined;
    // Somebody else may have been quicker.
    if ((await lastOf(tx))?.at.getTime() !== last?.at.getTime()) return undefined;
    const at = new Date(Math.floor(now.getTime() / 60_000) * 60_000);
    const bytes = await keep(tx, { at, places, formula, parts: partsOf(front, await versionsOf(tx, front)) });
    const gone = await thinOut(tx, now);
    await tx.cacheInvalidation.create({ data: { tags: [cacheTags.snapshots] } });
    return { taken: at.toISOString(), bytes, gone };
  });
}

const lastOf = (tx: Db) => tx.frontSnapshot.findFirst({ orderBy: { at: "desc" }, select: { at: true, places: true, baseId: true } });

async function versionsOf(tx: Db, front: FrontNow): Promise<Map<number, number>> {
  const rows = await tx.article.findMany({ where: { id: { in: articlesShown(front) } }, select: { id: true, revisionCount: true } });
  return new Map(rows.map(({ id, revisionCount }) => [id, revisionCount]));
}

type Kept = { at: Date; places: string[]; formula: FrontFormula; parts: Parts };

/** @returns how many letters it took */
async function keep(tx: Db, { at, places, formula, parts }: Kept): Promise<number> {
  const { id: formulaId } = await formulaRow(tx, formula);
  const base = await tx.frontBase.findFirst({ orderBy: { id: "desc" } });
  const size = JSON.stringify(parts).length;
  const difference = base && at.getTime() - base.createdAt.getTime() < BASE_MS ? differenceOf(base.parts as Parts, parts) : null;
  const written = difference && JSON.stringify(difference).length;
  if (base && difference && written !== null && written * 2 < size) {
    await tx.frontSnapshot.create({ data: { at, places, formulaId, baseId: base.id, delta: difference as unknown as Prisma.InputJsonObject } });
    return written;
  }
  const made = await tx.frontBase.create({ data: { parts: parts as unknown as Prisma.InputJsonObject, createdAt: at } });
  await tx.frontSnapshot.create({ data: { at, places, formulaId, baseId: made.id, delta: { set: {}, gone: [] } } });
  return size;
}

async function formulaRow(tx: Db, formula: FrontFormula): Promise<{ id: number }> {
  const hash = createHash("sha256").update(JSON.stringify(formula)).digest("hex");
  return tx.frontFormula.upsert({ where: { hash }, create: { hash, constants: formula as unknown as Prisma.InputJsonObject }, update: {}, select: { id: true } });
}

/**
 * Lets those go that are older than all are kept and not the first of their hour, or of their day; with the bases and
 * constants that no other has.
 */
export async function thinOut(tx: Db, now: Date): Promise<number> {
  const [all, hourly] = [new Date(now.getTime() - ALL_MS), new Date(now.getTime() - HOURLY_MS)];
  const gone = await tx.$executeRaw`
    DELETE FROM "FrontSnapshot" s WHERE s."at" < ${all} AND EXISTS (
      SELECT 1 FROM "FrontSnapshot" e WHERE e."at" < s."at" AND e."at" >= date_trunc(CASE WHEN s."at" < ${hourly} THEN 'day' ELSE 'hour' END, s."at", 'UTC'))`;
  if (gone > 0) {
    await tx.$executeRaw`DELETE FROM "FrontBase" b WHERE NOT EXISTS (SELECT 1 FROM "FrontSnapshot" s WHERE s."baseId" = b."id")`;
    await tx.$executeRaw`DELETE FROM "FrontFormula" f WHERE NOT EXISTS (SELECT 1 FROM "FrontSnapshot" s WHERE s."formulaId" = f."id")`;
  }
  return gone;
}
