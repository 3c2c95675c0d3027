import type { FeedDraft } from "@/lib/ingest/feeds/types";
import type { LinksSaid } from "@/lib/ingest/fetch/types";

/** A hub of WebSub and by which address it knows a feed. */
export type OfferedHub = { hub: string; topic: string };

/** Longer than this no hub's address is meant. */
const MOST_ADDRESS = 2_000;

/**
 * The hub that a feed offers, of several the first that is asked securely. What the answer's head says stands above what
 * the document says (WebSub, W3C Recommendation, section 4: discovery). A feed that does not name itself is known by
 * where it came from.
 */
export function hubOffered({ links, url }: { links: LinksSaid; url: string }, draft: Pick<FeedDraft, "hubs" | "selfUrl">): OfferedHub | null {
  const hubs = (links.hubs.length > 0 ? links.hubs : draft.hubs).filter((hub) => hub.length <= MOST_ADDRESS);
  const hub = hubs.find((each) => each.startsWith("https:")) ?? hubs[0];
  const topic = links.self ?? draft.selfUrl ?? url;
  return hub === undefined || topic.length > MOST_ADDRESS || !/^https?:/.test(topic) ? null : { hub, topic };
}
