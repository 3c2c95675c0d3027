import "server-only";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

/**
 * Locks comments and everything they answer until the transaction ends, the newest first, as everybody locks comments:
 * what becomes of one is counted in the one above it, so whoever changes several needs them all before the first.
 * @param which a condition on comments, as "c"
 */
export async function lockBranches(tx: Db, which: Prisma.Sql): Promise<void> {
  await tx.$queryRaw`
    WITH RECURSIVE up AS (
      SELECT c."id", c."parentId" FROM "Comment" c WHERE ${which}
      UNION SELECT p."id", p."parentId" FROM up JOIN "Comment" p ON p."id" = up."parentId"
    ), held AS (SELECT c."id" FROM "Comment" c WHERE c."id" IN (SELECT "id" FROM up) ORDER BY c."id" DESC FOR NO KEY UPDATE)
    SELECT count(*)::int AS "held" FROM held`;
}
