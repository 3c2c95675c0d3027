import { topicOfCategory } from "../feeds/topic-categories";
import { topicsOfAddress } from "../feeds/topics";
import type { ArticleDraft, DocumentDraft, Reasoned } from "../types";
import type { PageMeta } from "./html-meta";
import { paidLinks } from "../paid-links";
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
    kind: null,
    marks: [...meta.marks, ...paidLinks(article.html)],
    topics: statedTopic(meta.section, article.canonicalUrl),
    storyKey: null,
    image: article.image,
    html: article.html,
  };
}

/** The section that the page names, else where its address stands. */
function statedTopic(section: string | null, address: string | null): Reasoned[] {
  const topic = section === null ? null : topicOfCategory(section);
  return topic ? [{ value: topic, reason: `The page stands in the section “${section}”.`, origin: "source" }] : topicsOfAddress(address);
}
