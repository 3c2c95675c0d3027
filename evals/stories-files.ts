import { readFileSync } from "node:fs";
import { z } from "zod";
import type { StoryPaper } from "@/lib/understand/stories/types";

const name = z.union([z.string(), z.number()]).transform(String);
const time = z.union([z.number(), z.string()]).nullish().transform((given) => (given == null || given === "" ? null : typeof given === "number" ? given : Date.parse(given)));
const paper = z.object({ title: z.string().nullish(), text: z.string().nullish(), source: z.string().nullish(), lang: z.string().nullish(), url: z.string().nullish(), time });
const labelled = paper.extend({ id: name, cluster: name });
const pair = z.object({ a: paper, b: paper, same: z.boolean() });

export type Labelled = z.infer<typeof labelled>;
export type Pair = z.infer<typeof pair>;

export const readStories = (path: string): Labelled[] => rowsOf(path, labelled);
export const readPairs = (path: string): Pair[] => rowsOf(path, pair);

/** What the worker would know of a row; the moment 0 for all where the file has no times. */
export function paperOf({ title, text, source, lang, time: at, url }: z.infer<typeof paper>): StoryPaper {
  return { title: title ?? "", text: text ?? "", lang: lang ?? "und", source: source || hostOf(url) || "", at: at ?? 0 };
}

function hostOf(url: string | null | undefined): string {
  return url && URL.canParse(url) ? new URL(url).hostname : "";
}

function rowsOf<T>(path: string, schema: z.ZodType<T>): T[] {
  return readFileSync(path, "utf8").split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    const row = schema.safeParse(JSON.parse(line));
    if (!row.success) throw new Error(`${path}, line ${at + 1}: ${z.prettifyError(row.error)}`);
    return [row.data];
  });
}
