import { z } from "zod";
import { followListSchema, followParamsSchema, followSchema, forYouSchema } from "@/lib/follows/schema";
import { historyQuerySchema } from "@/lib/reading/schema";
import { privateOperation } from "./operation";

const none = z.strictObject({});
const tag = "Follows";
const missing = "/api/v1/topics and /api/v1/sources list what can be followed.";

/** What a reader follows. */
export const followOperations = {
  listForYou: privateOperation({
    id: "listForYou", method: "GET", path: "/for-you", tag, scope: "read",
    summary: "The newest articles of what you follow",
    description: "Newest first and nothing else: no profile is computed. What your rules mute is left out and counted.",
    params: none, query: historyQuerySchema, body: null, response: forYouSchema,
  }),
  listFollows: privateOperation({
    id: "listFollows", method: "GET", path: "/follows", tag, scope: "read",
    summary: "Everything you follow",
    description: "Topics and sources, in order of name.",
    params: none, query: none, body: null, response: followListSchema,
  }),
  follow: privateOperation({
    id: "follow", method: "PUT", path: "/follows/{target}/{id}", tag, scope: "follows",
    summary: "Follow a topic or source",
    description: "Doing so again changes nothing.",
    params: followParamsSchema, query: none, body: null, response: followSchema, missing,
  }),
  unfollow: privateOperation({
    id: "unfollow", method: "DELETE", path: "/follows/{target}/{id}", tag, scope: "follows",
    summary: "Stop following a topic or source",
    description: "Doing so again changes nothing.",
    params: followParamsSchema, query: none, body: null, response: null, missing,
  }),
} as const;
