import { db } from "@/lib/db/client";
import { retrying } from "@/lib/db/retrying";
import { matchEntry, roleOf, type Candidate } from "@/lib/ingest/entry-match";
import type { FeedProblem } from "@/lib/ingest/feeds/types";
import { articleIdentities, articleSlug } from "@/lib/ingest/identity";
import { forgetEntries, knownEntries, knownOf, rememberEntries, textOf, touchEntries, type Known, type KnownEntry, type Remembered } from "@/lib/ingest/store/entries";
import type { PreparedArticle } from "@/lib/ingest/types";
import type { Verdict } from "@/lib/source-rules/types";
import { isDatabaseAway, LeaseLost } from "./away";
import { Judge, labelled, labelOf } from "./judge";
import type { LeasedFeed } from "./lease";
import { tellLook } from "./progress";
import type { EntryName, FeedReading, Prepared, Tried } from "./reading/types";
import { addArticle, addTogether, holds, updateFromFeed, type Addition } from "./store-entry";
import type { LookReport } from "./types";

/** Entries that are looked up and stored together: few and short enough that nothing else waits long while they are read. */
const TOGETHER = { entries: 50, characters: 2_000_000 } as const;
const MOST_PROBLEMS = 20;
/** Of how many entries, and which share of them, it counts when all guids are new. */
const TELLING = { entries: 3, share: 0.8 } as const;

export type Reading = { signal: AbortSignal; arrived: Date };

/** What a reading found, and whether its guids had nearly all changed. */
export type StoredEntries = { report: LookReport; guidsChanged: boolean };

/** An entry that is new or says something else, as the rules of its source want it. */
export type Judged = Prepared & { verdict: Verdict | null };
type Each = Judged & { name: EntryName; known: KnownEntry | undefined };
/** What is new; `adopts` where a reader kept its page as a link. */
type New = Omit<Each, "known"> & { adopts: boolean };
type Work = { feed: LeasedFeed; file: FeedReading; reading: Reading; report: LookReport; renamed: number; judge: Judge };

/**
 * Stores what a feed holds: one transaction for some articles that are new, one for each that is changed, nothing for the
 * others. Safe to repeat, to kill and to run twice at once. An entry that cannot be stored spoils no other.
 * @throws what the signal was aborted with; LeaseLost; what the database says when it is away
 */
export async function storeEntries(feed: LeasedFeed, file: FeedReading, reading: Reading): Promise<StoredEntries> {
  const { head, entries, problems } = file.contents;
  const report: LookReport = { entries: head.entries.length, added: 0, updated: 0, carried: 0, known: 0, deleted: 0, dropped: 0, failed: 0, problems: [], moreProblems: 0 };
  tellLook(feed, "storing", report);
  for (const problem of problems) tell(report, problem);
  const work: Work = { feed, file, reading, report, renamed: 0, judge: await Judge.of(feed) };
  // Feeds begin with the newest; numbers are given in the order in which things were written.
  let fresh: Promise<Each[]> = Promise.resolve([]);
  for (const some of [...portions(entries.toReversed()), []]) {
    reading.signal.throwIfAborted();
    const stored = await fresh;
    // While these are stored, the next are made ready.
    fresh = freshOf(work, some);
    fresh.catch(() => undefined);
    await storeSome(work, stored);
  }
  if (feed.lastSuccessAt !== null) await forgetEntries(feed.id);
  for (const words of await work.judge.end()) tell(report, { entry: null, words });
  const guids = entries.filter((each) => each.hasGuid).length;
  const guidsChanged = feed.lastSuccessAt !== null && guids >= TELLING.entries && work.renamed >= guids * TELLING.share;
  if (guidsChanged) tell(report, { entry: null, words: "Nearly all guids are new although their entries are known. If they are at the next look again, they will not be looked at." });
  return { report, guidsChanged };
}

function tell(report: LookReport, problem: FeedProblem): void {
  if (report.problems.length < MOST_PROBLEMS) report.problems.push({ ...problem, words: problem.words.slice(0, 500) });
  else report.moreProblems += 1;
}

function* portions(entries: readonly EntryName[]): Generator<EntryName[]> {
  let some: EntryName[] = [];
  let characters = 0;
  for (const each of entries) {
    if (some.length >= TOGETHER.entries || (some.length > 0 && characters + each.characters > TOGETHER.characters)) {
      yield some;
      [some, characters] = [[], 0];
    }
    some.push(each);
    characters += each.characters;
  }
  if (some.length > 0) yield some;
}

async function storeSome(work: Work, fresh: readonly Each[]): Promise<void> {
  const { feed, judge } = work;
  if (fresh.length === 0) return;
  const found = await knownOf(feed.sourceId, fresh.map((each) => each.article), fresh.flatMap((each) => each.known?.articleId ?? []));
  const carried: Remembered[] = [];
  const added: New[] = [];
  for (const each of fresh) {
    work.reading.signal.throwIfAborted();
    await tried(work, each.name, () => storeKnown(work, each, found, { carried, added }));
  }
  await storeNew(work, added, carried);
  if (carried.length > 0) await retrying(() => rememberEntries(db(), feed.id, carried));
  await judge.keep();
}

/** What is new, or says something else than it did; the others are counted. */
async function freshOf(work: Work, entries: readonly EntryName[]): Promise<Each[]> {
  const { feed, file, report, judge } = work;
  if (entries.length === 0) return [];
  const memory = await knownEntries(feed.id, entries.map((each) => each.key));
  const unchanged = entries.filter((each) => memory.get(each.key)?.hash === each.hash);
  const stale = unchanged.filter((each) => memory.get(each.key)?.stale);
  if (stale.length > 0) await touchEntries(feed.id, stale.map((each) => each.key));
  for (const each of unchanged) report[memory.get(each.key)?.articleId === null ? "deleted" : "known"] += 1;
  const away = await judge.staysAway(entries.filter((each) => !memory.has(each.key)), report);
  const names = entries.filter(({ key, hash }) => memory.get(key)?.hash !== hash && !away.has(key));
  if (names.length === 0) return [];
  const prepared = await file.prepare(names.map(({ at }) => at));
  const fresh: Each[] = [];
  for (const [at, name] of names.entries()) {
    const each = await tried(work, name, () => judged(judge, wellPrepared(prepared[at])));
    if (each) fresh.push({ name, known: memory.get(name.key), ...each });
  }
  return fresh;
}

function wellPrepared(each: Tried | undefined): Prepared {
  if (!each || "problem" in each) throw new Error(each?.problem ?? "Its reader says nothing of it.");
  return each;
}

/** Does something with one entry; what goes wrong is the entry's own, unless the database is away or the look is over. */
async function tried<T>({ report, reading }: Work, { at }: EntryName, act: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    if (reading.signal.aborted || error instanceof LeaseLost || isDatabaseAway(error)) throw error;
    report.failed += 1;
    tell(report, { entry: at, words: `It could not be stored and will be tried again: ${(error as Error).message}` });
    return undefined;
  }
}

/** An entry as the rules of its source want it, and what they say of it. */
export function judged(judge: Judge, prepared: Prepared): Judged {
  const verdict = judge.verdict(prepared);
  const label = labelOf(verdict);
  if (!label) return { ...prepared, verdict };
  const { article, page } = prepared;
  return { ...prepared, article: labelled(article, label), page: page && { ...page, draft: { ...page.draft, kind: label } }, verdict };
}

/** Stores what a known article's entry says now. What only has to be remembered goes to `carried`, what is new to `added`. */
async function storeKnown(work: Work, each: Each, found: Known, { carried, added }: { carried: Remembered[]; added: New[] }): Promise<void> {
  const { feed, report } = work;
  const { known, article, verdict } = each;
  const match = await matchEntry(article, feed.sourceId, found.candidates, known?.articleId ?? null, textOf);
  if (!match) {
    const own = { ...each, article: found.candidates.length === 0 ? article : withOwnNames(article, found.candidates) };
    if (own.article.identities.some((name) => found.buried.has(name))) {
      carried.push(remember(own, null));
      report.deleted += 1;
      // What is an article already stays one, whatever the rules say of it now.
    } else if (verdict?.drops) work.judge.drop(own.name, own, verdict, report);
    else added.push({ ...own, adopts: own.article.canonicalUrl !== null && found.links.has(own.article.canonicalUrl) });
    return;
  }
  const remembered = remember(each, match.article.id);
  if (match.by !== "memory" && match.by !== "guid" && article.guid !== null) work.renamed += 1;
  const role = roleOf({ id: feed.id, sourceId: feed.sourceId, site: feed.homepage ?? feed.siteUrl }, match.article);
  if (role === "follows" || (role === "leads" && !known && sameWords(article, match.article))) {
    carried.push(remembered);
    report[known ? "known" : "carried"] += 1;
    return;
  }
  report[await updateFromFeed(feed, article, { ...remembered, page: each.page }, match.article, role)] += 1;
}

/** Stores what is new together, as far as it can be; one by one what cannot, so that a bad entry spoils no other. */
async function storeNew(work: Work, added: readonly New[], carried: Remembered[]): Promise<void> {
  const names = new Set<string>();
  const together = added.filter(({ article, adopts }) => !adopts && !names.has(article.identity) && names.add(article.identity));
  const stored = together.length > 1 ? await stores(work, together) : new Map<string, number>();
  for (const each of added) {
    if (together.includes(each) && stored.has(each.article.identity)) work.report.added += 1;
    else await tried(work, each.name, () => storeAlone(work, each, carried));
  }
}

/** @returns the ids of what could be stored together, by identity: none where one of them spoils it */
async function stores(work: Work, added: readonly New[]): Promise<ReadonlyMap<string, number>> {
  const { feed, reading } = work;
  reading.signal.throwIfAborted();
  try {
    return await addTogether(feed, added.map(additionOf), reading.arrived);
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    return new Map();
  }
}

function additionOf(each: New): Addition {
  return { article: each.article, entry: { ...remember(each, null), page: each.page } };
}

async function storeAlone(work: Work, each: New, carried: Remembered[]): Promise<void> {
  const { feed, report, reading } = work;
  reading.signal.throwIfAborted();
  const { article, adopts } = each;
  if ((await addArticle(feed, additionOf(each), { arrived: reading.arrived, adopts })) !== null) {
    report.added += 1;
    return;
  }
  if (!(await holds(db(), feed))) throw new LeaseLost(feed.url);
  // Somebody brought it, or deleted it, since we looked.
  const now = await knownOf(feed.sourceId, [article], []);
  const match = await matchEntry(article, feed.sourceId, now.candidates, null, textOf);
  if (!match && !article.identities.some((name) => now.buried.has(name))) throw new Error("Its place was taken while it was stored.");
  carried.push(remember(each, match?.article.id ?? null));
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

function remember({ name: { key, hash }, article: { guid, identities }, categories }: Pick<Each, "name" | "article" | "categories">, articleId: number | null): Remembered {
  return { key, hash, articleId, guid, identities, categories };
}
