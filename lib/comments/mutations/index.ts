export { editComment, removeComment } from "./change";
export { decide, giveBack, undoDecision, type Decision } from "./decide";
export { publishDue } from "./due";
export { flag, unflag } from "./flags";
export { followDiscussion, hidePerson, leaveDiscussion, readInbox, showPerson } from "./following";
export { postComment } from "./post";
export { unvote, vote, type Voted } from "./votes";
