/**
 * The names under which rendered pages are kept, and dropped when a write changes what they show.
 * A page carries the tags of everything it shows; a write names the tags of everything it changed.
 */
export const cacheTags = {
  /** Every kept thing answers to it without carrying it: a change of it drops all. */
  everything: "everything",
  front: "front",
  /** All lists in order of time: latest and its pages, and the feeds of it. */
  latest: "latest",
  topics: "topics",
  /** The names of the topics, which every page's section bar shows; their counts are under `topics`. */
  sections: "sections",
  sources: "sources",
  topic: (slug: string) => `topic:${slug}`,
  source: (slug: string) => `source:${slug}`,
  article: (slug: string) => `article:${slug}`,
  story: (slug: string) => `story:${slug}`,
} as const;
