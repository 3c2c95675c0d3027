import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { fold } from "./boundaries";

/** One article as the labels give it; null where they say there is none, undefined where they do not say. */
export type GoldArticle = {
  first: number;
  last?: number;
  title: string | null;
  text?: string;
  dates?: (string | null)[];
};

/** A labelled document; `titled` is null where its kind does not say. */
export type GoldDocument = {
  id: string;
  text: string;
  titled: boolean;
  articles: GoldArticle[];
  furniture?: number[];
  page?: number | null;
};

const joined = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  titled: z.boolean(),
  text: z.string(),
  starts: z.array(z.number().int()),
  titles: z.array(z.string().nullable()),
});
const capture = z.array(z.object({ title: z.string(), date: z.string().nullish(), text: z.string() }));
const seeds = z.object({
  documents: z.array(
    z.object({
      file: z.string(),
      page: z.number().nullish(),
      furniture: z.array(z.number()),
      articles: z.array(
        z.object({
          first: z.number(),
          last: z.number(),
          title: z.string().nullable(),
          date: z.object({ accept: z.array(z.string().nullable()) }).optional(),
        }),
      ),
    }),
  ),
});

/** Reads whichever of the three forms a path holds: JSON Lines, a folder of captures, or `expected.json`. */
export function readGold(file: string): GoldDocument[] {
  if (!existsSync(file)) throw new Error(`${file} does not exist: name a labelled file or a folder of captures.`);
  if (statSync(file).isDirectory()) return readFolder(file);
  return file.endsWith(".json") ? readSeeds(file) : readJoined(file);
}

function readJoined(file: string): GoldDocument[] {
  const rows = readFileSync(file, "utf8").split("\n").filter((row) => row.trim() !== "");
  return rows.map((row, n) => {
    const parsed = joined.safeParse(JSON.parse(row));
    if (!parsed.success) throw new Error(`${file}, line ${n + 1}: ${z.prettifyError(parsed.error)}`);
    const { id, titled, text, starts, titles } = parsed.data;
    return { id, titled, text, articles: starts.map((first, k) => ({ first, title: titles[k] ?? null })) };
  });
}

function readSeeds(file: string): GoldDocument[] {
  const { documents } = seeds.parse(JSON.parse(readFileSync(file, "utf8")));
  return documents.map((document) => ({
    id: document.file,
    text: readFileSync(path.join(path.dirname(file), document.file), "utf8"),
    titled: document.articles.some(({ title }) => title !== null),
    furniture: document.furniture,
    page: document.page ?? null,
    articles: document.articles.map(({ first, last, title, date }) => ({ first, last, title, ...(date && { dates: date.accept }) })),
  }));
}

function readFolder(folder: string): GoldDocument[] {
  if (existsSync(path.join(folder, "expected.json"))) return readSeeds(path.join(folder, "expected.json"));
  const names = readdirSync(folder).filter((name) => /\.txt$/iu.test(name)).sort();
  return names.map((name) => {
    const text = readFileSync(path.join(folder, name), "utf8");
    const labels = path.join(folder, name.replace(/\.txt$/iu, ".gold.json"));
    if (!existsSync(labels)) return { id: name, text, titled: true, articles: [] };
    return { id: name, text, titled: true, articles: locate(text, capture.parse(JSON.parse(readFileSync(labels, "utf8"))), name) };
  });
}

/** Finds the line of each title in turn, without case or markup. */
function locate(text: string, articles: z.infer<typeof capture>, name: string): GoldArticle[] {
  const lines = text.split("\n").map(fold);
  let from = 0;
  return articles.map(({ title, date, text: body }) => {
    const wanted = fold(title);
    const at = lines.findIndex((line, i) => i >= from && line.replace(/^\d+/u, "") === wanted.replace(/^\d+/u, ""));
    if (at < 0) throw new Error(`${name}: the title "${title}" of the gold file stands on no line of the document.`);
    from = at + 1;
    return { first: at + 1, title, text: body, ...(date ? { dates: [date] } : {}) };
  });
}
