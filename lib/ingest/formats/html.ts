import type { Kind } from "@/lib/closed-lists";
import { topicOfCategory } from "../feeds/topic-categories";
import { topicsOfAddress } from "../feeds/topics";
import type { ArticleDraft, DocumentDraft, Reasoned } from "../types";
import type { PageMeta } from "./html-meta";
import { typesOf } from "./linked-data";
import { readPage } from "./page";
import type { PageArticle } from "./page/types";

/**
 * The article of a saved page: its text, and what the page says of it.
 * @throws AppError `invalid` for a page without an article
 */
export function readHtmlPage(html: string, fileName: string): DocumentDraft {
  const { article, meta } = readPage(html, null, {});
  return { format: "html", articles: [draftOf(article, meta, fileName)], furniture: [], repairs: [], page: null };
}

function draftOf(article: PageArticle, meta: PageMeta, fileName: string): ArticleDraft {
  return {
    firstLine: null, lastLine: null, guid: null,
    canonicalUrl: article.canonicalUrl,
    source: article.siteName,
    title: article.title ?? fileName.replace(/\.\w+$/, ""),
    titleDerived: article.title === null,
    standfirst: article.standfirst,
    byline: article.byline,
    dateline: null,
    lang: article.lang,
    published: article.published,
    updated: article.updated,
    originalUrl: null, quotedOutlet: null, disclaimer: null, sponsor: null, facts: [],
    kind: statedKind(meta),
    topics: statedTopic(meta.section, article.canonicalUrl),
    storyKey: null,
    image: article.image,
    html: article.html,
  };
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

/** The section that the page names, else where its address stands. */
function statedTopic(section: string | null, address: string | null): Reasoned[] {
  const topic = section === null ? null : topicOfCategory(section);
  return topic ? [{ value: topic, reason: `The page stands in the section “${section}”.`, origin: "source" }] : topicsOfAddress(address);
}
