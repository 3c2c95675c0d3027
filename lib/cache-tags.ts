/**
 * The names under which rendered pages are kept, and dropped when a write changes what they show.
 * A page carries the tags of everything it shows; a write names the tags of everything it changed.
 */
export const cacheTags = {
  /** Every kept thing answers to it without carrying it: a change of it drops all. */
  everything: "everything",
  front: "front",
  /** Which snapshots of the front page there are. */
  snapshots: "snapshots",
  /** All lists in order of time: latest and its pages, and the feeds of it. */
  latest: "latest",
  /** What search finds: every batch of articles that is indexed drops it. */
  search: "search",
  topics: "topics",
  /** The names of the topics, which every page's section bar shows; their counts are under `topics`. */
  sections: "sections",
  sources: "sources",
  topic: (slug: string) => `topic:${slug}`,
  /** A source and its list of articles. */
  source: (slug: string) => `source:${slug}`,
  /** What is counted of a source for its page. */
  sourceReport: (slug: string) => `source-report:${slug}`,
  /** What cards and pages say of a source: its name, country and who controls it. A new article of it changes none of that. */
  sourceFace: (slug: string) => `source-face:${slug}`,
  article: (slug: string) => `article:${slug}`,
  story: (slug: string) => `story:${slug}`,
  /** The size of a picture, on pages that show it as long as nobody knows it. */
  picture: (key: string) => `picture:${key}`,
  /** Whether an article has a discussion, for as long as it has none: whoever begins one names it. */
  discussionOf: (articleId: number) => `discussion-of:${articleId}`,
  /** A discussion's comments, wherever they are shown. A busy one renews its pages no more than once a second. */
  discussion: (id: number) => `discussion:${id}`,
  /** The votes of a discussion's comments; its pages are renewed for these no more than once a minute. */
  votes: (discussionId: number) => `votes:${discussionId}`,
  /** One comment's votes, beside `votes`. No page carries it: it says to those who listen which numbers to look at. */
  voted: (discussionId: number, commentId: number) => `voted:${discussionId}:${commentId}`,
  /** The address of a comment that nobody may see so far. */
  comment: (id: number) => `comment:${id}`,
  /** All profiles: somebody left, and nothing is to name them any more. */
  people: "people",
  /** A person's profile with its list of comments. A change of one of these comments is under its discussion. */
  person: (handle: string) => `person:${handle}`,
  /** What comments and profiles say of a person: name and role. A new comment of theirs changes none of that. */
  personFace: (handle: string) => `person-face:${handle}`,
  /** The public log: its pages, feeds and lists. Every act drops it. */
  log: "log",
  /** What stands at the head of every page for some time. */
  announcements: "announcements",
  /** The head of the log at the end of the last day that had acts, which stands at the foot of every page. Changes once a day. */
  logHead: "log-head",
} as const;

/** The faces of the sources that cards show. */
export function sourceFaces(cards: Iterable<{ source: { slug: string } }>): string[] {
  return [...new Set(Array.from(cards, (card) => cacheTags.sourceFace(card.source.slug)))];
}
