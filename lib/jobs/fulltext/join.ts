import type { Db } from "@/lib/db/client";
import { titleHash } from "@/lib/ingest/identity";
import { overlap, sketchOf } from "@/lib/ingest/sketch";
import { recountSource } from "@/lib/ingest/store/withdraw";
import type { PreparedArticle } from "@/lib/ingest/types";
import { publish } from "../publish";
import { dropArticles } from "../remove-articles";
import { storyChanges } from "../store-article";

/** Share of common runs of words from which two texts at one address are one article. */
const LEAST_OVERLAP = 0.6;

/**
 * What is to be done where the page of an article calls itself by an address under which another is stored: both are one,
 * so this one becomes that one, with where it was seen and what readers did with it. Where an article of that address and
 * title was deleted for good, this one goes as well. An address alone is not believed: there are sites that give every
 * page the same one. What readers discuss stays by itself.
 * @returns whether the article is gone
 */
export async function joinKnown(tx: Db, articleId: number, article: PreparedArticle): Promise<boolean> {
  if (article.canonicalUrl === null) return false;
  // Two articles that turn out to be one at the same moment must not each find nobody there.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('parallax page'), hashtext(${article.canonicalUrl}))`;
  const known = await tx.article.findFirst({
    where: { canonicalUrl: article.canonicalUrl, id: { not: articleId } }, orderBy: { id: "asc" },
    select: { id: true, slug: true, title: true, body: { select: { text: true } } },
  });
  const same = known !== null && (titleHash(known.title) === titleHash(article.title) || overlap(sketchOf(known.body?.text ?? ""), sketchOf(article.text)) >= LEAST_OVERLAP);
  if (!same && !(await isBuried(tx, article))) return false;
  if (same && (await tx.comment.count({ where: { articleId } })) > 0) return false;
  if (same) await handOver(tx, articleId, known.id);
  const slug = await drop(tx, articleId, same ? [known.slug] : []);
  if (same) await leadOn(tx, { id: articleId, slug }, known.id);
  return true;
}

async function isBuried(tx: Db, { canonicalUrl, title }: PreparedArticle): Promise<boolean> {
  return (await tx.articleTombstone.count({ where: { identities: { has: `url:${canonicalUrl}` }, titleHash: titleHash(title) } })) > 0;
}

/** Where it was seen, what feeds remember it as, which addresses lead to it, and what readers saved, read and heard of the same files. */
async function handOver(tx: Db, from: number, to: number): Promise<void> {
  await tx.mergedArticle.updateMany({ where: { intoId: from }, data: { intoId: to } });
  await tx.$executeRaw`
    UPDATE "FeedEntry" SET "articleId" = ${to} WHERE "articleId" = ${from} AND "feedId" IN (SELECT "feedId" FROM "ArticleOrigin" WHERE "articleId" = ${from})`;
  await tx.$executeRaw`
    UPDATE "ArticleOrigin" o SET "articleId" = ${to}, "leads" = o."leads" AND NOT EXISTS (SELECT 1 FROM "ArticleOrigin" l WHERE l."articleId" = ${to} AND (l."leads" OR l."importId" IS NOT NULL))
    WHERE o."articleId" = ${from} AND NOT EXISTS (SELECT 1 FROM "ArticleOrigin" t WHERE t."articleId" = ${to} AND t."feedId" = o."feedId")`;
  await tx.$executeRaw`
    UPDATE "Bookmark" b SET "articleId" = ${to} WHERE b."articleId" = ${from} AND NOT EXISTS (SELECT 1 FROM "Bookmark" o WHERE o."userId" = b."userId" AND o."articleId" = ${to})`;
  await tx.$executeRaw`
    UPDATE "ReadMark" m SET "articleId" = ${to} WHERE m."articleId" = ${from} AND NOT EXISTS (SELECT 1 FROM "ReadMark" o WHERE o."userId" = m."userId" AND o."articleId" = ${to})`;
  await tx.$executeRaw`
    UPDATE "PlayMark" m SET "articleId" = ${to} WHERE m."articleId" = ${from}
      AND EXISTS (SELECT 1 FROM "Article" a, "Article" b WHERE a."id" = ${from} AND b."id" = ${to} AND a."enclosures" = b."enclosures")
      AND NOT EXISTS (SELECT 1 FROM "PlayMark" o WHERE o."userId" = m."userId" AND o."articleId" = ${to} AND o."file" = m."file")`;
}

/** What had the address before is no longer there, or it would not have been free. */
async function leadOn(tx: Db, { id, slug }: { id: number; slug: string }, intoId: number): Promise<void> {
  await tx.mergedArticle.deleteMany({ where: { slug } });
  await tx.mergedArticle.create({ data: { id, slug, intoId } });
}

/** @returns the address that it had */
async function drop(tx: Db, articleId: number, known: readonly string[]): Promise<string> {
  const row = await tx.article.findUniqueOrThrow({ where: { id: articleId }, select: { slug: true, sourceId: true, storyId: true, topics: { select: { topic: { select: { slug: true } } } } } });
  const stories = row.storyId === null ? {} : await storyChanges(tx, row.storyId);
  await dropArticles(tx, [articleId]);
  const source = await recountSource(tx, row.sourceId);
  await publish(tx, {
    articles: [row.slug, ...known, ...(stories.articles ?? [])], sources: [source, ...(stories.sources ?? [])],
    topics: [...row.topics.map(({ topic }) => topic.slug), ...(stories.topics ?? [])], stories: stories.stories ?? [],
  });
  return row.slug;
}
