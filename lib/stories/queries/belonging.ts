import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import type { ProposedThing } from "../types";

/** Articles of a story from which one is chosen; stories that a search shows, and among how many of the newest it looks. */
const SHOWN = { articles: 100, found: 10, among: 2_000 } as const;

export type BelongingArticle = ProposedThing & { source: string };
/** A story with its articles, the newest first, from which somebody chooses those that belong elsewhere. */
export type BelongingStory = ProposedThing & { articles: BelongingArticle[] };

const article = Prisma.sql`a."id", a."slug", a."title", a."lang", (SELECT s."name" FROM "Source" s WHERE s."id" = a."sourceId") AS "source"`;

/** The story at an address, or the one that it leads to; null where there is none. */
export async function storyAt(slug: string): Promise<BelongingStory | null> {
  const found = await db().story.findUnique({ where: { slug }, select: { id: true, status: true, mergedIntoId: true } });
  const id = found?.status === "merged" ? found.mergedIntoId : found?.id;
  const story = id ? await db().story.findFirst({ where: { id, status: "visible" }, select: { id: true, slug: true, title: true, lang: true } }) : null;
  if (!story) return null;
  const articles = await rowsAsJson<BelongingArticle>(Prisma.sql`
    SELECT ${article} FROM "Article" a WHERE a."storyId" = ${story.id} AND a."status" = 'visible' ORDER BY a."sortAt" DESC, a."id" DESC LIMIT ${SHOWN.articles}`);
  return { ...story, articles };
}

/** A visible article with its story's address, if it stands in one. */
export async function articleAt(slug: string): Promise<(BelongingArticle & { story: string | null }) | null> {
  const [row] = await rowsAsJson<BelongingArticle & { story: string | null }>(Prisma.sql`
    SELECT ${article}, (SELECT t."slug" FROM "Story" t WHERE t."id" = a."storyId" AND t."status" = 'visible') AS "story" FROM "Article" a WHERE a."slug" = ${slug} AND a."status" = 'visible'`);
  return row ?? null;
}

/** The story that an address, or the last part of one, names; null where it names none. */
export async function storyNamed(typed: string): Promise<ProposedThing | null> {
  const slug = typed.trim().replace(/[?#].*$/, "").replace(/\/+$/, "").split("/").at(-1) ?? "";
  if (slug === "" || slug.length > 300) return null;
  const story = await storyAt(decoded(slug));
  return story && { id: story.id, slug: story.slug, title: story.title, lang: story.lang };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Stories with all of these words in their headlines, or in that of one of their articles, the newest first; among the newest of the paper. */
export async function storiesLike(typed: string, but: number): Promise<ProposedThing[]> {
  const words = typed.normalize("NFC").split(/\s+/).filter((word) => word !== "").slice(0, 8);
  if (words.length === 0) return [];
  const has = (column: Prisma.Sql) => Prisma.join(words.map((word) => Prisma.sql`"folded"(${column}) LIKE '%' || "folded"(${word.replaceAll(/[%_\\]/g, "\\$&")}) || '%'`), " AND ");
  return rowsAsJson<ProposedThing>(Prisma.sql`
    SELECT s."id", s."slug", s."title", s."lang" FROM (
      SELECT "id", "slug", "title", "lang", "lastAt" FROM "Story" WHERE "status" = 'visible' AND "lastAt" IS NOT NULL AND "articleCount" > 0 ORDER BY "lastAt" DESC, "id" DESC LIMIT ${SHOWN.among}
    ) s WHERE s."id" <> ${but} AND (${has(Prisma.sql`s."title"`)} OR EXISTS (
      SELECT 1 FROM (SELECT "title" FROM "Article" WHERE "storyId" = s."id" AND "status" = 'visible' ORDER BY "sortAt" DESC, "id" DESC LIMIT 20) a WHERE ${has(Prisma.sql`a."title"`)}))
    ORDER BY s."lastAt" DESC, s."id" DESC LIMIT ${SHOWN.found}`);
}
