import type { ArticleCard } from "@/lib/articles/types";

/** What can be followed. */
export const FOLLOW_TARGETS = ["topic", "source", "story"] as const;
export type FollowTarget = (typeof FOLLOW_TARGETS)[number];

/** Whether this names a kind of thing that can be followed. */
export function isFollowTarget(text: string | undefined): text is FollowTarget {
  return FOLLOW_TARGETS.some((target) => target === text);
}

/** One thing that a reader follows. */
export type Follow = { target: FollowTarget; id: number; slug: string; name: string; followedAt: string };

/**
 * A page of what a reader follows, newest first. `hidden` were left out by the reader's rules; `older` leads on and is null
 * at the end.
 */
export type ForYou = { articles: ArticleCard[]; hidden: number; older: string | null };
