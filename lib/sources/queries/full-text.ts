import "server-only";
import type { FullText } from "@/lib/closed-lists";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { preparedRows } from "@/lib/db/rows";
import { selectorsSchema, type FullTextState, type PageResult } from "../schema/full-text";

const MOST_PROBLEMS = 10;
/** Latest articles among which pages are looked for, and pages that are shown. */
const [LOOKED_THROUGH, SHOWN] = [500, 20];

/** How the full texts of a source are found, and what came of it; null where there is no such source. */
export async function fullTextOf(slug: string): Promise<FullTextState | null> {
  const source = await db().source.findUnique({ where: { slug }, select: { id: true, name: true, fullText: true, lookAgain: true, selectors: true } });
  if (!source) return null;
  const ofSource = { article: { sourceId: source.id } };
  const [counts, last, again, kept] = await Promise.all([
    db().pageText.groupBy({ by: ["state"], where: ofSource, _count: true }),
    pageResults(Prisma.sql`SELECT "id" FROM "Article" WHERE "sourceId" = ${source.id} ORDER BY "id" DESC LIMIT ${LOOKED_THROUGH}`),
    readAgain(source.id),
    db().pageText.findMany({
      where: { ...ofSource, problem: { not: null } }, orderBy: { articleId: "desc" }, take: MOST_PROBLEMS,
      select: { articleId: true, url: true, problem: true, article: { select: { title: true } } },
    }),
  ]);
  const count = (state: string) => counts.find((each) => each.state === state)?._count ?? 0;
  return {
    slug, name: source.name, fullText: source.fullText as FullText, lookAgain: source.lookAgain, selectors: selectorsSchema.safeParse(source.selectors).data ?? {},
    pages: { waiting: count("waiting"), taken: count("taken"), kept: count("kept"), failed: count("failed") }, last, again,
    problems: kept.map(({ articleId, url, problem, article }) => ({ id: articleId, title: article.title, url, problem: problem ?? "" })),
  };
}

type Row = Omit<PageResult, "triedAt" | "nextTryAt" | "notes"> & { triedAt: Date | null; nextTryAt: Date | null; notes: string[] | null };

/** What came of the pages of the newest of these articles. @param ids a query of their numbers */
async function pageResults(ids: Prisma.Sql): Promise<PageResult[]> {
  const rows = await preparedRows<Row>(Prisma.sql`
    SELECT p."articleId" AS "id", a."title", p."url", p."state", p."problem", (p."report"->>'pageLetters')::int AS "pageLetters", (p."report"->>'feedLetters')::int AS "feedLetters",
      (p."report"->>'ms')::int AS "ms", p."triedAt", p."nextTryAt", p."report"->'notes' AS "notes"
    FROM (${ids}) n JOIN "PageText" p ON p."articleId" = n."id" JOIN "Article" a ON a."id" = p."articleId" ORDER BY p."articleId" DESC LIMIT ${SHOWN}`);
  return rows.map(({ triedAt, nextTryAt, notes, ...row }) => ({ ...row, triedAt: triedAt?.toISOString() ?? null, nextTryAt: nextTryAt?.toISOString() ?? null, notes: notes ?? [] }));
}

/** The same of the articles of one feed, with how many of its latest articles asked for their pages and what came of these. */
export async function pagesOfFeed(feed: number): Promise<{ counts: FullTextState["pages"]; last: PageResult[] }> {
  const ids = Prisma.sql`SELECT "articleId" AS "id" FROM "ArticleOrigin" WHERE "feedId" = ${feed} ORDER BY "articleId" DESC LIMIT ${LOOKED_THROUGH}`;
  const [last, [counts]] = await Promise.all([
    pageResults(ids),
    preparedRows<FullTextState["pages"]>(Prisma.sql`
      SELECT count(*) FILTER (WHERE p."state" = 'waiting')::int AS "waiting", count(*) FILTER (WHERE p."state" = 'taken')::int AS "taken",
        count(*) FILTER (WHERE p."state" = 'kept')::int AS "kept", count(*) FILTER (WHERE p."state" = 'failed')::int AS "failed"
      FROM (${ids}) n JOIN "PageText" p ON p."articleId" = n."id"`),
  ]);
  return { counts: counts ?? { waiting: 0, taken: 0, kept: 0, failed: 0 }, last };
}

async function readAgain(sourceId: number): Promise<FullTextState["again"]> {
  const [row] = await preparedRows<{ at: Date; asked: number; done: number }>(Prisma.sql`
    SELECT p."againAt" AS "at", count(*)::int AS "asked", count(*) FILTER (WHERE p."triedAt" > p."againAt" AND p."leaseOwner" IS NULL)::int AS "done"
    FROM "PageText" p JOIN "Article" a ON a."id" = p."articleId" WHERE a."sourceId" = ${sourceId} AND p."againAt" IS NOT NULL GROUP BY 1 ORDER BY 1 DESC LIMIT 1`);
  return row ? { ...row, at: row.at.toISOString() } : null;
}
