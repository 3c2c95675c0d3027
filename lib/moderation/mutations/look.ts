import "server-only";
import type { ModeratorActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { LOOK_SECONDS, type DeskComment } from "../types";

/**
 * Says that a moderator has a comment in front of them, unless somebody else has.
 * @returns who else has, or null
 */
export async function lookAt(actor: ModeratorActor, commentId: number): Promise<DeskComment["looking"]> {
  const mine = await db().$executeRaw`
    INSERT INTO "QueueLook" AS l ("commentId", "userId", "at") VALUES (${commentId}, ${actor.userId}::uuid, now())
    ON CONFLICT ("commentId") DO UPDATE SET "userId" = EXCLUDED."userId", "at" = now()
    WHERE l."userId" = EXCLUDED."userId" OR l."at" < now() - make_interval(secs => ${LOOK_SECONDS}::int)`;
  if (mine > 0) return null;
  const [row] = await db().$queryRaw<{ name: string | null; at: Date }[]>`SELECT u."name", l."at" FROM "QueueLook" l JOIN "User" u ON u."id" = l."userId" WHERE l."commentId" = ${commentId}`;
  return row ? { name: row.name, at: row.at.toISOString() } : null;
}
