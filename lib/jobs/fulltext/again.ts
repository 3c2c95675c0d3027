import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { preparedRows } from "@/lib/db/rows";
import { retrying } from "@/lib/db/retrying";
import { storableJson } from "@/lib/ingest/store/json";
import { LOOK_IS_DUE, LOOKING, NEXT_LOOK } from "./again-times";
import type { LeasedPage } from "./lease";
import { holds } from "./store";

/** Pages that join the lines of their hosts in one turn. */
const MOST_AT_ONCE = Prisma.raw("200");

/**
 * Puts pages whose next look is due into the lines of their hosts; those of sources that are not to be looked at again go out.
 * They are due at once: a time that the column rounds up to the next millisecond would be yet to come.
 */
export async function raiseLooks(): Promise<void> {
  await preparedRows(Prisma.sql`
    UPDATE "PageText" p SET "lookAgainAt" = CASE WHEN s."lookAgain" AND s."fullText" <> 'never' THEN ${LOOKING} END, "nextTryAt" = CASE WHEN s."lookAgain" AND s."fullText" <> 'never' THEN date_trunc('milliseconds', now()) END, "attempts" = 0
    FROM (SELECT p."articleId" FROM "PageText" p WHERE ${LOOK_IS_DUE} ORDER BY p."lookAgainAt" LIMIT ${MOST_AT_ONCE} FOR UPDATE SKIP LOCKED) due
      JOIN "Article" a ON a."id" = due."articleId" JOIN "Source" s ON s."id" = a."sourceId"
    WHERE p."articleId" = due."articleId"`);
}

/**
 * Ends a look at a page that gave no other text: nothing changed, or there was no page to be had, which is no change of
 * the article. It keeps what it has.
 * @param problem why there was nothing to compare with, in words; null where the page is the same
 * @param gone the page is not to be asked for any more
 */
export async function endLook(page: LeasedPage, problem: string | null, gone = false): Promise<"same" | "lost"> {
  return retrying(() => db().$transaction(async (tx) => {
    if (!(await holds(tx, page))) return "lost";
    await tx.$executeRaw`
      UPDATE "PageText" SET "leaseOwner" = NULL, "leaseUntil" = NULL, "nextTryAt" = NULL, "looks" = "looks" + 1, "lookAgainAt" = CASE WHEN ${gone} THEN NULL ELSE ${NEXT_LOOK} END,
        "report" = coalesce("report", '{}'::jsonb) || jsonb_build_object('look', ${storableJson({ at: new Date().toISOString(), problem })}::jsonb)
      WHERE "articleId" = ${page.articleId}`;
    return "same";
  }));
}
