import {
  actedSchema, appealDecisionSchema, decidedSchema, decisionSchema, deskAppealsSchema, deskCommentSchema, deskIdSchema, deskPersonIdSchema, personActSchema, queueCountsSchema, queueParamsSchema, queueQuerySchema, queueSchema,
} from "@/lib/moderation/schema";
import { actList, appealList, commentList } from "@/lib/moderation/queries/lists";
import { listOperations } from "./listing";
import { operationsOf } from "./operation";

const tag = "Moderation";
const operation = operationsOf({ tag, scope: "moderate" });

const acts = listOperations(actList, { id: "listActsForStaff", exportId: "exportActsForStaff", tag, summary: "Everything that was done, with who did it", description: "The acts of the public log, the newest first; `undoneBy` says which of them were taken back." });
const comments = listOperations(commentList, { id: "listCommentsForStaff", exportId: "exportCommentsForStaff", tag, summary: "All comments", description: "Whatever became of them, the newest first." });
const appeals = listOperations(appealList, { id: "listAllAppeals", exportId: "exportAllAppeals", tag, summary: "All appeals", description: "Whatever became of them, the newest first, with who decided." });

/** What moderators do. Everybody else is refused, whatever their token is allowed. */
export const moderationOperations = {
  countQueues: operation({
    id: "countQueues", method: "GET", path: "/moderation/queues",
    summary: "How much waits for a decision", description: "Counted no further than 99.",
    response: queueCountsSchema,
  }),
  listQueue: operation({
    id: "listQueue", method: "GET", path: "/moderation/queues/{queue}",
    summary: "Comments of a queue", description: "`reported` by the number of reports, `held` with the oldest first, the others with the newest first; each with what a decision needs.",
    params: queueParamsSchema, query: queueQuerySchema, response: queueSchema, missing: "The queues are reported, held, unmoderated, approved and rejected.",
  }),
  getDeskComment: operation({
    id: "getDeskComment", method: "GET", path: "/moderation/comments/{id}",
    summary: "One comment as moderators see it", description: "Whatever became of it.",
    params: deskIdSchema, response: deskCommentSchema, missing: "The queues list the comments there are.",
  }),
  listActsForStaff: acts.list, exportActsForStaff: acts.export, listCommentsForStaff: comments.list, exportCommentsForStaff: comments.export, listAllAppeals: appeals.list, exportAllAppeals: appeals.export,
  decideComments: operation({
    id: "decideComments", method: "POST", path: "/moderation/decisions",
    summary: "Approve, reject or hold comments", description: "All of them or none. Settles their reports, tells their authors, teaches the spam score and stands in the log. Nobody decides on their own comments, nor on those of admins.",
    body: decisionSchema, response: decidedSchema,
  }),
  undoDecision: operation({
    id: "undoDecision", method: "DELETE", path: "/moderation/decisions/{id}",
    summary: "Take your own decision back", description: "Within 24 hours, once, where nobody has decided since. `id` is the act's number.",
    params: deskIdSchema, missing: "Only your own decisions of the last 24 hours can be undone.", conflict: "Somebody has decided on this comment since",
  }),
  actOnPerson: operation({
    id: "actOnPerson", method: "POST", path: "/moderation/people/{id}/acts",
    summary: "Warn, pre-moderate, suspend, ban or forgive somebody", description: "It stands in the log, and they are told. Never on yourself, never on admins.",
    params: deskPersonIdSchema, body: personActSchema, response: actedSchema, missing: "They may have deleted their account.", conflict: "It is so already, or needs letting in or forgiving first",
  }),
  listAppeals: operation({
    id: "listAppeals", method: "GET", path: "/moderation/appeals",
    summary: "Open appeals", description: "The oldest first.",
    query: queueQuerySchema, response: deskAppealsSchema,
  }),
  decideAppeal: operation({
    id: "decideAppeal", method: "POST", path: "/moderation/appeals/{id}",
    summary: "Decide on an appeal", description: "Granted, the comment is public again, or the person stands as before. Not for who did what it is against.",
    params: deskIdSchema, body: appealDecisionSchema, missing: "/api/v1/moderation/appeals lists the open ones.", conflict: "It is decided already, or what it is about has changed since",
  }),
} as const;
