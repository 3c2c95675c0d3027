import "server-only";
import { cachedRead } from "@/lib/cache/cached-read";
import { cacheTags } from "@/lib/cache-tags";
import { commentInContext, commentsOf, discussionOf, historyOf, listAnswers, listThreads, personOf, placeOfComment, spokenOf } from "./queries";
import type { CommentOrder, CommentView, DiscussionFace } from "./types";

export const cachedDiscussion = cachedRead(
  "discussion",
  (articleId: number) => discussionOf(articleId),
  (found, articleId) => [discussionTag(articleId, found)],
);

export const cachedThreads = cachedRead(
  "threads",
  (discussionId: number, order: CommentOrder, cursor: string | undefined, about?: number) => listThreads(discussionId, order, cursor, about),
  (page, discussionId) => commentTags(discussionId, page.comments),
);

/** @param articles their numbers, separated by commas */
export const cachedSpokenOf = cachedRead(
  "spoken-of",
  (discussionId: number, articles: string) => spokenOf(discussionId, articles.split(",").map(Number)),
  (_found, discussionId) => [cacheTags.discussion(discussionId)],
);

export const cachedAnswers = cachedRead(
  "answers",
  (_discussionId: number, commentId: number, cursor: string | undefined) => listAnswers(commentId, "best", cursor),
  (page, discussionId) => commentTags(discussionId, page.comments),
);

/** What nobody may see is kept under its discussion, for a change there may show it. */
export const cachedComment = cachedRead(
  "comment",
  async (id: number) => {
    const found = await commentInContext(id);
    return { found, discussionId: found?.discussionId ?? (await placeOfComment(id)) };
  },
  ({ found, discussionId }, id) => (discussionId === null ? [cacheTags.comment(id)] : [...commentTags(discussionId, found ? [...found.above, found.comment] : []), ...articleTags({ slug: found?.articleSlug ?? null })]),
);

export const cachedHistory = cachedRead(
  "comment-history",
  async (id: number) => {
    const found = await historyOf(id);
    return { found, discussionId: found?.discussionId ?? (await placeOfComment(id)) };
  },
  ({ found, discussionId }, id) => (discussionId === null ? [cacheTags.comment(id)] : [cacheTags.discussion(discussionId), ...facesOf(found ? [found] : [])]),
);

export const cachedPerson = cachedRead("person", (handle: string) => personOf(handle), (_found, handle) => [cacheTags.people, cacheTags.person(handle), cacheTags.personFace(handle)]);

export const cachedCommentsOf = cachedRead(
  "comments-of",
  (handle: string, cursor: string | undefined) => commentsOf(handle, cursor),
  ({ comments }, handle) => [cacheTags.people, cacheTags.person(handle), ...new Set(comments.flatMap((comment) => [...commentTags(comment.discussionId, [comment]), ...articleTags(comment.article)]))],
);

/** Under what an article's discussion is kept, there or not. */
export function discussionTag(articleId: number, found: DiscussionFace | null): string {
  return found ? cacheTags.discussion(found.id) : cacheTags.discussionOf(articleId);
}

/** What a page of comments shows: their discussion, its votes, and the names of who wrote them. */
export function commentTags(discussionId: number, comments: readonly CommentView[]): string[] {
  return [cacheTags.discussion(discussionId), cacheTags.votes(discussionId), ...new Set(comments.flatMap(({ about }) => articleTags(about))), ...facesOf(comments.flatMap(withAnswers))];
}

const articleTags = (article: { slug: string | null } | null) => (article?.slug ? [cacheTags.article(article.slug)] : []);
const withAnswers = (comment: CommentView): CommentView[] => [comment, ...comment.answers.flatMap(withAnswers)];

function facesOf(comments: readonly Pick<CommentView, "author">[]): string[] {
  return [...new Set(comments.flatMap(({ author }) => (author ? [cacheTags.personFace(author.handle)] : [])))];
}
