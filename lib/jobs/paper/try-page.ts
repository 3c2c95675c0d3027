import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { fetchSource, HURRIED } from "@/lib/jobs/fetch";
import { checkSelectors } from "@/lib/ingest/formats/page/check";
import type { Selectors } from "@/lib/ingest/formats/page/types";
import { decodePage } from "@/lib/ingest/formats/page/decode";
import type { ArticleDraft } from "@/lib/ingest/types";
import { htmlToText, sanitise } from "@/lib/ingest/sanitise";
import { selectorsSchema, type TriedPage, type TryPage } from "@/lib/sources/schema/full-text";
import { isHtml, PAGE_LIMITS } from "../fulltext/answer";
import { readAnswer } from "../fulltext/reading/read-answer";

const LONGEST_PARAGRAPH = 600;
/** Somebody waits for it. */
const LONGEST_MS = 45_000;

export function noSource(slug: string): AppError {
  return new AppError("not-found", `There is no source ${slug}. \`sources list\` names them.`);
}

/**
 * Reads a page as the worker would, and stores nothing: what it gives beside what the feed gave of its article.
 * @param slug whose selectors and feed are used; null for a page of no source
 * @throws AppError `not-found` for a source that there is not, or one without an article whose page could be tried; `invalid`
 */
export async function tryPage(slug: string | null, { address, selectors }: TryPage): Promise<TriedPage> {
  if (selectors) checkSelectors(selectors);
  const source = slug === null ? null : await db().source.findUnique({ where: { slug }, select: { id: true, selectors: true } });
  if (slug !== null && !source) throw noSource(slug);
  const article = source && (await articleAt(source.id, address));
  const url = address ?? article?.url;
  if (url === undefined) throw new AppError("invalid", "This source has no article with a page yet. Give the address of one.", { fields: { address: "Give the address of a page." } });
  const fetched = await fetchSource({ url, wanted: "page", limits: PAGE_LIMITS, turn: HURRIED }, AbortSignal.timeout(LONGEST_MS));
  const feed = article && { title: article.draft.title, byline: article.draft.byline, date: article.draft.published.value, ...ends(htmlToText(sanitise(article.draft.html, url))) };
  const nothing = (at: string, problem: string): TriedPage => ({ url: at, problem, page: null, feed, notes: [] });
  if (fetched.kind !== "body") return nothing(url, fetched.kind === "failed" ? fetched.words : "The site answered that nothing has changed.");
  if (!isHtml(fetched.contentType, fetched.bytes)) return nothing(fetched.url, `There is no web page at the address, but ${fetched.contentType ?? "something else"}.`);
  const used: Selectors = selectors ?? selectorsSchema.safeParse(source?.selectors).data ?? {};
  try {
    const read = readAnswer({ url, draft: article?.draft ?? null, selectors: used }, decodePage(fetched.bytes, fetched.contentType), fetched.url);
    const { title, byline, published, lang, image } = read.part;
    return { url: fetched.url, problem: read.why, feed, notes: read.notes, page: { title, byline, date: published.value, language: lang, picture: image?.url ?? null, removed: read.removed, ...ends(read.text) } };
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid") return nothing(fetched.url, error.message);
    throw error;
  }
}

/** The article at an address as its feed gave it, or the newest with a page. */
async function articleAt(sourceId: number, address: string | undefined): Promise<{ url: string; draft: ArticleDraft } | null> {
  const asked = await db().pageText.findFirst({ where: { article: { sourceId }, ...(address === undefined ? {} : { url: address }) }, orderBy: { articleId: "desc" }, select: { url: true, draft: true } });
  if (asked) return { url: asked.url, draft: asked.draft as unknown as ArticleDraft };
  if (address !== undefined) return null;
  const newest = await db().article.findFirst({ where: { sourceId, link: { not: null } }, orderBy: { id: "desc" }, include: { body: true } });
  if (!newest?.link) return null;
  const { title, titleDerived, byline, standfirst, publishedAt } = newest;
  const draft = { title, titleDerived, byline, standfirst, html: newest.body?.html ?? "", published: { value: publishedAt?.toISOString() ?? null, precision: "minute", evidence: "" } };
  return { url: newest.link, draft: draft as ArticleDraft };
}

/** How long a text is, and how it begins and ends. */
function ends(text: string): { letters: number; first: string; last: string } {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== "");
  const cut = (line: string | undefined) => (line ?? "").slice(0, LONGEST_PARAGRAPH);
  return { letters: text.length, first: cut(lines[0]), last: lines.length > 1 ? cut(lines.at(-1)) : "" };
}
