import "server-only";
import type { Control } from "@/lib/closed-lists";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { readWishes } from "./rules/wishes";
import type { SourceList, SourcePage } from "./types";
import type { Statement } from "./types/statements";

/** Sources on one page of the source list. */
export const SOURCE_PAGE_SIZE = 100;

const sourceSelect = {
  id: true, slug: true, name: true, control: true, country: true, demo: true, language: true, owner: true, funding: true,
  description: true, homepage: true, evidence: true, articleCount: true, lastArticleAt: true, policies: true, wishes: true,
} as const satisfies Prisma.SourceSelect;

type SourceRow = Prisma.SourceGetPayload<{ select: typeof sourceSelect }>;

function toPage({ policies, wishes, ...row }: SourceRow): SourcePage {
  return { ...row, statements: policies as Statement[], wishes: readWishes(wishes), control: row.control as Control, lastArticleAt: row.lastArticleAt?.toISOString() ?? null };
}

/**
 * Sources that are not gone, in order of slug, by keyset.
 * @param after the slug that ended the page before; absent for the first page
 * @param before instead, the slug that starts the page after
 */
export async function listSources(after?: string, size = SOURCE_PAGE_SIZE, before?: string): Promise<SourceList> {
  const back = before !== undefined;
  const bound = back ? { lt: before } : { gt: after };
  const rows = await db().source.findMany({
    where: { status: { not: "gone" }, ...(after ?? before ? { slug: bound } : {}) },
    select: sourceSelect,
    orderBy: { slug: back ? "desc" : "asc" },
    take: size + 1,
  });
  const page = rows.slice(0, size);
  if (back) page.reverse();
  const more = rows.length > size;
  return {
    sources: page.map(toPage),
    next: back || more ? (page.at(-1)?.slug ?? null) : null,
    previous: (back ? more : after !== undefined) ? (page[0]?.slug ?? null) : null,
  };
}

/** One source, or null. */
export async function getSource(by: { slug: string } | { id: number }): Promise<SourcePage | null> {
  const row = await db().source.findFirst({ where: { ...by, status: { not: "gone" } }, select: sourceSelect });
  return row && toPage(row);
}

/** The highest id that any source has; 0 where there is none. */
export async function highestSourceId(): Promise<number> {
  return (await db().source.findFirst({ select: { id: true }, orderBy: { id: "desc" } }))?.id ?? 0;
}

/** Sources with articles within a range of ids, for sitemaps. */
export async function sourcesInRange(first: number, last: number): Promise<{ slug: string; changedAt: string }[]> {
  const rows = await db().source.findMany({
    where: { id: { gte: first, lte: last }, status: { not: "gone" }, articleCount: { gt: 0 } },
    select: { slug: true, changedAt: true },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => ({ slug: row.slug, changedAt: row.changedAt.toISOString() }));
}
