export { editComment, removeComment } from "./change";
export { flag, unflag } from "./flags";
export { postComment } from "./post";
export { unvote, vote, type Voted } from "./votes";
