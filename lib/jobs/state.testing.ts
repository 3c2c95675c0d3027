import { db } from "@/lib/db/client";

/**
 * Everything that imports store, in an order and form of its own: no row numbers, and one word for
 * each time of arrival. Two databases with equal states are the same paper.
 */
export async function paperState() {
  const articles = await db().article.findMany({
    include: {
      source: { select: { slug: true } }, story: { select: { slug: true } }, body: { select: { html: true, text: true } },
      topics: { select: { position: true, sortAt: true, status: true, topic: { select: { slug: true } } }, orderBy: { position: "asc" } },
      findings: { select: { field: true, value: true, reason: true, origin: true }, orderBy: [{ field: "asc" }, { value: "asc" }] },
      revisions: { select: { number: true, title: true, text: true }, orderBy: { number: "asc" } },
      origins: { select: { firstLine: true, lastLine: true, guid: true, import: { select: { documentName: true, checksum: true, importerVersion: true } } } },
    },
    orderBy: { identity: "asc" },
  });
  return {
    articles: articles.map(({ id: _id, sourceId: _source, storyId: _story, firstSeenAt, changedAt: _changed, rewrittenAt, sortAt, ...article }) => ({
      ...article,
      rewritten: rewrittenAt !== null,
      sortAt: timeless(sortAt, firstSeenAt),
      topics: article.topics.map((topic) => ({ ...topic, sortAt: timeless(topic.sortAt, firstSeenAt) })),
      origins: article.origins.map((origin) => JSON.stringify(origin)).sort(),
    })),
    sources: await db().source.findMany({ select: { slug: true, name: true, control: true, articleCount: true }, orderBy: { slug: "asc" } }),
    topics: await db().topic.findMany({ select: { slug: true, articleCount: true }, orderBy: { slug: "asc" } }),
    stories: await db().story.findMany({
      select: { slug: true, title: true, standfirst: true, articleCount: true, sourceCount: true, voiceCount: true, shared: true, controls: true, heat: true }, orderBy: { slug: "asc" },
    }),
    imports: await db().import.findMany({
      select: { documentName: true, checksum: true, importerVersion: true, articleCount: true, furniture: true, repairs: true }, orderBy: { id: "asc" },
    }),
  };
}

function timeless(time: Date, arrival: Date): string {
  return time.getTime() === arrival.getTime() ? "arrival" : time.toISOString();
}

/** How many rows each table holds that importing may touch. */
export async function rowCounts(): Promise<Record<string, number>> {
  const [article, body, origin, finding, revision, source, story, imports, topicLinks, bookmark] = await Promise.all([
    db().article.count(), db().articleBody.count(), db().articleOrigin.count(), db().finding.count(), db().articleRevision.count(),
    db().source.count(), db().story.count(), db().import.count(), db().articleTopic.count(), db().bookmark.count(),
  ]);
  return { article, body, origin, finding, revision, source, story, imports, topicLinks, bookmark };
}
