import { AppError } from "@/lib/errors";
import { isPageOf } from "@/lib/ingest/entry-match";
import { readPage } from "@/lib/ingest/formats/page";
import { plain } from "@/lib/ingest/formats/page/summary";
import type { PageArticle, Selectors } from "@/lib/ingest/formats/page/types";
import { noticeIn, whyNotTaken } from "@/lib/ingest/page-fit";
import type { PagePart } from "@/lib/ingest/page-text";
import { htmlToText, sanitise } from "@/lib/ingest/sanitise";
import { paidLinks } from "@/lib/ingest/paid-links";
import type { ArticleDraft } from "@/lib/ingest/types";
import type { Said } from "@/lib/sources/types/statements";
import { feedText } from "./feed-text";

/** The article whose page is read, as its feed gave it; `draft` is null for a page of no feed. */
export type AskedPage = { url: string; draft: ArticleDraft | null; selectors: Selectors };
type Answered = { part: PagePart; text: string; why: string | null; notes: string[]; removed: PageArticle["removed"]; statements: Said[] };

/** What a page gives of an article, and why it is not taken; null where it is. @throws AppError `invalid` for a page without an article */
export function readAnswer(page: AskedPage, html: string, url: string): Answered {
  const { article, meta, statements } = readOrSay(html, url, page.selectors);
  const clean = sanitise(article.html, url);
  const text = htmlToText(clean);
  const { title, byline, standfirst, published, updated, lang, image, stated, removed, problems: notes } = article;
  const canonicalUrl = article.canonicalUrl !== null && isOwnAddress(article.canonicalUrl, url) ? article.canonicalUrl : null;
  const part: PagePart = { html: clean, title, byline, standfirst, published, updated, lang, image, canonicalUrl, stated, marks: [...meta.marks, ...paidLinks(article.html)] };
  const { draft } = page;
  const feed = { url: page.url, title: draft?.title ?? "", titleDerived: draft?.titleDerived ?? true, text: draft ? feedText({ draft, url: page.url }) : "" };
  return { part, text, notes, removed, statements, why: whyNotTaken(feed, { url, title, standfirst: meta.standfirst, text, data: meta.data, around: plain(html) }) };
}

/** A page without an article, that says why it has none, is told by that. @throws AppError `invalid` */
function readOrSay(html: string, url: string, selectors: Selectors): ReturnType<typeof readPage> {
  try {
    return readPage(html, url, selectors);
  } catch (error) {
    const notice = error instanceof AppError && error.code === "invalid" ? noticeIn(plain(html)) : null;
    throw notice === null ? error : new AppError("invalid", notice, { cause: error });
  }
}

/** Whether a page may call itself by this address: it is on the page's own site, and not its front page. */
function isOwnAddress(canonical: string, url: string): boolean {
  if (!URL.canParse(canonical) || new URL(canonical).pathname.replace(/\/+$/, "") === "") return false;
  return isPageOf(canonical, new URL(url).origin) || isPageOf(url, new URL(canonical).origin);
}
