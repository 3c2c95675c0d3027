import type { List } from "@/lib/listing/types";
import { operationsOf } from "./operation";

/** What the document says of a list: `id` of its operation, and what stands in it. */
type Said = { id: string; exportId: string; tag: string; summary: string; description: string };

/** The two operations of every list of staff: its pages as JSON, and all of it as CSV. */
export function listOperations<L extends List>(list: L, { id, exportId, tag, summary, description }: Said) {
  const operation = operationsOf({ tag, scope: list.who === "admin" ? "admin" : "moderate" });
  return {
    list: operation({ id, method: "GET", path: `/${list.name}`, summary, description: `${description} Follow \`next\`.`, query: list.querySchema, response: list.pageSchema }),
    export: operation({
      id: exportId, method: "GET", path: `/${list.name}/export`, summary: `${summary}, as CSV`,
      description: "All rows that the filters leave, sent as they are read. Text that a spreadsheet would compute has an apostrophe before it.",
      query: list.exportQuerySchema, download: ["text/csv"],
    }),
  };
}
