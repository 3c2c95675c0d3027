import type { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Operation, PathParams, Query } from "@/lib/api/operation";
import { routes } from "@/lib/routes";
import type { Asked } from "./answer";
import { publicResponse, type Representation } from "./caching";
import { problemResponse } from "./problem";

export type Answer<Body> = {
  body: Body;
  /** Cache tags of everything the body shows. */
  tags: readonly string[];
  /** Addresses for the Link header, by relation; null ones are left out. */
  links?: Record<string, string | null>;
};

/** Next gives a route without dynamic segments no parameters at all, whatever its types say. */
type Context = { params: Promise<Record<string, string | string[] | undefined> | undefined> };
export type RouteHandler = (request: Request, context: Context) => Promise<Response>;

const READ_METHODS = "GET, HEAD, OPTIONS";

/**
 * The handlers of one public JSON address: parameters checked against the operation's schemas, ETag and 304,
 * HEAD, CORS, problem details for every failure, and 405 for methods that write.
 * @param read gives the body and its tags, or null where there is no such thing
 */
export function endpoint<P extends PathParams, Q extends Query, R extends z.ZodType>(
  operation: Operation<P, Q, R>,
  read: (input: { params: z.output<P>; query: z.output<Q> }) => Promise<Answer<z.input<R>> | null>,
) {
  return publicDocument(async (request, context) => {
    const missing = `There is nothing at this address. ${operation.missing ?? "Follow the links of the lists."}`;
    const params = operation.params.safeParse((await context.params) ?? {});
    if (!params.success) throw new AppError("not-found", missing);
    const query = checked(operation.query, queryOf(request));
    const answer = await read({ params: params.data, query });
    if (!answer) throw new AppError("not-found", missing);
    const link = linkHeader({ ...answer.links, "service-desc": routes.apiDocument() });
    return { body: JSON.stringify(answer.body), type: "application/json", tags: answer.tags, headers: { link } };
  });
}

/**
 * The handlers of any public document that is made from the database: ETag and 304, HEAD, readable from any
 * site, problem details for failures, 405 for methods that write.
 * @param read gives the document, or null where there is none
 */
export function publicDocument(read: (request: Request, context: Context) => Promise<Representation | null>) {
  const GET: RouteHandler = async (request, context) => {
    try {
      // Looking at the request keeps the build from making the document: it is made when somebody asks.
      void request.headers;
      const found = await read(request, context);
      if (!found) throw new AppError("not-found", "There is nothing at this address.");
      return publicResponse(request, found);
    } catch (error) {
      if (!(error instanceof AppError)) logFailure(request, error);
      return problemResponse(request, error);
    }
  };
  return { GET, HEAD: GET, ...otherMethods };
}

const refuse: RouteHandler = async (request) => problemResponse(
  request,
  new AppError("method-not-allowed", `This address answers ${READ_METHODS}; it does not take ${request.method}.`),
  { allow: READ_METHODS },
);

/** Answers a browser's preflight request: anybody may read, with a validator. */
const OPTIONS: RouteHandler = async () => new Response(null, {
  status: 204,
  headers: {
    allow: READ_METHODS,
    "access-control-allow-origin": "*",
    "access-control-allow-methods": READ_METHODS,
    "access-control-allow-headers": "If-None-Match",
    "access-control-max-age": "86400",
  },
});

const otherMethods = { OPTIONS, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };

/** The handlers of addresses under /api/v1 that do not exist. */
export function missingEndpoint() {
  const missing: RouteHandler = async (request) => problemResponse(
    request,
    new AppError("not-found", "There is no such address in this API. /api/v1/openapi.json lists them all; /docs/api explains them."),
  );
  return { GET: missing, HEAD: missing, OPTIONS, POST: missing, PUT: missing, PATCH: missing, DELETE: missing };
}

/** The query as an object. A parameter given twice is refused, for either value could be meant. */
export function queryOf(asked: Asked): Record<string, string> {
  const query = new Map<string, string>();
  for (const [name, value] of new URL(asked.url).searchParams) {
    if (query.has(name)) throw new AppError("invalid", `Give ${name} once.`, { fields: { [name]: "It is given more than once." } });
    if (value.includes("\0")) throw new AppError("invalid", `Give ${name} without NUL characters.`, { fields: { [name]: "It holds a NUL character." } });
    query.set(name, value);
  }
  return Object.fromEntries(query);
}

export function checked<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = new Map<string, string>();
  for (const issue of result.error.issues) {
    if (issue.code === "unrecognized_keys") for (const key of issue.keys) fields.set(key, "There is no such parameter here.");
    else if (!fields.has(issue.path.join("."))) fields.set(issue.path.join("."), issue.message);
  }
  const names = [...fields.keys()].join(", ");
  throw new AppError("invalid", `Not valid: ${names}. See /docs/api for what this address takes.`, { fields: Object.fromEntries(fields) });
}

export function linkHeader(links: Record<string, string | null>): string {
  return Object.entries(links).flatMap(([rel, address]) => (address === null ? [] : [`<${address}>; rel="${rel}"`])).join(", ");
}

export function logFailure(asked: Asked, error: unknown) {
  process.stderr.write(`${asked.method} ${new URL(asked.url).pathname} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
