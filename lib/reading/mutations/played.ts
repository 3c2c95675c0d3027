import "server-only";
import type { UserActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { toPlayed } from "../queries/played";
import { isHeard } from "../rules";
import type { RecordPlayed } from "../schema/played";
import type { Played } from "../types";

/**
 * Keeps how far a reader heard or saw a file of an article.
 * @returns how it stands now, or null where there is no such article or file
 */
export async function recordPlayed(actor: UserActor, articleId: number, { file, seconds, duration = null, done }: RecordPlayed): Promise<Played | null> {
  const heard = done ?? isHeard(seconds, duration);
  const rows = await db().$queryRaw<Parameters<typeof toPlayed>[0][]>`
    INSERT INTO "PlayMark" ("userId", "articleId", "file", "seconds", "duration", "done", "playedAt")
    SELECT ${actor.userId}::uuid, "id", ${file}, ${seconds}, ${duration}::float8, ${heard}, clock_timestamp()
    FROM "Article" WHERE "id" = ${articleId} AND "status" = 'visible' AND jsonb_array_length("enclosures") > ${file}
    ON CONFLICT ("userId", "articleId", "file") DO UPDATE SET
      "seconds" = EXCLUDED."seconds", "duration" = coalesce(EXCLUDED."duration", "PlayMark"."duration"), "done" = EXCLUDED."done", "playedAt" = EXCLUDED."playedAt"
    RETURNING "file", "seconds", "duration", "done", "playedAt"`;
  return rows[0] ? toPlayed(rows[0]) : null;
}
