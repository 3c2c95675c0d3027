import type { Picture } from "@/lib/articles/types";
import { readDocument } from "@/lib/ingest/documents/read";
import { blocksToHtml, blocksToText } from "@/lib/ingest/documents/render";
import type { DocumentArticle } from "@/lib/ingest/documents/types";
import { findTopics } from "@/lib/understand/topics";
import type { ArticleDraft, DocumentDraft, Format } from "../types";

/** A text with one or many articles, cut and structured by what it says. */
export function readText(text: string, fileName: string, format: Format): DocumentDraft {
  const reading = readDocument(text, { fileName });
  const { articles: read, furniture, repairs, page } = reading;
  const articles: ArticleDraft[] = [];
  for (const [index, article] of read.entries()) {
    articles.push(toDraft(article));
    // Blocks of a large document weigh more than its text: let go of each as it is rendered.
    delete read[index];
  }
  return { format, articles, furniture, repairs, page };
}

function toDraft(article: DocumentArticle): ArticleDraft {
  const { first, last, title, titleDerived, standfirst, byline, dateline, published, originalUrl, quotedOutlet, disclaimer } = article;
  return {
    firstLine: first, lastLine: last, guid: null, canonicalUrl: null, source: null,
    title, titleDerived, standfirst, byline, dateline, lang: null, published, updated: null,
    originalUrl, quotedOutlet, disclaimer, sponsor: null, facts: [],
    kind: article.kind === null ? null : { value: article.kind.value, reason: article.kind.evidence, origin: "rule" },
    topics: findTopics(title, blocksToText(article.blocks)).map(({ topic, evidence }) => ({ value: topic, reason: `Words of the text: ${evidence}`, origin: "rule" })),
    storyKey: null, image: leadImage(article),
    html: blocksToHtml(article.blocks),
  };
}

/** The first figure with an address, as the article's picture. */
function leadImage(article: DocumentArticle): Picture | null {
  for (const block of article.blocks) {
    if (block.type === "figure" && block.src?.startsWith("https://")) {
      return { url: block.src, alt: block.caption, caption: block.caption, credit: block.credit, width: null, height: null };
    }
  }
  return null;
}
