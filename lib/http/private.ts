import type { z } from "zod";
import type { PathParams, Query } from "@/lib/api/operation";
import type { PrivateMethod, PrivateOperation } from "@/lib/api/private/operation";
import type { UserActor } from "@/lib/auth/actors";
import { gateRequest } from "@/lib/auth/gates";
import { AppError } from "@/lib/errors";
import { bodyOf } from "./body";
import { checked, linkHeader, logFailure, queryOf, type RouteHandler } from "./endpoint";
import { problemResponse } from "./problem";

/** JSON bodies may have this many bytes, unless an address says otherwise. */
const MOST_BODY_BYTES = 256 * 1024;

/** Neither browsers nor anyone between may keep what belongs to one person. */
const PRIVATE_HEADERS = { "cache-control": "private, no-store", vary: "Cookie, Authorization" } as const;

type BodyOf<B> = B extends z.ZodType ? z.output<B> : null;
type AnswerOf<R> = R extends z.ZodType ? z.input<R> : null;
/** What an act answers: the body, and where wanted a status other than 200 or 204, and links by relation. */
export type PrivateAnswer<R> = { body: AnswerOf<R>; status?: 200 | 201 | 202; links?: Record<string, string | null>; file?: SentFile };
/** A file that is sent as it is made. */
export type SentFile = { name: string; type: string; pieces: AsyncIterable<string> };
type Act<P extends PathParams, Q extends Query, B, R> = (
  actor: UserActor,
  input: { params: z.output<P>; query: z.output<Q>; body: BodyOf<B> },
) => Promise<PrivateAnswer<R> | null>;

export type PrivateHandler = { method: PrivateMethod; handle: RouteHandler };

/**
 * The handler of one method of a private address: gate, then parameters, query and body checked against the
 * operation's schemas, then one act. Failures are problem details; nothing is kept by any cache.
 * @param act does it, or gives null where there is no such thing
 */
export function privately<P extends PathParams, Q extends Query, B extends z.ZodType | null, R extends z.ZodType | null>(
  operation: PrivateOperation<P, Q, B, R>,
  act: Act<P, Q, B, R>,
): PrivateHandler {
  const handle: RouteHandler = async (request, context) => {
    try {
      const actor = await gateRequest(request, operation.scope);
      const missing = new AppError("not-found", `There is nothing at this address. ${operation.missing ?? "It may have been deleted."}`);
      const params = operation.params.safeParse((await context.params) ?? {});
      if (!params.success) throw missing;
      const query = checked(operation.query, queryOf(request));
      const sent = operation.upload ? await uploadOf(request, operation.upload) : operation.body && (await jsonOf(request));
      const body = (operation.body ? checked(operation.body, sent) : null) as BodyOf<B>;
      const answer = await act(actor, { params: params.data, query, body });
      if (!answer) throw missing;
      return answered(answer);
    } catch (error) {
      if (!(error instanceof AppError)) logFailure(request, error);
      return problemResponse(request, error, { vary: PRIVATE_HEADERS.vary });
    }
  };
  return { method: operation.method, handle };
}

function answered({ body, status, links, file }: { body: unknown; status?: number; links?: Record<string, string | null>; file?: SentFile }): Response {
  const headers = { ...PRIVATE_HEADERS, ...(links ? { link: linkHeader(links) } : {}) };
  if (file) return new Response(streamOf(file.pieces), { headers: { ...headers, "content-type": file.type, "content-disposition": `attachment; filename="${file.name}"` } });
  if (body === null) return new Response(null, { status: 204, headers });
  return new Response(JSON.stringify(body), { status: status ?? 200, headers: { ...headers, "content-type": "application/json" } });
}

/** Pieces leave as whoever takes them has room; when they leave off, no more are made. */
function streamOf(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const made = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await made.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await made.return?.();
    },
  });
}

const mediaType = (request: Request) => (request.headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";

async function uploadOf(request: Request, { types, mostBytes }: { types: readonly string[]; mostBytes: number }): Promise<string> {
  if (!types.includes(mediaType(request))) throw new AppError("unsupported", `Send the file itself, with Content-Type: ${types.join(" or ")}.`);
  return textOf(request, mostBytes);
}

async function textOf(request: Request, mostBytes: number): Promise<string> {
  return new TextDecoder().decode(await bodyOf(request, mostBytes));
}

async function jsonOf(request: Request): Promise<unknown> {
  if (mediaType(request) !== "application/json") throw new AppError("invalid", "Send the body as JSON, with Content-Type: application/json.");
  const text = await textOf(request, MOST_BODY_BYTES);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("invalid", "The body is not JSON. Check its commas and quotes.", { cause });
  }
}

type Handlers = Record<PrivateMethod | "HEAD" | "OPTIONS", RouteHandler>;

/** All the handlers of one private address; methods that it does not have are refused by name. */
export function privateAddress(...given: readonly PrivateHandler[]): Handlers {
  const methods = given.map((one) => one.method);
  const allow = [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
  const refuse: RouteHandler = async (request) => problemResponse(
    request,
    new AppError("method-not-allowed", `This address answers ${allow}; it does not take ${request.method}.`),
    { allow },
  );
  const of = (method: PrivateMethod) => given.find((one) => one.method === method)?.handle ?? refuse;
  const HEAD: RouteHandler = async (request, context) => {
    const { status, headers, body } = await of("GET")(request, context);
    await body?.cancel();
    return new Response(null, { status, headers });
  };
  // No other site's scripts may use it, so a browser's preflight is told of no origin.
  const OPTIONS: RouteHandler = async () => new Response(null, { status: 204, headers: { allow } });
  return { GET: of("GET"), HEAD: methods.includes("GET") ? HEAD : refuse, OPTIONS, POST: of("POST"), PUT: of("PUT"), PATCH: of("PATCH"), DELETE: of("DELETE") };
}
