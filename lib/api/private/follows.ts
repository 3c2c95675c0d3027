import { followListSchema, followParamsSchema, followSchema, forYouSchema } from "@/lib/follows/schema";
import { historyQuerySchema } from "@/lib/reading/schema";
import { operationsOf } from "./operation";

const operation = operationsOf({ tag: "Follows", scope: "follows" });
const missing = "/api/v1/topics, /api/v1/sources and /api/v1/stories list what can be followed.";

/** What a reader follows. */
export const followOperations = {
  listForYou: operation({
    id: "listForYou", method: "GET", path: "/for-you", scope: "read",
    summary: "The newest articles of what you follow",
    description: "Newest first and nothing else: no profile is computed. What your rules mute is left out and counted.",
    query: historyQuerySchema, response: forYouSchema,
  }),
  listFollows: operation({
    id: "listFollows", method: "GET", path: "/follows", scope: "read",
    summary: "Everything you follow",
    description: "Topics, sources and stories, in order of name.",
    response: followListSchema,
  }),
  follow: operation({
    id: "follow", method: "PUT", path: "/follows/{target}/{id}",
    summary: "Follow a topic, source or story",
    description: "Doing so again changes nothing.",
    params: followParamsSchema, response: followSchema, missing,
  }),
  unfollow: operation({
    id: "unfollow", method: "DELETE", path: "/follows/{target}/{id}",
    summary: "Stop following a topic, source or story",
    description: "Doing so again changes nothing.",
    params: followParamsSchema, missing,
  }),
} as const;
