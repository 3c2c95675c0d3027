import type { Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";

export type LockedFeed = {
  id: number; url: string; sourceId: number; sourceSlug: string; ownTitle: string | null; userAgent: string | null; headers: Record<string, string>; credentials: { user: string; password: string } | null;
  fixedSeconds: number | null; state: string; leased: boolean;
};

/**
 * Keeps a feed for this transaction: whatever a look is storing of it is stored before, and nothing more after, where the
 * lease is taken away.
 * @throws AppError `not-found`
 */
export async function lockFeed(tx: Db, id: number): Promise<LockedFeed> {
  const [row] = await tx.$queryRaw<LockedFeed[]>`
    SELECT f."id", f."url", f."sourceId", s."slug" AS "sourceSlug", f."ownTitle", f."userAgent", f."headers", f."credentials", f."fixedSeconds", f."state", f."leaseOwner" IS NOT NULL AS "leased"
    FROM "Feed" f JOIN "Source" s ON s."id" = f."sourceId" WHERE f."id" = ${id} FOR UPDATE OF f`;
  if (!row) throw new AppError("not-found", `There is no feed ${id}. \`feeds list\` names them.`);
  return row;
}

/** What ends a look that is under way without anything of it being written; whoever looks next begins anew. */
export const UNLEASED = { leaseOwner: null, leaseUntil: null } as const;
