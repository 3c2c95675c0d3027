import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { LOOKED_AT } from "../rules/compile";
import type { RuleEntry } from "../types";

const { sql } = Prisma;

/** An article as rules see it: what its source says, also where an admin's correction stands instead. `feedId` is the feed that speaks for it. */
export type StoredEntry = {
  id: number; at: Date; feedId: number | null; kind: string; seen: Date;
  /** Fields of which an admin's word stands, `status` and `kind` among them. */
  settled: string[];
  comments: number;
  entry: RuleEntry;
};

type Row = Omit<RuleEntry, "categories"> & Omit<StoredEntry, "entry" | "settled"> & { categories: string[] | null; settled: string[] | null };

/** Articles (`a`) of a source, the newest first. */
export async function storedEntries(sourceId: number, { where = sql`true`, take }: { where?: Prisma.Sql; take: number }): Promise<StoredEntry[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT a."id", a."firstSeenAt" AS "at", a."kind", a."changedAt" AS "seen", coalesce(a."said"->'title'->>'title', a."title") AS "title", left(b."text", ${LOOKED_AT}) AS "text",
      CASE WHEN a."said" ? 'byline' THEN a."said"->'byline'->>'byline' ELSE a."byline" END AS "author", coalesce(a."said"->'language'->>'lang', a."lang") AS "lang",
      coalesce(a."link", a."canonicalUrl") AS "address", o."feedId", o."categories", (SELECT coalesce(sum(t."published"), 0)::int FROM "Discussion" d JOIN "DiscussionTally" t ON t."discussionId" = d."id" WHERE d."articleId" = a."id") AS "comments",
      (SELECT array_agg(DISTINCT f."field") FROM "Finding" f WHERE f."articleId" = a."id" AND f."origin" = 'admin') AS "settled"
    FROM "Article" a JOIN "ArticleBody" b ON b."articleId" = a."id"
    LEFT JOIN LATERAL (SELECT "feedId", "categories" FROM "ArticleOrigin" WHERE "articleId" = a."id" AND "feedId" IS NOT NULL ORDER BY "leads" DESC, "id" LIMIT 1) o ON true
    WHERE a."sourceId" = ${sourceId} AND ${where} ORDER BY a."id" DESC LIMIT ${take}`;
  return rows.map(({ id, at, feedId, kind, seen, settled, comments, categories, ...entry }) => ({ id, at, feedId, kind, seen, settled: settled ?? [], comments, entry: { ...entry, categories: categories ?? [] } }));
}
