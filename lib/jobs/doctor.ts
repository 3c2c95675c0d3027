import { readdir } from "node:fs/promises";
import { db } from "@/lib/db/client";

/** One check, whether it passed, and in words what was found or what to do. */
export type Check = { name: string; ok: boolean; detail: string };

/** Looks whether the database answers, is at the code's migrations, and whether kept counters equal their rows. */
export async function examine(migrations: string): Promise<Check[]> {
  return [await answers(), await migrated(migrations), ...(await counters()), await unfinished()];
}

async function answers(): Promise<Check> {
  const rows = await db().$queryRaw<{ version: string }[]>`SELECT current_setting('server_version') AS "version"`;
  return { name: "database", ok: true, detail: `PostgreSQL ${rows[0]?.version ?? ""} answers.` };
}

async function migrated(folder: string): Promise<Check> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT "migration_name" AS "name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`;
  const applied = new Set(rows.map((row) => row.name));
  const missing = names.filter((name) => !applied.has(name));
  return missing.length === 0
    ? { name: "migrations", ok: true, detail: `All ${names.length} are applied.` }
    : { name: "migrations", ok: false, detail: `Not applied: ${missing.join(", ")}. Start Parallax once to apply them.` };
}

type Off = { slug: string };

/** Kept counters against their rows; each query names what is off. */
async function counters(): Promise<Check[]> {
  const sources = await db().$queryRaw<Off[]>`
    SELECT s."slug" FROM "Source" s LEFT JOIN "Article" a ON a."sourceId" = s."id" AND a."status" = 'visible'
    GROUP BY s."id" HAVING count(a."id") <> s."articleCount" OR max(a."sortAt") IS DISTINCT FROM s."lastArticleAt"`;
  const topics = await db().$queryRaw<Off[]>`
    SELECT t."slug" FROM "Topic" t LEFT JOIN "ArticleTopic" a ON a."topicId" = t."id" AND a."status" = 'visible'
    GROUP BY t."id" HAVING count(a."articleId") <> t."articleCount"`;
  const stories = await db().$queryRaw<Off[]>`
    SELECT s."slug" FROM "Story" s LEFT JOIN "Article" a ON a."storyId" = s."id" AND a."status" = 'visible'
    GROUP BY s."id" HAVING count(a."id") <> s."articleCount" OR count(DISTINCT a."sourceId") <> s."sourceCount"
      OR max(a."sortAt") IS DISTINCT FROM s."lastAt"
      OR COALESCE((SELECT sum(value::int) FROM jsonb_each_text(s."controls")), 0) <> count(a."id")`;
  const lists = await db().$queryRaw<Off[]>`
    SELECT DISTINCT a."slug" FROM "ArticleTopic" t JOIN "Article" a ON a."id" = t."articleId"
    WHERE t."sortAt" <> a."sortAt" OR t."status" <> a."status"`;
  const reprints = await db().$queryRaw<Off[]>`
    SELECT a."slug" FROM "Article" a JOIN "Article" r ON r."id" = a."reprintOfId" WHERE r."reprintOfId" IS NOT NULL OR r."status" <> 'visible'`;
  return [
    counted("reprints", reprints), counted("source counters", sources), counted("topic counters", topics), counted("story counters", stories), counted("topic lists", lists),
  ];
}

function counted(name: string, off: readonly Off[]): Check {
  if (off.length === 0) return { name, ok: true, detail: "All equal their rows." };
  return { name, ok: false, detail: `${off.length} differ from their rows: ${off.slice(0, 5).map((row) => row.slug).join(", ")}.` };
}

async function unfinished(): Promise<Check> {
  const rows = await db().import.findMany({ where: { finishedAt: null }, select: { documentName: true }, take: 5 });
  return rows.length === 0
    ? { name: "imports", ok: true, detail: "None was left unfinished." }
    : { name: "imports", ok: false, detail: `Left unfinished: ${rows.map((row) => row.documentName).join(", ")}. Import them again; nothing is stored twice.` };
}
