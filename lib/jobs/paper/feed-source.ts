import { db, type Db } from "@/lib/db/client";
import { asciiSlug, sha256 } from "@/lib/ingest/identity";
import { hostOf, normaliseUrl, spellingsOf } from "@/lib/ingest/url";
import { knownOutlet } from "@/lib/sources/register";
import type { SourceFacts } from "@/lib/sources/types";

/** What is known of a feed when it is added; the rest comes with its first look. */
export type FeedFacts = { url: string; title: string | null; format: string | null; siteUrl: string | null; lang: string | null; description: string | null };

type Named = { slug: string; name: string };

/** What is publicly known of a feed's outlet, or what the feed says of itself. */
export function factsOf({ url, title, siteUrl, lang, description }: FeedFacts, name?: string): SourceFacts {
  const home = siteUrl ?? new URL(url).origin;
  const known = (name === undefined ? null : knownOutlet(name)) ?? knownOutlet(hostOf(home) ?? "") ?? knownOutlet(hostOf(url) ?? "");
  if (known) return known;
  const unknown = { control: "unknown" as const, country: null, owner: null, funding: null, evidence: null, demo: false };
  return named(name ?? title ?? hostOf(home) ?? url, { ...unknown, slug: "", name: "", language: lang, description: description?.slice(0, 2_000) ?? null, homepage: home });
}

/** The same facts under a name, and the address that it makes. */
export function named(name: string, facts: SourceFacts): SourceFacts {
  const line = name.replace(/\s+/gu, " ").trim().slice(0, 200);
  return { ...facts, name: line, slug: asciiSlug(line) || `source-${sha256(line).slice(0, 8)}` };
}

/**
 * A feed that is read already, by its address however it is written; by one at which it was before; and for one that is
 * gone since it moved to where another feed is, that one.
 */
export async function feedAt(tx: Db, url: string): Promise<{ id: number; url: string; title: string | null; source: Named } | null> {
  const select = { id: true, url: true, title: true, state: true, movedTo: true, source: { select: { slug: true, name: true } } } as const;
  const written = { in: spellingsOf(url) };
  const found = (await tx.feed.findUnique({ where: { url }, select }))
    ?? (await tx.feed.findFirst({ where: { url: written }, select, orderBy: { id: "asc" } }))
    ?? (await tx.feed.findFirst({ where: { former: { some: { url: written } } }, select, orderBy: { id: "asc" } }));
  const became = found?.state === "gone" && found.movedTo !== null ? await tx.feed.findUnique({ where: { url: found.movedTo }, select }) : null;
  const feed = became ?? found;
  return feed && { id: feed.id, url: feed.url, title: feed.title, source: feed.source };
}

const MOST = 3;
const MOST_READ = 200;

/** Sources to which a feed probably belongs, the likeliest first: of its very site, then of its host or one above or below. */
export async function sourcesLike(feed: Pick<FeedFacts, "url" | "siteUrl">): Promise<Named[]> {
  const site = feed.siteUrl ?? feed.url;
  const host = hostOf(site);
  if (host === null) return [];
  const base = `%${baseOf(host).replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await db().$queryRaw<(Named & { place: string })[]>`
    SELECT * FROM (
      SELECT "slug", "name", "homepage" AS "place" FROM "Source" WHERE "homepage" ILIKE ${base} AND "status" <> 'gone'
      UNION SELECT s."slug", s."name", coalesce(f."siteUrl", f."url") FROM "Feed" f JOIN "Source" s ON s."id" = f."sourceId" WHERE coalesce(f."siteUrl", f."url") ILIKE ${base} AND s."status" <> 'gone'
    ) places ORDER BY length("place"), "slug" LIMIT ${MOST_READ}`;
  const near = rows.map(({ slug, name, place }) => ({ slug, name, nearness: nearness(site, place) })).filter((each) => each.nearness > 0).sort((a, b) => b.nearness - a.nearness);
  return [...new Map(near.map(({ slug, name }) => [slug, { slug, name }])).values()].slice(0, MOST);
}

/** The part of a host under which its like may stand: two labels, three where the last two are short (co.uk). */
function baseOf(host: string): string {
  const labels = host.split(".");
  const [second = "", top = ""] = labels.slice(-2);
  return labels.slice(top.length === 2 && second.length <= 3 ? -3 : -2).join(".");
}

/** 3 for the same page, 2 for the same site, 1 for a host above or below, 0 for strangers, such as two channels of one platform. */
function nearness(one: string, other: string): number {
  const [a, b] = [normaliseUrl(one), normaliseUrl(other)];
  if (a === null || b === null) return 0;
  if (a === b) return 3;
  const [first, second] = [new URL(a), new URL(b)];
  const within = (long: string, short: string) => short === "/" || long === short || long.startsWith(`${short}/`);
  if (!within(first.pathname, second.pathname) && !within(second.pathname, first.pathname)) return 0;
  if (first.host === second.host) return 2;
  return first.hostname.endsWith(`.${second.hostname}`) || second.hostname.endsWith(`.${first.hostname}`) ? 1 : 0;
}
