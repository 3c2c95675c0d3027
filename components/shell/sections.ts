import { TOPICS } from "@/lib/closed-lists";
import { labels } from "@/lib/i18n/messages/en/labels";
import type { TopicChip } from "@/lib/articles/types";

/** The topics every paper has, for pages that are made without its database. */
export const STANDARD_SECTIONS: readonly TopicChip[] = TOPICS.map((slug) => ({ slug, name: labels.topics[slug] }));

/** Which part of the paper a page belongs to: what the bars mark as current. */
export type Section = "front" | "latest" | "for-you" | "topics" | "sources" | "search" | "about" | "saved" | "inbox" | "settings" | { topic: string } | null;

/** Marks the link to the part of the paper that a page belongs to. */
export function current(section: Section, own: Section): "page" | undefined {
  const same = typeof section === "object" && typeof own === "object" ? section?.topic === own?.topic : section === own;
  return same && own !== null ? "page" : undefined;
}
