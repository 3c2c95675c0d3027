import "server-only";
import type { Db } from "@/lib/db/client";

/**
 * Who follows stories follows another one as well, and so does who follows their discussions. What came along says whence,
 * so that it goes again when that is taken back (`followersLeave`); what somebody chose themselves stays as it is. Who
 * follows an article's own discussion goes with that article: the database sees to it.
 */
export async function followersCome(tx: Db, from: readonly number[], into: number): Promise<void> {
  const ids = [...from];
  await tx.$executeRaw`
    INSERT INTO "Follow" ("userId", "target", "targetId", "fromId")
    SELECT DISTINCT ON (f."userId") f."userId", 'story', ${into}::int, f."targetId" FROM "Follow" f WHERE f."target" = 'story' AND f."targetId" = ANY(${ids}::int[]) AND f."fromId" IS DISTINCT FROM ${into}::int
    ORDER BY f."userId", f."createdAt" ON CONFLICT DO NOTHING`;
  if ((await tx.discussionFollow.count({ where: { discussion: { storyId: { in: ids } } }, take: 1 })) === 0) return;
  await tx.$executeRaw`INSERT INTO "Discussion" ("storyId") VALUES (${into}) ON CONFLICT ("storyId") DO NOTHING`;
  await tx.$executeRaw`
    INSERT INTO "DiscussionFollow" ("userId", "discussionId", "mode", "fromId")
    SELECT DISTINCT ON (f."userId") f."userId", (SELECT i."id" FROM "Discussion" i WHERE i."storyId" = ${into}::int), f."mode", f."discussionId"
    FROM "DiscussionFollow" f JOIN "Discussion" d ON d."id" = f."discussionId" AND d."storyId" = ANY(${ids}::int[])
    WHERE f."fromId" IS NULL OR f."fromId" IN (SELECT e."id" FROM "Discussion" e WHERE e."storyId" <> ${into}::int)
    ORDER BY f."userId", f."createdAt" ON CONFLICT DO NOTHING`;
}

/** Takes back that the followers of stories came to another one. */
export async function followersLeave(tx: Db, from: readonly number[], into: number): Promise<void> {
  const ids = [...from];
  await tx.follow.deleteMany({ where: { target: "story", targetId: into, fromId: { in: ids } } });
  await tx.$executeRaw`
    DELETE FROM "DiscussionFollow" f USING "Discussion" d, "Discussion" e
    WHERE d."id" = f."discussionId" AND d."storyId" = ${into}::int AND e."id" = f."fromId" AND e."storyId" = ANY(${ids}::int[])`;
}
