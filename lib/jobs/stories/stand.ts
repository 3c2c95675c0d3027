import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { storableText } from "@/lib/ingest/store/json";
import { articleSlug } from "@/lib/ingest/identity";
import { sha256 } from "@/lib/ingest/identity";
import { refreshStory } from "@/lib/stories/mutations";
import { publish } from "../publish";
import type { Grounds } from "./decide";
import { evidenceOf, reasonOf } from "./words";

/** Articles of a story whose pages are made anew with it; others follow when they are next made. */
const MOST_TOLD = 200;

type First = { id: number; title: string; identity: string; lang: string; kind: string; sortAt: Date };

/**
 * Makes a story whose address is called after one of its articles and stays; its headline follows its articles.
 * @returns its id
 */
export async function makeStory(tx: Db, firstArticle: number): Promise<number> {
  const first: First = await tx.article.findUniqueOrThrow({ where: { id: firstArticle }, select: { id: true, title: true, identity: true, lang: true, kind: true, sortAt: true } });
  for (let attempt = 0; ; attempt++) {
    // An article may give its name to a second story, where it left the first.
    const slug = articleSlug({ ...first, identity: sha256(`${attempt} story ${first.identity}`), date: first.sortAt });
    const [row] = await tx.$queryRaw<{ id: number }[]>`
      INSERT INTO "Story" ("slug", "title", "lang") VALUES (${slug}, ${first.title}, ${first.lang}) ON CONFLICT ("slug") DO NOTHING RETURNING "id"`;
    if (row) return row.id;
  }
}

/** Where an article stands from now on, and why; `storyId` null where it stands alone. */
export type Place = { id: number; storyId: number | null; grounds: Grounds | null };

/** Writes where articles stand. What an edition or an admin said of it stays as it was said. */
export async function standAt(tx: Db, places: readonly Place[]): Promise<void> {
  if (places.length === 0) return;
  const ids = places.map(({ id }) => id);
  await tx.$executeRaw`
    UPDATE "Article" a SET "storyId" = p."story" FROM unnest(${ids}::int[], ${places.map(({ storyId }) => storyId)}::int[]) AS p("id", "story")
    WHERE a."id" = p."id" AND a."storyId" IS DISTINCT FROM p."story"`;
  await tx.finding.deleteMany({ where: { articleId: { in: ids }, field: "story", origin: "rule" } });
  await tx.finding.createMany({
    data: places.flatMap(({ id, storyId, grounds }) => storyId === null || grounds === null ? [] : [{
      articleId: id, field: "story", value: String(storyId), reason: storableText(reasonOf(grounds)), origin: "rule",
      score: grounds.by === "likeness" ? Number(grounds.score.toFixed(3)) : null, evidence: storable(evidenceOf(grounds)),
    }]),
  });
}

function storable(evidence: { signal: string; words: string }[] | null): Prisma.InputJsonArray | typeof Prisma.DbNull {
  return evidence === null ? Prisma.DbNull : evidence.map(({ signal, words }) => ({ signal, words: storableText(words) }));
}

/** Makes the faces of stories anew, and names every page that shows them, or shows articles that went elsewhere. */
export async function renewFaces(tx: Db, stories: readonly number[], articles: readonly number[]): Promise<void> {
  const ids = [...new Set(stories)].sort((a, b) => a - b);
  if (ids.length + articles.length === 0) return;
  for (const id of ids) await refreshStory(tx, id);
  const rows = await tx.$queryRaw<{ slug: string; source: string; topics: string[] }[]>`
    SELECT a."slug", o."slug" AS "source", ARRAY(SELECT t."slug" FROM "ArticleTopic" l JOIN "Topic" t ON t."id" = l."topicId" WHERE l."articleId" = a."id") AS "topics"
    FROM "Article" a JOIN "Source" o ON o."id" = a."sourceId" WHERE a."id" IN (
      SELECT unnest(${[...articles]}::int[])
      UNION SELECT m."id" FROM unnest(${ids}::int[]) s CROSS JOIN LATERAL (
        SELECT "id" FROM "Article" WHERE "storyId" = s AND "status" = 'visible' ORDER BY "sortAt" DESC, "id" DESC LIMIT ${MOST_TOLD}) m)`;
  const names = await tx.story.findMany({ where: { id: { in: ids } }, select: { slug: true } });
  await publish(tx, {
    articles: rows.map(({ slug }) => slug), sources: rows.map(({ source }) => source), topics: rows.flatMap(({ topics }) => topics), stories: names.map(({ slug }) => slug),
  });
}
