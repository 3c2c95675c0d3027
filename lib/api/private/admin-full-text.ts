import { deskSourceSlugSchema } from "@/lib/sources/schema/desk";
import { fullTextEditSchema, fullTextSchema, readAgainSchema, triedPageSchema, tryPageSchema } from "@/lib/sources/schema/full-text";
import { operationsOf } from "./operation";

const operation = operationsOf({ tag: "Admin", scope: "admin" });
const missing = "/api/v1/admin/sources lists those there are.";
const path = "/admin/sources/{slug}/full-text";

/** How the full texts of a source are found. */
export const fullTextOperations = {
  getFullText: operation({
    id: "getFullText", method: "GET", path, params: deskSourceSlugSchema, response: fullTextSchema,
    summary: "How a source's full texts are found", description: "Whether pages are fetched for the text of its articles, the selectors of its pages, and what came of it.", missing,
  }),
  changeFullText: operation({
    id: "changeFullText", method: "PATCH", path, params: deskSourceSlugSchema, body: fullTextEditSchema, response: fullTextSchema,
    summary: "Say how a source's full texts are found", description: "It holds for what its feeds bring from now on, and for pages that wait. It stands in the public log.", missing,
  }),
  tryPage: operation({
    id: "tryPage", method: "POST", path: `${path}/try`, params: deskSourceSlugSchema, body: tryPageSchema, response: triedPageSchema,
    summary: "Read a page as the worker would", description: "The page is fetched and read, and nothing is stored: what it gives stands beside what the feed gave.", missing,
  }),
  readPagesAgain: operation({
    id: "readPagesAgain", method: "POST", path: `${path}/again`, params: deskSourceSlugSchema, body: readAgainSchema, response: fullTextSchema, statuses: [202],
    summary: "Read pages of a source again", description: "The pages of its latest articles, as its selectors are now, one every five seconds. What is different of the same page makes no revision. It stands in the public log.", missing,
  }),
} as const;
