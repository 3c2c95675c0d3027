import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { z } from "zod";
import { closeDb, db, useDatabaseUrl } from "@/lib/db/client";
import { openCluster } from "@/lib/db/embedded/cluster";
import { migrate } from "@/lib/db/migrate";
import { indexArticles } from "@/lib/jobs/search/index-articles";
import { search as find } from "@/lib/search/queries/search";
import { guessLanguage } from "@/lib/understand/language";
import { languageModel } from "@/lib/understand/language-model";
import { bm25, plainPostgres, type Text } from "./search-references";
import type { Task } from "./task";

const name = z.union([z.string(), z.number()]).transform(String);
const asked = z.object({ query: z.string(), relevant: z.array(name) });
const stored = z.object({ id: name, title: z.string().nullish(), text: z.string().nullish(), time: z.union([z.string(), z.number()]).nullish(), lang: z.string().nullish() });
type Stored = z.infer<typeof stored>;
type Score = { ndcg: number; recall: number; ms: number; said: string[] };

const FIRST = 10;
const DEEP = 50;
const BATCH = 500;

/**
 * Searches of labelled files over a corpus (`--corpus FILE`, or a folder such as `seeds/articles`), which a database of its own
 * holds for as long as it takes: stored, indexed and searched as the paper does it. Beside it stands what plain rankings give.
 */
export const search: Task = async (paths, { corpus, verbose }) => {
  if (!corpus) throw new Error("Name the articles that are searched: npm run eval -- search QUERIES --corpus FILE");
  const articles = statSync(corpus).isDirectory() ? edition(corpus) : rowsOf(corpus, stored);
  const folder = mkdtempSync(path.join(os.tmpdir(), "parallax-search-"));
  const cluster = await openCluster(path.join(folder, "data"), { durable: false });
  try {
    await migrate(cluster.url, path.resolve("prisma/migrations"));
    await useDatabaseUrl(cluster.url);
    const began = performance.now();
    const texts = await store(articles);
    while ((await indexArticles()).waiting > 0);
    const indexed = (performance.now() - began) / 1_000;
    const scores: Score[] = [];
    const references = { "BM25": bm25(texts), "ts_rank_cd": plainPostgres };
    const theirs = new Map<string, number[]>(Object.keys(references).map((name) => [name, []]));
    for (const file of paths) for (const row of rowsOf(file, asked)) {
      scores.push(await score(row, articles, verbose));
      for (const [name, rank] of Object.entries(references)) theirs.get(name)!.push(ndcgOf((await rank(row.query, FIRST)).map((id) => articles[id - 1]?.id ?? ""), row.relevant));
    }
    const mean = (of: (one: (typeof scores)[number]) => number) => scores.reduce((sum: number, one: Score) => sum + of(one), 0) / Math.max(1, scores.length);
    const times = scores.map(({ ms }) => ms).sort((a, b) => a - b);
    const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
    const figures = { queries: scores.length, ndcg10: mean(({ ndcg }) => ndcg), recall50: mean(({ recall }) => recall), p50: at(0.5), p95: at(0.95), indexSeconds: indexed, references: Object.fromEntries([...theirs].map(([name, all]) => [name, all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length)])) };
    return {
      lines: [...scores.flatMap(({ said }) => said), `nDCG@${FIRST} ${figures.ndcg10.toFixed(3)}  recall@${DEEP} ${figures.recall50.toFixed(3)}  ms p50 ${figures.p50.toFixed(1)} p95 ${figures.p95.toFixed(1)}  indexed in ${indexed.toFixed(1)} s`, `beside it nDCG@${FIRST}: ${Object.entries(figures.references).map(([name, ndcg]) => `${name} ${ndcg.toFixed(3)}`).join(", ")}`],
      figures, items: articles.length, unit: "articles", characters: articles.reduce((sum, { text }) => sum + (text?.length ?? 0), 0),
    };
  } finally {
    await closeDb();
    await cluster.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

function rowsOf<S extends z.ZodType>(file: string, schema: S): z.output<S>[] {
  return readFileSync(file, "utf8").split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    const row = schema.safeParse(JSON.parse(line));
    if (!row.success) throw new Error(`${file}, line ${at + 1}: ${z.prettifyError(row.error)}`);
    return [row.data];
  });
}

/** Articles get the numbers of their places, from 1; those without a time one time. */
async function store(articles: readonly Stored[]): Promise<Text[]> {
  const model = await languageModel();
  const texts: Text[] = [];
  await db().$executeRaw`INSERT INTO "Source" ("id", "slug", "name") VALUES (1, 'corpus', '')`;
  for (let first = 0; first < articles.length; first += BATCH) {
    const rows = articles.slice(first, first + BATCH).map(({ title, text, time, lang }, at) => ({
      id: first + at + 1, title: (title ?? "").replaceAll("\0", ""), text: (text ?? "").replaceAll("\0", ""), time: new Date(time ?? 0).toISOString(),
      lang: lang ?? guessLanguage(`${title ?? ""}\n${text ?? ""}`, model).value,
    }));
    texts.push(...rows);
    await db().$executeRaw`
      WITH given AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("id" int, "title" text, "text" text, "time" timestamptz, "lang" text)),
      stored AS (INSERT INTO "Article" ("id", "slug", "identity", "sourceId", "title", "lang", "sortAt", "contentHash") SELECT "id", 'a' || "id", 'a' || "id", 1, "title", "lang", "time", '' FROM given)
      INSERT INTO "ArticleBody" ("articleId", "html", "text") SELECT "id", '', "text" FROM given`;
  }
  return texts;
}

/** The articles of an edition: a folder of Markdown files, called as they are. */
function edition(folder: string): Stored[] {
  return readdirSync(folder).filter((file) => file.endsWith(".md")).map((file) => {
    const [, head = "", text = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(path.join(folder, file), "utf8")) ?? [];
    const said = (name: string) => new RegExp(`^${name}:\\s*"?(.*?)"?\\s*$`, "m").exec(head)?.[1] ?? null;
    return { id: path.basename(file, ".md"), title: said("title"), text: [said("standfirst"), text].filter(Boolean).join("\n"), time: said("published") };
  });
}

async function score({ query, relevant }: z.infer<typeof asked>, articles: readonly Stored[], verbose: boolean): Promise<Score> {
  const began = performance.now();
  const answer = await find({ text: query, sort: "relevance", form: "articles", after: null, size: DEEP });
  const ms = performance.now() - began;
  const ids = (answer?.hits ?? []).map(({ id }) => articles[id - 1]?.id ?? "");
  const wanted = new Set(relevant);
  const ndcg = ndcgOf(ids, relevant);
  const recall = ids.filter((id) => wanted.has(id)).length / Math.max(1, wanted.size);
  return { ndcg, recall, ms, said: verbose ? [`${ndcg.toFixed(2)} ${recall.toFixed(2)} ${query}`] : [] };
}

/** How near the first ten come to the best order there could be, 0 to 1. */
function ndcgOf(ids: readonly string[], relevant: readonly string[]): number {
  const wanted = new Set(relevant);
  const gain = (at: number) => 1 / Math.log2(at + 2);
  const ideal = Array.from({ length: Math.min(FIRST, wanted.size) }, (_, at) => gain(at)).reduce((sum, one) => sum + one, 0);
  return ids.slice(0, FIRST).reduce((sum, id, at) => sum + (wanted.has(id) ? gain(at) : 0), 0) / (ideal || 1);
}
