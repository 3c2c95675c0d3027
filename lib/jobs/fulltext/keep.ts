import type { Db } from "@/lib/db/client";
import { withPage, type WantedPage } from "@/lib/ingest/page-text";
import { prepareArticle } from "@/lib/ingest/prepare";
import { storableJson } from "@/lib/ingest/store/json";
import type { PreparedArticle } from "@/lib/ingest/types";
import { languageModel } from "@/lib/understand/language-model";
import { readReport } from "./report";

/**
 * What an article says whose feed says something new of it, in the transaction that stores it and after the article was
 * locked: one that has the text of its page keeps that until the page was asked again, with the feed's new head.
 * @param page the page to be asked, or null where the feed gives the text now, or no page is wanted
 */
export async function keepPageText(tx: Db, articleId: number, article: PreparedArticle, page: WantedPage | null): Promise<PreparedArticle> {
  if (page === null) {
    await tx.pageText.deleteMany({ where: { articleId } });
    return article;
  }
  await askAgain(tx, articleId, page);
  const row = await tx.pageText.findUniqueOrThrow({ where: { articleId }, select: { state: true, report: true, article: { select: { body: { select: { html: true } } } } } });
  const part = readReport(row.report)?.part;
  if (row.state !== "taken" || !part || !row.article.body) return article;
  return prepareArticle({ ...withPage(page.draft, { ...part, html: row.article.body.html }), source: article.source }, new Date(), await languageModel());
}

/** Asks for a page: unless that was done for the same words of its feed. Whoever has it now does not have what is wanted. */
async function askAgain(tx: Db, articleId: number, page: WantedPage): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "PageText" AS p ("articleId", "url", "host", "hash", "why", "draft")
    SELECT ${articleId}, g."url", g."host", g."hash", g."why", g."draft" FROM jsonb_populate_record(NULL::"PageText", ${storableJson(page)}::jsonb) g
    ON CONFLICT ("articleId") DO UPDATE SET "url" = EXCLUDED."url", "host" = EXCLUDED."host", "hash" = EXCLUDED."hash", "why" = EXCLUDED."why", "draft" = EXCLUDED."draft",
      "state" = CASE WHEN p."state" = 'taken' THEN 'taken' ELSE 'waiting' END, "problem" = NULL, "attempts" = 0, "nextTryAt" = now(), "againAt" = NULL, "lookAgainAt" = NULL, "leaseOwner" = NULL, "leaseUntil" = NULL
    WHERE p."hash" <> EXCLUDED."hash"`;
}
