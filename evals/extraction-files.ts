import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { z } from "zod";
import { decodeDocument } from "@/lib/ingest/decode/decode";

/**
 * A page and what must come out of it. `captions` says whether the labels hold what is written under pictures;
 * `title`, `byline` and `date` are null where the labels say nothing.
 */
export type GoldPage = { id: string; form: "readability" | "defuddle" | "ground-truth"; url: string; html: string; text: string; captions: boolean; title: string | null; byline: string | null; date: string | null };

const readabilityMeta = z.object({ title: z.string().nullish(), byline: z.string().nullish(), publishedTime: z.string().nullish() });
const defuddleMeta = z.object({ title: z.string().nullish(), author: z.string().nullish(), published: z.string().nullish() });
const groundTruth = z.record(z.string(), z.object({ url: z.string(), articleBody: z.string(), headline: z.string().nullish(), author: z.string().nullish(), datePublished: z.string().nullish() }));

const orNull = (value: string | null | undefined) => (value?.trim() ? value.trim() : null);

/** Every labelled page under a folder, whichever of the three forms it and the folders in it have. */
export function readPages(folder: string): GoldPage[] {
  if (!existsSync(folder)) throw new Error(`${folder} does not exist: name a folder of labelled pages.`);
  if (existsSync(path.join(folder, "ground-truth.json"))) return readGroundTruth(folder);
  if (existsSync(path.join(folder, "fixtures")) && existsSync(path.join(folder, "expected"))) return readDefuddle(folder);
  if (existsSync(path.join(folder, "source.html")) && existsSync(path.join(folder, "expected.html"))) return [readReadability(folder)];
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).sort().flatMap((name) => readPages(path.join(folder, name)));
}

function readReadability(folder: string): GoldPage {
  const file = path.join(folder, "expected-metadata.json");
  const meta = existsSync(file) ? readabilityMeta.parse(JSON.parse(readFileSync(file, "utf8"))) : {};
  return {
    id: path.basename(folder), form: "readability", url: "http://fakehost/test/page.html", captions: true,
    html: readHtml(path.join(folder, "source.html")),
    text: textOfHtml(readFileSync(path.join(folder, "expected.html"), "utf8")),
    title: orNull(meta.title), byline: orNull(meta.byline), date: orNull(meta.publishedTime),
  };
}

function readDefuddle(folder: string): GoldPage[] {
  const names = readdirSync(path.join(folder, "fixtures")).filter((name) => name.endsWith(".html")).sort();
  return names.flatMap((name) => {
    const labels = path.join(folder, "expected", name.replace(/\.html$/, ".md"));
    if (!existsSync(labels)) return [];
    const html = readHtml(path.join(folder, "fixtures", name));
    const [, head = "{}", body = ""] = /^\s*```json\n([\s\S]*?)\n```([\s\S]*)$/.exec(readFileSync(labels, "utf8")) ?? [];
    const meta = defuddleMeta.parse(JSON.parse(head));
    const url = /^\s*<!--\s*\{\s*"url"\s*:\s*"([^"]+)"/.exec(html)?.[1] ?? "https://example.com/page";
    return [{
      id: name.replace(/\.html$/, ""), form: "defuddle" as const, url, html, captions: true,
      text: textOfMarkdown(body), title: orNull(meta.title), byline: orNull(meta.author), date: orNull(meta.published),
    }];
  });
}

function readGroundTruth(folder: string): GoldPage[] {
  const labels = groundTruth.parse(JSON.parse(readFileSync(path.join(folder, "ground-truth.json"), "utf8")));
  return Object.entries(labels).map(([id, { url, articleBody, headline, author, datePublished }]) => ({
    id, form: "ground-truth" as const, url, html: readHtml(path.join(folder, "html", `${id}.html.gz`)), captions: false,
    text: articleBody, title: orNull(headline), byline: orNull(author), date: orNull(datePublished),
  }));
}

/** A page as an import decodes it; what an import refuses is read as UTF-8 all the same. */
function readHtml(file: string): string {
  const stored = readFileSync(file);
  const bytes = file.endsWith(".gz") ? gunzipSync(stored) : stored;
  try {
    return decodeDocument(bytes).text;
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

const BLOCK = /<\/?(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|blockquote|figure|figcaption|pre|table|tr|td|th|br|hr|section|article|header|footer)\b[^>]*>/gi;

function textOfHtml(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html.replace(BLOCK, (tag) => `\n${tag}`)}</body></html>`);
  for (const silent of document.querySelectorAll("script, style, noscript, iframe, svg, math")) silent.remove();
  return document.body.textContent ?? "";
}

const CODE = /(^[> ]*```[\s\S]*?^[> ]*```|`[^`\n]+`)/m;

/** Markdown without addresses, pictures and markup; code stays as it is. A footnote's mark is a word, as it is in the page. */
function textOfMarkdown(markdown: string): string {
  return markdown.split(CODE).map((part, at) => (at % 2 === 1 ? part.replace(/^[> ]*```.*$/gm, "") : withoutMarkup(part))).join("");
}

function withoutMarkup(markdown: string): string {
  return markdown
    .replace(/^([> ]*)\[!\w+\][-+]?/gm, "$1")
    .replace(/!\[[^\]]*\]\([^)]*\)/g, " ")
    .replace(/^\[\^[^\]]*\]:/gm, " ")
    .replace(/\[\^([^\]]*)\]/g, " $1 ")
    .replace(/\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+"[^"]*")?\)/g, "]")
    .replace(/<https?:[^>]*>/g, " ")
    .replace(/<\/?[a-z][a-z\d-]*(?:\s[^>]*)?\/?>/gi, "\n")
    .replace(/^\s*\d+\.\s/gm, "")
    .replace(/\\([\\`*_{}[\]()#+\-.!|>~<])/g, "$1")
    .replace(/(?<=\s|^)[*_]+(?=\S)|(?<=\S)[*_]+(?=\s|$|\p{P})/gmu, "");
}
