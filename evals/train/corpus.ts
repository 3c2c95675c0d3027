import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { inventSite, printOn } from "./noise";

/** One article of a training world: its headline, if known, and its lines of text. */
export type TrainingArticle = { title: string; lines: string[] };

/** A document joined from articles, with the 1-based line each starts on. */
export type JoinedDocument = { id: string; titled: boolean; text: string; starts: number[] };

const joined = z.object({ titled: z.boolean(), text: z.string(), starts: z.array(z.number()), titles: z.array(z.string().nullable()) });
const clustered = z.object({ title: z.string(), text: z.string() });

/** Reads a file of JSON Lines with a schema. */
export function readJsonLines<T>(file: string, schema: z.ZodType<T>): T[] {
  const rows = readFileSync(file, "utf8").split("\n").filter((row) => row.trim() !== "");
  return rows.map((row) => schema.parse(JSON.parse(row)));
}

function unique(articles: TrainingArticle[]): TrainingArticle[] {
  const seen = new Map<string, TrainingArticle>();
  for (const article of articles) {
    const key = article.lines.find((line) => line.length > 60)?.slice(0, 120) ?? article.lines.join(" ");
    const known = seen.get(key);
    if (!known || (known.title === "" && article.title !== "")) seen.set(key, article);
  }
  return [...seen.values()];
}

/** The different articles of a file of joined documents. */
export function articlesOfJoined(file: string): TrainingArticle[] {
  const out: TrainingArticle[] = [];
  for (const { text, titled, starts, titles } of readJsonLines(file, joined)) {
    const lines = text.split("\n");
    starts.forEach((start, k) => {
      const own = lines.slice(start - 1, (starts[k + 1] ?? lines.length + 1) - 1);
      if (titled) own.shift();
      if (titled && /^\d{1,3}$/u.test(own[0]?.trim() ?? "")) own.shift();
      if (own.length > 0) out.push({ title: titles[k] ?? "", lines: own });
    });
  }
  return unique(out);
}

/** The ECB+ articles: one tokenised sentence a line, given back their spacing and set in paragraphs of one or two. */
export function articlesOfClusters(file: string): TrainingArticle[] {
  const untokenise = (text: string): string =>
    text
      .replace(/``|''/gu, '"')
      .replace(/ ([,.;:!?%)\]])/gu, "$1")
      .replace(/([($[]) /gu, "$1")
      .replace(/ (['’](?:s|re|ve|ll|d|m|t)\b|n't\b)/gu, "$1")
      .replace(/" ([^"]*?) "/gu, '"$1"')
      .replace(/(\d) : (\d)/gu, "$1:$2")
      .replace(/ - /gu, "-")
      .trim();
  const articles = readJsonLines(file, clustered).map(({ title, text }, n) => {
    const sentences = text.split("\n").map(untokenise).filter((sentence) => sentence !== "");
    const lines: string[] = [];
    sentences.forEach((sentence, i) => {
      const joins = i > 0 && (i * 7 + n) % 3 === 0 && lines.length > 0;
      if (joins) lines[lines.length - 1] += ` ${sentence}`;
      else lines.push(sentence);
    });
    return { title: untokenise(title), lines };
  });
  return unique(articles.filter(({ lines }) => lines.length >= 3));
}

/** A small seeded generator of numbers in 0..1 (mulberry32), so that training gives the same model again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Where each world's articles are, relative to the development data. */
export function readWorlds(data: string): Record<"wire" | "long" | "clusters", TrainingArticle[]> {
  return {
    wire: articlesOfJoined(path.join(data, "documents/dev.jsonl")),
    long: articlesOfJoined(path.join(data, "documents/dev-long.jsonl")),
    clusters: articlesOfClusters(path.join(data, "clustering/ecbplus-dev.jsonl")),
  };
}

/** Changes an article a little: cut short, or its paragraphs joined in pairs. */
function vary(lines: string[], random: () => number): string[] {
  let out = lines;
  if (out.length > 6 && random() < 0.25) out = out.slice(0, 3 + Math.floor(random() * (out.length - 3)));
  if (out.length > 6 && random() < 0.1) {
    out = out.flatMap((line, i) => (i % 2 === 0 ? [out[i + 1] === undefined ? line : `${line} ${out[i + 1]}`] : []));
  }
  return out;
}

const namesOf = (article: TrainingArticle): Set<string> =>
  new Set(article.lines.join(" ").match(/(?<=[\p{Ll},] )\p{Lu}[\p{L}-]{2,}/gu) ?? []);

/** Articles to join: drawn at random, or, for a document on one subject, the nearest to one of them by the names they share. */
function draw(world: readonly TrainingArticle[], size: number, related: boolean, random: () => number): TrainingArticle[] {
  const shuffled = world.map((article) => ({ article, key: random() })).sort((a, b) => a.key - b.key);
  const [centre] = shuffled;
  if (!related || !centre) return shuffled.slice(0, size).map(({ article }) => article);
  const wanted = namesOf(centre.article);
  const near = shuffled.map(({ article, key }) => {
    const names = namesOf(article);
    const common = [...names].filter((name) => wanted.has(name)).length;
    return { article, key: common / Math.sqrt(1 + names.size) + 0.3 * key };
  });
  return near
    .sort((a, b) => b.key - a.key)
    .slice(0, size)
    .map(({ article }) => ({ article, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ article }) => article);
}

/** The share of documents made of articles on related subjects, where vocabulary tells least. */
const RELATED = 0.4;

/** Joins randomly drawn articles of one world into a document, as scrapers do: with or without headlines
 * and comment counts, and in `noise` of them with the scraps that pages leave. */
export function joinArticles(world: readonly TrainingArticle[], id: string, random: () => number, noise = 0.5): JoinedDocument {
  const kind = random();
  const size = kind < 0.1 ? 1 : kind < 0.25 ? 2 + Math.floor(random() * 2) : 4 + Math.floor(random() * 9);
  const titled = random() < 0.5;
  const counts = random() < 0.7 ? 0.3 : random() < 0.7 ? 0 : 0.9;
  const pool = draw(world, size, random() < RELATED, random);
  const noisy = random() < noise;
  const sites = Array.from({ length: 4 }, () => inventSite(random));
  const headlines = world.map(({ title }) => title).filter((title) => title !== "");
  const lines: string[] = [];
  const starts: number[] = [];
  for (const article of pool) {
    if (titled && article.title === "") continue;
    starts.push(lines.length + 1);
    if (titled) {
      lines.push(article.title);
      if (random() < counts) lines.push(String(Math.floor(random() * 12)));
    }
    const own = vary(article.lines, random);
    const site = sites[Math.floor(random() * sites.length)];
    lines.push(...(noisy && site ? printOn(site, own, article.title, headlines, random) : own));
  }
  return { id, titled, text: lines.join("\n"), starts };
}
