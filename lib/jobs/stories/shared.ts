import type { Db } from "@/lib/db/client";
import { storableJson } from "@/lib/ingest/store/json";
import type { TermCounts } from "@/lib/understand/stories/types";
import { whyTogether } from "@/lib/understand/stories/why";
import { publish } from "../publish";
import type { Board } from "./board";
import type { Piece } from "./decide";
import { evidenceOf } from "./words";

/**
 * Says of articles that an edition put into a story what they share with it, so that "Why together?" shows more than that
 * somebody put them there. Those beside them are said anew, as many as are known: the first of a story came before there
 * was anything to share.
 */
export async function tellShared(tx: Db, pieces: readonly Piece[], board: Board, counts: TermCounts): Promise<void> {
  const stories = new Set(pieces.flatMap(({ id, fixed }) => (fixed ? (board.keyOf(id) ?? []) : [])));
  const told = [...stories].filter((key) => key > 0).flatMap((story) => {
    const members = board.membersOf(story).flatMap((id) => { const reading = board.readingOf(id); return reading ? [{ id, reading }] : []; });
    const all = members.map(({ reading }) => reading);
    return members.length < 2 ? [] : members.map(({ id, reading }) => ({ articleId: id, evidence: evidenceOf(whyTogether(all, counts, reading)) }));
  });
  if (told.length === 0) return;
  const changed = await tx.$queryRaw<{ slug: string }[]>`
    WITH said AS (
      UPDATE "Finding" f SET "evidence" = t."evidence"
      FROM jsonb_to_recordset(${storableJson(told)}::jsonb) AS t("articleId" int, "evidence" jsonb)
      WHERE f."articleId" = t."articleId" AND f."field" = 'story' AND f."origin" = 'edition' AND f."evidence" IS DISTINCT FROM t."evidence"
      RETURNING f."articleId")
    SELECT DISTINCT s."slug" FROM said JOIN "Article" a ON a."id" = said."articleId" JOIN "Story" s ON s."id" = a."storyId"`;
  if (changed.length > 0) await publish(tx, { stories: changed.map(({ slug }) => slug) });
}
