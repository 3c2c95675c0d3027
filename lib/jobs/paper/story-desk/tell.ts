import type { Db } from "@/lib/db/client";
import { publish, type Changed } from "../../publish";
import { storyChanges } from "../../store-article";

/** Names every page that shows one of these stories, or one of these articles, which may stand in none any more. */
export async function tellOfStories(tx: Db, stories: readonly number[], articles: readonly number[]): Promise<void> {
  const rows = await tx.article.findMany({
    where: { id: { in: [...articles] } },
    select: { slug: true, source: { select: { slug: true } }, topics: { select: { topic: { select: { slug: true } } } } },
  });
  const own: Changed = { articles: rows.map(({ slug }) => slug), sources: rows.map(({ source }) => source.slug), topics: rows.flatMap(({ topics }) => topics.map(({ topic }) => topic.slug)) };
  const all: Changed[] = [own];
  for (const id of new Set(stories)) all.push(await storyChanges(tx, id));
  const of = (name: keyof Changed) => [...new Set(all.flatMap((each) => each[name] ?? []))];
  await publish(tx, { articles: of("articles"), sources: of("sources"), topics: of("topics"), stories: of("stories") });
}
