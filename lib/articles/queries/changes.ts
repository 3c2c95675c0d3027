import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import { lettersShown } from "@/lib/sources/queries/letters-shown";
import { getArticle } from "../queries";
import { compareLines, compareTexts } from "../rules/changes";
import type { ArticleChange, ArticleChanges, ChangedBy } from "../types/changes";

/** Changes on one page. */
export const CHANGES_ON_PAGE = 10;
/** Characters of a version that are compared. */
const MOST_TEXT = 100_000;

type Version = { number: number; title: string; standfirst: string | null; text: string; length: number };
type OldVersion = Version & { replacedAt: string; replacedBy: ChangedBy };

/**
 * What changed in a visible article, the latest changes first.
 * @param before only changes of versions under this number, for the pages after the first
 * @returns null where there is no such article
 */
export async function getChanges(by: { slug: string } | { id: number }, before?: number): Promise<ArticleChanges | null> {
  const found = await getArticle(by);
  if (!found) return null;
  const { id, slug, title, lang, revisionCount, source, topics, firstSeenAt, corrections } = found;
  const versions = revisionCount === 0 ? [] : await versionsOf(id, before ?? revisionCount + 1);
  const changes: ArticleChange[] = [];
  for (const old of versions.slice(0, CHANGES_ON_PAGE)) {
    const next = versions.find(({ number }) => number === old.number + 1) ?? (await versionAfter(id, old.number));
    if (next) changes.push(changeOf(old, next, lang));
  }
  const older = versions.length > CHANGES_ON_PAGE ? (changes.at(-1)?.number ?? null) : null;
  return { article: { id, slug, title, lang, revisionCount, source, topics, firstSeenAt, corrections }, changes, older };
}

/** As much of a version's text as is compared: no more than its publisher lets anybody show. */
const shown = Prisma.sql`least(${MOST_TEXT}::int, (SELECT ${lettersShown("a")} FROM "Article" a WHERE a."id" = v."articleId"))`;

/** Earlier versions under a number, the latest first, one more than a page shows. */
async function versionsOf(articleId: number, before: number): Promise<OldVersion[]> {
  return rowsAsJson<OldVersion>(Prisma.sql`
    SELECT "number", "title", "standfirst", left("text", ${shown}) AS "text", length("text") AS "length", "replacedAt", "replacedBy" FROM "ArticleRevision" v
    WHERE "articleId" = ${articleId} AND "number" < ${before} ORDER BY "number" DESC LIMIT ${Prisma.raw(String(CHANGES_ON_PAGE + 1))}`);
}

/** The version that came after one of a number: a later revision, or the article as it is. */
async function versionAfter(articleId: number, number: number): Promise<Version | undefined> {
  const [later] = await rowsAsJson<Version>(Prisma.sql`
    SELECT "number", "title", "standfirst", left("text", ${shown}) AS "text", length("text") AS "length" FROM "ArticleRevision" v
    WHERE "articleId" = ${articleId} AND "number" > ${number} ORDER BY "number" LIMIT 1`);
  if (later) return later;
  const [current] = await rowsAsJson<Version>(Prisma.sql`
    SELECT a."revisionCount" + 1 AS "number", a."title", a."standfirst", left(b."text", least(${MOST_TEXT}::int, ${lettersShown("a")})) AS "text", length(b."text") AS "length"
    FROM "Article" a JOIN "ArticleBody" b ON b."articleId" = a."id" WHERE a."id" = ${articleId}`);
  return current;
}

function changeOf(old: OldVersion, next: Version, lang: string): ArticleChange {
  return {
    number: old.number, at: new Date(old.replacedAt).toISOString(), by: old.replacedBy,
    title: compareLines(old.title, next.title, lang), standfirst: compareLines(old.standfirst, next.standfirst, lang),
    text: compareTexts(old.text, next.text, lang), cut: Math.max(old.length, next.length) > MOST_TEXT,
  };
}
