import type { Db } from "@/lib/db/client";
import type { Neighbour } from "@/lib/understand/near-duplicates";

/** What is read of an article: its words, and the story in which it stands. */
export type Looked = {
  id: number; storyId: number; sourceId: number; title: string; standfirst: string | null; byline: string | null; dateline: string | null;
  text: string; html: string; at: Date; firstSeenAt: Date;
};

/** Another article of a story, with what is kept of its text to compare it by. */
export type Beside = Neighbour & { at: Date };

const MOST_TEXT = 60_000;
/** Articles of a story that one is compared with: those that came next before and after it. */
const MOST_BESIDE = 60;

/** Those of these articles that stand in a story and can be seen. */
export async function lookedArticles(tx: Db, ids: readonly number[]): Promise<Looked[]> {
  return tx.$queryRaw<Looked[]>`
    SELECT a."id", a."storyId", a."sourceId", a."title", a."standfirst", a."byline", a."dateline", least(a."sortAt", a."firstSeenAt") AS "at", a."firstSeenAt",
      coalesce(left(b."text", ${MOST_TEXT}::int), '') AS "text", coalesce(left(b."html", ${2 * MOST_TEXT}::int), '') AS "html"
    FROM "Article" a LEFT JOIN "ArticleBody" b ON b."articleId" = a."id"
    WHERE a."id" = ANY(${[...ids]}::int[]) AND a."storyId" IS NOT NULL AND a."status" = 'visible' ORDER BY a."id"`;
}

/** Other sources' articles of its story whose signatures are kept, those nearest to it in time. */
export async function besideIt(tx: Db, { id, storyId, sourceId, at }: Looked): Promise<Beside[]> {
  const rows = await tx.$queryRaw<{ id: number; at: Date; runs: number; hashes: number[] }[]>`
    SELECT a."id", a."at", s."runs", s."hashes" FROM (
      (SELECT "id", least("sortAt", "firstSeenAt") AS "at", "sourceId" FROM "Article" WHERE "storyId" = ${storyId} AND "status" = 'visible' AND "sortAt" <= ${at} ORDER BY "sortAt" DESC, "id" DESC LIMIT ${MOST_BESIDE})
      UNION (SELECT "id", least("sortAt", "firstSeenAt"), "sourceId" FROM "Article" WHERE "storyId" = ${storyId} AND "status" = 'visible' AND "sortAt" >= ${at} ORDER BY "sortAt", "id" LIMIT ${MOST_BESIDE})
    ) a JOIN "ArticleSignature" s ON s."articleId" = a."id" WHERE a."id" <> ${id} AND a."sourceId" <> ${sourceId}`;
  return rows.map(({ runs, hashes, ...row }) => ({ ...row, signature: { runs, hashes } }));
}

/** What is kept of an article's credits and of its passages in others and theirs in it: one text, to see whether it changed. */
export async function keptOf(tx: Db, id: number): Promise<{ credits: unknown; passages: Passage[] }> {
  const [kept, passages] = await Promise.all([
    tx.articleCredits.findUnique({ where: { articleId: id }, select: { credits: true } }),
    tx.sharedPassages.findMany({ where: { OR: [{ articleId: id }, { fromId: id }] }, orderBy: [{ articleId: "asc" }, { fromId: "asc" }] }),
  ]);
  return { credits: kept?.credits ?? null, passages };
}

/** How much of one article's text stood before in another. */
export type Passage = { articleId: number; fromId: number; share: number };
