/** How a handle is spelt, as the source of a regular expression. */
export const HANDLE = "[a-z0-9](?:-?[a-z0-9]){1,29}";

/** What becomes of a comment. `removed` by its author, `erased` with its author's account. */
export const COMMENT_STATES = ["published", "delayed", "held", "rejected", "removed", "erased"] as const;
export type CommentStatus = (typeof COMMENT_STATES)[number];

/** In what order answers stand: the best by the lower bound of their votes, or by time. */
export const COMMENT_ORDERS = ["best", "newest", "oldest"] as const;
export type CommentOrder = (typeof COMMENT_ORDERS)[number];

/** A passage of an article: its words, and those around it by which it is found again when the article changes. */
export type Passage = { quote: string; before: string; after: string };

/** What became of a comment that was sent. `publishAt` where it waits for its time, ISO 8601. */
export type Posted = { id: number; status: CommentStatus; html: string; publishAt: string | null; handle: string };

export const COMMENT_LIMITS = { quote: 1_000, around: 64, sendKey: 64, flagNote: 500 } as const;
