import "server-only";
import { decodeCursor, encodeCursor, type Cursor } from "@/lib/articles/cursor";
import { cardsInOrder, LIST_PAGE_SIZE } from "@/lib/articles/queries";
import { byIdOrSlug } from "@/lib/articles/schema";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { listMutes } from "@/lib/mutes/queries";
import { compileRules } from "@/lib/mutes/rules";
import type { MutableArticle } from "@/lib/mutes/types";
import type { Follow, FollowTarget, ForYou } from "./types";

/** Articles read at a time for "For you", and how often where most are muted: a page may then be short, but never slow. */
const STEP = 60;
const MOST_STEPS = 5;

/** Everything a reader follows, in order of name. What is gone is left out. */
export async function listFollows(userId: string): Promise<Follow[]> {
  const rows = await db().$queryRaw<(Omit<Follow, "followedAt"> & { followedAt: Date })[]>`
    SELECT 'topic' AS "target", t."id", t."slug", t."name", f."createdAt" AS "followedAt" FROM "Follow" f JOIN "Topic" t ON t."id" = f."targetId"
      WHERE f."userId" = ${userId}::uuid AND f."target" = 'topic'
    UNION ALL
    SELECT 'source', s."id", s."slug", s."name", f."createdAt" FROM "Follow" f JOIN "Source" s ON s."id" = f."targetId" AND s."status" <> 'gone'
      WHERE f."userId" = ${userId}::uuid AND f."target" = 'source'
    UNION ALL
    SELECT 'story', y."id", y."slug", y."title", f."createdAt" FROM "Follow" f JOIN "Story" y ON y."id" = f."targetId" AND y."status" = 'visible'
      WHERE f."userId" = ${userId}::uuid AND f."target" = 'story'
    ORDER BY 4, 2`;
  return rows.map((row) => ({ ...row, followedAt: row.followedAt.toISOString() }));
}

/** The topic, source or story of this id or slug, or null. A story that was merged is the one that it went into. */
export async function findTarget(target: FollowTarget, named: string): Promise<{ id: number; slug: string; name: string } | null> {
  const where = byIdOrSlug(named);
  const select = { id: true, slug: true, name: true } as const;
  if (target === "story") return findStory(where);
  return target === "topic"
    ? db().topic.findFirst({ where, select })
    : db().source.findFirst({ where: { ...where, status: { not: "gone" } }, select });
}

async function findStory(where: Prisma.StoryWhereInput): Promise<{ id: number; slug: string; name: string } | null> {
  const select = { id: true, slug: true, title: true, status: true } as const;
  const found = await db().story.findFirst({ where, select: { ...select, mergedInto: { select } } });
  const story = found?.status === "merged" ? found.mergedInto : found;
  return story?.status === "visible" ? { id: story.id, slug: story.slug, name: story.title } : null;
}

type Candidate = MutableArticle & { id: number; sortAt: Date };

/**
 * The newest articles of what a reader follows, without what their rules hide, by keyset.
 * @param before the cursor that ended the page before
 * @throws AppError `not-found` for a cursor that is none
 */
export async function listForYou(userId: string, before?: string, size = LIST_PAGE_SIZE): Promise<ForYou> {
  const ruleFor = compileRules((await listMutes(userId)).map(({ rule }) => rule));
  const shown: Candidate[] = [];
  let at = before === undefined ? null : decodeCursor(before);
  let hidden = 0;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const candidates = await candidatesOf(userId, at, STEP);
    for (const [index, candidate] of candidates.entries()) {
      at = { sortAt: candidate.sortAt.getTime(), id: candidate.id };
      if (ruleFor(candidate)) hidden += 1;
      else shown.push(candidate);
      if (shown.length < size) continue;
      const more = index < candidates.length - 1 || candidates.length === STEP;
      return page(shown, hidden, more ? at : null);
    }
    if (candidates.length < STEP) return page(shown, hidden, null);
  }
  return page(shown, hidden, at);
}

async function page(shown: readonly Candidate[], hidden: number, older: Cursor | null): Promise<ForYou> {
  const articles = await cardsInOrder(shown.map(({ id }) => id));
  return { articles, hidden, older: older && encodeCursor(older) };
}

/**
 * The next articles of everything followed. Each topic's, source's and story's index is walked from the cursor on, but only as far
 * down as the n-th newest of their first articles: what lies below cannot be among the n newest.
 */
async function candidatesOf(userId: string, from: Cursor | null, take: number): Promise<Candidate[]> {
  const place = (id: Prisma.Sql) => (from ? Prisma.sql`AND ("sortAt", ${id}) < (${new Date(from.sortAt)}, ${from.id})` : Prisma.empty);
  const ofSource = Prisma.sql`"sourceId" = f."targetId" AND "status" = 'visible' ${place(Prisma.sql`"id"`)}`;
  const ofStory = Prisma.sql`"storyId" = f."targetId" AND "status" = 'visible' ${place(Prisma.sql`"id"`)}`;
  const ofTopic = Prisma.sql`"topicId" = f."targetId" AND "status" = 'visible' ${place(Prisma.sql`"articleId"`)}`;
  return db().$queryRaw<Candidate[]>`
    WITH f AS MATERIALIZED (SELECT "target", "targetId" FROM "Follow" WHERE "userId" = ${userId}::uuid AND "target" IN ('topic', 'source', 'story')),
    first AS MATERIALIZED (
      SELECT k.* FROM f CROSS JOIN LATERAL (SELECT "sortAt", "id" FROM "Article" WHERE ${ofSource} ORDER BY "sortAt" DESC, "id" DESC LIMIT 1) k WHERE f."target" = 'source'
      UNION
      SELECT k.* FROM f CROSS JOIN LATERAL (SELECT "sortAt", "id" FROM "Article" WHERE ${ofStory} ORDER BY "sortAt" DESC, "id" DESC LIMIT 1) k WHERE f."target" = 'story'
      UNION
      SELECT k.* FROM f CROSS JOIN LATERAL (SELECT "sortAt", "articleId" FROM "ArticleTopic" WHERE ${ofTopic} ORDER BY "sortAt" DESC, "articleId" DESC LIMIT 1) k WHERE f."target" = 'topic'
    ),
    floor AS MATERIALIZED (SELECT coalesce((SELECT "sortAt" FROM first ORDER BY "sortAt" DESC OFFSET ${take - 1} LIMIT 1), '-infinity'::timestamptz) AS "sortAt"),
    found AS MATERIALIZED (
      SELECT k.* FROM f CROSS JOIN floor CROSS JOIN LATERAL (SELECT "sortAt", "id" FROM "Article" WHERE ${ofSource} AND "sortAt" >= floor."sortAt"
        ORDER BY "sortAt" DESC, "id" DESC LIMIT ${take}) k WHERE f."target" = 'source'
      UNION
      SELECT k.* FROM f CROSS JOIN floor CROSS JOIN LATERAL (SELECT "sortAt", "id" FROM "Article" WHERE ${ofStory} AND "sortAt" >= floor."sortAt"
        ORDER BY "sortAt" DESC, "id" DESC LIMIT ${take}) k WHERE f."target" = 'story'
      UNION
      SELECT k.* FROM f CROSS JOIN floor CROSS JOIN LATERAL (SELECT "sortAt", "articleId" FROM "ArticleTopic" WHERE ${ofTopic} AND "sortAt" >= floor."sortAt"
        ORDER BY "sortAt" DESC, "articleId" DESC LIMIT ${take}) k WHERE f."target" = 'topic'
    )
    SELECT a."id", a."sortAt", a."title", a."standfirst", a."kind", a."sourceId",
      ARRAY(SELECT l."topicId" FROM "ArticleTopic" l WHERE l."articleId" = a."id") AS "topicIds"
    FROM (SELECT "id" FROM found ORDER BY "sortAt" DESC, "id" DESC LIMIT ${take}) k
    CROSS JOIN LATERAL (SELECT * FROM "Article" WHERE "id" = k."id" LIMIT 1) a ORDER BY a."sortAt" DESC, a."id" DESC`;
}
