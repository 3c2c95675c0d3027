import { z } from "zod";
import {
  actedSchema, appealDecisionSchema, decidedSchema, decisionSchema, deskAppealsSchema, deskCommentSchema, deskIdSchema, deskPersonIdSchema, personActSchema, queueCountsSchema, queueParamsSchema, queueQuerySchema, queueSchema,
} from "@/lib/moderation/schema";
import { actList, appealList, commentList } from "@/lib/moderation/queries/lists";
import { listOperations } from "./listing";
import { privateOperation } from "./operation";

const none = z.strictObject({});
const tag = "Moderation";

const acts = listOperations(actList, { id: "listActsForStaff", exportId: "exportActsForStaff", tag, summary: "Everything that was done, with who did it", description: "The acts of the public log, the newest first; `undoneBy` says which of them were taken back." });
const comments = listOperations(commentList, { id: "listCommentsForStaff", exportId: "exportCommentsForStaff", tag, summary: "All comments", description: "Whatever became of them, the newest first." });
const appeals = listOperations(appealList, { id: "listAllAppeals", exportId: "exportAllAppeals", tag, summary: "All appeals", description: "Whatever became of them, the newest first, with who decided." });

/** What moderators do. Everybody else is refused, whatever their token is allowed. */
export const moderationOperations = {
  countQueues: privateOperation({
    id: "countQueues", method: "GET", path: "/moderation/queues", tag, scope: "moderate",
    summary: "How much waits for a decision", description: "Counted no further than 99. For moderators.",
    params: none, query: none, body: null, response: queueCountsSchema,
  }),
  listQueue: privateOperation({
    id: "listQueue", method: "GET", path: "/moderation/queues/{queue}", tag, scope: "moderate",
    summary: "Comments of a queue", description: "`reported` by the number of reports, `held` with the oldest first, the others with the newest first; each with what a decision needs. For moderators.",
    params: queueParamsSchema, query: queueQuerySchema, body: null, response: queueSchema, missing: "The queues are reported, held, unmoderated, approved and rejected.",
  }),
  getDeskComment: privateOperation({
    id: "getDeskComment", method: "GET", path: "/moderation/comments/{id}", tag, scope: "moderate",
    summary: "One comment as moderators see it", description: "Whatever became of it. For moderators.",
    params: deskIdSchema, query: none, body: null, response: deskCommentSchema, missing: "The queues list the comments there are.",
  }),
  listActsForStaff: acts.list, exportActsForStaff: acts.export, listCommentsForStaff: comments.list, exportCommentsForStaff: comments.export, listAllAppeals: appeals.list, exportAllAppeals: appeals.export,
  decideComments: privateOperation({
    id: "decideComments", method: "POST", path: "/moderation/decisions", tag, scope: "moderate",
    summary: "Approve, reject or hold comments", description: "All of them or none. Settles their reports, tells their authors, teaches the spam score and stands in the log. Nobody decides on their own comments, nor on those of admins. For moderators.",
    params: none, query: none, body: decisionSchema, response: decidedSchema,
  }),
  undoDecision: privateOperation({
    id: "undoDecision", method: "DELETE", path: "/moderation/decisions/{id}", tag, scope: "moderate",
    summary: "Take your own decision back", description: "Within 24 hours, once, where nobody has decided since. `id` is the act's number. For moderators.",
    params: deskIdSchema, query: none, body: null, response: null, missing: "Only your own decisions of the last 24 hours can be undone.", conflict: "Somebody has decided on this comment since",
  }),
  actOnPerson: privateOperation({
    id: "actOnPerson", method: "POST", path: "/moderation/people/{id}/acts", tag, scope: "moderate",
    summary: "Warn, pre-moderate, suspend, ban or forgive somebody", description: "It stands in the log, and they are told. Never on yourself, never on admins. For moderators.",
    params: deskPersonIdSchema, query: none, body: personActSchema, response: actedSchema, missing: "They may have deleted their account.", conflict: "It is so already, or needs letting in or forgiving first",
  }),
  listAppeals: privateOperation({
    id: "listAppeals", method: "GET", path: "/moderation/appeals", tag, scope: "moderate",
    summary: "Open appeals", description: "The oldest first. For moderators.",
    params: none, query: queueQuerySchema, body: null, response: deskAppealsSchema,
  }),
  decideAppeal: privateOperation({
    id: "decideAppeal", method: "POST", path: "/moderation/appeals/{id}", tag, scope: "moderate",
    summary: "Decide on an appeal", description: "Granted, the comment is public again, or the person stands as before. Not for who did what it is against. For moderators.",
    params: deskIdSchema, query: none, body: appealDecisionSchema, response: null, missing: "/api/v1/moderation/appeals lists the open ones.", conflict: "It is decided already, or what it is about has changed since",
  }),
} as const;
