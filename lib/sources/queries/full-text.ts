import "server-only";
import type { FullText } from "@/lib/closed-lists";
import { db } from "@/lib/db/client";
import { selectorsSchema, type FullTextState } from "../schema/full-text";

const MOST_PROBLEMS = 10;

/** How the full texts of a source are found, and what came of it; null where there is no such source. */
export async function fullTextOf(slug: string): Promise<FullTextState | null> {
  const source = await db().source.findUnique({ where: { slug }, select: { id: true, name: true, fullText: true, selectors: true } });
  if (!source) return null;
  const ofSource = { article: { sourceId: source.id } };
  const [counts, kept] = await Promise.all([
    db().pageText.groupBy({ by: ["state"], where: ofSource, _count: true }),
    db().pageText.findMany({
      where: { ...ofSource, problem: { not: null } }, orderBy: { articleId: "desc" }, take: MOST_PROBLEMS,
      select: { articleId: true, url: true, problem: true, article: { select: { title: true } } },
    }),
  ]);
  const count = (state: string) => counts.find((each) => each.state === state)?._count ?? 0;
  return {
    slug, name: source.name, fullText: source.fullText as FullText, selectors: selectorsSchema.safeParse(source.selectors).data ?? {},
    pages: { waiting: count("waiting"), taken: count("taken"), kept: count("kept"), failed: count("failed") },
    problems: kept.map(({ articleId, url, problem, article }) => ({ id: articleId, title: article.title, url, problem: problem ?? "" })),
  };
}
