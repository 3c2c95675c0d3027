import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import { excerptHtml } from "@/lib/format/excerpt";
import { lettersShown } from "@/lib/sources/queries/letters-shown";
import { decodeCursor, encodeCursor } from "../cursor";
import { getArticle, sourceChip } from "../queries";
import { compareLines } from "../rules/changes";
import type { ArticleVersion, HeadlineChange, RewrittenArticle, RewrittenList, StoryHeadlineChange } from "../types/versions";

/** Articles on one page of what was rewritten. */
export const REWRITTEN_ON_PAGE = 30;
/** Earlier headlines that an article or a story names. */
const MOST_HEADLINES = 10;

type VersionRow = Pick<ArticleVersion, "title" | "standfirst" | "html" | "replacedAt" | "replacedBy"> & { seenAt: string | null; letters: number | null };

const inUtc = (time: string): string => new Date(time).toISOString();

/**
 * A visible article as it read in one of its versions.
 * @returns null where there is no such article or version
 */
export async function getVersion(by: { slug: string } | { id: number }, number: number): Promise<ArticleVersion | null> {
  const found = await getArticle(by);
  const count = found ? found.revisionCount + 1 : 0;
  if (!found || number < 1 || number > count) return null;
  const { id, slug, title, lang, source, topics, byline, publishedAt, publishedPrecision, firstSeenAt } = found;
  const row = await versionRow(id, number, number === count ? found : null);
  if (!row) return null;
  return {
    article: { id, slug, title, lang, source, topics, byline, publishedAt, publishedPrecision }, number, count,
    title: row.title, standfirst: row.standfirst, html: row.html, seenAt: row.seenAt === null ? firstSeenAt : inUtc(row.seenAt),
    replacedAt: row.replacedAt && inUtc(row.replacedAt), replacedBy: row.replacedBy,
  };
}

async function versionRow(articleId: number, number: number, current: { title: string; standfirst: string | null; html: string } | null): Promise<VersionRow | undefined> {
  const [row] = await rowsAsJson<VersionRow>(Prisma.sql`
    SELECT r."title", r."standfirst", r."html", r."replacedAt", r."replacedBy", p."replacedAt" AS "seenAt",
      (SELECT ${lettersShown("a")} FROM "Article" a WHERE a."id" = k."articleId") AS "letters"
    FROM (SELECT ${articleId}::int AS "articleId", ${number}::int AS "number") k
    LEFT JOIN "ArticleRevision" r ON r."articleId" = k."articleId" AND r."number" = k."number"
    LEFT JOIN "ArticleRevision" p ON p."articleId" = k."articleId" AND p."number" = k."number" - 1`);
  if (current) return { title: current.title, standfirst: current.standfirst, html: current.html, replacedAt: null, replacedBy: null, seenAt: row?.seenAt ?? null, letters: null };
  return row?.replacedAt ? { ...row, html: row.letters === null ? row.html : excerptHtml(row.html, row.letters) } : undefined;
}

type HeadlineRow = Omit<HeadlineChange, "title"> & { title: string; next: string; lang: string };

/** The headlines that a visible article had before the one it has, the latest first. */
export async function earlierHeadlines(slug: string): Promise<HeadlineChange[]> {
  const rows = await rowsAsJson<HeadlineRow>(Prisma.sql`
    SELECT r."number", r."replacedAt" AS "until", r."replacedBy" AS "by", r."title", r."next", r."lang" FROM (
      SELECT v.*, a."lang", coalesce(lead(v."title") OVER (ORDER BY v."number"), a."title") AS "next"
      FROM "Article" a JOIN "ArticleRevision" v ON v."articleId" = a."id" WHERE a."slug" = ${slug} AND a."status" = 'visible'
    ) r WHERE r."title" <> r."next" ORDER BY r."number" DESC LIMIT ${Prisma.raw(String(MOST_HEADLINES))}`);
  return rows.map(toHeadline);
}

/** Changes of headline by the sources of a story's articles, the latest first. */
export async function headlineChangesOfStory(slug: string): Promise<StoryHeadlineChange[]> {
  const rows = await rowsAsJson<HeadlineRow & { article: StoryHeadlineChange["article"] }>(Prisma.sql`
    SELECT r."number", r."replacedAt" AS "until", r."replacedBy" AS "by", r."title", r."next", r."lang", json_build_object('slug', r."slug", 'lang', r."lang", 'source', r."source") AS "article" FROM (
      SELECT v."number", v."replacedAt", v."replacedBy", v."title", a."slug", a."lang", ${sourceChip("a")} AS "source",
        coalesce(lead(v."title") OVER (PARTITION BY a."id" ORDER BY v."number"), a."title") AS "next"
      FROM "Article" a JOIN "ArticleRevision" v ON v."articleId" = a."id"
      WHERE a."storyId" = (SELECT "id" FROM "Story" WHERE "slug" = ${slug}) AND a."status" = 'visible' AND a."headlineChanges" > 0
    ) r WHERE r."title" <> r."next" AND r."replacedBy" = 'source' ORDER BY r."replacedAt" DESC, r."slug" LIMIT ${Prisma.raw(String(MOST_HEADLINES))}`);
  return rows.map((row) => ({ ...toHeadline(row), article: row.article }));
}

function toHeadline({ number, until, by, title, next, lang }: HeadlineRow): HeadlineChange {
  return { number, until: inUtc(until), by, title: compareLines(title, next, lang) ?? [] };
}

type RewrittenRow = Omit<RewrittenArticle, "change"> & { was: { number: number; title: string; next: string } | null };

/**
 * Articles that their sources rewrote, those that were rewritten last first; each stands once.
 * @param source slug of the source whose articles alone are wanted
 * @param before cursor of the page before
 * @returns null where there is no such source
 * @throws AppError `not-found` for a cursor that is none
 */
export async function listRewritten({ source, before }: { source?: string; before?: string }): Promise<RewrittenList | null> {
  const from = before === undefined ? null : decodeCursor(before);
  const of = source === undefined ? Prisma.empty : Prisma.sql`AND "sourceId" = (SELECT "id" FROM "Source" WHERE "slug" = ${source})`;
  const bound = from === null ? Prisma.empty : Prisma.sql`AND ("rewrittenAt", "id") < (${new Date(from.sortAt)}, ${from.id})`;
  const rows = await rowsAsJson<RewrittenRow>(Prisma.sql`
    SELECT a."id", a."slug", a."title", a."lang", a."rewrittenAt", a."revisionCount", a."headlineChanges", ${sourceChip("a")} AS "source",
      (SELECT json_build_object('number', r."number", 'title', r."title", 'next', coalesce((SELECT n."title" FROM "ArticleRevision" n WHERE n."articleId" = a."id" AND n."number" = r."number" + 1), a."title"))
        FROM "ArticleRevision" r WHERE r."articleId" = a."id" AND r."replacedBy" = 'source' ORDER BY r."number" DESC LIMIT 1) AS "was"
    FROM (SELECT "id" FROM "Article" WHERE "rewrittenAt" IS NOT NULL AND "status" = 'visible' ${of} ${bound} ORDER BY "rewrittenAt" DESC, "id" DESC LIMIT ${Prisma.raw(String(REWRITTEN_ON_PAGE + 1))}) k
    CROSS JOIN LATERAL (SELECT * FROM "Article" WHERE "id" = k."id" LIMIT 1) a ORDER BY a."rewrittenAt" DESC, a."id" DESC`);
  if (rows.length === 0 && source !== undefined && !(await isSource(source))) return null;
  const articles = rows.slice(0, REWRITTEN_ON_PAGE).map(toRewritten);
  const last = articles.at(-1);
  return { articles, older: last && rows.length > REWRITTEN_ON_PAGE ? encodeCursor({ sortAt: Date.parse(last.rewrittenAt), id: last.id }) : null };
}

function toRewritten({ was, ...row }: RewrittenRow): RewrittenArticle {
  return { ...row, rewrittenAt: inUtc(row.rewrittenAt), change: { number: was?.number ?? row.revisionCount, title: was ? compareLines(was.title, was.next, row.lang) : null } };
}

async function isSource(slug: string): Promise<boolean> {
  return (await rowsAsJson(Prisma.sql`SELECT 1 AS "n" FROM "Source" WHERE "slug" = ${slug}`)).length > 0;
}
