import { AppError } from "@/lib/errors";
import { fetchSource, hosts } from "@/lib/jobs/fetch";
import type { FetchFailure } from "@/lib/ingest/fetch/types";
import { isPageOf } from "@/lib/ingest/entry-match";
import { readPage } from "@/lib/ingest/formats/page";
import { decodePage } from "@/lib/ingest/formats/page/decode";
import { plain } from "@/lib/ingest/formats/page/summary";
import type { PageArticle, Selectors } from "@/lib/ingest/formats/page/types";
import { noticeIn, whyNotTaken } from "@/lib/ingest/page-fit";
import type { PagePart } from "@/lib/ingest/page-text";
import { htmlToText, sanitise } from "@/lib/ingest/sanitise";
import type { ArticleDraft } from "@/lib/ingest/types";
import { giveBackPage, MOST_ATTEMPTS, type LeasedPage } from "./lease";
import type { PageReport } from "./report";
import { keepFeedText, takePage, tryPageLater } from "./store";

const MINUTE_MS = 60_000;
/** Until a page that could not be had is asked for again, by how often it was. */
const BACK_OFF_MS = [10, 60, 360, 1_440].map((minutes) => minutes * MINUTE_MS);
/** What another attempt would not change: asked for twice, since a page may come after its feed. */
const FINAL: ReadonlySet<FetchFailure> = new Set(["bad-address", "private-address", "needs-sign-in", "forbidden", "not-found", "gone", "refused", "too-large", "unpacks-too-far", "redirects"]);
const FINAL_ATTEMPTS = 2;
/** Larger pages are no articles; what takes longer is asked for again. */
export const PAGE_LIMITS = { wireBytes: 6_000_000, bodyBytes: 10_000_000, totalMs: 60_000 };
/** A turn further off than this is left for later. */
const LONGEST_WAIT_MS = 10_000;

/** What came of asking for one page. */
export type PageOutcome = "taken" | "kept" | "failed" | "later" | "joined" | "lost";

/**
 * Asks for an article's page and puts its text in the place of the feed's summary, if it is better; what came of it stands
 * beside the article, whatever it was.
 * @throws the signal's reason when it is aborted; what the database says when it is away. Whoever asks next begins anew
 */
export async function lookAtPage(page: LeasedPage, signal: AbortSignal): Promise<PageOutcome> {
  const wait = hosts().waitAt(page.host);
  if (wait > LONGEST_WAIT_MS) return giveBackPage(page, wait).then(() => "later");
  const fetched = await fetchSource({ url: page.url, userAgent: page.userAgent, headers: ownHeaders(page), wanted: "page", limits: PAGE_LIMITS }, signal);
  const at = new Date().toISOString();
  const feedLetters = feedText(page).length;
  const said: PageReport = { url: null, at, pageLetters: null, feedLetters, part: null, notes: [] };
  if (fetched.kind === "failed") {
    const most = FINAL.has(fetched.reason) ? FINAL_ATTEMPTS : MOST_ATTEMPTS;
    const asked = fetched.retryAfter === null ? 0 : fetched.retryAfter * 1000;
    return tryPageLater(page, fetched.words, page.attempts >= most ? null : Math.max(asked, BACK_OFF_MS[page.attempts - 1] ?? 0), said);
  }
  if (fetched.kind === "unchanged") return tryPageLater(page, "The site answered that nothing has changed, though we had nothing.", BACK_OFF_MS[1] ?? 0, said);
  const answer = { ...said, url: fetched.url };
  if (!isHtml(fetched.contentType, fetched.bytes)) return keepFeedText(page, `There is no web page at the address, but ${fetched.contentType ?? "something else"}.`, answer);
  try {
    const read = readAnswer(page, decodePage(fetched.bytes, fetched.contentType), fetched.url);
    const report = { ...answer, pageLetters: read.text.length, notes: read.notes };
    return read.why === null ? await takePage(page, read.part, report) : await keepFeedText(page, read.why, report);
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid") return keepFeedText(page, error.message, answer);
    throw error;
  }
}

type Asked = { url: string; draft: ArticleDraft | null; selectors: Selectors };
type Answered = { part: PagePart; text: string; why: string | null; notes: string[]; removed: PageArticle["removed"] };

/** What a page gives of an article, and why it is not taken; null where it is. @throws AppError `invalid` for a page without an article */
export function readAnswer(page: Asked, html: string, url: string): Answered {
  const { article, meta } = readOrSay(html, url, page.selectors);
  const clean = sanitise(article.html, url);
  const text = htmlToText(clean);
  const { title, byline, standfirst, published, updated, lang, image, stated, removed, problems: notes } = article;
  const canonicalUrl = article.canonicalUrl !== null && isOwnAddress(article.canonicalUrl, url) ? article.canonicalUrl : null;
  const part: PagePart = { html: clean, title, byline, standfirst, published, updated, lang, image, canonicalUrl, stated };
  const { draft } = page;
  const feed = { url: page.url, title: draft?.title ?? "", titleDerived: draft?.titleDerived ?? true, text: draft ? feedText({ draft, url: page.url }) : "" };
  return { part, text, notes, removed, why: whyNotTaken(feed, { url, title, standfirst: meta.standfirst, text, data: meta.data, around: plain(html) }) };
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

function feedText({ draft, url }: Pick<LeasedPage, "draft" | "url">): string {
  return htmlToText(sanitise(draft.html, url));
}

/** Whether a page may call itself by this address: it is on the page's own site, and not its front page. */
function isOwnAddress(canonical: string, url: string): boolean {
  if (!URL.canParse(canonical) || new URL(canonical).pathname.replace(/\/+$/, "") === "") return false;
  return isPageOf(canonical, new URL(url).origin) || isPageOf(url, new URL(canonical).origin);
}

/** A feed's own headers are for its own host. */
function ownHeaders({ feedUrl, url, headers }: LeasedPage): Record<string, string> | null {
  return feedUrl !== null && URL.canParse(feedUrl) && new URL(feedUrl).origin === new URL(url).origin ? headers : null;
}

/** Whether an answer is a web page, by what it says and how it begins. */
export function isHtml(contentType: string | null, bytes: Uint8Array): boolean {
  if (contentType !== null && !/^\s*(?:text\/(?:html|plain)|application\/xhtml\+xml|application\/octet-stream)\b/i.test(contentType)) return false;
  return /<(?:!doctype|html|head|body|article|div|p|h1|meta|title)\b/i.test(Buffer.from(bytes.subarray(0, 20_000)).toString("latin1"));
}
