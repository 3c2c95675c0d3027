import "server-only";
import type { Db } from "@/lib/db/client";
import { asciiSlug } from "@/lib/ingest/identity";
import { refreshStories } from "./faces";
import { followersCome } from "./followers";
import { joinStories, type Joined } from "./join";
import { lockArticles, lockStories, survivorOf, type Placed } from "./locks";

/** Articles that were put somewhere, with where they stood before, and stories that this left empty: they lead on. */
export type Moved = { into: number; articles: Placed[]; merged: Joined["merged"]; led: Joined["led"] };

/**
 * Puts articles into a story, wherever they stand. A story that is left without an article leads on to it. Their threads
 * and who follows these go with them. Part of the caller's transaction, as `joinStories` is; doing it again changes nothing.
 */
export async function moveArticles(tx: Db, articleIds: readonly number[], into: number): Promise<Moved> {
  const target = await survivorOf(tx, into);
  const stood = await tx.article.findMany({ where: { id: { in: [...articleIds] } }, select: { storyId: true } });
  const held = await lockStories(tx, [...stood.flatMap(({ storyId }) => storyId ?? []), target]);
  if (held.get(target)?.status === "merged") return moveArticles(tx, articleIds, target);
  const articles = (await lockArticles(tx, articleIds)).filter(({ storyId }) => storyId !== target);
  // It went elsewhere in the moment before it was ours.
  if (articles.some(({ storyId }) => storyId !== null && !held.has(storyId))) return moveArticles(tx, articleIds, target);
  if (!held.has(target) || articles.length === 0) return { into: target, articles: [], merged: [], led: [] };
  await tx.article.updateMany({ where: { id: { in: articles.map(({ id }) => id) } }, data: { storyId: target, changedAt: new Date() } });
  const from = [...new Set(articles.flatMap(({ storyId }) => storyId ?? []))].sort((a, b) => a - b);
  const filled = await tx.article.groupBy({ by: ["storyId"], where: { storyId: { in: from } } });
  const empty = from.filter((id) => !filled.some(({ storyId }) => storyId === id));
  await refreshStories(tx, [...from.filter((id) => !empty.includes(id)), target]);
  const { merged, led } = await joinStories(tx, empty, target);
  return { into: target, articles, merged, led };
}

/** The same for one article. */
export function moveArticle(tx: Db, articleId: number, into: number): Promise<Moved> {
  return moveArticles(tx, [articleId], into);
}

/**
 * Takes articles out of a story into one of their own, new unless one is named. Who follows the story, or its discussion,
 * follows both from then on. Part of the caller's transaction; doing it again changes nothing.
 * @returns null where none of them stands in it, or all of them do: then there is nothing to part
 */
export async function partStory(tx: Db, storyId: number, articleIds: readonly number[], newStory?: number): Promise<Moved | null> {
  await lockStories(tx, [storyId, ...(newStory === undefined ? [] : [newStory])]);
  const going = (await lockArticles(tx, articleIds)).filter((article) => article.storyId === storyId).map(({ id }) => id);
  const stay = await tx.article.count({ where: { storyId, id: { notIn: going } } });
  if (going.length === 0 || stay === 0) return null;
  const into = newStory ?? await makeStory(tx, going);
  const moved = await moveArticles(tx, going, into);
  await followersCome(tx, [storyId], moved.into);
  return moved;
}

/** Makes a story for articles: its address comes from the headline of the earliest. They are not in it yet. @returns its number */
export async function makeStory(tx: Db, articleIds: readonly number[]): Promise<number> {
  const first = await tx.article.findFirstOrThrow({ where: { id: { in: [...articleIds] } }, orderBy: [{ sortAt: "asc" }, { id: "asc" }], select: { title: true, standfirst: true, lang: true } });
  const slug = asciiSlug(first.title) || "story";
  const [story] = await tx.$queryRaw<{ id: number }[]>`
    WITH next AS (SELECT nextval(pg_get_serial_sequence('"Story"', 'id'))::int AS "id")
    INSERT INTO "Story" ("id", "slug", "title", "standfirst", "lang")
    SELECT "id", CASE WHEN EXISTS (SELECT 1 FROM "Story" WHERE "slug" = ${slug}) THEN ${slug} || '-' || "id" ELSE ${slug} END, ${first.title}, ${first.standfirst}, ${first.lang} FROM next
    RETURNING "id"`;
  if (!story) throw new Error("A story could not be made.");
  return story.id;
}
