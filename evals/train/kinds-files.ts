import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { KINDS, type Kind } from "@/lib/closed-lists";

/** A piece with the kind that somebody says it is of; `half` where its file has two. */
export type Labelled = { title: string; text: string; kind: Kind; half?: string | undefined; lang?: string | undefined };

const EVALS = path.join(import.meta.dirname, "..");
const row = z.object({ title: z.string().nullish(), text: z.string().nullish(), kind: z.enum(KINDS), half: z.string().optional(), lang: z.string().optional() });
const lines = (file: string): unknown[] => readFileSync(file, "utf8").split("\n").flatMap((line) => (line.trim() === "" ? [] : [JSON.parse(line) as unknown]));

/** Pieces of a labelled file beside this folder. */
export function readLabelled(name: string): Labelled[] {
  const file = path.join(EVALS, name);
  return existsSync(file) ? lines(file).map((given) => row.parse(given)).map(({ title, text, ...rest }) => ({ title: title ?? "", text: text ?? "", ...rest })) : [];
}

/** The demo's articles, whose front matter says their kind. */
export function readDemo(): Labelled[] {
  const folder = path.join(EVALS, "../seeds/articles");
  return readdirSync(folder).filter((name) => name.endsWith(".md")).sort().flatMap((name) => {
    const [, front = "", text = ""] = /^---\n(.*?)\n---\n(.*)$/su.exec(readFileSync(path.join(folder, name), "utf8")) ?? [];
    const say = (key: string) => new RegExp(`^${key}:\\s*"?(.*?)"?\\s*$`, "mu").exec(front)?.[1];
    const read = row.safeParse({ title: say("title"), text: text.replace(/^#+ /gmu, "").trim(), kind: say("kind") });
    return read.success ? [{ title: read.data.title ?? "", text: read.data.text ?? "", kind: read.data.kind }] : [];
  });
}

const joined = z.object({ id: z.string(), text: z.string(), starts: z.array(z.number()) });
const judged = z.object({ document: z.string(), article: z.number(), kind: z.enum(KINDS) });

/** Long articles of many outlets, of which `kinds-outlets.jsonl` says what we judged each to be by reading how it begins. */
export function readOutlets(data: string): Labelled[] {
  const articles = new Map(readJoined(path.join(data, "documents/dev-long.jsonl")));
  return lines(path.join(EVALS, "kinds-outlets.jsonl")).map((given) => judged.parse(given)).flatMap(({ document, article, kind }) => {
    const text = articles.get(`${document}/${article}`);
    return text === undefined ? [] : [{ ...titleApart(text), kind, lang: "en" }];
  });
}

/** Reports of agencies, of Wikinews in English and Japanese, and what two more sets hold, nearly all of it reports. */
export function readReports(data: string): Labelled[] {
  const short = readJoined(path.join(data, "documents/dev.jsonl")).map(([, text]): Labelled => ({ ...titleApart(text), kind: "report", lang: "en" }));
  const wiki = z.object({ title: z.string().nullish(), text: z.string().nullish(), article: z.string().nullish() });
  const read = (file: string, lang: string, every: number) => lines(path.join(data, file)).filter((_line, at) => at % every === 0)
    .map((given) => wiki.parse(given)).map(({ title, text, article }): Labelled => ({ title: title ?? "", text: text ?? article ?? "", kind: "report", lang }));
  const filed = z.object({ title: z.string(), text: z.string(), label: z.string(), lang: z.string() });
  const telegram = lines(path.join(data, "topics/tgcontest-categories-dev.jsonl")).map((given) => filed.parse(given)).filter(({ label }) => label !== "not_news" && label !== "other");
  const events = lines(path.join(data, "clustering/ecbplus-dev.jsonl")).map((given) => wiki.parse(given));
  return [
    ...short, ...read("longform/wikinews-2019.jsonl", "en", 1), ...read("longform/jawikinews-300.jsonl", "ja", 3), ...telegram.map(({ label: _label, ...piece }): Labelled => ({ ...piece, kind: "report" })),
    ...events.map(({ title, text }): Labelled => ({ title: title ?? "", text: text ?? "", kind: "report", lang: "en" })),
  ];
}

function readJoined(file: string): [id: string, text: string][] {
  return lines(file).map((given) => joined.parse(given)).flatMap(({ id, text, starts }) => {
    const all = text.split("\n");
    return starts.map((start, at): [string, string] => [`${id}/${at}`, all.slice(start - 1, (starts[at + 1] ?? all.length + 1) - 1).join("\n")]);
  });
}

/** A first line that is short and no sentence is the title. */
function titleApart(text: string): { title: string; text: string } {
  const [first = "", ...rest] = text.split("\n");
  return first.length < 120 && !/[.:]\s*$|^Story highlights/u.test(first) ? { title: first, text: rest.join("\n") } : { title: "", text };
}
