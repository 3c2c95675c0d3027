import { Marked, type Tokens } from "marked";
import type { Picture } from "@/lib/articles/types";
import type { Kind, Precision } from "@/lib/closed-lists";
import type { ReadDate } from "@/lib/ingest/documents/types";
import type { ArticleDraft, DocumentDraft, Reasoned } from "../types";
import { type FrontMatter, readFrontMatter } from "./front-matter";

const SAYS = "The document's front matter says so.";
const marked = new Marked({ gfm: true, breaks: false });

/** Markdown as HTML, not yet sanitised. */
export function markdownToHtml(markdown: string): string {
  return marked.parse(markdown, { async: false });
}

/** How many top headings a Markdown text has, outside its code. */
export function topHeadings(markdown: string): number {
  return marked.lexer(markdown).filter((token) => token.type === "heading" && token["depth"] === 1).length;
}

/**
 * A Markdown document that is one article: with front matter, or with exactly one top heading as its title.
 * @param fallbackTitle for a document that has neither, said to be derived
 */
export function readMarkdownArticle(text: string, fallbackTitle: string): DocumentDraft {
  const { data, body, bodyLine } = readFrontMatter(text);
  const { heading, rest } = data.title === undefined ? takeHeading(body) : { heading: null, rest: body };
  const article = toDraft(data, heading, fallbackTitle, markdownToHtml(rest));
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
function takeHeading(body: string): { heading: string | null; rest: string } {
  const tokens = marked.lexer(body);
  const at = tokens.findIndex((token) => token.type === "heading" && token["depth"] === 1);
  const token = tokens[at];
  if (token?.type !== "heading") return { heading: null, rest: body };
  const rest = tokens.filter((_, index) => index !== at).map((each) => each.raw).join("");
  return { heading: (token as Tokens.Heading).text.replace(/[*_`]+/g, "").trim(), rest };
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
