import { AppError } from "@/lib/errors";
import { keepStatements } from "@/lib/jobs/statements";
import { fetchSource, hosts } from "@/lib/jobs/fetch";
import type { FetchFailure, Validators } from "@/lib/ingest/fetch/types";
import { isHtml, PAGE_LIMITS } from "./answer";
import { endLook } from "./again";
import { giveBackPage, MOST_ATTEMPTS, type LeasedPage } from "./lease";
import { feedText } from "./reading/feed-text";
import { readInThread } from "./reading/open";
import type { PageReport } from "./report";
import { keepFeedText, takePage, tryPageLater } from "./store";

const MINUTE_MS = 60_000;
/** Until a page that could not be had is asked for again, by how often it was. */
const BACK_OFF_MS = [10, 60, 360, 1_440].map((minutes) => minutes * MINUTE_MS);
/** What another attempt would not change: asked for twice, since a page may come after its feed. */
const FINAL: ReadonlySet<FetchFailure> = new Set(["bad-address", "private-address", "needs-sign-in", "forbidden", "not-found", "gone", "refused", "too-large", "unpacks-too-far", "redirects"]);
const FINAL_ATTEMPTS = 2;
/** A turn further off than this is left for later. */
const LONGEST_WAIT_MS = 10_000;

const REFUSED = "Its publisher wishes that its pages are not asked for their text.";

/** What came of asking for one page. */
export type PageOutcome = "taken" | "kept" | "failed" | "later" | "joined" | "same" | "lost";

/**
 * Asks for an article's page and puts its text in the place of the feed's summary, if it is better; what came of it stands
 * beside the article, whatever it was.
 * @throws the signal's reason when it is aborted; what the database says when it is away. Whoever asks next begins anew
 */
export async function lookAtPage(page: LeasedPage, signal: AbortSignal): Promise<PageOutcome> {
  if (page.refused && page.looking) return endLook(page, REFUSED, true);
  if (page.refused) return keepFeedText(page, REFUSED, { url: null, at: new Date().toISOString(), pageLetters: null, feedLetters: feedText(page).length, part: null, notes: [] });
  const wait = hosts().waitAt(page.host);
  if (wait > LONGEST_WAIT_MS) return giveBackPage(page, wait).then(() => "later");
  const fetched = await fetchSource({ url: page.url, userAgent: page.userAgent, headers: ownHeaders(page), wanted: "page", limits: PAGE_LIMITS, validators: validatorsOf(page) }, signal);
  if (page.looking && fetched.kind !== "body") return endLook(page, fetched.kind === "unchanged" ? null : fetched.words, fetched.kind === "failed" && fetched.reason === "gone");
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
  const keepText = (why: string, report: PageReport) => (page.looking ? endLook(page, why) : keepFeedText(page, why, report));
  if (!isHtml(fetched.contentType, fetched.bytes)) return keepText(`There is no web page at the address, but ${fetched.contentType ?? "something else"}.`, answer);
  try {
    const { url: asked, draft, selectors, sourceSlug } = page;
    const read = await readInThread({ bytes: fetched.bytes, contentType: fetched.contentType, url: fetched.url, page: { url: asked, draft, selectors }, source: sourceSlug });
    await keepStatements(sourceSlug, fetched.url, read.statements);
    const report = { ...answer, pageLetters: read.letters, notes: read.notes };
    return read.article !== null ? await takePage(page, read.part, read.article, report, fetched.validators) : await keepText(read.why ?? "It gives no article.", report);
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid") return keepText(error.message, answer);
    throw error;
  }
}

/** What its server said of the version that the article has. A page that is read anew for another reason has to come whole. */
function validatorsOf({ looking, etag, lastModified }: LeasedPage): Validators | null {
  return looking && (etag ?? lastModified) !== null ? { etag, lastModified } : null;
}

/** A feed's own headers are for its own host. */
function ownHeaders({ feedUrl, url, headers }: LeasedPage): Record<string, string> | null {
  return feedUrl !== null && URL.canParse(feedUrl) && new URL(feedUrl).origin === new URL(url).origin ? headers : null;
}
