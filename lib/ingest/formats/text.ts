import type { Picture } from "@/lib/articles/types";
import { readingDocument } from "@/lib/ingest/documents/read";
import { blocksToHtml } from "@/lib/ingest/documents/render";
import type { DocumentArticle } from "@/lib/ingest/documents/types";
import { part, type Steps } from "@/lib/ingest/steps";
import type { ArticleDraft, DocumentDraft, Format } from "../types";

/** Of all the work on a text the share until its articles are made into HTML. */
const RENDERING = 0.9;

/** A text with one or many articles, cut and structured by what it says, in steps. */
export function* readingText(text: string, fileName: string, format: Format): Steps<DocumentDraft> {
  const reading = yield* part(readingDocument(text, { fileName }), 0, RENDERING);
  const { articles: read, furniture, repairs, page } = reading;
  const articles: ArticleDraft[] = [];
  for (const [index, article] of read.entries()) {
    articles.push(toDraft(article));
    // Blocks of a large document weigh more than its text: let go of each as it is rendered.
    delete read[index];
    yield RENDERING + (index / read.length) * (1 - RENDERING);
  }
  return { format, articles, furniture, repairs, page };
}

function toDraft(article: DocumentArticle): ArticleDraft {
  const { first, last, title, titleDerived, standfirst, byline, dateline, published, originalUrl, quotedOutlet, disclaimer } = article;
  return {
    firstLine: first, lastLine: last, guid: null, canonicalUrl: null, source: null,
    title, titleDerived, standfirst, byline, dateline, lang: null, published, updated: null,
    originalUrl, quotedOutlet, disclaimer, sponsor: null, facts: [],
    kind: null,
    marks: article.kicker === null ? [] : [{ in: "label", words: article.kicker }],
    topics: [],
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
