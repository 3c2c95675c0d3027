import { db } from "@/lib/db/client";
import { retrying } from "@/lib/db/retrying";
import { identifyEntries, type IdentifiedEntry } from "@/lib/ingest/entries";
import { matchEntry, roleOf, type Candidate } from "@/lib/ingest/entry-match";
import { categoriesOf } from "@/lib/ingest/feeds/categories";
import { draftOfEntry } from "@/lib/ingest/feeds/draft";
import type { FeedDraft, FeedProblem } from "@/lib/ingest/feeds/types";
import { articleIdentities, articleSlug } from "@/lib/ingest/identity";
import { wantedPage } from "@/lib/ingest/page-text";
import { addressFields, prepareArticle } from "@/lib/ingest/prepare";
import { forgetEntries, knownEntries, knownOf, rememberEntries, textOf, touchEntries, type Known, type KnownEntry, type Remembered, type RememberedEntry } from "@/lib/ingest/store/entries";
import type { PreparedArticle } from "@/lib/ingest/types";
import type { Verdict } from "@/lib/source-rules/types";
import { languageModel, type LanguageModel } from "@/lib/understand/language-model";
import { isDatabaseAway, LeaseLost } from "./away";
import { Judge, labelled, labelOf } from "./judge";
import type { LeasedFeed } from "./lease";
import { tellLook } from "./progress";
import { addArticle, addTogether, holds, updateFromFeed, type Addition } from "./store-entry";
import type { LookReport } from "./types";

/** Looks in a row at which nearly all guids were new, from which on they are not looked at. */
export const GUIDS_IGNORED_FROM = 2;
/** Entries that are looked up and stored together: few and short enough that nothing else waits long while they are read. */
const TOGETHER = { entries: 50, characters: 2_000_000 } as const;
const MOST_PROBLEMS = 20;
/** Of how many entries, and which share of them, it counts when all guids are new. */
const TELLING = { entries: 3, share: 0.8 } as const;

export type Reading = { signal: AbortSignal; arrived: Date };

/** What a reading found, and whether its guids had nearly all changed. */
export type StoredEntries = { report: LookReport; guidsChanged: boolean };

type Each = { identified: IdentifiedEntry; known: KnownEntry | undefined; article: PreparedArticle; verdict: Verdict | null };
/** What is new; `adopts` where a reader kept its page as a link. */
type New = { identified: IdentifiedEntry; article: PreparedArticle; verdict: Verdict | null; adopts: boolean };
/** What it takes to make an article of an entry, whether it is stored or not. */
export type Preparing = { feed: Pick<LeasedFeed, "sourceSlug" | "topic">; draft: FeedDraft; reading: Pick<Reading, "arrived">; model: LanguageModel; judge: Judge };
type Work = { feed: LeasedFeed; draft: FeedDraft; reading: Reading; model: LanguageModel; report: LookReport; renamed: number; judge: Judge };

/**
 * Stores what a feed holds: one transaction for some articles that are new, one for each that is changed, nothing for the
 * others. Safe to repeat, to kill and to run twice at once. An entry that cannot be stored spoils no other.
 * @throws what the signal was aborted with; LeaseLost; what the database says when it is away
 */
export async function storeEntries(feed: LeasedFeed, draft: FeedDraft, reading: Reading): Promise<StoredEntries> {
  const { entries, problems } = identifyEntries(draft.entries, { ignoreGuids: feed.guidsChanged >= GUIDS_IGNORED_FROM });
  const report: LookReport = { entries: draft.entries.length, added: 0, updated: 0, carried: 0, known: 0, deleted: 0, dropped: 0, failed: 0, problems: [], moreProblems: 0 };
  tellLook(feed, "storing", report);
  for (const problem of [...draft.problems, ...problems]) tell(report, problem);
  const work: Work = { feed, draft, reading, model: await languageModel(), report, renamed: 0, judge: await Judge.of(feed) };
  // Feeds begin with the newest; numbers are given in the order in which things were written.
  entries.reverse();
  for (const some of portions(entries)) {
    reading.signal.throwIfAborted();
    await storeSome(work, some);
  }
  if (feed.lastSuccessAt !== null) await forgetEntries(feed.id);
  for (const words of await work.judge.end()) tell(report, { entry: null, words });
  const guids = entries.filter((each) => each.guid !== null).length;
  const guidsChanged = feed.lastSuccessAt !== null && guids >= TELLING.entries && work.renamed >= guids * TELLING.share;
  if (guidsChanged) tell(report, { entry: null, words: "Nearly all guids are new although their entries are known. If they are at the next look again, they will not be looked at." });
  return { report, guidsChanged };
}

function tell(report: LookReport, problem: FeedProblem): void {
  if (report.problems.length < MOST_PROBLEMS) report.problems.push({ ...problem, words: problem.words.slice(0, 500) });
  else report.moreProblems += 1;
}

function* portions(entries: readonly IdentifiedEntry[]): Generator<IdentifiedEntry[]> {
  let some: IdentifiedEntry[] = [];
  let characters = 0;
  for (const each of entries) {
    const length = (each.entry.content?.length ?? 0) + (each.entry.summary?.length ?? 0);
    if (some.length >= TOGETHER.entries || (some.length > 0 && characters + length > TOGETHER.characters)) {
      yield some;
      [some, characters] = [[], 0];
    }
    some.push(each);
    characters += length;
  }
  if (some.length > 0) yield some;
}

async function storeSome(work: Work, entries: readonly IdentifiedEntry[]): Promise<void> {
  const { feed, report, judge } = work;
  const memory = await knownEntries(feed.id, entries.map((each) => each.key));
  const unchanged = entries.filter((each) => memory.get(each.key)?.hash === each.hash);
  const stale = unchanged.filter((each) => memory.get(each.key)?.stale);
  if (stale.length > 0) await touchEntries(feed.id, stale.map((each) => each.key));
  for (const each of unchanged) report[memory.get(each.key)?.articleId === null ? "deleted" : "known"] += 1;
  const away = await judge.staysAway(entries.filter((each) => !memory.has(each.key)), report);
  const fresh: Each[] = [];
  for (const identified of entries) {
    const known = memory.get(identified.key);
    if (known?.hash === identified.hash || away.has(identified.key)) continue;
    const each = await tried(work, identified, () => judged(work, identified));
    if (each) fresh.push({ identified, known, ...each });
  }
  if (fresh.length === 0) return;
  const found = await knownOf(feed.sourceId, fresh.map((each) => each.article), fresh.flatMap((each) => each.known?.articleId ?? []));
  const carried: Remembered[] = [];
  const added: New[] = [];
  for (const each of fresh) {
    work.reading.signal.throwIfAborted();
    await tried(work, each.identified, () => storeKnown(work, each, found, { carried, added }));
  }
  await storeNew(work, added, carried);
  if (carried.length > 0) await retrying(() => rememberEntries(db(), feed.id, carried));
  await judge.keep();
}

/** Does something with one entry; what goes wrong is the entry's own, unless the database is away or the look is over. */
async function tried<T>({ report, reading }: Work, { at }: IdentifiedEntry, act: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    if (reading.signal.aborted || error instanceof LeaseLost || isDatabaseAway(error)) throw error;
    report.failed += 1;
    tell(report, { entry: at, words: `It could not be stored and will be tried again: ${(error as Error).message}` });
    return undefined;
  }
}

/** An entry as the article that would be stored: its source is the scope of its guid, and an address that several share is none of its own. */
function prepare({ feed, draft, reading, model }: Preparing, { entry, guid, url }: IdentifiedEntry): PreparedArticle {
  const article = draftOfEntry(entry, draft);
  // Its text, which is made anew each time it is asked for, is asked for several times.
  const own = { ...prepareArticle({ ...article, guid, source: feed.sourceSlug, feedTopic: feed.topic, canonicalUrl: url === null ? null : article.canonicalUrl }, reading.arrived, model) };
  return url === null && article.canonicalUrl !== null ? Object.assign(own, addressFields(article.canonicalUrl), { address: null }) : own;
}

/** An entry as the rules of its source want it, and what they say of it. */
export function judged(work: Preparing, identified: IdentifiedEntry): Pick<Each, "article" | "verdict"> {
  const article = prepare(work, identified);
  const verdict = work.judge.verdict(identified, article);
  const label = labelOf(verdict);
  return { article: label ? labelled(article, label) : article, verdict };
}

/** Stores what a known article's entry says now. What only has to be remembered goes to `carried`, what is new to `added`. */
async function storeKnown(work: Work, { identified, known, article, verdict }: Each, found: Known, { carried, added }: { carried: Remembered[]; added: New[] }): Promise<void> {
  const { feed, report } = work;
  const match = await matchEntry(article, feed.sourceId, found.candidates, known?.articleId ?? null, textOf);
  if (!match) {
    const own = found.candidates.length === 0 ? article : withOwnNames(article, found.candidates);
    if (own.identities.some((name) => found.buried.has(name))) {
      carried.push(remember(identified, own, null));
      report.deleted += 1;
      // What is an article already stays one, whatever the rules say of it now.
    } else if (verdict?.drops) work.judge.drop(identified, own, verdict, report);
    else added.push({ identified, article: own, verdict, adopts: own.canonicalUrl !== null && found.links.has(own.canonicalUrl) });
    return;
  }
  const remembered = remember(identified, article, match.article.id);
  if (match.by !== "memory" && match.by !== "guid" && article.guid !== null) work.renamed += 1;
  const role = roleOf({ id: feed.id, sourceId: feed.sourceId, site: feed.homepage ?? feed.siteUrl }, match.article);
  if (role === "follows" || (role === "leads" && !known && sameWords(article, match.article))) {
    carried.push(remembered);
    report[known ? "known" : "carried"] += 1;
    return;
  }
  report[await updateFromFeed(feed, article, withWantedPage(work, { identified, verdict }, remembered), match.article, role)] += 1;
}

/** Stores what is new together, as far as it can be; one by one what cannot, so that a bad entry spoils no other. */
async function storeNew(work: Work, added: readonly New[], carried: Remembered[]): Promise<void> {
  const names = new Set<string>();
  const together = added.filter(({ article, adopts }) => !adopts && !names.has(article.identity) && names.add(article.identity));
  const stored = together.length > 1 ? await stores(work, together) : new Map<string, number>();
  for (const each of added) {
    if (together.includes(each) && stored.has(each.article.identity)) work.report.added += 1;
    else await tried(work, each.identified, () => storeAlone(work, each, carried));
  }
}

/** @returns the ids of what could be stored together, by identity: none where one of them spoils it */
async function stores(work: Work, added: readonly New[]): Promise<ReadonlyMap<string, number>> {
  const { feed, reading } = work;
  reading.signal.throwIfAborted();
  try {
    return await addTogether(feed, added.map((each) => additionOf(work, each)), reading.arrived);
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    return new Map();
  }
}

function additionOf(work: Work, { identified, article, verdict }: New): Addition {
  return { article, entry: withWantedPage(work, { identified, verdict }, remember(identified, article, null)) };
}

async function storeAlone(work: Work, each: New, carried: Remembered[]): Promise<void> {
  const { feed, report, reading } = work;
  reading.signal.throwIfAborted();
  const { identified, article, adopts } = each;
  if ((await addArticle(feed, additionOf(work, each), { arrived: reading.arrived, adopts })) !== null) {
    report.added += 1;
    return;
  }
  if (!(await holds(db(), feed))) throw new LeaseLost(feed.url);
  // Somebody brought it, or deleted it, since we looked.
  const now = await knownOf(feed.sourceId, [article], []);
  const match = await matchEntry(article, feed.sourceId, now.candidates, null, textOf);
  if (!match && !article.identities.some((name) => now.buried.has(name))) throw new Error("Its place was taken while it was stored.");
  carried.push(remember(identified, article, match?.article.id ?? null));
  report[match ? "carried" : "deleted"] += 1;
}

/** A new article without the guid or address by which another is known that it turned out not to be. */
function withOwnNames(article: PreparedArticle, candidates: readonly Candidate[]): PreparedArticle {
  const taken = candidates.some((each) => each.identity === article.identity);
  const shared = candidates.some((each) => each.canonicalUrl !== null && each.canonicalUrl === article.canonicalUrl);
  if (!taken && !shared) return article;
  const { title, titleDerived, text, lang, kind, publishedAt: date } = article;
  const identities = articleIdentities({ guid: taken ? null : article.guid, canonicalUrl: shared ? null : article.canonicalUrl, scope: article.source, title, titleDerived, text });
  const [identity] = identities;
  return Object.assign(article, { identity, identities, slug: articleSlug({ title, identity, lang, kind, date }) }, shared ? { address: null } : {});
}

function sameWords(article: PreparedArticle, stored: Candidate): boolean {
  return article.contentHash === stored.contentHash && article.title === stored.title;
}

function withWantedPage({ feed, draft }: Work, { identified, verdict }: Pick<Each, "identified" | "verdict">, entry: Remembered): RememberedEntry {
  const page = wantedPage(feed.fullText, identified, draft);
  const kind = labelOf(verdict);
  return { ...entry, page: page && { ...page, draft: { ...page.draft, feedTopic: feed.topic, ...(kind ? { kind } : {}) } } };
}

function remember({ key, hash, entry }: IdentifiedEntry, { guid, identities }: PreparedArticle, articleId: number | null): Remembered {
  return { key, hash, articleId, guid, identities, categories: categoriesOf(entry) };
}
