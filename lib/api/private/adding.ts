import { addBodySchema, addedFeedsSchema, feedSearchSchema, lookBodySchema } from "@/lib/sources/schema/feeds";
import { suggestionList } from "@/lib/suggestions/queries/lists";
import { declineSchema, suggestBodySchema, suggestedSchema, suggestionIdSchema, takeSchema } from "@/lib/suggestions/schema";
import { listOperations } from "./listing";
import { operationsOf } from "./operation";

const tag = "Admin";
const operation = operationsOf({ tag, scope: "admin" });
const missing = "/api/v1/admin/suggestions lists those there are.";

const suggestions = listOperations(suggestionList, { id: "listSuggestions", exportId: "exportSuggestions", tag, summary: "Sources that readers ask for", description: "Nothing of them is fetched until an admin looks." });

/** Adding sources by their addresses, and those that readers ask for. */
export const addingOperations = {
  lookForFeeds: operation({
    id: "lookForFeeds", method: "POST", path: "/admin/feeds/look", body: lookBodySchema, response: feedSearchSchema,
    summary: "Look for the feeds of an address",
    description: "Asks the address, then up to eleven others where its feeds may be, half a minute at most, and says what each feed would bring. Stores nothing. Thirty looks in ten minutes.",
  }),
  addFeeds: operation({
    id: "addFeeds", method: "POST", path: "/admin/feeds", body: addBodySchema, response: addedFeedsSchema, statuses: [200, 201],
    summary: "Read feeds from now on",
    description: "Looks at the address as `lookForFeeds` does and adds the feeds that are named in `feeds`, else the likeliest; 200 where all of them were here already. Whoever says who controls a new source gives `evidence` with it. A worker reads them within seconds.",
    missing: "No feed was found there, or there is no such source.",
  }),
  listSuggestions: suggestions.list, exportSuggestions: suggestions.export,
  takeSuggestion: operation({
    id: "takeSuggestion", method: "POST", path: "/admin/suggestions/{id}/take", params: suggestionIdSchema, body: takeSchema,
    summary: "Say that the paper reads what was suggested", description: "Its readers are told, with a link to the source. It stands in the public log.", missing, conflict: "It was declined",
  }),
  declineSuggestion: operation({
    id: "declineSuggestion", method: "POST", path: "/admin/suggestions/{id}/decline", params: suggestionIdSchema, body: declineSchema,
    summary: "Decline what was suggested", description: "Its readers are told why. It stands in the public log.", missing, conflict: "It was taken",
  }),
  suggestSource: operationsOf({ tag: "Account", scope: "session" })({
    id: "suggestSource", method: "POST", path: "/suggestions", body: suggestBodySchema, response: suggestedSchema,
    summary: "Suggest a source", description: "Five a day. A second reader’s voice is counted with the first’s. Nothing is fetched.",
  }),
} as const;
