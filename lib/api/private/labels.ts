import { disputeList } from "@/lib/labels/queries/lists";
import {
  deskDisputeSchema, disputeArticleSchema, disputedArticleSchema, disputedSchema, disputedSourceSchema, disputeIdSchema, disputeSourceSchema, overruleSchema, ownDisputesQuerySchema, ownDisputesSchema, upholdSchema, withdrawArticleSchema,
} from "@/lib/labels/schema";
import { listOperations } from "./listing";
import { operationsOf } from "./operation";

const mine = operationsOf({ tag: "Account", scope: "session" });
const moderating = operationsOf({ tag: "Moderation", scope: "moderate" });

const list = listOperations(disputeList, { id: "listDisputedLabels", exportId: "exportDisputedLabels", tag: "Moderation", summary: "Labels that readers dispute", description: "Whatever became of them, the newest first." });
const gone = "It may have been hidden or deleted.";
const missing = "/api/v1/moderation/labels lists those there are.";

/** Disputes of labels: what readers hold against them, and what moderators decide. */
export const labelOperations = {
  listMyDisputes: mine({ id: "listMyDisputes", method: "GET", path: "/disputes", query: ownDisputesQuerySchema, response: ownDisputesSchema, summary: "Labels that you disputed", description: "With what became of it. Follow `links.next`." }),
  disputeArticleLabel: mine({
    id: "disputeArticleLabel", method: "POST", path: "/disputes/articles/{id}", params: disputedArticleSchema, body: disputeArticleSchema, response: disputedSchema,
    summary: "Dispute the kind or topic of an article", description: "One voice a reader and label; sending it again says something else instead. Twenty a day. A moderator decides, and you are told.", missing: gone,
  }),
  withdrawArticleDispute: mine({
    id: "withdrawArticleDispute", method: "DELETE", path: "/disputes/articles/{id}/{label}", params: withdrawArticleSchema,
    summary: "Take it back", description: "While nobody has decided.",
  }),
  disputeSourceControl: mine({
    id: "disputeSourceControl", method: "POST", path: "/disputes/sources/{slug}", params: disputedSourceSchema, body: disputeSourceSchema, response: disputedSchema,
    summary: "Dispute who controls a source", description: "As `disputeArticleLabel`; an admin decides.", missing: gone,
  }),
  withdrawSourceDispute: mine({ id: "withdrawSourceDispute", method: "DELETE", path: "/disputes/sources/{slug}", params: disputedSourceSchema, summary: "Take it back", description: "While nobody has decided." }),
  listDisputedLabels: list.list, exportDisputedLabels: list.export,
  getDisputedLabel: moderating({ id: "getDisputedLabel", method: "GET", path: "/moderation/labels/{id}", params: disputeIdSchema, response: deskDisputeSchema, summary: "One dispute of a label", description: "With what readers say.", missing }),
  upholdLabel: moderating({
    id: "upholdLabel", method: "POST", path: "/moderation/labels/{id}/uphold", params: disputeIdSchema, body: upholdSchema,
    summary: "Decide that a label stands", description: "It outlives every later reading. Whoever disputed it is told. It stands in the public log. Who controls a source is for admins.", missing, conflict: "It was decided otherwise",
  }),
  overruleLabel: moderating({
    id: "overruleLabel", method: "POST", path: "/moderation/labels/{id}/overrule", params: disputeIdSchema, body: overruleSchema,
    summary: "Decide that a label of an article is wrong", description: "What it says from now on outlives every later reading. Whoever disputed it is told. It stands in the public log. Who controls a source is said by `changeSource`.", missing, conflict: "It was decided otherwise",
  }),
} as const;
