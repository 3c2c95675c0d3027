import { exampleOf } from "../examples";
import type { Operation } from "../operation";
import { headOf, header, problem } from "./parts";
import { nameOf, refTo } from "./schemas";
import type { DescribedOperation } from "./types";

const etag = header("A strong validator of this answer, for If-None-Match");
const cacheControl = header("How long shared caches may keep the answer");
const link = header("The same links as in the body, RFC 8288");

/** A public address as the document has it. */
export function publicOperation(described: Operation, head: boolean): DescribedOperation {
  const name = nameOf(described.response);
  const body = head ? {} : { content: { "application/json": { schema: refTo(name), examples: { example: { summary: described.summary, value: exampleOf(name) } } } } };
  const { path } = described;
  return {
    ...headOf(described, head),
    responses: {
      200: { description: described.summary, headers: { ETag: etag, "Cache-Control": cacheControl, Link: link }, ...body },
      304: { description: "Unchanged since the answer whose ETag was sent in If-None-Match", headers: { ETag: etag } },
      400: problem(path, "invalid", "A parameter is not valid, unknown, or given twice; `errors` says which and why", head),
      404: problem(path, "not-found", "There is no such thing, or no such page of the list", head),
      500: problem(path, "internal", "Something failed on our side", head),
    },
  };
}
