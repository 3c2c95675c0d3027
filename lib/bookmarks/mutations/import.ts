import "server-only";
import type { UserActor } from "@/lib/auth/actors";
import { db, type Db } from "@/lib/db/client";
import { normaliseUrl } from "@/lib/ingest/url";
import { siteOrigin } from "@/lib/site";
import { byName } from "../rules/names";
import { readImport } from "../rules/import";
import { type ImportEntry, type ImportReport, LIMITS } from "../types";
import { addToLists, lockLists, recordChange } from "./rows";

const STEP = 500;
const LONGEST_MS = 120_000;

type Saved = { n: number; id: string; made: boolean; article: boolean; noted: boolean };

/**
 * Imports a file of saved articles: what is in this paper is saved as its article, everything else is kept as a link.
 * What is saved already keeps its shelf, its time and its note, and gains lists, and a note where it has none; so
 * importing a file twice is importing it once. All or nothing of it happens.
 * @param text our own JSON, or a bookmark file in Netscape's form
 * @throws AppError `unsupported` or `too-large`
 */
export async function importSaved(actor: UserActor, text: string): Promise<{ report: ImportReport; change: string | null }> {
  const file = readImport(text, new Date());
  return db().$transaction(async (tx) => {
    await lockLists(tx, actor);
    const saved: Saved[] = [];
    for (let from = 0; from < file.entries.length; from += STEP) saved.push(...(await saveEntries(tx, actor, file.entries, from)));
    const lists = await listsByName(tx, actor, file.entries);
    const listed = await addToLists(tx, actor, saved.flatMap(({ n, id }) => (file.entries[n]?.lists ?? []).flatMap((name) => {
      const list = lists.ids.get(name);
      return list === undefined ? [] : [{ list, id }];
    })));
    const added = saved.filter((row) => row.made).map((row) => row.id);
    const noted = saved.filter((row) => row.noted).map((row) => row.id);
    const articles = saved.filter((row) => row.made && row.article).length;
    const report: ImportReport = {
      articles, links: added.length - articles, known: file.entries.length - added.length,
      shortened: file.shortened, refused: file.refused, listsLeftOut: lists.leftOut,
    };
    const own = new Set(added);
    const detail = { act: "import" as const, added, listed: listed.filter((pair) => !own.has(pair.id)), noted, lists: lists.made, report };
    const nothing = added.length === 0 && noted.length === 0 && listed.length === 0 && lists.made.length === 0;
    return { report, change: nothing && file.refused.length === 0 ? null : await recordChange(tx, actor, detail) };
  }, { timeout: LONGEST_MS, maxWait: LONGEST_MS });
}

/** Saves some hundred entries. An entry that stands twice in a file counts as saved already the second time. */
async function saveEntries(tx: Db, actor: UserActor, all: readonly ImportEntry[], from: number): Promise<Saved[]> {
  const entries = all.slice(from, from + STEP);
  const articles = await articlesOf(tx, actor, entries);
  const given = entries.map((entry, at) => ({
    n: from + at, article: articles.get(at) ?? null, url: entry.url, address: normaliseUrl(entry.url), page: ownPath(entry.url), title: entry.title, source: entry.source,
    shelf: entry.shelf, note: entry.note, at: (entry.savedAt ?? new Date()).toISOString(),
  }));
  return tx.$queryRaw<Saved[]>`
    WITH given AS (
      SELECT k.*, coalesce(k."article"::text, k."url") AS "key", coalesce(b."id", l."id") AS "known", coalesce(b."note", l."note") AS "own" FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS k(
        "n" int, "article" int, "url" text, "address" text, "page" text, "title" text, "source" text, "shelf" text, "note" text, "at" timestamptz)
      LEFT JOIN "Bookmark" b ON b."userId" = ${actor.userId}::uuid AND b."articleId" = k."article"
      LEFT JOIN LATERAL (
        SELECT "id", "note" FROM "Bookmark" WHERE k."article" IS NULL AND "userId" = ${actor.userId}::uuid AND "articleId" IS NULL AND "url" IN (k."url", k."page") LIMIT 1
      ) l ON true
    ), fresh AS (
      SELECT DISTINCT ON ("key") * FROM given WHERE "known" IS NULL ORDER BY "key", "n"
    ), made AS (
      INSERT INTO "Bookmark" ("userId", "articleId", "url", "address", "title", "sourceName", "shelf", "note", "savedAt")
      SELECT ${actor.userId}::uuid, "article", CASE WHEN "article" IS NULL THEN "url" END, CASE WHEN "article" IS NULL THEN "address" END, CASE WHEN "article" IS NULL THEN "title" END,
        CASE WHEN "article" IS NULL THEN "source" END, "shelf", "note", "at" FROM fresh
      ON CONFLICT DO NOTHING RETURNING "id", coalesce("articleId"::text, "url") AS "key"
    ), noted AS (
      UPDATE "Bookmark" b SET "note" = g."note" FROM given g WHERE b."id" = g."known" AND g."own" IS NULL AND g."note" IS NOT NULL RETURNING b."id"
    )
    SELECT g."n", m."id"::text, g."n" IN (SELECT "n" FROM fresh) AS "made", g."article" IS NOT NULL AS "article", false AS "noted"
      FROM made m JOIN given g ON g."key" = m."key"
    UNION ALL
    SELECT "n", "known"::text, false, "article" IS NOT NULL, "known" IN (SELECT "id" FROM noted) FROM given WHERE "known" IS NOT NULL`;
}

/** The articles of this paper that entries mean, by place among them: by identity, by their page here, or by their publisher's address. */
async function articlesOf(tx: Db, actor: UserActor, entries: readonly ImportEntry[]): Promise<Map<number, number>> {
  const origin = siteOrigin();
  const wanted = entries.map((entry, n) => {
    const pages = [entry.articleUrl, entry.url].flatMap((url) => pageOf(url) ?? []);
    const page = pages[0];
    return { n, identity: entry.identity, slug: page?.slug ?? null, own: page?.origin === origin, title: entry.title, url: normaliseUrl(entry.url) };
  });
  // An article's page at another address is this one's only if it is called the same: papers move, and may share a slug.
  const rows = await tx.$queryRaw<{ n: number; id: number }[]>`
    SELECT k."n", a."id" FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS k("n" int, "identity" text, "slug" text, "own" boolean, "title" text, "url" text)
    CROSS JOIN LATERAL (
      SELECT f."id" FROM (
        SELECT "id", "status", 1 AS "rank" FROM "Article" WHERE "identity" = k."identity"
        UNION ALL SELECT "id", "status", 2 FROM "Article" WHERE "slug" = k."slug" AND (k."own" OR "title" = k."title")
        UNION ALL SELECT "id", "status", 3 FROM "Article" WHERE "canonicalUrl" = k."url"
      ) f WHERE f."status" = 'visible' OR EXISTS (SELECT 1 FROM "Bookmark" b WHERE b."userId" = ${actor.userId}::uuid AND b."articleId" = f."id")
      ORDER BY f."rank", f."id" LIMIT 1
    ) a`;
  return new Map(rows.map((row) => [row.n, row.id]));
}

/** What an article that was taken out is remembered by, where it was published nowhere else: its path here. */
function ownPath(url: string): string | null {
  const { origin, pathname } = new URL(url);
  return origin === siteOrigin() ? pathname : null;
}

function pageOf(url: string | null): { origin: string; slug: string } | null {
  if (url === null || !URL.canParse(url)) return null;
  const { origin, pathname } = new URL(url);
  const match = /^\/articles\/([^/]+)\/?$/.exec(pathname);
  try {
    return match?.[1] ? { origin, slug: decodeURIComponent(match[1]) } : null;
  } catch {
    return null;
  }
}

/** The reader's lists by the names that the file uses; those missing are made as far as there may be so many. */
async function listsByName(tx: Db, actor: UserActor, entries: readonly ImportEntry[]): Promise<{ ids: Map<string, string>; made: string[]; leftOut: string[] }> {
  const known = await tx.readingList.findMany({ where: { userId: actor.userId }, select: { id: true, name: true } });
  const ids = new Map(known.map((list) => [list.name, list.id]));
  const missing = byName([...new Set(entries.flatMap((entry) => entry.lists))].filter((name) => !ids.has(name)).map((name) => ({ id: name, name })));
  const room = missing.slice(0, Math.max(0, LIMITS.lists - known.length)).map(({ name }) => name);
  const made = await tx.readingList.createManyAndReturn({ data: room.map((name) => ({ userId: actor.userId, name })), select: { id: true, name: true } });
  for (const list of made) ids.set(list.name, list.id);
  return { ids, made: made.map((list) => list.id), leftOut: missing.slice(room.length).map(({ name }) => name) };
}
