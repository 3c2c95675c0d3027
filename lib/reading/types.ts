/** The articles that one mark is about: all, or those of one topic or source. */
export type View = { kind: "all" } | { kind: "topic" | "source"; id: number };

/** Everything of a view that sorts at or before `before`, and whose id is at most `upTo`, is read. Times are ISO 8601 in UTC. */
export type ReadBefore = { before: string; upTo: number; markedAt: string };

/**
 * Where reading stopped. `block` is the paragraph or other child of the text at the top of the window (0 is the first) and
 * `share` how much of it lies above; both hold for any size of letters. `progress` is the share of the whole text, 0 to 1.
 */
export type Position = { progress: number; block: number; share: number };

/** How far a reader heard or saw a file of an article: its place there, seconds, and when, as ISO 8601 in UTC. */
export type Played = { file: number; seconds: number; duration: number | null; done: boolean; playedAt: string };

/** What a reader did with one article. `openedAt` is its time in the history, or null where it stands in none. */
export type Reading = { read: boolean; openedAt: string | null; position: Position | null };
