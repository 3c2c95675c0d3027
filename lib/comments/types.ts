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

/** Who wrote a comment, as everybody sees it. */
export type CommentAuthor = { handle: string; name: string; role: "reader" | "moderator" | "admin" };

/** A comment as everybody sees it. What is not published has neither words nor author: a tombstone over its answers. */
export type CommentView = {
  id: number;
  parentId: number | null;
  depth: number;
  status: Exclude<CommentStatus, "delayed" | "held"> | "waiting";
  author: CommentAuthor | null;
  html: string;
  /** The passage of the article that it is about. */
  quote: string | null;
  /** The article's version that it was written on, 0 for the first. */
  articleRevision: number;
  upvotes: number;
  /** Visible direct answers, of which `answers` may hold fewer. */
  answerCount: number;
  createdAt: string;
  editedAt: string | null;
  answers: CommentView[];
};

/** One page of a discussion, or of the answers to one comment. `next` is the cursor of the next page. */
export type ThreadPage = { comments: CommentView[]; next: string | null };

/** What a page about an article says of its discussion. */
export type DiscussionFace = { id: number; published: number; closed: boolean };

/** What a comment has said, the newest version first, each with the time from which on it stood there. */
export type CommentHistory = { id: number; discussionId: number; articleSlug: string | null; author: CommentAuthor | null; versions: { html: string; since: string }[] };

/** Somebody as everybody sees them. */
export type Person = CommentAuthor & { about: string | null; since: string };

/** One page of somebody's comments. Answers are left out; an article that is not shown any more is null. */
export type PersonComments = { comments: (CommentView & { discussionId: number; article: { slug: string; title: string; lang: string } | null })[]; next: string | null };
