import type { z } from "zod";
import type { PathParams, Query } from "@/lib/api/operation";
import type { PrivateMethod, PrivateOperation } from "@/lib/api/private/operation";
import type { UserActor } from "@/lib/auth/actors";
import { gateRequest } from "@/lib/auth/gates";
import { AppError } from "@/lib/errors";
import { toResponse, type Answered, type Asked } from "./answer";
import { bodyOf } from "./body";
import { announce, type Answer } from "./direct";
import { checked, linkHeader, logFailure, queryOf, type RouteHandler } from "./endpoint";
import { problemAnswer, problemResponse } from "./problem";

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

export type PrivateHandler = { method: PrivateMethod; path: string; answer: Answer };

/**
 * The handler of one method of a private address: gate, then parameters, query and body checked against the
 * operation's schemas, then one act. Failures are problem details; nothing is kept by any cache.
 * @param act does it, or gives null where there is no such thing
 */
export function privately<P extends PathParams, Q extends Query, B extends z.ZodType | null, R extends z.ZodType | null>(
  operation: PrivateOperation<P, Q, B, R>,
  act: Act<P, Q, B, R>,
): PrivateHandler {
  const answer: Answer = async (asked, given) => {
    try {
      const actor = await gateRequest(asked, operation.scope);
      const params = operation.params.safeParse(given);
      if (!params.success) throw missing(operation.missing);
      const query = checked(operation.query, queryOf(asked));
      const sent = operation.upload?.stream ? streamOf(asked, operation.upload.types) : operation.upload ? await uploadOf(asked, operation.upload) : operation.body && (await jsonOf(asked));
      const body = (operation.body ? checked(operation.body, sent) : null) as BodyOf<B>;
      const done = await act(actor, { params: params.data, query, body });
      if (!done) throw missing(operation.missing);
      return answered(done);
    } catch (error) {
      if (!(error instanceof AppError)) logFailure(asked, error);
      return problemAnswer(asked, error, { vary: PRIVATE_HEADERS.vary });
    }
  };
  return { method: operation.method, path: operation.path, answer };
}

function missing(advice = "It may have been deleted."): AppError {
  return new AppError("not-found", `There is nothing at this address. ${advice}`);
}

function answered({ body, status, links, file }: { body: unknown; status?: number; links?: Record<string, string | null>; file?: SentFile }): Answered {
  const headers = { ...PRIVATE_HEADERS, ...(links ? { link: linkHeader(links) } : {}) };
  if (file) return { status: 200, headers: { ...headers, "content-type": file.type, "content-disposition": `attachment; filename="${file.name}"` }, body: file.pieces };
  if (body === null) return { status: 204, headers, body: null };
  return { status: status ?? 200, headers: { ...headers, "content-type": "application/json" }, body: JSON.stringify(body) };
}

const mediaType = (asked: Asked) => (asked.headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";

async function uploadOf(asked: Asked, { types, mostBytes }: { types: readonly string[]; mostBytes: number }): Promise<string> {
  if (!types.includes(mediaType(asked))) throw new AppError("unsupported", `Send the file itself, with Content-Type: ${types.join(" or ")}.`);
  return textOf(asked, mostBytes);
}

function streamOf(asked: Asked, types: readonly string[]): AsyncIterable<Uint8Array> {
  if (!types.includes(mediaType(asked))) throw new AppError("unsupported", `Send the file itself, with Content-Type: ${types.join(" or ")}.`);
  if (!asked.body) throw new AppError("invalid", "Send the file itself as the body.");
  return asked.body;
}

async function textOf(asked: Asked, mostBytes: number): Promise<string> {
  return new TextDecoder().decode(await bodyOf(asked, mostBytes));
}

async function jsonOf(asked: Asked): Promise<unknown> {
  if (mediaType(asked) !== "application/json") throw new AppError("invalid", "Send the body as JSON, with Content-Type: application/json.");
  const text = await textOf(asked, MOST_BODY_BYTES);
  try {
    // NUL is in no text that anybody means, and the database takes it in none.
    return JSON.parse(text, text.includes("\\u0000") ? (_, value: unknown) => (typeof value === "string" ? value.replaceAll("\0", "") : value) : undefined);
  } catch (cause) {
    throw new AppError("invalid", "The body is not JSON. Check its commas and quotes.", { cause });
  }
}

type Handlers = Record<PrivateMethod | "HEAD" | "OPTIONS", RouteHandler>;

/**
 * All the handlers of one private address, for Next; the front may answer it without. Methods that it does not have
 * are refused by name.
 */
export function privateAddress(...given: readonly [PrivateHandler, ...PrivateHandler[]]): Handlers {
  const answers = new Map<string, Answer>(given.map(({ method, answer }) => [method, answer]));
  announce(given[0].path, answers);
  const allow = [...answers.keys(), ...(answers.has("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
  const refuse: RouteHandler = async (request) => problemResponse(
    request,
    new AppError("method-not-allowed", `This address answers ${allow}; it does not take ${request.method}.`),
    { allow },
  );
  const of = (method: PrivateMethod): RouteHandler => {
    const answer = answers.get(method);
    return answer ? async (request, context) => toResponse(await answer(request, ((await context.params) ?? {}) as Record<string, string>)) : refuse;
  };
  const HEAD: RouteHandler = async (request, context) => {
    const { status, headers, body } = await of("GET")(request, context);
    await body?.cancel();
    return new Response(null, { status, headers });
  };
  // No other site's scripts may use it, so a browser's preflight is told of no origin.
  const OPTIONS: RouteHandler = async () => new Response(null, { status: 204, headers: { allow } });
  return { GET: of("GET"), HEAD: answers.has("GET") ? HEAD : refuse, OPTIONS, POST: of("POST"), PUT: of("PUT"), PATCH: of("PATCH"), DELETE: of("DELETE") };
}
