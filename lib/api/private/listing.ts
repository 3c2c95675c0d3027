import { z } from "zod";
import type { List } from "@/lib/listing/types";
import { privateOperation } from "./operation";

const none = z.strictObject({});

/** What the document says of a list: `id` of its operation, and what stands in it. */
type Said = { id: string; exportId: string; tag: string; summary: string; description: string };

/** The two operations of every list of staff: its pages as JSON, and all of it as CSV. */
export function listOperations<L extends List>(list: L, { id, exportId, tag, summary, description }: Said) {
  const scope = list.who === "admin" ? "admin" : "moderate";
  const whose = list.who === "admin" ? "For admins." : "For moderators.";
  return {
    list: privateOperation({
      id, method: "GET", path: `/${list.name}`, tag, scope, summary, description: `${description} Follow \`next\`. ${whose}`,
      params: none, query: list.querySchema, body: null, response: list.pageSchema,
    }),
    export: privateOperation({
      id: exportId, method: "GET", path: `/${list.name}/export`, tag, scope, summary: `${summary}, as CSV`,
      description: `All rows that the filters leave, sent as they are read. Text that a spreadsheet would compute has an apostrophe before it. ${whose}`,
      params: none, query: list.exportQuerySchema, body: null, response: null, download: ["text/csv"],
    }),
  };
}
