import { once } from "node:events";
import { finished } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { searchText } from "@/lib/search/rules/entry";
import { dayOf } from "@/lib/search/rules/marks";
import { corpusArticles, type CorpusArticle, type CorpusShape } from "./generate";
import { keepCounters, loadImport, loadSources, topicIdsInOrder } from "./load";

const BATCH = 2_000;

/** `html`: whether bodies have any, which only pages of articles show; `search`: whether what search keeps is made as well. */
export type LargeOptions = { html: boolean; search: boolean };

type Value = string | number | boolean | Date | null | readonly number[];
type Rows = { columns: string; rows: Value[][] };

/**
 * Fills an empty, migrated database with a large corpus by COPY. Triggers and references rest, so that nothing waits to be
 * looked at, and indexes are made afterwards; the connection has to be a superuser's.
 * @param say is told how far it is
 * @returns seconds it took
 */
export async function loadLargeCorpus(client: Client, shape: CorpusShape, options: LargeOptions, say: (line: string) => void): Promise<number> {
  const start = performance.now();
  await client.query(`SET session_replication_role = replica`);
  await client.query(`SET maintenance_work_mem = '1GB'`);
  const indexes = await dropIndexes(client);
  await loadSources(client, shape);
  await loadImport(client, shape);
  const words = new Map<string, { shown: string; articles: number; titles: number }>();
  const days = new Map<number, number>();
  const topicIds = await topicIdsInOrder(client);
  const making = { ...options, topicIds, stories: new Set<number>(), words, days };
  let batch: CorpusArticle[] = [];
  let writing: Promise<void> = Promise.resolve();
  for (const article of corpusArticles(shape)) {
    batch.push(article);
    if (batch.length < BATCH && article.index + 1 < shape.articles) continue;
    const tables = tablesOf(batch, making);
    await writing;
    writing = copyAll(client, tables);
    batch = [];
    if ((article.index + 1) % 50_000 === 0) say(`${article.index + 1} articles after ${((performance.now() - start) / 1_000).toFixed(0)} s`);
  }
  await writing;
  if (options.search) await copyAll(client, countsOf(words, days));
  for (const index of indexes) await client.query(index);
  await keepCounters(client);
  await client.query(`SET session_replication_role = origin`);
  await client.query(`VACUUM ANALYZE`);
  return (performance.now() - start) / 1_000;
}

/** Takes away the indexes that no constraint is made of. Returns the statements that make them again. */
async function dropIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT quote_ident(c.relname) AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
     WHERE t.relnamespace = current_schema()::regnamespace AND NOT i.indisunique AND t.relname IN ('Article', 'ArticleTopic', 'ArticleOrigin', 'Finding', 'Story', 'SearchEntry', 'SearchTerm')`,
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

type Making = LargeOptions & { topicIds: readonly number[]; stories: Set<number>; words: Map<string, { shown: string; articles: number; titles: number }>; days: Map<number, number> };

function tablesOf(batch: readonly CorpusArticle[], making: Making): Map<string, Rows> {
  const begun = [...new Set(batch.flatMap(({ story }) => (story === null || making.stories.has(story) ? [] : [story])))];
  for (const story of begun) making.stories.add(story);
  const tables = new Map<string, Rows>([
    ["Story", { columns: `"id", "slug", "title"`, rows: begun.map((story) => [story + 1, `bench-story-${story}`, `Bench story ${story}`]) }],
    ["Article", {
      columns: `"id", "slug", "identity", "sourceId", "storyId", "title", "standfirst", "lang", "kind", "publishedAt", "publishedPrecision", "firstSeenAt", "sortAt", "wordCount", "contentHash"`,
      rows: batch.map((a) => [a.index + 1, a.slug, a.slug, a.source + 1, a.story === null ? null : a.story + 1, a.title, a.standfirst, "en", kindOf(a), a.sortAt, "minute", a.sortAt, a.sortAt, a.wordCount, a.slug]),
    }],
    ["ArticleBody", { columns: `"articleId", "html", "text"`, rows: batch.map((a) => [a.index + 1, making.html ? a.html : "", a.text]) }],
    ["ArticleTopic", { columns: `"articleId", "topicId", "position", "sortAt"`, rows: batch.flatMap((a) => topicsOf(a, making).map((topic, position) => [a.index + 1, topic, position, a.sortAt])) }],
  ]);
  if (making.search) tables.set("SearchEntry", { columns: `"articleId", "sortAt", "sourceId", "kind", "lang", "topics", "length", "terms"`, rows: batch.map((article) => entryOf(article, making)) });
  return tables;
}

const topicsOf = (article: CorpusArticle, { topicIds }: Making): number[] => article.topics.map((topic) => topicIds[topic]!);
const kindOf = ({ index }: CorpusArticle): string => (index % 10 === 0 ? "opinion" : index % 17 === 0 ? "analysis" : "report");

/** As the worker does it (lib/jobs/search). */
function entryOf(article: CorpusArticle, making: Making): Value[] {
  const topics = topicsOf(article, making);
  const kind = kindOf(article);
  const { terms, length, words } = searchText({ ...article, sourceName: `Bench Source ${article.source}`, sourceId: article.source + 1, lang: "en", kind, topics });
  for (const [term, { shown, title }] of words) {
    const known = making.words.get(term);
    if (known) {
      known.articles += 1;
      if (title) known.titles += 1;
    } else making.words.set(term, { shown, articles: 1, titles: title ? 1 : 0 });
  }
  const day = dayOf(article.sortAt);
  making.days.set(day, (making.days.get(day) ?? 0) + 1);
  return [article.index + 1, article.sortAt, article.source + 1, kind, "en", topics, length, terms];
}

function countsOf(words: Making["words"], days: Making["days"]): Map<string, Rows> {
  return new Map<string, Rows>([
    ["SearchTerm", { columns: `"term", "shown", "articles", "titles"`, rows: Array.from(words, ([term, { shown, articles, titles }]) => [term, shown, articles, titles]) }],
    ["SearchDay", { columns: `"day", "articles"`, rows: [...days] }],
  ]);
}

async function copyAll(client: Client, tables: ReadonlyMap<string, Rows>): Promise<void> {
  for (const [table, { columns, rows }] of tables) {
    const into = client.query(copyFrom(`COPY "${table}" (${columns}) FROM STDIN`));
    for (let at = 0; at < rows.length; at += 200) {
      if (!into.write(rows.slice(at, at + 200).map((row) => `${row.map(written).join("\t")}\n`).join(""))) await once(into, "drain");
    }
    into.end();
    await finished(into);
  }
}

/** A value as COPY reads it. */
function written(value: Value): string {
  if (value === null) return "\\N";
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "object") return `{${value.join(",")}}`;
  return String(value).replace(/[\\\t\n\r]/g, (sign) => ESCAPED[sign] ?? sign);
}
const ESCAPED: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
