import { adoptLinks } from "@/lib/bookmarks/mutations/adopt";
import { db, type Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { retrying } from "@/lib/db/retrying";
import type { Validators } from "@/lib/ingest/fetch/types";
import type { PagePart } from "@/lib/ingest/page-text";
import { storableJson, storableText } from "@/lib/ingest/store/json";
import { lockArticle, updateArticle } from "@/lib/ingest/store/update";
import type { PreparedArticle } from "@/lib/ingest/types";
import { firstPublished } from "../feeds/store-entry";
import { withOwnTopic } from "../own-topics";
import { publish } from "../publish";
import { withStories } from "../store-article";
import { NEXT_LOOK } from "./again-times";
import { joinKnown } from "./join";
import type { LeasedPage } from "./lease";
import type { PageReport } from "./report";

/**
 * Gives an article the text of its page, in one transaction and only if the page is still this worker's. The summary that
 * stood there is no earlier text but less of the same one; only where readers had another text of the page is it kept as
 * a revision, and not where an owner has the same page read otherwise. An article that turns out to be one that is stored already becomes that one, and one that was deleted goes.
 */
export async function takePage(page: LeasedPage, part: PagePart, article: PreparedArticle, report: PageReport, validators: Validators): Promise<"taken" | "same" | "joined" | "lost"> {
  const { html: _, ...kept } = part;
  return retrying(() => db().$transaction(async (tx) => {
    if (!(await holds(tx, page))) return "lost";
    if (!page.looking && part.canonicalUrl !== null && (await joinKnown(tx, page.articleId, article))) return "joined";
    await end(tx, page, "taken", null, { ...report, part: kept });
    await tx.pageText.update({ where: { articleId: page.articleId }, data: { ...validators, looks: { increment: page.looking ? 1 : 0 } } });
    const changed = await bringUp(tx, page, article);
    return page.looking && !changed ? "same" : "taken";
  }, { timeout: 30_000 }));
}

/** @returns whether the article says something else now */
async function bringUp(tx: Db, { articleId, taken, again, looking }: LeasedPage, article: PreparedArticle): Promise<boolean> {
  const origins = await tx.articleOrigin.findMany({ where: { articleId }, select: { categories: true }, take: 20 });
  const filed = await withOwnTopic(article, origins.flatMap(({ categories }) => categories));
  const updated = await updateArticle(tx, articleId, await firstPublished(tx, articleId, filed), { keepRevision: taken && !again, at: new Date() });
  if (updated === null) {
    if (!looking) await show(tx, articleId);
    return false;
  }
  await adoptLinks(tx, [articleId]);
  await publish(tx, await withStories(tx, { articles: [updated.slug], sources: [updated.sourceSlug], topics: updated.topics }, updated.stories));
  return true;
}

/** The article's page says whether it has all of the text. */
async function show(tx: Db, articleId: number): Promise<void> {
  const { slug } = await tx.article.findUniqueOrThrow({ where: { id: articleId }, select: { slug: true } });
  await publish(tx, { articles: [slug] });
}

/** The feed's text stands, or that which the article has from its page; why is told. */
export async function keepFeedText(page: LeasedPage, problem: string, report: PageReport): Promise<"kept" | "lost"> {
  return retrying(() => db().$transaction(async (tx) => {
    if (!(await holds(tx, page))) return "lost";
    await end(tx, page, page.taken ? "taken" : "kept", problem, report);
    return "kept";
  }));
}

/** Notes that a page could not be had, and asks again in so many milliseconds; null: never. */
export async function tryPageLater(page: LeasedPage, problem: string, laterMs: number | null, report: PageReport): Promise<"later" | "failed" | "lost"> {
  return retrying(() => db().$transaction(async (tx) => {
    if (!(await holds(tx, page))) return "lost";
    await end(tx, page, page.taken ? "taken" : laterMs === null ? "failed" : "waiting", problem, report, laterMs);
    return laterMs === null ? "failed" : "later";
  }));
}

/** The article and its page stay ours until the transaction ends. */
export async function holds(tx: Db, { articleId, leaseOwner, hash }: LeasedPage): Promise<boolean> {
  if (!(await lockArticle(tx, articleId))) return false;
  return (await tx.$queryRaw<unknown[]>`SELECT 1 FROM "PageText" WHERE "articleId" = ${articleId} AND "leaseOwner" = ${leaseOwner} AND "hash" = ${hash}::uuid FOR UPDATE`).length > 0;
}

/** What a page says besides its text stays while its article has that text. */
async function end(tx: Db, { articleId }: LeasedPage, state: string, problem: string | null, report: PageReport, laterMs: number | null = null): Promise<void> {
  await tx.$executeRaw`
    UPDATE "PageText" SET "state" = ${state}, "problem" = ${problem === null ? null : storableText(problem.slice(0, 1_000))}, "leaseOwner" = NULL, "leaseUntil" = NULL,
      "report" = ${storableJson(report)}::jsonb || CASE WHEN ${report.part === null} AND "state" = 'taken' THEN jsonb_build_object('part', "report"->'part') ELSE '{}'::jsonb END
        || jsonb_build_object('ms', greatest(0, extract(epoch FROM now() - "triedAt") * 1000)::int),
      "lookAgainAt" = CASE WHEN ${state === "taken" && laterMs === null} THEN ${NEXT_LOOK} END,
      "nextTryAt" = ${laterMs === null ? Prisma.sql`NULL` : Prisma.sql`now() + make_interval(secs => ${laterMs / 1000}::float)`}
    WHERE "articleId" = ${articleId}`;
}
