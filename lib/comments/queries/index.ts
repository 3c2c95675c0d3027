export { listDiscussions, listHidden } from "./following";
export { historyOf } from "./history";
export { commentsOf, OF_A_PERSON, personOf } from "./person";
export { commentInContext, discussedArticle, discussionOf, listAnswers, listThreads, placeOfComment, spokenOf, THREADS, type CommentInContext } from "./thread";
export { listInbox, MOST_UNREAD, unreadOf } from "./inbox";
export { keptText } from "./kept";
export { previewOf } from "./preview";
export { articleOfDiscussion, articleToDiscuss, listOwn, listWaiting, mineIn, mineOn, OWN_PAGE_SIZE, ownComment, publicComment, type CommentPlace } from "./own";
