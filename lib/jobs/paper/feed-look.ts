import { db } from "@/lib/db/client";
import { readFeed } from "@/lib/ingest/feeds/read";
import type { FeedDraft } from "@/lib/ingest/feeds/types";
import { discover, type FoundFeed as Found, type Tried } from "@/lib/ingest/fetch/discover";
import { fetchSource, HURRIED } from "@/lib/jobs/fetch";
import type { Credentials, Exchange, Fetched } from "@/lib/ingest/fetch/types";
import type { FeedSearch, FoundFeed } from "@/lib/sources/schema/feeds";
import { boundedTranscript } from "../feeds/transcript";
import { previewOf } from "./feed-preview";
import { factsOf, feedAt, sourcesLike } from "./feed-source";

/** How a feed is asked for besides its address. */
export type Manner = { credentials?: Credentials; userAgent?: string; headers?: Readonly<Record<string, string>> };

/** Milliseconds that a look may take: twelve requests at one a second, and some that are slow. */
const LOOK_MS = 30_000;
/** Exchanges of one address that are told: where it led, and the last answer. */
const TOLD = 3;

/**
 * Looks for the feeds of an address, likeliest first, and at what each would bring. Stores nothing.
 * @param typed as people write it; a name and password in it are kept apart, and sent to its host alone
 * @param ms after which nothing more is tried: what was found until then is the answer
 * @throws the signal's reason when it is aborted
 */
export async function lookForFeeds(typed: string, manner: Manner, signal: AbortSignal, ms = LOOK_MS): Promise<FeedSearch> {
  const { address, credentials = manner.credentials } = withoutSecrets(typed);
  const transcripts = new Map<string, Exchange[]>();
  const over = AbortSignal.timeout(ms);
  const fetch = async (url: string): Promise<Fetched> => {
    const fetched = over.aborted ? timeIsOver() : await fetchSource({ url, ...manner, credentials, wanted: "feed", turn: HURRIED }, AbortSignal.any([signal, over])).catch(unlessOver(signal, over));
    transcripts.set(url, boundedTranscript(fetched.transcript.slice(-TOLD)));
    return fetched;
  };
  const { feeds, tried } = await discover<FeedDraft>(address, { fetch, readFeed });
  return {
    address, feeds: await Promise.all(feeds.map(described)), complete: !over.aborted,
    tried: tried.map((each) => ({ ...each, transcript: transcripts.get(each.url) ?? [] })),
  };
}

function timeIsOver(): Fetched {
  return { kind: "failed", reason: "timeout", status: null, retryAfter: null, words: "The time for looking was over before this was asked.", transcript: [] };
}

/** What is under way when the time is over fails like anything else; what was aborted from without is thrown. */
function unlessOver(signal: AbortSignal, over: AbortSignal): (error: unknown) => Fetched {
  return (error) => {
    if (signal.aborted || !over.aborted) throw error;
    return timeIsOver();
  };
}

async function described({ url, by, words, feed }: Found<FeedDraft>): Promise<FoundFeed> {
  const preview = previewOf(feed);
  const { name, homepage, control, evidence, country, language } = factsOf({ url, ...preview });
  const [known, belongsTo] = await Promise.all([feedAt(db(), url), sourcesLike({ url, siteUrl: preview.siteUrl })]);
  return { url, by, words, ...preview, existing: known && { ...known.source, feed: known.id }, belongsTo, suggested: { name, homepage, control, evidence, country, language } };
}

/** An address without the name and password that may stand in it. */
export function withoutSecrets(typed: string): { address: string; credentials?: Credentials } {
  const text = typed.trim();
  if (!/^https?:/i.test(text) || !URL.canParse(text)) return { address: text };
  const url = new URL(text);
  const credentials = url.username === "" ? {} : { credentials: { user: decoded(url.username), password: decoded(url.password) } };
  url.username = "";
  url.password = "";
  return { address: url.href, ...credentials };
}

/** As it was meant; what is escaped wrongly, as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What was asked in vain, in words. */
export function whatWasTried(tried: readonly Pick<Tried, "url" | "words">[]): string {
  if (tried.length === 0) return "Write it like https://news.example.org or https://news.example.org/feed.xml.";
  return `Tried: ${tried.map(({ url, words }) => `${url} (${words.replace(/\.$/, "")})`).join("; ")}.`;
}
