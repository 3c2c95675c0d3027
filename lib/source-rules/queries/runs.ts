import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import type { RuleRun } from "../types";

const SHOWN = 10;
const NAMED = 10;

type Row = Omit<RuleRun, "at" | "undoneAt"> & { createdAt: string; undoneAt: string | null };

/** The last runs of a source's rules over articles that were there, the newest first. */
export async function lastRuns(slug: string): Promise<RuleRun[]> {
  return runs(Prisma.sql`r."id" IN (SELECT x."id" FROM "RuleRun" x JOIN "Source" s ON s."id" = x."sourceId" WHERE s."slug" = ${slug} ORDER BY x."id" DESC LIMIT ${SHOWN})`);
}

/** One of them, or null. */
export async function findRun(id: number): Promise<RuleRun | null> {
  return (await runs(Prisma.sql`r."id" = ${id}`))[0] ?? null;
}

async function runs(which: Prisma.Sql): Promise<RuleRun[]> {
  const rows = await rowsAsJson<Row>(Prisma.sql`
    SELECT r."id", r."scope", r."looked", r."state", r."createdAt", r."undoneAt", c.*,
      (SELECT coalesce(json_agg(json_build_object('id', n."articleId", 'title', n."title")), '[]'::json) FROM (
        SELECT x."articleId", a."title" FROM "RuleRunArticle" x JOIN "Article" a ON a."id" = x."articleId"
        WHERE x."runId" = r."id" AND x."state" = CASE WHEN r."state" IN ('doing', 'done') THEN 'left' ELSE 'kept' END ORDER BY x."articleId" DESC LIMIT ${NAMED}) n) AS "alone"
    FROM "RuleRun" r CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE x."state" = 'done' AND x."kind" IS NULL) AS "hidden", count(*) FILTER (WHERE x."state" = 'done' AND x."kind" IS NOT NULL) AS "labelled",
        count(*) FILTER (WHERE x."state" = CASE r."state" WHEN 'doing' THEN 'waiting' WHEN 'undoing' THEN 'done' END) AS "waiting",
        count(*) FILTER (WHERE x."state" = 'left') AS "left", count(*) FILTER (WHERE x."state" = 'undone') AS "undone", count(*) FILTER (WHERE x."state" = 'kept') AS "kept"
      FROM "RuleRunArticle" x WHERE x."runId" = r."id"
    ) c WHERE ${which} ORDER BY r."id" DESC`);
  return rows.map(({ createdAt, undoneAt, ...row }) => ({ ...row, at: new Date(createdAt).toISOString(), undoneAt: undoneAt === null ? null : new Date(undoneAt).toISOString() }));
}
