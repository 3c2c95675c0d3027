import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Kind } from "@/lib/closed-lists";
import { AppError } from "@/lib/errors";
import type { ArticleDraft, DocumentDraft, Reasoned } from "../types";
import { normaliseText } from "../words";
import { readPageMeta, type PageMeta } from "./html-meta";
import { typesOf } from "./linked-data";

const MOST_ELEMENTS = 150_000;
/** Real pages stay under a hundred; parsers take time with the square of it. */
const DEEPEST = 1500;
const FEWEST_LETTERS = 120;

/**
 * The article of a saved page: its text as Readability finds it, and what its head says of it.
 * @throws AppError `invalid` for a page without an article
 */
export function readHtmlPage(html: string, fileName: string): DocumentDraft {
  if (elements(html) > MOST_ELEMENTS) throw new AppError("invalid", "This page holds too many elements to be one article. Save its text and import that.");
  if (nesting(html) > DEEPEST) throw new AppError("invalid", "This page's markup is nested too deep to be a page. Save its text and import that.");
  const { document } = parseHTML(html);
  const meta = readPageMeta(document, html);
  videosAsLinks(document);
  const found = extract(document);
  const body = found?.content ?? "";
  const text = found?.textContent ?? "";
  const linked = plainBody(meta);
  const content = linked !== null && linked.length > text.length * 2 ? paragraphs(linked) : body;
  if (Math.max(text.trim().length, linked?.length ?? 0) < FEWEST_LETTERS) {
    throw new AppError("invalid", "No article was found in this page. If it needs scripts to show its text, save it from a browser after it has loaded, or import the text alone.");
  }
  const title = meta.title ?? found?.title ?? null;
  return { format: "html", articles: [draftOf(meta, { title, fileName, byline: found?.byline ?? null, html: content, text })], furniture: [], repairs: [], page: null };
}

const TAG = /<(\/?)(div|span|section|article|main|aside|nav|header|footer|table|ul|ol|dl|blockquote|figure|a|b|i|u|s|em|strong|font|center|big|small|form|button|label|details|svg|g|math)\b/gi;

function elements(html: string): number {
  let count = 0;
  for (const _ of html.matchAll(/<[a-z]/gi)) count++;
  return count;
}

/** How deep the elements that must be closed stand in each other. */
function nesting(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, closing] of html.matchAll(TAG)) {
    depth = closing ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

function extract(document: Document) {
  try {
    return new Readability(document, { charThreshold: 250 }).parse();
  } catch (cause) {
    throw new AppError("invalid", "This page cannot be taken apart: its markup is broken. Save its text and import that.", { cause });
  }
}

type Found = { title: string | null; fileName: string; byline: string | null; html: string; text: string };

function draftOf(meta: PageMeta, found: Found): ArticleDraft {
  return {
    firstLine: null, lastLine: null, guid: null,
    canonicalUrl: meta.canonicalUrl,
    source: meta.siteName,
    title: found.title ?? found.fileName.replace(/\.\w+$/, ""),
    titleDerived: found.title === null,
    standfirst: ownStandfirst(meta.standfirst, found.text),
    byline: meta.byline ?? cleanByline(found.byline),
    dateline: null,
    lang: meta.lang,
    published: meta.published,
    updated: meta.updated,
    originalUrl: null, quotedOutlet: null, disclaimer: null, sponsor: null, facts: [],
    kind: statedKind(meta),
    topics: statedTopic(meta.section),
    storyKey: null,
    image: meta.image,
    html: found.html,
  };
}

function cleanByline(byline: string | null): string | null {
  const words = byline?.replace(/\s+/g, " ").trim().replace(/^by\s+/i, "") ?? "";
  return words === "" || words.length > 200 ? null : words;
}

/** A description that only repeats how the text begins, or breaks off, is no standfirst. */
function ownStandfirst(description: string | null, text: string): string | null {
  if (description === null || /(…|\.\.\.|\[…\])$/.test(description)) return null;
  const start = normaliseText(description).slice(0, 60).toLowerCase();
  return normaliseText(text.slice(0, 3000)).toLowerCase().includes(start) ? null : description;
}

const KIND_OF_TYPE: Record<string, Kind> = {
  OpinionNewsArticle: "opinion", AnalysisNewsArticle: "analysis", BackgroundNewsArticle: "analysis", ReviewNewsArticle: "review", Review: "review",
  AdvertiserContentArticle: "sponsored", SatiricalArticle: "satire", LiveBlogPosting: "live-blog",
};
const KIND_OF_SECTION: [RegExp, Kind][] = [
  [/^(opinion|op-?ed|comment(ary|isfree)?|columns?|columnists)$/i, "opinion"],
  [/^(editorials?|leaders?)$/i, "editorial"],
  [/^(sponsored|advertorial|partner content|paid content|brand ?studio|promoted)$/i, "sponsored"],
  [/^(analysis|explainers?)$/i, "analysis"],
  [/^(press releases?|news releases?)$/i, "press-release"],
];

function statedKind(meta: PageMeta): Reasoned<Kind> | null {
  for (const type of meta.data ? typesOf(meta.data) : []) {
    const kind = KIND_OF_TYPE[type];
    if (kind) return { value: kind, reason: `The page calls itself ${type}.`, origin: "source" };
  }
  const section = meta.section ?? "";
  const bySection = KIND_OF_SECTION.find(([pattern]) => pattern.test(section));
  return bySection ? { value: bySection[1], reason: `The page stands in the section “${section}”.`, origin: "source" } : null;
}

const TOPIC_OF_SECTION: [RegExp, string][] = [
  [/^(world|international|foreign|global)( news)?$/i, "world"], [/^politics$/i, "politics"], [/^(business|economy|companies)$/i, "business"],
  [/^(markets|finance|investing)$/i, "markets"], [/^(tech|technology)$/i, "technology"], [/^science$/i, "science"],
  [/^(climate|environment)( change| crisis)?$/i, "climate"], [/^health$/i, "health"], [/^(society|education)$/i, "society"],
  [/^(culture|arts?|books|film|music|entertainment)$/i, "culture"], [/^sports?$/i, "sport"], [/^crime$/i, "crime"],
];

function statedTopic(section: string | null): Reasoned[] {
  const found = TOPIC_OF_SECTION.find(([pattern]) => pattern.test(section?.trim() ?? ""));
  return found ? [{ value: found[1], reason: `The page stands in the section “${section}”.`, origin: "source" }] : [];
}

const VIDEO = /^(?:https?:)?\/\/(?:www\.)?(?:youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20})|player\.vimeo\.com\/video\/(\d{4,12}))/i;

/** An embedded video becomes a link to it: nothing of another site loads by itself. */
function videosAsLinks(document: Document): void {
  for (const frame of document.querySelectorAll("iframe")) {
    const found = VIDEO.exec(frame.getAttribute("src") ?? frame.getAttribute("data-src") ?? "");
    if (!found) continue;
    const paragraph = document.createElement("p");
    const link = document.createElement("a");
    link.setAttribute("href", found[1] ? `https://www.youtube.com/watch?v=${found[1]}` : `https://vimeo.com/${found[2]}`);
    link.textContent = frame.getAttribute("title")?.trim() || "Video";
    paragraph.append(link);
    frame.replaceWith(paragraph);
  }
}

/** The text that some pages repeat in their linked data, for those whose markup hides it. */
function plainBody(meta: PageMeta): string | null {
  const body = meta.data?.["articleBody"];
  return typeof body === "string" && body.trim().length >= FEWEST_LETTERS ? body.replace(/<[^>]*>/g, " ").trim() : null;
}

function paragraphs(text: string): string {
  const escape = (words: string) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return text.split(/\n+/).map((line) => line.trim()).filter(Boolean).map((line) => `<p>${escape(line)}</p>`).join("\n");
}
