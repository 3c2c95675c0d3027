import type { DisputeAnswer } from "@/lib/labels/types";
import type { Verdict } from "@/lib/moderation/types";
import type { ProposalAnswer } from "@/lib/stories/types";
import type { SuggestionAnswer } from "@/lib/suggestions/types";

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

/** How a reader stands to a discussion: told of what is new in it, or of nothing at all. */
export const FOLLOW_MODES = ["follow", "mute"] as const;
export type FollowMode = (typeof FOLLOW_MODES)[number];

/** What a reader is told of: an answer to them, their name in a comment, news of a discussion they follow, a moderator's decision, a warning, what became of a source they suggested a label they disputed, or something they proposed about a story. */
export const NOTICE_KINDS = ["answer", "mention", "follow", "decision", "warning", "suggestion", "dispute", "proposal"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** The article that a comment is about, while it can be read. */
export type CommentedArticle = { id: number; slug: string; title: string; lang: string };

/** A moderator's decision, as the log has it, and whether whom it concerns has appealed against it. */
export type Decided = { actId: number; action: string; reason: string; appealed: boolean };

/** A comment as its author sees it, whatever became of it. */
export type OwnComment = {
  id: number;
  discussionId: number;
  parentId: number | null;
  article: CommentedArticle | null;
  status: CommentStatus;
  /** What the checks found when it was sent, the reason for its status. */
  verdicts: Verdict[];
  /** What a moderator decided last, if one has. */
  decided: Decided | null;
  markdown: string;
  html: string;
  quote: string | null;
  upvotes: number;
  answerCount: number;
  createdAt: string;
  publishAt: string | null;
  editedAt: string | null;
  /** Until when its author may change it, and whether that is still to come. */
  editableUntil: string;
  editable: boolean;
};

/** One thing in a reader's inbox. `comment` has words while they are public, or the reader's own. */
export type InboxNotice = {
  id: number;
  kind: NoticeKind;
  createdAt: string;
  read: boolean;
  comment: { id: number; author: CommentAuthor | null; html: string; own: boolean; article: CommentedArticle | null; discussionId: number } | null;
  decided: Decided | null;
  warning: { id: number; reason: string; text: string | null; acknowledgedAt: string | null } | null;
  suggestion: SuggestionAnswer | null;
  dispute: DisputeAnswer | null;
  proposal: ProposalAnswer | null;
};

/** What was typed into a form that could not be done, and why not. */
export type Kept = { fields: Record<string, string>; problem: string | null };
/** How long it is kept. */
export const KEPT_HOURS = 24;

/** What a discussion is to one reader. `retractable` are reports that nobody has decided yet. */
export type MineIn = { mode: FollowMode | null; voted: number[]; flagged: number[]; retractable: number[]; own: number[]; hidden: string[] };

/** What some comments are to one reader, wherever they stand. */
export type MineOn = Pick<MineIn, "voted" | "flagged" | "retractable" | "own">;

/** A discussion that a reader follows or muted, with how many comments it has. The article while it can be read. */
export type FollowedDiscussion = { id: number; mode: FollowMode; published: number; article: { slug: string; title: string; lang: string } | null };

/** Somebody whose comments a reader hides, and since when. */
export type HiddenPerson = { handle: string; name: string; since: string };

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
  /** Where several articles share a discussion: the one that a thread is about, while it can be read. */
  about: { slug: string; title: string; lang: string } | null;
  upvotes: number;
  /** Visible direct answers, of which `answers` may hold fewer. */
  answerCount: number;
  createdAt: string;
  editedAt: string | null;
  answers: CommentView[];
};

/** One page of a discussion, or of the answers to one comment. `next` is the cursor of the next page. */
export type ThreadPage = { comments: CommentView[]; next: string | null };

/**
 * What a page about an article says of its discussion. `latest`: the comment that became public last, 0 where there is
 * none; `shared`: it is a story's.
 */
export type DiscussionFace = { id: number; published: number; latest: number; closed: boolean; shared: boolean };

/** What a comment has said, the newest version first, each with the time from which on it stood there. */
export type CommentHistory = { id: number; discussionId: number; articleSlug: string | null; author: CommentAuthor | null; versions: { html: string; since: string }[] };

/** Somebody as everybody sees them. */
export type Person = CommentAuthor & { about: string | null; since: string };

/** One page of somebody's comments. Answers are left out; an article that is not shown any more is null. */
export type PersonComments = { comments: (CommentView & { discussionId: number; article: { slug: string; title: string; lang: string } | null })[]; next: string | null };
