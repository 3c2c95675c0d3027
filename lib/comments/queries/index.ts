export { commentInContext, discussionOf, listAnswers, listThreads, THREADS, type CommentInContext } from "./thread";
