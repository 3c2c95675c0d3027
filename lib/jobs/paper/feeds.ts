import type { AdminActor } from "@/lib/auth/actors";
import { db, type Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { whyNext } from "@/lib/i18n/looks";
import { keptReason } from "@/lib/ingest/fetch/reasons";
import { ensureSource, findSource, type StoredSource } from "@/lib/ingest/store/sources";
import { hostOf } from "@/lib/ingest/url";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import type { AddedFeeds, AddOptions } from "@/lib/sources/schema/feeds";
import type { SourceFacts } from "@/lib/sources/types";
import { publishSources } from "../publish-sources";
import { lookForFeeds, whatWasTried, withoutSecrets } from "./feed-look";
import { factsOf, feedAt, named, type FeedFacts } from "./feed-source";
import { needsEvidence } from "./sources";

/** A feed that the paper reads from now on; `created` is false where it did already. `added` are all that were chosen, this one first. */
export type Subscribed = { slug: string; name: string; newSource: boolean; created: boolean; url: string; title: string | null; entries: number; others: { url: string; title: string | null }[]; added: AddedFeeds };

/** What a person says of it: which of the feeds, which source they belong to, or what a new one is called and who controls it. */
export type SubscribeOptions = AddOptions;

/**
 * Finds the feeds of an address, likeliest first, and reads those that were chosen, else the first, from now on. The
 * source is the one that is named, else one of the outlet's name, else a new one. The log says that it was added.
 * @param typed an address as people write it; a name and password in it are kept apart, and sent to its host alone
 * @throws AppError `not-found` where no feed was found, with what was tried, or there is no such source; `invalid` where
 * a feed was chosen that is not there, or it is said who controls a new source and not what that rests on
 */
export async function subscribe(actor: AdminActor, typed: string, options: SubscribeOptions, signal: AbortSignal): Promise<Subscribed> {
  const { address: asked, credentials = options.credentials } = withoutSecrets(typed);
  const known = options.feeds === undefined && URL.canParse(asked) ? await feedAt(db(), asked) : null;
  // What is read already need not be asked for.
  if (known) return { ...known.source, newSource: false, created: false, url: known.url, title: known.title, entries: await db().feedEntry.count({ where: { feedId: known.id } }), others: [], added: { source: known.source, newSource: false, feeds: [{ ...known, created: false }] } };
  const { address, feeds, tried } = await lookForFeeds(typed, options, signal);
  const [likeliest] = feeds;
  if (!likeliest) throw new AppError("not-found", `No feed was found at ${address}. ${whatWasTried(tried)}`);
  const wanted = options.feeds ?? [likeliest.url];
  const chosen = feeds.filter(({ url }) => wanted.includes(url));
  const missing = wanted.find((url) => !chosen.some((each) => each.url === url));
  const [first = likeliest] = chosen;
  if (missing !== undefined) throw new AppError("invalid", `${missing} is none of the feeds of ${address}. There ${feeds.length === 1 ? "is" : "are"} ${feeds.map(({ url }) => url).join(", ")}.`, { fields: { feeds: "Choose among those that were found." } });
  const added = await addFeeds(actor, chosen, { ...options, ...(credentials ? { credentials } : {}) });
  const { source, created } = added.feeds[0] ?? { source: added.source, created: false };
  return {
    ...source, newSource: added.newSource, created, url: first.url, title: first.title, entries: first.entries, added,
    others: feeds.filter((each) => !chosen.includes(each)).map(({ url, title }) => ({ url, title })),
  };
}

/**
 * Reads feeds from now on whose addresses are known, all of one source; those that are read already stay where they
 * are. Asks nobody on the web: a worker looks at them within seconds.
 * @throws AppError `not-found` where there is no such source or topic, `invalid` where it is said who controls a new
 * source and not what that rests on
 */
export async function addFeeds(actor: AdminActor, feeds: readonly FeedFacts[], options: SubscribeOptions): Promise<AddedFeeds> {
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    const known = await Promise.all(feeds.map(({ url }) => feedAt(tx, url)));
    const fresh = feeds.filter((_, at) => !known[at]);
    const [first] = fresh;
    const there = known.flatMap((each) => (each ? [{ ...each, created: false }] : []));
    if (!first) return { source: there[0]?.source ?? { slug: "", name: "" }, newSource: false, feeds: there };
    const topicId = await topicOf(tx, options.topic);
    const { source, made } = await sourceFor(tx, first, options);
    const { id: sourceId, slug, name } = source;
    const stored: AddedFeeds["feeds"] = [];
    for (const feed of fresh) stored.push({ id: await insertFeed(tx, sourceId, feed, topicId, options), url: feed.url, title: feed.title, created: true, source: { slug, name } });
    const target = { type: "source", id: slug } as const;
    if (made) {
      await publishSources(tx, [{ id: sourceId, slug, controlChanged: false }]);
      await record(tx, actor, { action: "add-source", target, reason: "organisation" });
    } else await record(tx, actor, { action: "add-feeds", target, reason: "organisation" });
    return { source: { slug, name }, newSource: made, feeds: [...stored, ...there] };
  });
}

async function topicOf(tx: Db, slug: string | undefined): Promise<number | null> {
  if (slug === undefined) return null;
  const topic = await tx.topic.findUnique({ where: { slug }, select: { id: true } });
  if (!topic) throw new AppError("not-found", `There is no topic ${slug}. /api/v1/topics names them.`, { fields: { topic: "Choose one of this paper's topics." } });
  return topic.id;
}

async function insertFeed(tx: Db, sourceId: number, { url, title, format, siteUrl, lang }: FeedFacts, topicId: number | null, { credentials, userAgent, headers, everySeconds }: SubscribeOptions): Promise<number> {
  const { id } = await tx.feed.create({
    data: {
      sourceId, url, title, format, siteUrl, lang, topicId, nextCheckAt: new Date(), nextWhy: keptReason("new"),
      userAgent: userAgent || null, headers: headers ?? {}, fixedSeconds: everySeconds ?? null, ...(credentials ? { credentials } : {}),
    },
    select: { id: true },
  });
  return id;
}

async function sourceFor(tx: Db, feed: FeedFacts, options: SubscribeOptions): Promise<{ source: StoredSource; made: boolean }> {
  const { source: slug, name } = options;
  if (slug !== undefined) {
    const source = await tx.source.findUnique({ where: { slug }, select: { id: true, slug: true, name: true, demo: true } });
    if (!source) throw new AppError("not-found", `There is no source ${slug}. \`sources list\` names them.`, { fields: { source: "There is no such source." } });
    return { source, made: false };
  }
  const facts = factsOf(feed, name);
  const found = await findSource(tx, facts.slug, facts.name);
  const origin = options.control === undefined ? "rule" : "admin";
  if (!found) return { source: await ensureSource(tx, withStated(facts, options), origin), made: true };
  const { homepage } = await tx.source.findUniqueOrThrow({ where: { id: found.id }, select: { homepage: true } });
  const host = hostOf(facts.homepage ?? feed.url) ?? "";
  if (name !== undefined || homepage === null || hostOf(homepage) === host) return { source: found, made: false };
  // Very many call themselves "Blog" or "News": another site is another source.
  const own = named(`${facts.name} (${host})`, facts);
  return (await findSource(tx, own.slug, own.name).then((source) => source && { source, made: false })) ?? { source: await ensureSource(tx, withStated(own, options), origin), made: true };
}

/** The facts of a new source with what was said of it. Who controls it stays unknown unless it is said what that rests on. */
function withStated(facts: SourceFacts, { control, evidence, country, language }: SubscribeOptions): SourceFacts {
  const said = { ...facts, ...(country === undefined ? {} : { country }), ...(language === undefined ? {} : { language }) };
  if (control === undefined) return said;
  const rests = evidence ?? (control === facts.control ? facts.evidence : null);
  if (control !== "unknown" && !rests) throw needsEvidence();
  return { ...said, control, evidence: rests };
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
  return feeds.map((feed) => ({ ...feed, nextWhy: whyNext(feed.nextWhy) }));
}
