import { LIST_BYTES, chosenFeedsSchema, feedListIdSchema, feedListPageSchema, feedListQuerySchema, feedListSchema, sendListQuerySchema, starterChoiceSchema, starterListSchema } from "@/lib/sources/schema/feed-lists";
import { bytesSchema, operationsOf } from "./operation";

const operation = operationsOf({ tag: "Admin", scope: "admin" });

export const OPML_TYPE = "text/x-opml; charset=utf-8";

/** Subscription lists, in and out. */
export const adminOpmlOperations = {
  exportOpml: operation({
    id: "exportOpml", method: "GET", path: "/admin/opml", download: ["text/x-opml"],
    summary: "All feeds as OPML 2.0", description: "Active and paused ones with their folders, and in attributes of the namespace `urn:parallax:opml` what is said of their sources. Read into an empty paper it gives the same again. No passwords.",
  }),
  sendOpml: operation({
    id: "sendOpml", method: "POST", path: "/admin/opml", query: sendListQuerySchema, body: bytesSchema, response: feedListSchema, statuses: [201, 202],
    upload: { types: ["text/x-opml", "application/xml", "text/xml", "application/octet-stream"], mostBytes: LIST_BYTES, stream: true },
    summary: "Send a subscription list", description: "OPML 1.0 or 2.0, well-formed or not. 201: it is kept, and nothing of it is added before that is asked for; with `add=all` 202: every feed of it is being added.",
  }),
  getOpml: operation({
    id: "getOpml", method: "GET", path: "/admin/opml/{id}", params: feedListIdSchema, query: feedListQuerySchema, response: feedListPageSchema,
    summary: "A subscription list that was sent, and what became of it", description: "With one page of its feeds, each with what came of it.", missing: "Lists are kept for some days: send it again.",
  }),
  addFromOpml: operation({
    id: "addFromOpml", method: "POST", path: "/admin/opml/{id}", params: feedListIdSchema, body: chosenFeedsSchema, response: feedListSchema, statuses: [202],
    summary: "Add feeds of a subscription list", description: "A worker stores them without fetching any, then fetches them as all others. Feeds that the paper has are passed over, so sending it twice adds nothing. It stands in the public log.",
    missing: "Lists are kept for some days: send it again.", conflict: "Feeds of this list are being added",
  }),
  getStarterList: operation({
    id: "getStarterList", method: "GET", path: "/admin/starter", response: starterListSchema,
    summary: "The starter list", description: "Well-known public feeds of many countries, kinds and languages that come with the paper. None is fetched before it is switched on.",
  }),
  switchOnStarters: operation({
    id: "switchOnStarters", method: "POST", path: "/admin/starter", body: starterChoiceSchema, response: feedListSchema, statuses: [202],
    summary: "Switch on feeds of the starter list", description: "They are added like those of any subscription list. It stands in the public log.",
  }),
} as const;
