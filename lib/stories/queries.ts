import "server-only";
import { decodeCursor, encodeCursor } from "@/lib/articles/cursor";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import { faceSelect, toFace } from "./queries/face";
import type { StoryFace, StoryHeadlines, StoryList } from "./types";

/**
 * Stories in order of their newest article, by keyset.
 * @param place cursors hold the time of a story's newest article and the story's id
 * @throws AppError `not-found` for a cursor that is none
 */
export async function listStories(place: { before?: string; after?: string }, size: number): Promise<StoryList> {
  const newer = place.after !== undefined;
  const at = place.before ?? place.after;
  const keys = await storyKeys(at === undefined ? null : decodeCursor(at), newer, size + 1);
  const page = keys.slice(0, size);
  if (newer) page.reverse();
  const rows = await db().story.findMany({ where: { id: { in: page.map((key) => key.id) } }, select: faceSelect });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const [first, last] = [page[0], page.at(-1)];
  const cursor = (key: StoryKey) => encodeCursor({ sortAt: key.lastAt.getTime(), id: key.id });
  return {
    stories: page.flatMap((key) => byId.get(key.id) ?? []).map(toFace),
    older: last && (newer || keys.length > size) ? cursor(last) : null,
    newer: first && (newer ? keys.length > size : at !== undefined) ? cursor(first) : null,
  };
}

type StoryKey = { lastAt: Date; id: number };

/** One walk of the index over (status, lastAt, id), from a key on, in either direction. */
async function storyKeys(from: { sortAt: number; id: number } | null, newer: boolean, take: number): Promise<StoryKey[]> {
  if (!from) {
    return db().$queryRaw<StoryKey[]>`
      SELECT "lastAt", "id" FROM "Story" WHERE "status" = 'visible' AND "lastAt" IS NOT NULL
      ORDER BY "lastAt" DESC, "id" DESC LIMIT ${take}`;
  }
  const at = new Date(from.sortAt);
  return newer
    ? db().$queryRaw<StoryKey[]>`
      SELECT "lastAt", "id" FROM "Story" WHERE "status" = 'visible' AND ("lastAt", "id") > (${at}, ${from.id})
      ORDER BY "lastAt" ASC, "id" ASC LIMIT ${take}`
    : db().$queryRaw<StoryKey[]>`
      SELECT "lastAt", "id" FROM "Story" WHERE "status" = 'visible' AND ("lastAt", "id") < (${at}, ${from.id})
      ORDER BY "lastAt" DESC, "id" DESC LIMIT ${take}`;
}

/** The slug of the story with this id, or null. */
export async function storySlug(id: number): Promise<string | null> {
  return (await db().story.findUnique({ where: { id }, select: { slug: true } }))?.slug ?? null;
}

/** The most headlines of a story that stand beside one of its articles, that one among them. */
const HEADLINES = 13;

/** A story of several articles with its newest headlines, newest first; null where there is none. */
export async function getStoryHeadlines(slug: string): Promise<StoryHeadlines | null> {
  const [row] = await rowsAsJson<StoryFace & { articles: StoryHeadlines["articles"] }>(Prisma.sql`
    SELECT s."id", s."slug", s."title", s."standfirst", s."lang", s."articleCount", s."sourceCount", s."voiceCount", s."shared", s."controls", s."firstAt", s."lastAt",
      (SELECT coalesce(json_agg(h), '[]'::json) FROM (
        SELECT a."id", a."slug", a."title", a."lang", a."kind",
          json_build_object('slug', o."slug", 'name', o."name", 'control', CASE WHEN o."pastControls" = '[]' THEN o."control" ELSE control_at(o."control", o."pastControls", a."sortAt") END, 'country', o."country", 'demo', o."demo") AS "source"
        FROM (
          SELECT "id", "slug", "title", "lang", "kind", "sourceId", "sortAt" FROM "Article" WHERE "storyId" = s."id" AND "status" = 'visible'
          ORDER BY "sortAt" DESC, "id" DESC LIMIT ${Prisma.raw(String(HEADLINES))}
        ) a JOIN "Source" o ON o."id" = a."sourceId" ORDER BY a."sortAt" DESC, a."id" DESC) h) AS "articles"
    FROM "Story" s WHERE s."slug" = ${slug} AND s."status" = 'visible' AND s."articleCount" > 1`);
  if (!row) return null;
  const { articles, ...face } = row;
  const inUtc = (time: string | null) => time && new Date(time).toISOString();
  return { story: { ...face, firstAt: inUtc(face.firstAt), lastAt: inUtc(face.lastAt) }, articles };
}

/** The highest id that any story has; 0 where there is none. */
export async function highestStoryId(): Promise<number> {
  return (await db().story.findFirst({ select: { id: true }, orderBy: { id: "desc" } }))?.id ?? 0;
}

/** Visible stories of several articles within a range of ids, for sitemaps. */
export async function storiesInRange(first: number, last: number): Promise<{ slug: string; changedAt: string }[]> {
  const rows = await db().story.findMany({
    where: { id: { gte: first, lte: last }, status: "visible", articleCount: { gt: 1 } },
    select: { slug: true, changedAt: true },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => ({ slug: row.slug, changedAt: row.changedAt.toISOString() }));
}

/** Stories of several articles that began since a time, newest article first; none that only invented outlets tell. */
export async function storiesSince(since: Date, most: number): Promise<{ slug: string; title: string; lang: string; firstAt: string }[]> {
  const rows = await db().$queryRaw<{ slug: string; title: string; lang: string; firstAt: Date }[]>`
    SELECT s."slug", s."title", s."lang", s."firstAt" FROM "Story" s
    WHERE s."status" = 'visible' AND s."lastAt" >= ${since} AND s."firstAt" >= ${since} AND s."articleCount" > 1
      AND EXISTS (
        SELECT 1 FROM "Article" a JOIN "Source" o ON o."id" = a."sourceId"
        WHERE a."storyId" = s."id" AND a."status" = 'visible' AND NOT o."demo")
    ORDER BY s."lastAt" DESC, s."id" DESC LIMIT ${most}`;
  return rows.map((row) => ({ ...row, firstAt: row.firstAt.toISOString() }));
}
