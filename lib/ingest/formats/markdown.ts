import MarkdownIt from "markdown-it";
import type { Picture } from "@/lib/articles/types";
import type { Kind, Precision } from "@/lib/closed-lists";
import type { ReadDate } from "@/lib/ingest/documents/types";
import type { ArticleDraft, DocumentDraft, Reasoned } from "../types";
import { type FrontMatter, hasFrontMatter, readFrontMatter } from "./front-matter";
import { boundMarkdown } from "./markdown-bounds";

const SAYS = "The document's front matter says so.";
/** How deep the parser follows anything; the bounds keep every text well above that, so that it drops none. */
const DEEPEST = 100;
const parser = new MarkdownIt({ html: true, linkify: true, maxNesting: DEEPEST });
/** Finds blocks and looks into none. */
const outline = new MarkdownIt({ html: true, maxNesting: DEEPEST });
outline.core.ruler.enableOnly(["normalize", "block"]);

type Heading = { title: string; firstLine: number; endLine: number };

/** The headings of the first level that stand in no list or quotation; lines from 0, the end excluded. */
function findHeadings(markdown: string): Heading[] {
  const tokens = outline.parse(markdown, {});
  return tokens.flatMap((token, at) => {
    if (token.type !== "heading_open" || token.tag !== "h1" || token.level !== 0) return [];
    return [{ title: (tokens[at + 1]?.content ?? "").replace(/[*_`]+/g, "").trim(), firstLine: token.map?.[0] ?? 0, endLine: token.map?.[1] ?? 0 }];
  });
}

/**
 * A Markdown document that is one article: with front matter, or with exactly one top heading as its title.
 * @param fallbackTitle for a document that has neither, said to be derived
 * @returns null when it is several articles
 */
export function readMarkdownArticle(text: string, fallbackTitle: string): DocumentDraft | null {
  const { data, body, bodyLine } = readFrontMatter(text);
  const bounded = boundMarkdown(body);
  const headings = data.title === undefined ? findHeadings(bounded) : [];
  if (headings.length !== 1 && !hasFrontMatter(text)) return null;
  const { heading, rest } = takeHeading(bounded, headings[0]);
  const article = toDraft(data, heading, fallbackTitle, parser.render(rest));
  const lines = text.replace(/\s+$/, "").split("\n").length;
  return {
    format: "markdown",
    articles: [{ ...article, firstLine: firstWritten(body, heading === null ? bodyLine : 1), lastLine: lines }],
    furniture: [],
    repairs: [],
    page: null,
  };
}

function firstWritten(body: string, bodyLine: number): number {
  const blank = body.split("\n").findIndex((line) => line.trim() !== "");
  return bodyLine + Math.max(0, blank);
}

/** The document's own top heading and the text without it. */
function takeHeading(bounded: string, heading: Heading | undefined): { heading: string | null; rest: string } {
  if (!heading) return { heading: null, rest: bounded };
  const lines = bounded.split("\n");
  lines.splice(heading.firstLine, heading.endLine - heading.firstLine);
  return { heading: heading.title, rest: lines.join("\n") };
}

function toDraft(data: FrontMatter, heading: string | null, fallbackTitle: string, html: string): ArticleDraft {
  const title = data.title ?? heading;
  return {
    firstLine: null,
    lastLine: null,
    guid: null,
    canonicalUrl: data.url ?? null,
    source: data.source ?? null,
    title: title ?? fallbackTitle,
    titleDerived: title === null,
    standfirst: data.standfirst ?? null,
    byline: data.byline ?? null,
    dateline: data.dateline ?? null,
    lang: data.lang ?? null,
    published: data.published === undefined ? { value: null, precision: "unknown", evidence: "The document gives no date." } : statedDate(data.published),
    updated: data.updated ?? null,
    originalUrl: data.originalUrl ?? null,
    quotedOutlet: data.quotes ?? null,
    disclaimer: data.disclaimer ?? null,
    sponsor: data.sponsor ?? null,
    facts: data.facts ?? [],
    kind: statedKind(data),
    topics: (data.topics ?? []).map((value): Reasoned => ({ value, reason: SAYS, origin: "edition" })),
    storyKey: data.story ?? null,
    image: statedImage(data),
    html,
  };
}

function statedKind(data: FrontMatter): Reasoned<Kind> | null {
  return data.kind === undefined ? null : { value: data.kind, reason: data.kindReason ?? SAYS, origin: "edition" };
}

function statedImage(data: FrontMatter): Picture | null {
  if (data.image === undefined) return null;
  return { url: data.image, alt: data.imageAlt ?? null, caption: data.imageCaption ?? null, credit: data.imageCredit ?? null, width: null, height: null };
}

const PRECISION_BY_LENGTH: Record<number, Precision> = { 4: "year", 7: "month", 10: "day" };

function statedDate(value: string): ReadDate {
  return { value, precision: PRECISION_BY_LENGTH[value.length] ?? "minute", evidence: SAYS };
}
