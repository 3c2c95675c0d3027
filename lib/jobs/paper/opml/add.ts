import { CONTROLS, type Control } from "@/lib/closed-lists";
import { db, type Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { retrying } from "@/lib/db/retrying";
import { AppError } from "@/lib/errors";
import { topicsOf } from "@/lib/ingest/feeds/topics";
import { keptReason } from "@/lib/ingest/fetch/reasons";
import { asciiSlug, sha256 } from "@/lib/ingest/identity";
import { storableJson } from "@/lib/ingest/store/json";
import { sayFirst } from "@/lib/ingest/store/source-control";
import { hostOf } from "@/lib/ingest/url";
import { knownOutlet } from "@/lib/sources/register";
import type { SourceFacts } from "@/lib/sources/types";
import { isDatabaseAway } from "../../feeds/away";
import type { JobContext } from "../../handlers";
import { publishSources } from "../../publish-sources";
import type { SaidOfFeed } from "./lists";
import { outletsOf, siteOf, type Outlet } from "./outlets";

/** Feeds that are stored in one transaction: few enough that nobody waits long for it. */
const TOGETHER = 100;

/** What came of adding feeds of a list, the counts of all its runs. */
export type AddedFeeds = { added: number; known: number; failed: number };

type Entry = { position: number; url: string; said: SaidOfFeed; outlet: Outlet; outcome: string | null; feedId: number | null };
type Result = { position: number; outcome: "added" | "known" | "failed"; problem: string | null; feedId: number | null };
/** What is asked once and holds for a whole run. */
type Run = { list: number; topics: Map<string, number> };

/**
 * Stores the feeds that were chosen of a list, and the sources that they need; nothing is fetched. What came of each is
 * written in the transaction that stores it: begun again after it was killed, or run twice at once, it ends the same.
 * @throws AppError `not-found`; what the signal was aborted with; what the database says when it is away
 */
export async function addChosen(list: number, { signal, progress }: Pick<JobContext, "signal" | "progress">): Promise<AddedFeeds> {
  if ((await db().feedList.count({ where: { id: list } })) === 0) throw new AppError("not-found", "There is no such list of feeds.");
  const chosen = await db().feedListEntry.findMany({ where: { listId: list, chosen: true }, orderBy: { position: "asc" }, select: { position: true, url: true, said: true, outcome: true, feedId: true } });
  const feeds = chosen.map(({ said, ...each }) => ({ ...each, said: said as unknown as SaidOfFeed }));
  // Of all that were chosen, so that those which are left go where they would have gone.
  const outlets = outletsOf(feeds.map(({ said }) => said));
  const entries = feeds.flatMap((each, at) => (outlets[at] ? [{ ...each, outlet: outlets[at] }] : []));
  const left = entries.filter(({ outcome }) => outcome === null);
  const run: Run = { list, topics: new Map((await db().topic.findMany({ select: { id: true, slug: true, name: true } })).flatMap(({ id, slug, name }) => [[slug, id], [name.toLowerCase(), id]])) };
  for (let at = 0; at < left.length; at += TOGETHER) {
    signal.throwIfAborted();
    await addSome(run, left.slice(at, at + TOGETHER));
    progress({ done: entries.length - left.length + Math.min(at + TOGETHER, left.length), total: entries.length });
  }
  await db().feedList.update({ where: { id: list }, data: { finishedAt: new Date() } });
  return countsOf(list);
}

async function countsOf(list: number): Promise<AddedFeeds> {
  const rows = await db().feedListEntry.groupBy({ by: ["outcome"], where: { listId: list, outcome: { not: null } }, _count: true });
  const count = (outcome: string) => rows.find((row) => row.outcome === outcome)?._count ?? 0;
  return { added: count("added"), known: count("known"), failed: count("failed") };
}

/** One that cannot be stored spoils no other: then each is tried for itself. */
async function addSome(run: Run, entries: readonly Entry[]): Promise<void> {
  try {
    await retrying(() => db().$transaction((tx) => store(tx, run, entries), { timeout: 30_000 }));
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    const [only, ...others] = entries;
    if (only && others.length === 0) await settle(db(), run, [{ position: only.position, outcome: "failed", problem: `It could not be stored: ${(error as Error).message.slice(0, 500)}`, feedId: null }]);
    else for (const each of entries) await addSome(run, [each]);
  }
}

async function store(tx: Db, run: Run, entries: readonly Entry[]): Promise<void> {
  const known = await knownFeeds(tx, run, entries);
  const fresh = entries.filter(({ position }) => !known.has(position));
  const sources = await sourcesFor(tx, [...new Set(fresh.map(({ outlet }) => outlet))]);
  const now = new Date();
  const rows = fresh.map(({ url, said, outlet }) => ({
    sourceId: sources.get(outlet) ?? 0, url, title: cut(said.title), ownTitle: cut(said.title), siteUrl: said.siteUrl, lang: said.lang, folder: said.folder, topicId: topicOf(run, said),
    state: said.paused ? "paused" : "active", nextCheckAt: now, nextWhy: keptReason("new"), ...(said.credentials ? { credentials: said.credentials } : {}),
  }));
  // Another may have added the same since we asked.
  const made = new Map((await tx.feed.createManyAndReturn({ data: rows, skipDuplicates: true, select: { id: true, url: true } })).map(({ id, url }) => [url, id]));
  await settle(tx, run, entries.map(({ position, url }): Result => {
    const feedId = made.get(url);
    return feedId === undefined ? { position, outcome: "known", problem: null, feedId: known.get(position) ?? null } : { position, outcome: "added", problem: null, feedId };
  }));
}

/**
 * The feeds that are in the paper already, by their places in the list: at this address, at the same with or without
 * encryption, or one that was there before, or was added from there, and has moved since.
 */
async function knownFeeds(tx: Db, { list }: Run, entries: readonly Entry[]): Promise<Map<number, number>> {
  const rows = await tx.$queryRaw<{ position: number; id: number }[]>(Prisma.sql`
    WITH asked AS (SELECT "position", "url", CASE WHEN "url" LIKE 'https:%' THEN 'http:' || substr("url", 7) ELSE 'https:' || substr("url", 6) END AS "other"
      FROM "FeedListEntry" WHERE "listId" = ${list} AND "position" = ANY(${entries.map(({ position }) => position)}::int[]))
    SELECT a."position", f."id" FROM asked a JOIN "Feed" f ON f."url" IN (a."url", a."other")
    UNION SELECT a."position", o."feedId" FROM asked a JOIN "FormerAddress" o ON o."url" IN (a."url", a."other")
    UNION SELECT a."position", f."id" FROM asked a JOIN "FeedListEntry" e ON e."url" = a."url" AND e."feedId" IS NOT NULL JOIN "Feed" f ON f."id" = e."feedId"`);
  return new Map(rows.map(({ position, id }) => [position, id]));
}

async function settle(tx: Db, { list }: Run, results: readonly Result[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "FeedListEntry" e SET "outcome" = r."outcome", "problem" = r."problem", "feedId" = r."feedId", "said" = e."said" - 'credentials'
    FROM jsonb_to_recordset(${storableJson(results)}::jsonb) AS r("position" int, "outcome" text, "problem" text, "feedId" int)
    WHERE e."listId" = ${list} AND e."position" = r."position"`;
}

/** The source of each outlet: the one that is in the paper under one of its names and of one of its sites, else a new one. */
async function sourcesFor(tx: Db, outlets: readonly Outlet[]): Promise<Map<Outlet, number>> {
  const names = outlets.flatMap((outlet) => [outlet.name, ...outlet.otherNames, besides(outlet)]);
  const stored = await tx.$queryRaw<Named[]>`
    SELECT "slug", lower("name") AS "name", "homepage" FROM "Source"
    WHERE lower("name") = ANY(SELECT lower(n) FROM unnest(${names}::text[]) n) OR "slug" = ANY(${names.map(slugOf)}::text[]) ORDER BY "id"`;
  const fresh: SourceFacts[] = [];
  const slugs = new Map<Outlet, string>();
  for (const outlet of outlets) {
    const source = storedFor(outlet, stored) ?? planned(outlet, stored, fresh);
    slugs.set(outlet, source.slug);
  }
  // Another may have made one of the same address since we asked: then it is that one.
  const made = await tx.source.createManyAndReturn({ data: fresh, skipDuplicates: true, select: { id: true, slug: true } });
  await sayFirst(tx, made.flatMap(({ id, slug }) => fresh.filter((facts) => facts.slug === slug).map((facts) => ({ ...facts, id }))), "rule");
  await publishSources(tx, made.map(({ id, slug }) => ({ id, slug, controlChanged: false })));
  const ids = new Map((await tx.source.findMany({ where: { slug: { in: [...slugs.values()] } }, select: { id: true, slug: true } })).map(({ id, slug }) => [slug, id]));
  return new Map([...slugs].map(([outlet, slug]) => [outlet, ids.get(slug) ?? 0]));
}

/** A source that is there, or will be: its name in small letters. */
type Named = { slug: string; name: string; homepage: string | null };

function storedFor(outlet: Outlet, stored: readonly Named[]): Named | undefined {
  const known = knownOutlet(outlet.name);
  for (const name of [outlet.name, besides(outlet), ...outlet.otherNames]) {
    const source = named(name, stored);
    // Very many call themselves "Blog" or "News": another site is another source.
    if (source && (source.slug === known?.slug || source.homepage === null || outlet.sites.includes(siteOf(source.homepage)))) return source;
  }
  return undefined;
}

function planned(outlet: Outlet, stored: Named[], fresh: SourceFacts[]): Named {
  const facts = factsOf(outlet, named(outlet.name, stored) ? besides(outlet) : outlet.name);
  const source = { slug: facts.slug, name: facts.name.toLowerCase(), homepage: facts.homepage };
  fresh.push(facts);
  stored.push(source);
  return source;
}

function named(name: string, stored: readonly Named[]): Named | undefined {
  const [small, slug] = [name.toLowerCase(), slugOf(name)];
  return stored.find((each) => each.name === small || each.slug === slug);
}

/** The same outlet's name where another outlet has it already. */
function besides({ name, sites, head }: Outlet): string {
  return `${name.slice(0, 100)} (${(sites[0] || hostOf(head.url) || head.url).replace(/^https?:\/\//, "").slice(0, 90)})`;
}

const slugOf = (name: string) => asciiSlug(name) || `source-${sha256(name).slice(0, 8)}`;

/** What is publicly known of the outlet, else what the list says. Who controls it counts only with what that rests on. */
function factsOf({ head, name: outlet }: Outlet, name: string): SourceFacts {
  const known = knownOutlet(outlet);
  if (known) return known;
  const { source, siteUrl, url, lang, description } = head;
  const control: Control = CONTROLS.find((each) => each === source?.control) ?? "unknown";
  const stated = control !== "unknown" && source?.evidence ? { control, evidence: source.evidence.slice(0, 2_000) } : { control: "unknown" as const, evidence: null };
  return {
    ...stated, slug: slugOf(name), name, country: /^[A-Z]{2}$/.test(source?.country ?? "") ? (source?.country ?? null) : null, language: languageOf(lang),
    owner: null, funding: null, description: description?.slice(0, 2_000) ?? null, homepage: (siteUrl ?? new URL(url).origin).slice(0, 500), demo: false,
  };
}

function languageOf(tag: string | null): string | null {
  try {
    return tag === null ? null : (Intl.getCanonicalLocales(tag.trim().replaceAll("_", "-"))[0] ?? null);
  } catch {
    return null;
  }
}

/** The topic that the innermost folder or category names, of those that the paper has. */
function topicOf({ topics }: Run, { folder, categories }: SaidOfFeed): number | null {
  for (const word of [...folder].reverse().concat(categories)) {
    const own = topics.get(word.trim().toLowerCase()) ?? topics.get(topicsOf([{ term: word, label: null, scheme: null }])[0]?.value ?? "");
    if (own !== undefined) return own;
  }
  return null;
}

function cut(title: string | null): string | null {
  return title === null ? null : title.slice(0, 1_000);
}
