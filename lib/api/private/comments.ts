import {
  commentParamsSchema, commentTextSchema, discussionParamsSchema, flagBodySchema, flaggedSchema, followBodySchema, followedSchema, hiddenSchema, inboxReadSchema, inboxSchema, languageQuerySchema,
  mineOnQuerySchema, mineOnSchema, mineSchema, newCommentSchema, ownCommentSchema, ownCommentsSchema, ownListQuerySchema, personParamsSchema, postedSchema, previewSchema, readInboxSchema, votedSchema,
} from "@/lib/comments/schema";
import { operationsOf } from "./operation";

const commenting = operationsOf({ tag: "Writing comments", scope: "comments" });
const inbox = operationsOf({ tag: "Inbox", scope: "comments" });

const notPublic = "There is no such comment in public: it may wait, or have been removed.";
const notYours = "You have no such comment. /api/v1/me/comments lists yours.";
const noDiscussion = "There is no such discussion. It begins with its first comment.";
const nobody = "There is nobody of that handle.";

/** What a reader writes under articles, and what of it others are told. */
export const commentsOperations = {
  postComment: commenting({
    id: "postComment", method: "POST", path: "/comments", body: newCommentSchema, response: postedSchema, statuses: [201],
    summary: "Comment on an article, or answer a comment",
    description: "It is checked first: it may be published at once, wait for a moderator or for its time, or be rejected; `reasons` says why. Sending again with the same `sendKey` posts nothing more.",
    conflict: "The discussion is closed, or you have said exactly this before", missing: "There is no such article, or no such comment under it.",
  }),
  previewComment: commenting({
    id: "previewComment", method: "POST", path: "/comments/preview", body: commentTextSchema, response: previewSchema,
    summary: "See how a comment will look", description: "Nothing is kept.",
  }),
  listOwnComments: commenting({
    id: "listOwnComments", method: "GET", path: "/me/comments", scope: "read", query: ownListQuerySchema, response: ownCommentsSchema,
    summary: "What you wrote", description: "The newest first, with what became of each and why. Follow `links.next`.",
  }),
  getOwnComment: commenting({
    id: "getOwnComment", method: "GET", path: "/me/comments/{id}", scope: "read", params: commentParamsSchema, query: languageQuerySchema, response: ownCommentSchema,
    summary: "One comment of yours", description: "With its Markdown, and until when it can be changed.", missing: notYours,
  }),
  editComment: commenting({
    id: "editComment", method: "PATCH", path: "/me/comments/{id}", params: commentParamsSchema, body: commentTextSchema, response: postedSchema,
    summary: "Change what a comment says", description: "For a while after it was sent. What it said before stays in its public history; its words are checked again.",
    conflict: "The time for it is over", missing: notYours,
  }),
  removeComment: commenting({
    id: "removeComment", method: "DELETE", path: "/me/comments/{id}", params: commentParamsSchema,
    summary: "Remove a comment", description: "Its words and their history are gone at once. Under answers its place stays, empty.", missing: notYours,
  }),
  voteForComment: commenting({
    id: "voteForComment", method: "PUT", path: "/votes/{id}", params: commentParamsSchema, response: votedSchema,
    summary: "Vote for a comment", description: "Voting again changes nothing.", conflict: "It is your own", missing: notPublic,
  }),
  takeVoteBack: commenting({
    id: "takeVoteBack", method: "DELETE", path: "/votes/{id}", params: commentParamsSchema, response: votedSchema,
    summary: "Take a vote back", description: "Where there was none, nothing happens.", missing: notPublic,
  }),
  flagComment: commenting({
    id: "flagComment", method: "PUT", path: "/flags/{id}", params: commentParamsSchema, body: flagBodySchema, response: flaggedSchema,
    summary: "Report a comment", description: "Moderators alone see who reported it. Reporting again changes the reason, while nobody has decided.", conflict: "It is your own", missing: notPublic,
  }),
  takeFlagBack: commenting({
    id: "takeFlagBack", method: "DELETE", path: "/flags/{id}", params: commentParamsSchema,
    summary: "Take a report back", description: "While nobody has decided; else nothing happens.",
  }),
  getInbox: inbox({
    id: "getInbox", method: "GET", path: "/inbox", scope: "read", query: ownListQuerySchema, response: inboxSchema,
    summary: "What you are told", description: "Answers, mentions, news of discussions you follow, decisions about your comments and warnings; the newest first. `unread` is counted up to 100.",
  }),
  readInbox: inbox({
    id: "readInbox", method: "PUT", path: "/inbox/read", body: readInboxSchema, response: inboxReadSchema,
    summary: "Mark the inbox as read", description: "Up to a notice; what came later stays new.",
  }),
  getMineInDiscussion: inbox({
    id: "getMineInDiscussion", method: "GET", path: "/discussions/{id}/mine", scope: "read", params: discussionParamsSchema, query: languageQuerySchema, response: mineSchema,
    summary: "What a discussion is to you", description: "Whether you follow it, what in it you voted for, reported and wrote, which of your comments are not public and why, whom you hide, and what keeps you from writing.", missing: noDiscussion,
  }),
  getMineOnComments: inbox({
    id: "getMineOnComments", method: "GET", path: "/comments/mine", scope: "read", query: mineOnQuerySchema, response: mineOnSchema,
    summary: "What some comments are to you", description: "Which of them, of whatever discussions, you voted for, reported and wrote.",
  }),
  followDiscussion: inbox({
    id: "followDiscussion", method: "PUT", path: "/discussions/{id}/follow", params: discussionParamsSchema, body: followBodySchema, response: followedSchema,
    summary: "Follow or mute a discussion", description: "Doing so again changes nothing.", conflict: "You follow or mute as many as there may be", missing: noDiscussion,
  }),
  leaveDiscussion: inbox({
    id: "leaveDiscussion", method: "DELETE", path: "/discussions/{id}/follow", params: discussionParamsSchema,
    summary: "Neither follow nor mute a discussion", description: "Where you did neither, nothing happens.",
  }),
  hidePerson: inbox({
    id: "hidePerson", method: "PUT", path: "/people/{handle}/hidden", params: personParamsSchema, response: hiddenSchema,
    summary: "Hide a person’s comments", description: "From you alone; nobody else knows.", conflict: "It is you, or you hide as many as there may be", missing: nobody,
  }),
  showPerson: inbox({
    id: "showPerson", method: "DELETE", path: "/people/{handle}/hidden", params: personParamsSchema,
    summary: "Show a person’s comments again", description: "Where you did not hide them, nothing happens.",
  }),
} as const;
