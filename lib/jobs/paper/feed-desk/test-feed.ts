import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { matchEntry, roleOf } from "@/lib/ingest/entry-match";
import type { Credentials, Fetched } from "@/lib/ingest/fetch/types";
import { fetchSource, HURRIED } from "@/lib/jobs/fetch";
import { knownEntries, knownOf, textOf, type Known, type KnownEntry } from "@/lib/ingest/store/entries";
import type { PreparedArticle } from "@/lib/ingest/types";
import type { FeedTest, TestedEntry } from "@/lib/sources/types/feeds";
import { Judge } from "../../feeds/judge";
import { openFeed } from "../../feeds/reading/open";
import { readingFor } from "../../feeds/reading/reading-for";
import type { EntryName, FeedReading } from "../../feeds/reading/types";
import { judged } from "../../feeds/store-entries";
import { boundedTranscript } from "../../feeds/transcript";

/** Of how many entries it is said what each is, and how much of the words. */
const MOST = { entries: 100, problems: 50, line: 300 } as const;

type Tested = {
  id: number; url: string; userAgent: string | null; headers: Record<string, string>; credentials: Credentials | null; guidsChanged: number; siteUrl: string | null; sourceId: number; sourceSlug: string; homepage: string | null; topic: string | null;
};

/**
 * Fetches and reads a feed as a look would, and stores nothing: what was said on the wire, what was found, what was
 * skipped and why, and what each entry is to the paper. Asked without validators, so that everything comes.
 * @throws AppError `not-found`; the signal's reason when it is aborted
 */
export async function testFeed(id: number, signal: AbortSignal): Promise<FeedTest> {
  const began = Date.now();
  const row = await db().feed.findUnique({ where: { id }, include: { source: { select: { slug: true, homepage: true } }, topic: { select: { slug: true } } } });
  if (!row) throw new AppError("not-found", `There is no feed ${id}. \`feeds list\` names them.`);
  const feed: Tested = { ...row, headers: row.headers as Record<string, string>, credentials: row.credentials as Credentials | null, sourceSlug: row.source.slug, homepage: row.source.homepage, topic: row.topic?.slug ?? null };
  const fetched = await fetchSource({ url: feed.url, userAgent: feed.userAgent, headers: feed.headers, credentials: feed.credentials, wanted: "feed", turn: HURRIED }, signal);
  const nothing: FeedTest = {
    url: feed.url, problem: null, transcript: boundedTranscript(fetched.transcript), movedTo: null, title: null, format: null, entries: 0, first: [], problems: [], moreProblems: 0, ms: 0,
  };
  const ended = (found: Partial<FeedTest>): FeedTest => ({ ...nothing, ...found, ms: Date.now() - began });
  if (fetched.kind === "failed") return ended({ problem: { reason: fetched.reason, words: fetched.words } });
  if (fetched.kind === "unchanged") return ended({ problem: { reason: "broken-answer", words: "It says that nothing has changed, although nobody asked whether." } });
  try {
    return ended({ movedTo: fetched.movedTo, ...(await readingOf(feed, fetched, signal)) });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return ended({ movedTo: fetched.movedTo, problem: { reason: "unreadable", words: error.message } });
  }
}

async function readingOf(feed: Tested, fetched: Extract<Fetched, { kind: "body" }>, signal: AbortSignal): Promise<Partial<FeedTest>> {
  const file = await openFeed(fetched.bytes, readingFor({ ...feed, fullText: "never" }, fetched, new Date()));
  try {
    const { head, problems } = file.contents;
    return {
      title: head.title === null ? null : cut(head.title), format: head.format, entries: head.entries.length, first: await standings(feed, file, signal),
      problems: problems.slice(0, MOST.problems).map(({ entry, words }) => ({ entry, words: cut(words) })), moreProblems: Math.max(0, problems.length - MOST.problems),
    };
  } finally {
    file.close();
  }
}

/** What each entry is: by the same means as a look, in two statements for all of them. */
async function standings(feed: Tested, file: FeedReading, signal: AbortSignal): Promise<TestedEntry[]> {
  const entries = file.contents.entries.slice(0, MOST.entries);
  const judge = await Judge.of(feed);
  const memory = await knownEntries(feed.id, entries.map((each) => each.key));
  const prepared = (await file.prepare(entries.map(({ at }) => at))).map((each) => ("article" in each ? judged(judge, each) : null));
  const found = await knownOf(feed.sourceId, prepared.flatMap((each) => each?.article ?? []), [...memory.values()].flatMap((each) => each.articleId ?? []));
  const said: TestedEntry[] = [];
  for (const [at, name] of entries.entries()) {
    signal.throwIfAborted();
    const { article = null, verdict = null } = prepared[at] ?? {};
    const line = { title: cut(article?.title ?? "") || null, url: article?.link ?? null };
    const is = article ? await standingOf(feed, article, name, memory.get(name.key), found) : ({ standing: "unusable", article: null } as const);
    // What is an article already stays one, whatever the rules say.
    said.push({ ...line, ...(is.standing === "new" && verdict?.drops ? { standing: "dropped", article: null } : is) });
  }
  return said;
}

async function standingOf(feed: Tested, article: PreparedArticle, { hash }: EntryName, known: KnownEntry | undefined, found: Known): Promise<Pick<TestedEntry, "standing" | "article">> {
  const named = (id: number | null) => {
    const stored = found.candidates.find((each) => each.id === id);
    return stored ? { id: stored.id, title: cut(stored.title) } : null;
  };
  if (known?.hash === hash) return named(known.articleId) ? { standing: "known", article: named(known.articleId) } : { standing: "deleted", article: null };
  const match = await matchEntry(article, feed.sourceId, found.candidates, known?.articleId ?? null, textOf);
  if (!match) return { standing: article.identities.some((name) => found.buried.has(name)) ? "deleted" : "new", article: null };
  const role = roleOf({ id: feed.id, sourceId: feed.sourceId, site: feed.homepage ?? feed.siteUrl }, match.article);
  const same = role === "follows" || (article.contentHash === match.article.contentHash && article.title === match.article.title);
  return { standing: same ? "known" : "changed", article: named(match.article.id) };
}

const cut = (text: string) => (text.length <= MOST.line ? text : `${text.slice(0, MOST.line)}…`);
