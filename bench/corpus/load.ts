import type { Client } from "pg";
import { TOPICS } from "@/lib/closed-lists";
import { corpusArticles, corpusSources, type CorpusArticle, type CorpusShape } from "./generate";

const BATCH = 1_000;

/** Fills an empty, migrated database with a corpus. @returns seconds it took */
export async function loadCorpus(client: Client, shape: CorpusShape): Promise<number> {
  const start = performance.now();
  await loadSources(client, shape);
  await loadImport(client, shape);
  const topicIds = await topicIdsInOrder(client);
  let batch: CorpusArticle[] = [];
  for (const article of corpusArticles(shape)) {
    batch.push(article);
    if (batch.length < BATCH) continue;
    await loadBatch(client, batch, topicIds);
    batch = [];
  }
  if (batch.length > 0) await loadBatch(client, batch, topicIds);
  await keepCounters(client);
  await client.query("VACUUM ANALYZE");
  return (performance.now() - start) / 1_000;
}

export async function loadSources(client: Client, shape: CorpusShape) {
  const sources = corpusSources(shape);
  await client.query(
    `INSERT INTO "Source" ("id", "slug", "name", "control", "country")
     SELECT * FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[])`,
    [sources.map((_, index) => index + 1), sources.map((s) => s.slug), sources.map((s) => s.name), sources.map((s) => s.control), sources.map((s) => s.country)],
  );
}

/** The one document that all articles are said to come from. */
export async function loadImport(client: Client, shape: CorpusShape) {
  await client.query(
    `INSERT INTO "Import" ("id", "documentName", "checksum", "importerVersion", "format", "encoding", "bytes", "lines", "articleCount")
     VALUES (1, 'bench corpus', 'none', 'bench', 'text', 'utf-8', 0, $1, $1)`,
    [shape.articles],
  );
}

export async function topicIdsInOrder(client: Client): Promise<number[]> {
  const { rows } = await client.query<{ id: number; slug: string }>(`SELECT "id", "slug" FROM "Topic"`);
  return TOPICS.map((slug) => {
    const row = rows.find((topic) => topic.slug === slug);
    if (!row) throw new Error(`The database has no topic ${slug}; migrate it first.`);
    return row.id;
  });
}

async function loadBatch(client: Client, batch: readonly CorpusArticle[], topicIds: readonly number[]) {
  const stories = [...new Set(batch.flatMap((article) => (article.story === null ? [] : [article.story])))];
  const ids = batch.map((article) => article.index + 1);
  await client.query("BEGIN");
  await client.query(
    `INSERT INTO "Story" ("id", "slug", "title") SELECT n + 1, 'bench-story-' || n, 'Bench story ' || n FROM unnest($1::int[]) n ON CONFLICT DO NOTHING`,
    [stories],
  );
  await client.query(
    `INSERT INTO "Article" ("id", "slug", "identity", "sourceId", "storyId", "title", "standfirst", "lang", "publishedAt", "publishedPrecision", "sortAt", "wordCount", "contentHash")
     SELECT i, s, s, so, st, t, sf, 'en', at, 'minute', at, w, s
     FROM unnest($1::int[], $2::text[], $3::int[], $4::int[], $5::text[], $6::text[], $7::timestamptz[], $8::int[]) AS r(i, s, so, st, t, sf, at, w)`,
    [ids, batch.map((a) => a.slug), batch.map((a) => a.source + 1), batch.map((a) => (a.story === null ? null : a.story + 1)), batch.map((a) => a.title), batch.map((a) => a.standfirst), batch.map((a) => a.sortAt), batch.map((a) => a.wordCount)],
  );
  await client.query(
    `INSERT INTO "ArticleBody" ("articleId", "html", "text") SELECT * FROM unnest($1::int[], $2::text[], $3::text[])`,
    [ids, batch.map((a) => a.html), batch.map((a) => a.text)],
  );
  const tags = batch.flatMap((a) => a.topics.map((topic, position) => ({ id: a.index + 1, topic: topicIds[topic]!, position, at: a.sortAt })));
  await client.query(
    `INSERT INTO "ArticleTopic" ("articleId", "topicId", "position", "sortAt") SELECT * FROM unnest($1::int[], $2::int[], $3::int[], $4::timestamptz[])`,
    [tags.map((t) => t.id), tags.map((t) => t.topic), tags.map((t) => t.position), tags.map((t) => t.at)],
  );
  await client.query(
    `INSERT INTO "Finding" ("articleId", "field", "value", "reason", "origin") SELECT i, f, v, 'as the corpus says', 'edition'
     FROM unnest($1::int[]) i CROSS JOIN (VALUES ('kind', 'report'), ('language', 'en'), ('topic', 'world')) AS found(f, v)`,
    [ids],
  );
  await client.query(
    `INSERT INTO "ArticleOrigin" ("articleId", "importId", "firstLine", "lastLine") SELECT i, 1, i, i FROM unnest($1::int[]) i`,
    [ids],
  );
  await client.query("COMMIT");
}

/** What the importer keeps as it goes, set once for the whole corpus. */
export async function keepCounters(client: Client) {
  await client.query(`UPDATE "Source" s SET "articleCount" = c.n, "lastArticleAt" = c.at
    FROM (SELECT "sourceId", count(*)::int n, max("sortAt") at FROM "Article" GROUP BY 1) c WHERE c."sourceId" = s."id"`);
  await client.query(`UPDATE "Topic" t SET "articleCount" = c.n FROM (SELECT "topicId", count(*)::int n FROM "ArticleTopic" GROUP BY 1) c WHERE c."topicId" = t."id"`);
  await client.query(`UPDATE "Story" s SET "articleCount" = c.n, "sourceCount" = c.sources, "voiceCount" = c.sources, "firstAt" = c.first, "lastAt" = c.last, "controls" = c.controls,
      "heat" = log(2, 1 + c.sources) + extract(epoch FROM c.last - timestamptz '2000-01-01Z') / 3600 / 12
    FROM (
      SELECT "storyId", sum(n)::int n, sum(sources)::int sources, min(first) first, max(last) last, jsonb_object_agg("control", n) controls
      FROM (SELECT a."storyId", so."control", count(*)::int n, count(DISTINCT a."sourceId")::int sources, min(a."sortAt") first, max(a."sortAt") last
            FROM "Article" a JOIN "Source" so ON so."id" = a."sourceId" WHERE a."storyId" IS NOT NULL GROUP BY 1, 2) per
      GROUP BY "storyId"
    ) c WHERE c."storyId" = s."id"`);
  for (const table of ["Source", "Article", "Story", "Import"]) {
    await client.query(`SELECT setval(pg_get_serial_sequence('"${table}"', 'id'), (SELECT max("id") FROM "${table}"))`);
  }
}
