import type { AdminActor } from "@/lib/auth/actors";
import { db, type Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { readFeed } from "@/lib/ingest/feeds/read";
import type { FeedDraft } from "@/lib/ingest/feeds/types";
import { discover, type Discovery } from "@/lib/ingest/fetch/discover";
import { fetchSource } from "@/lib/ingest/fetch/fetch-source";
import type { Credentials } from "@/lib/ingest/fetch/types";
import { asciiSlug, sha256 } from "@/lib/ingest/identity";
import { ensureSource, findSource, type StoredSource } from "@/lib/ingest/store/sources";
import { hostOf } from "@/lib/ingest/url";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import { knownOutlet } from "@/lib/sources/register";
import type { SourceFacts } from "@/lib/sources/types";
import { publishSources } from "../publish-sources";

/** A feed that the paper reads from now on; `created` is false where it did already. */
export type Subscribed = { slug: string; name: string; newSource: boolean; created: boolean; url: string; title: string | null; entries: number; others: { url: string; title: string | null }[] };

/** What a person says of it: which source it belongs to, or what a new one is called. */
export type SubscribeOptions = { source?: string; name?: string };

/**
 * Finds the feed of an address, likeliest first, and reads it from now on. The source is the one that is named, else one
 * of the outlet's name, else a new one. The log says that it was added.
 * @param typed an address as people write it; a name and password in it are kept apart, and sent to its host alone
 * @throws AppError `not-found` where no feed was found, with what was tried, or there is no such source
 */
export async function subscribe(actor: AdminActor, typed: string, options: SubscribeOptions, signal: AbortSignal): Promise<Subscribed> {
  const { address, credentials } = withoutSecrets(typed);
  const { feeds, tried } = await discover<FeedDraft>(address, { fetch: (url) => fetchSource({ url, credentials, wanted: "feed" }, signal), readFeed });
  const [found, ...others] = feeds;
  if (!found) throw new AppError("not-found", `No feed was found at ${address}. ${whatWasTried(tried)}`);
  const stored = await db().$transaction((tx) => store(tx, actor, { url: found.url, draft: found.feed, credentials }, options));
  return { ...stored, title: found.feed.title, entries: found.feed.entries.length, others: others.map(({ url, feed }) => ({ url, title: feed.title })) };
}

function withoutSecrets(typed: string): { address: string; credentials: Credentials | null } {
  if (!/^https?:/i.test(typed.trim()) || !URL.canParse(typed.trim())) return { address: typed.trim(), credentials: null };
  const url = new URL(typed.trim());
  const credentials = url.username === "" ? null : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
  url.username = "";
  url.password = "";
  return { address: url.href, credentials };
}

function whatWasTried(tried: Discovery<unknown>["tried"]): string {
  if (tried.length === 0) return "Write it like https://news.example.org or https://news.example.org/feed.xml.";
  return `Tried: ${tried.map(({ url, words }) => `${url} (${words.replace(/\.$/, "")})`).join("; ")}.`;
}

type New = { url: string; draft: FeedDraft; credentials: Credentials | null };

async function store(tx: Db, actor: AdminActor, { url, draft, credentials }: New, options: SubscribeOptions) {
  await beginAct(tx);
  const known = await tx.feed.findUnique({ where: { url }, select: { source: { select: { slug: true, name: true } } } });
  if (known) return { ...known.source, newSource: false, created: false, url };
  const { source, made } = await sourceFor(tx, url, draft, options);
  await tx.feed.create({
    data: {
      sourceId: source.id, url, title: draft.title, format: draft.format, siteUrl: draft.siteUrl, lang: draft.lang, nextCheckAt: new Date(), nextWhy: "it is new",
      ...(credentials ? { credentials } : {}),
    },
  });
  const target = { type: "source", id: source.slug } as const;
  if (made) {
    await publishSources(tx, [{ id: source.id, slug: source.slug, controlChanged: false }]);
    await record(tx, actor, { action: "add-source", target, reason: "organisation" });
  } else await record(tx, actor, { action: "change-source", target, reason: "organisation", detail: { fields: ["feeds"] } });
  return { slug: source.slug, name: source.name, newSource: made, created: true, url };
}

async function sourceFor(tx: Db, url: string, draft: FeedDraft, { source: slug, name }: SubscribeOptions): Promise<{ source: StoredSource; made: boolean }> {
  if (slug !== undefined) {
    const source = await tx.source.findUnique({ where: { slug }, select: { id: true, slug: true, name: true, demo: true } });
    if (!source) throw new AppError("not-found", `There is no source ${slug}. \`sources list\` names them.`);
    return { source, made: false };
  }
  const facts = factsOf(url, draft, name);
  const found = await findSource(tx, facts.slug, facts.name);
  if (!found) return { source: await ensureSource(tx, facts), made: true };
  const { homepage } = await tx.source.findUniqueOrThrow({ where: { id: found.id }, select: { homepage: true } });
  const host = hostOf(facts.homepage ?? url) ?? "";
  if (name !== undefined || homepage === null || hostOf(homepage) === host) return { source: found, made: false };
  // Very many call themselves "Blog" or "News": another site is another source.
  const own = named(`${facts.name} (${host})`, facts);
  return (await findSource(tx, own.slug, own.name).then((source) => source && { source, made: false })) ?? { source: await ensureSource(tx, own), made: true };
}

/** What is publicly known of the outlet, or what the feed says of itself. */
function factsOf(url: string, draft: FeedDraft, name: string | undefined): SourceFacts {
  const home = draft.siteUrl ?? new URL(url).origin;
  const known = (name === undefined ? null : knownOutlet(name)) ?? knownOutlet(hostOf(home) ?? "") ?? knownOutlet(hostOf(url) ?? "");
  if (known) return known;
  const unknown = { control: "unknown" as const, country: null, owner: null, funding: null, evidence: null, demo: false };
  return named(name ?? draft.title ?? hostOf(home) ?? url, { ...unknown, slug: "", name: "", language: draft.lang, description: draft.description?.slice(0, 2_000) ?? null, homepage: home });
}

function named(name: string, facts: SourceFacts): SourceFacts {
  const line = name.replace(/\s+/gu, " ").trim().slice(0, 200);
  return { ...facts, name: line, slug: asciiSlug(line) || `source-${sha256(line).slice(0, 8)}` };
}

/** How the feeds of a source, or of all, are doing. */
export async function feedHealth(slug?: string) {
  const feeds = await db().feed.findMany({
    where: slug === undefined ? {} : { source: { slug } },
    select: {
      id: true, url: true, title: true, state: true, lastOutcome: true, lastProblem: true, errorCount: true, lastCheckedAt: true, lastSuccessAt: true, lastNewAt: true, nextCheckAt: true, nextWhy: true,
      source: { select: { slug: true, name: true } },
    },
    orderBy: [{ source: { slug: "asc" } }, { id: "asc" }],
  });
  if (slug !== undefined && feeds.length === 0) throw new AppError("not-found", `${slug} is no source with a feed. \`sources list\` names the sources, \`sources add ADDRESS --source ${slug}\` adds a feed.`);
  return feeds;
}
