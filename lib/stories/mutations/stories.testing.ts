import { db } from "@/lib/db/client";
import { refreshStory } from "../mutations";

/** A story with as many articles of two sources; the articles' numbers in order of time. */
export async function newStory(slug: string, articles: number): Promise<{ id: number; articles: number[] }> {
  const sources = await Promise.all(["gazette", "courier"].map((name) => db().source.upsert({ where: { slug: name }, create: { slug: name, name }, update: {} })));
  const { id } = await db().story.create({ data: { slug, title: slug } });
  const made: number[] = [];
  for (let n = 0; n < articles; n++) made.push(await newArticle(`${slug}-${n}`, sources[n % 2]?.id ?? 0, id, n));
  await db().$transaction((tx) => refreshStory(tx, id));
  return { id, articles: made };
}

/** An article, in a story or alone. @param hour by which articles stand in order */
export async function newArticle(slug: string, sourceId: number, storyId: number | null, hour: number): Promise<number> {
  const sortAt = new Date(Date.UTC(2026, 4, 1, hour));
  const { id } = await db().article.create({
    data: { slug, identity: `test:${slug}`, sourceId, storyId, title: slug, lang: "en", publishedAt: sortAt, publishedPrecision: "minute", sortAt, contentHash: slug, body: { create: { html: `<p>${slug}</p>`, text: slug } } },
  });
  return id;
}

/** Everything that a decision about stories may change, in order: who stands where, what is said and followed in which. Discussions go by what they are of, and count only with something in them. */
export async function everything() {
  const [articles, stories, comments, follows, heard, tallies] = await Promise.all([
    db().article.findMany({ orderBy: { id: "asc" }, select: { id: true, storyId: true } }),
    db().story.findMany({ orderBy: { id: "asc" }, select: { id: true, slug: true, status: true, mergedIntoId: true, articleCount: true, sourceCount: true } }),
    db().comment.findMany({ orderBy: { id: "asc" }, select: { id: true, articleId: true, articleRevision: true, parentId: true, upvotes: true, answerCount: true, status: true, discussion: { select: { articleId: true, storyId: true } } } }),
    db().follow.findMany({ orderBy: [{ userId: "asc" }, { targetId: "asc" }], select: { userId: true, target: true, targetId: true, fromId: true } }),
    db().discussionFollow.findMany({ orderBy: [{ userId: "asc" }, { discussionId: "asc" }], select: { userId: true, mode: true, fromId: true, discussion: { select: { articleId: true, storyId: true } } } }),
    db().$queryRaw<{ articleId: number | null; storyId: number | null; published: number }[]>`
      SELECT d."articleId", d."storyId", sum(t."published")::int AS "published" FROM "Discussion" d JOIN "DiscussionTally" t ON t."discussionId" = d."id" GROUP BY d."id" HAVING sum(t."published") <> 0 ORDER BY d."id"`,
  ]);
  return { articles, stories, comments, follows, heard, tallies };
}
