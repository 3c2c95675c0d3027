import type { Precision } from "@/lib/closed-lists";
import type { Db } from "@/lib/db/client";
import type { Printing } from "@/lib/articles/rules/reprints";
import type { Neighbour } from "@/lib/understand/near-duplicates";

/** What an article is judged by; `apart` where an admin says that it is a piece of its own. */
export type Judged = Printing & { sourceId: number; visible: boolean; apart: boolean; text: string; hashes: number[] };

/** An article that shares something with another. */
export type Near = Neighbour & Printing & { sourceId: number };

/** Characters of a text that are compared: some 20,000 words. */
const MOST_TEXT = 120_000;
/** Of a hash that very many share, those who arrived last; and who shares most with an article. */
const MOST_HOLDERS = 60;
const MOST_NEIGHBOURS = 24;

/** Asks for a look at articles whose group is another one now. */
export async function askAgain(tx: Db, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await tx.$queryRaw`SELECT "ask_reprint_check"(${[...ids]}::int[])::text`;
}

/** Articles with their texts and the signatures kept of them; those that are gone are left out. */
export async function judgedArticles(tx: Db, ids: readonly number[]): Promise<Judged[]> {
  const rows = await tx.$queryRaw<(Omit<Judged, "publishedPrecision"> & { publishedPrecision: string })[]>`
    SELECT a."id", a."publishedAt", a."publishedPrecision", a."firstSeenAt", a."sourceId", a."status" = 'visible' AS "visible",
      EXISTS (SELECT 1 FROM "Finding" f WHERE f."articleId" = a."id" AND f."field" = 'reprint' AND f."origin" = 'admin') AS "apart",
      coalesce(left(b."text", ${MOST_TEXT}::int), '') AS "text", coalesce(s."hashes", '{}') AS "hashes"
    FROM "Article" a LEFT JOIN "ArticleBody" b ON b."articleId" = a."id" LEFT JOIN "ArticleSignature" s ON s."articleId" = a."id"
    WHERE a."id" = ANY(${[...ids]}::int[]) ORDER BY a."id"`;
  return rows.map((row) => ({ ...row, publishedPrecision: row.publishedPrecision as Precision }));
}

/** All that are one piece with any of these so far, these left out that are alone. Lists as values, so that each step goes by an index. */
async function groupedWith(tx: Db, ids: readonly number[]): Promise<number[]> {
  const roots = await tx.$queryRaw<{ id: number }[]>`SELECT DISTINCT coalesce("reprintOfId", "id") AS "id" FROM "Article" WHERE "id" = ANY(${[...ids]}::int[])`;
  const later = await tx.$queryRaw<{ id: number; root: number }[]>`
    SELECT "id", "reprintOfId" AS "root" FROM "Article" WHERE "reprintOfId" = ANY(${roots.map(({ id }) => id)}::int[])`;
  return [...new Set(later.flatMap(({ id, root }) => [id, root]))];
}

/** Those that are one piece with any of these so far, and have no signature any more. */
export async function unsignedKin(tx: Db, ids: readonly number[]): Promise<number[]> {
  const kin = await groupedWith(tx, ids);
  const signed = new Set((await tx.articleSignature.findMany({ where: { articleId: { in: kin } }, select: { articleId: true } })).map(({ articleId }) => articleId));
  return kin.filter((id) => !signed.has(id));
}

/** Who shares hashes with each of these, of those whose signatures are kept: those that share most. */
export async function nearArticles(tx: Db, signed: readonly { id: number; hashes: readonly number[] }[]): Promise<Map<number, Near[]>> {
  const pairs = await tx.$queryRaw<{ id: number; other: number }[]>`
    SELECT "id", "other" FROM (
      SELECT h."id", b."articleId" AS "other", row_number() OVER (PARTITION BY h."id" ORDER BY count(*) DESC, b."articleId") AS "nth"
      FROM unnest(${signed.flatMap(({ id, hashes }) => hashes.map(() => id))}::int[], ${signed.flatMap(({ hashes }) => hashes)}::int[]) AS h("id", "hash")
      CROSS JOIN LATERAL (SELECT "articleId" FROM "SignatureBand" WHERE "hash" = h."hash" ORDER BY "articleId" DESC LIMIT ${MOST_HOLDERS}) b
      WHERE b."articleId" <> h."id" GROUP BY 1, 2
    ) n WHERE "nth" <= ${MOST_NEIGHBOURS}`;
  const known = new Map((await signedArticles(tx, [...new Set(pairs.map(({ other }) => other))])).map((near) => [near.id, near]));
  const found = new Map<number, Near[]>();
  for (const { id, other } of pairs) {
    const near = known.get(other);
    if (near) found.set(id, [...(found.get(id) ?? []), near]);
  }
  return found;
}

async function signedArticles(tx: Db, ids: readonly number[]): Promise<Near[]> {
  if (ids.length === 0) return [];
  const rows = await tx.articleSignature.findMany({
    where: { articleId: { in: [...ids] }, article: { status: "visible" } },
    select: { articleId: true, runs: true, hashes: true, article: { select: { publishedAt: true, publishedPrecision: true, firstSeenAt: true, sourceId: true } } },
  });
  return rows.map(({ articleId: id, runs, hashes, article }) => ({
    id, signature: { runs, hashes }, ...article, publishedPrecision: article.publishedPrecision as Precision,
  }));
}

/** Texts of articles, as far as they are compared. */
export async function comparedTexts(tx: Db, ids: readonly number[]): Promise<{ id: number; text: string }[]> {
  if (ids.length === 0) return [];
  return tx.$queryRaw<{ id: number; text: string }[]>`
    SELECT "articleId" AS "id", left("text", ${MOST_TEXT}::int) AS "text" FROM "ArticleBody" WHERE "articleId" = ANY(${[...ids]}::int[])`;
}

/** One article of a group, locked until the transaction ends. */
export type Grouped = Printing & { reprintOfId: number | null };

/** These articles and all that are one piece with any of them, which nobody else changes from now on; hidden ones take no part. */
export async function lockGroups(tx: Db, ids: readonly number[]): Promise<Grouped[]> {
  const all = [...new Set([...ids, ...(await groupedWith(tx, ids))])];
  const rows = await tx.$queryRaw<(Omit<Grouped, "publishedPrecision"> & { publishedPrecision: string })[]>`
    SELECT "id", "publishedAt", "publishedPrecision", "firstSeenAt", "reprintOfId" FROM "Article"
    WHERE "id" = ANY(${all}::int[]) AND "status" = 'visible' ORDER BY "id" FOR NO KEY UPDATE`;
  return rows.map((row) => ({ ...row, publishedPrecision: row.publishedPrecision as Precision }));
}
