export { editComment, removeComment } from "./change";
export { decide, undoDecision, type Decision } from "./decide";
export { flag, unflag } from "./flags";
export { postComment } from "./post";
export { unvote, vote, type Voted } from "./votes";
