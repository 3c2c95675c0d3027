import { site } from "@/lib/site";
import type { Operation } from "../operation";
import { operations } from "../operations";
import { privateOperations } from "../private";
import { livePaths } from "./live";
import { privateOperation, securitySchemes } from "./private";
import { publicOperation } from "./public";
import { namedSchemas } from "./schemas";
import type { DescribedMethod, OpenApiDocument, Paths } from "./types";

const INFO = `The articles, stories, sources and topics of this paper, and what is a reader's own, for programs.
What the paper holds is public and read with GET; any site may ask from a browser. Its lists are pages with links:
follow them, never build cursors. Its answers carry a strong ETag: send it back as If-None-Match and an unchanged answer
is 304 without a body. What is a reader's own takes their session or one of their API tokens, and is never cached.
Failures are problem details (RFC 9457). New fields may be added to answers at any time; the meaning of those described
here does not change within /api/v1.`.replaceAll("\n", " ");

/** The OpenAPI 3.1 document of the JSON interface, made from the schemas that the handlers check with. */
export function openApiDocument(): OpenApiDocument {
  const open: Operation[] = Object.values(operations);
  return {
    openapi: "3.1.1",
    info: { title: `${site().name} API`, version: "1.0.0", description: INFO },
    servers: [{ url: "/api/v1", description: "This paper" }],
    tags: [...new Set([...open, ...privateOperations].map((described) => described.tag))].map((name) => ({ name })),
    paths: pathsOf(open),
    components: { schemas: namedSchemas(), securitySchemes },
  };
}

function pathsOf(open: readonly Operation[]): Paths {
  const paths: Paths = { ...livePaths };
  for (const one of open) paths[one.path] = { get: publicOperation(one, false), head: publicOperation(one, true) };
  for (const one of privateOperations) {
    const at = (paths[one.path] ??= {});
    at[one.method.toLowerCase() as DescribedMethod] = privateOperation(one, false);
    if (one.method === "GET") at.head = privateOperation(one, true);
  }
  return paths;
}

export type * from "./types";
