/** A group of articles as a new look finds it; `story` where an edition or an admin put one of them there. */
export type Found = { articles: readonly number[]; story: number | null };

/**
 * Which stories the groups of a new look are: each the one that it shares most articles with, if these are at least half
 * of its own articles or of the story's. A story is one group at most, and a group one story; what shares more goes first,
 * and of equals the older story.
 * @param stories the story in which each article stood until now
 * @returns for each group a story's id, or null for a new one
 */
export function matchStories(groups: readonly Found[], stories: ReadonlyMap<number, number>): (number | null)[] {
  const sizes = new Map<number, number>();
  for (const story of stories.values()) sizes.set(story, (sizes.get(story) ?? 0) + 1);
  const matched: (number | null)[] = groups.map(({ story }) => story);
  const taken = new Set(matched.filter((story) => story !== null));
  const pairs = groups.flatMap(({ articles }, group) => [...overlaps(articles, stories)].map(([story, shared]) => ({ group, story, shared, enough: 2 * shared >= Math.min(articles.length, sizes.get(story) ?? 0) })));
  for (const { group, story } of pairs.filter(({ enough }) => enough).sort((a, b) => b.shared - a.shared || a.story - b.story || a.group - b.group)) {
    if (matched[group] !== null || taken.has(story)) continue;
    matched[group] = story;
    taken.add(story);
  }
  return matched;
}

/** How many of some articles stood in which stories. */
export function overlaps(articles: readonly number[], stories: ReadonlyMap<number, number>): Map<number, number> {
  const shared = new Map<number, number>();
  for (const id of articles) {
    const story = stories.get(id);
    if (story !== undefined) shared.set(story, (shared.get(story) ?? 0) + 1);
  }
  return shared;
}
