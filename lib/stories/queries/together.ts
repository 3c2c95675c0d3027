import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import type { Tie, Together } from "../types";
import { decisionsOn } from "./decisions";

/** Articles whose reasons are shown. */
const MOST = 100;

type Row = Omit<Tie, "act" | "evidence"> & { actId: number | null; actAt: string | null; evidence: { signal: string; words: string }[] | null };

/**
 * Why the articles of a story stand together, as their findings keep it; a moderator's word stands before an edition's, and
 * that before a rule's.
 */
export async function togetherOf(slug: string): Promise<Together | null> {
  const story = await db().story.findFirst({ where: { slug, status: "visible" }, select: { id: true } });
  if (!story) return null;
  const [rows, decisions] = await Promise.all([tiesOf(story.id), decisionsOn(story.id)]);
  return { ties: rows.map(({ actId, actAt, evidence, ...tie }) => ({ ...tie, evidence: evidence ?? [], act: actId !== null && actAt !== null ? { id: actId, at: new Date(actAt).toISOString() } : null })), decisions };
}

function tiesOf(storyId: number): Promise<Row[]> {
  return rowsAsJson<Row>(Prisma.sql`
    SELECT a."id", a."slug", a."title", a."lang", s."name" AS "source", extract(epoch FROM a."sortAt" - first_value(a."sortAt") OVER (ORDER BY a."sortAt", a."id"))::float8 / 3600 AS "hours",
      f."origin", f."reason", f."score", f."evidence", act."id" AS "actId", act."createdAt" AS "actAt"
    FROM (SELECT * FROM "Article" WHERE "storyId" = ${storyId} AND "status" = 'visible' ORDER BY "sortAt", "id" LIMIT ${MOST}) a
    JOIN "Source" s ON s."id" = a."sourceId"
    LEFT JOIN LATERAL (
      SELECT * FROM "Finding" f WHERE f."articleId" = a."id" AND f."field" = 'story'
      ORDER BY CASE f."origin" WHEN 'admin' THEN 0 WHEN 'edition' THEN 1 ELSE 2 END, f."id" DESC LIMIT 1) f ON true
    LEFT JOIN LATERAL (SELECT l."id", l."createdAt" FROM "ModerationAct" l WHERE f."actorId" = 'act:' || l."id" AND l."id" = substring(f."actorId" FROM '^act:([0-9]{1,9})$')::int LIMIT 1) act ON true
    ORDER BY a."sortAt", a."id"`);
}
