import { proposalList } from "@/lib/stories/queries/proposals";
import {
  declineProposalSchema, mergeBodySchema, partBodySchema, placeBodySchema, proposalIdSchema, proposedSchema, proposeSchema, storyActIdSchema, storyActSchema, storyIdSchema, undoneActSchema,
} from "@/lib/stories/schema/belonging";
import { listOperations } from "./listing";
import { operationsOf } from "./operation";

const tag = "Moderation";
const operation = operationsOf({ tag, scope: "moderate" });
const list = listOperations(proposalList, { id: "listProposals", exportId: "exportProposals", tag, summary: "What readers propose about stories", description: "Whatever became of it, the newest first." });
const logged = "It stands in the public log, every later grouping is held to it, and it can be taken back.";
const missing = "There is no such story, or none of these articles stands in it.";
const noProposal = "/api/v1/moderation/proposals lists those there are.";
const conflict = "It is so already, or nothing would stay";

/** What belongs into a story: what readers propose, and what moderators decide. */
export const belongingOperations = {
  proposeAboutStory: operationsOf({ tag: "Account", scope: "session" })({
    id: "proposeAboutStory", method: "POST", path: "/proposals", body: proposeSchema, response: proposedSchema,
    summary: "Propose what belongs into a story", description: "Moderators decide, and you are told. Twenty of yours may wait. A second reader’s voice is counted with the first’s.",
    missing, conflict: "It is so already",
  }),
  listProposals: list.list, exportProposals: list.export,
  acceptProposal: operation({
    id: "acceptProposal", method: "POST", path: "/moderation/proposals/{id}/accept", params: proposalIdSchema, response: storyActSchema,
    summary: "Do what readers propose", description: `For the reason that most of them give. ${logged}`, missing: noProposal, conflict: "It was decided, or cannot be done any more",
  }),
  declineProposal: operation({
    id: "declineProposal", method: "POST", path: "/moderation/proposals/{id}/decline", params: proposalIdSchema, body: declineProposalSchema,
    summary: "Decline what readers propose", description: "They are told why. It stands in the public log.", missing: noProposal, conflict: "It was decided",
  }),
  partStory: operation({
    id: "partStory", method: "POST", path: "/moderation/stories/{id}/part", params: storyIdSchema, body: partBodySchema, response: storyActSchema,
    summary: "Take articles out of a story", description: `Into one of their own, or another one. What was said of them goes with them. ${logged}`, missing, conflict,
  }),
  placeArticles: operation({
    id: "placeArticles", method: "POST", path: "/moderation/stories/{id}/articles", params: storyIdSchema, body: placeBodySchema, response: storyActSchema,
    summary: "Put articles into a story", description: `Wherever they stand. ${logged}`, missing, conflict,
  }),
  mergeStories: operation({
    id: "mergeStories", method: "POST", path: "/moderation/stories/{id}/merge", params: storyIdSchema, body: mergeBodySchema, response: storyActSchema,
    summary: "Make two stories one", description: `The one with a name of its own, or the older one, keeps its address; the other’s leads there. ${logged}`, missing, conflict,
  }),
  undoStoryAct: operation({
    id: "undoStoryAct", method: "POST", path: "/moderation/story-acts/{id}/undo", params: storyActIdSchema, response: undoneActSchema,
    summary: "Take a decision about stories back", description: "Anybody’s, at any time: articles, discussions, followers and addresses are as before.",
    missing: "It decided nothing about stories, or was taken back already.", conflict: "Some of the articles were put elsewhere since",
  }),
} as const;
