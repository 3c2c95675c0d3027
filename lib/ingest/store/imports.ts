import type { Db } from "@/lib/db/client";
import type { ImportReport } from "@/lib/documents/types";
import type { StoredArticle } from "../match";
import type { DocumentDraft, IncomingDocument, PreparedArticle } from "../types";
import { storableJson } from "./json";

/** What became of these bytes before: read already, replaced by a later version since, or new. */
export type Seen =
  | { state: "new"; sameBytes: boolean }
  | { state: "known"; importId: number; documentName: string; articleCount: number }
  | { state: "outdated"; documentName: string; at: Date };

/**
 * Whether a document has to be read. The same bytes are the same document under whatever name. An
 * older version that comes back does not undo its correction, unless `again` says so.
 */
export async function lookUp(tx: Db, document: IncomingDocument, importerVersion: string, again: boolean): Promise<Seen> {
  const latest = await tx.import.findFirst({
    where: { documentName: document.name, finishedAt: { not: null } },
    orderBy: [{ finishedAt: "desc" }, { id: "desc" }],
    select: { checksum: true, finishedAt: true },
  });
  const same = await tx.import.findFirst({
    where: { checksum: document.checksum, finishedAt: { not: null } },
    orderBy: [{ finishedAt: "desc" }, { id: "desc" }],
    select: { id: true, documentName: true, articleCount: true, importerVersion: true },
  });
  const replaced = latest !== null && latest.checksum !== document.checksum && same?.documentName === document.name;
  if (replaced && !again) return { state: "outdated", documentName: document.name, at: latest.finishedAt ?? new Date(0) };
  if (same?.importerVersion === importerVersion && !again) return { state: "known", importId: same.id, documentName: same.documentName, articleCount: same.articleCount };
  return { state: "new", sameBytes: same !== null && !replaced };
}

/** `resumed`: a killed run had left it open. */
export type OpenImport = { id: number; startedAt: Date; resumed: boolean };

/** The row of this reading; one that a killed run left open is taken up again with its time of arrival. */
export async function openImport(tx: Db, document: IncomingDocument, draft: DocumentDraft, importerVersion: string): Promise<OpenImport> {
  const key = { documentName: document.name, checksum: document.checksum, importerVersion };
  const facts = {
    format: draft.format, encoding: document.encoding, bytes: document.bytes, lines: document.lines, page: draft.page,
    furniture: draft.furniture, repairs: JSON.parse(storableJson(draft.repairs)) as object[],
  };
  const left = await tx.import.findUnique({ where: { documentName_checksum_importerVersion: key }, select: { finishedAt: true } });
  const row = await tx.import.upsert({
    where: { documentName_checksum_importerVersion: key },
    create: { ...key, ...facts },
    update: { ...facts, finishedAt: null },
    select: { id: true, startedAt: true },
  });
  return { ...row, resumed: left !== null && left.finishedAt === null };
}

/** The reading is over; what was said of it is kept beside it. */
export async function closeImport(tx: Db, id: number, articleCount: number, report: ImportReport): Promise<void> {
  await tx.import.update({ where: { id }, data: { articleCount, finishedAt: new Date(), report: JSON.parse(storableJson(report)) as object } });
}

/** The articles that a reading found, by their first line. */
export async function importedArticles(tx: Db, importId: number): Promise<Map<number | null, { id: number; slug: string; firstSeenAt: Date }>> {
  const rows = await tx.articleOrigin.findMany({ where: { importId }, select: { firstLine: true, article: { select: { id: true, slug: true, firstSeenAt: true } } } });
  return new Map(rows.map((row) => [row.firstLine, row.article]));
}

/**
 * Articles that came from any version of a document, in the order in which they stood, and those of the given identities.
 * Under the title that their source gives them, where an admin corrected it: by that they are known again.
 */
export async function storedArticles(tx: Db, documentName: string, checksum: string, identities: readonly string[]): Promise<StoredArticle[]> {
  return tx.$queryRaw<StoredArticle[]>`
    SELECT a."id", a."identity", COALESCE(a."said"->'title'->>'title', a."title") AS "title", a."contentHash" FROM "Article" a
    WHERE a."id" IN (
      SELECT o."articleId" FROM "ArticleOrigin" o JOIN "Import" i ON i."id" = o."importId"
      WHERE i."documentName" = ${documentName} OR i."checksum" = ${checksum}
    ) OR a."identity" = ANY(${[...identities]}::text[])
    ORDER BY a."id"`;
}

/** Of these articles those that were found in these bytes, and in no document of another name: another reading of the bytes can take them back. */
export async function onlyInThese(tx: Db, documentName: string, checksum: string, ids: readonly number[]): Promise<Set<number>> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT o."articleId" AS "id" FROM "ArticleOrigin" o LEFT JOIN "Import" i ON i."id" = o."importId"
    WHERE o."articleId" = ANY(${[...ids]}::int[]) GROUP BY 1
    HAVING bool_or(i."checksum" = ${checksum}) AND bool_and(COALESCE(i."checksum" = ${checksum} OR i."documentName" = ${documentName}, false))`;
  return new Set(rows.map((row) => row.id));
}

/** The articles that these bytes were found to hold. */
export async function articlesOfBytes(tx: Db, checksum: string): Promise<number[]> {
  const rows = await tx.articleOrigin.findMany({ where: { import: { checksum } }, select: { articleId: true }, distinct: ["articleId"], orderBy: { articleId: "asc" } });
  return rows.map((row) => row.articleId);
}

export async function storedTexts(tx: Db, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await tx.articleBody.findMany({ where: { articleId: { in: [...ids] } }, select: { articleId: true, text: true } });
  return new Map(rows.map((row) => [row.articleId, row.text]));
}

/** Records that a document holds an article that was already stored. */
export async function addOrigin(tx: Db, articleId: number, importId: number, article: Pick<PreparedArticle, "guid" | "identities" | "firstLine" | "lastLine">, seenAt: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ArticleOrigin" ("articleId", "importId", "guid", "identities", "firstLine", "lastLine", "seenAt")
    VALUES (${articleId}, ${importId}, ${article.guid}, ${[...article.identities]}::text[], ${article.firstLine}, ${article.lastLine}, ${seenAt}::timestamptz)
    ON CONFLICT ("importId", "firstLine") DO UPDATE SET "articleId" = EXCLUDED."articleId", "identities" = EXCLUDED."identities"`;
}
