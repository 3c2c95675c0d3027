export { historyOf } from "./history";
export { commentsOf, OF_A_PERSON, personOf } from "./person";
export { commentInContext, discussedArticle, discussionOf, listAnswers, listThreads, placeOfComment, THREADS, type CommentInContext } from "./thread";
