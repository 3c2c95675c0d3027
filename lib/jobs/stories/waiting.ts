import { db } from "@/lib/db/client";

/**
 * Days for which an article is compared with what arrives after it: the two weeks that may lie between two articles of one
 * story, and a week more for what is brought late.
 */
const KEPT_DAYS = 21;
const FORGOTTEN_AT_ONCE = 1_000;
const MOST_FORGOTTEN = 100_000;

/** Whether an article waits to be placed. */
export async function anyToPlace(): Promise<boolean> {
  return (await db().placingCheck.findFirst({ select: { articleId: true } })) !== null;
}

/** Takes away readings of articles that came too long ago to be compared with. Returns how many. */
export async function forgetOldReadings(now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  for (let forgotten = 0; ; ) {
    const some = await db().$executeRaw`
      DELETE FROM "ArticleReading" WHERE "articleId" IN (SELECT "articleId" FROM "ArticleReading" WHERE "readAt" < ${before} ORDER BY "readAt" LIMIT ${FORGOTTEN_AT_ONCE})`;
    forgotten += some;
    if (some < FORGOTTEN_AT_ONCE || forgotten >= MOST_FORGOTTEN) return forgotten;
  }
}
