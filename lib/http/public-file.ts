import { AppError } from "@/lib/errors";
import { toResponse, type Answered } from "./answer";
import { matchesEtag, PUBLIC_CACHE_CONTROL } from "./caching";
import { announceAt, type Answer } from "./direct";
import { logFailure, type RouteHandler } from "./endpoint";
import { problemAnswer, problemResponse } from "./problem";

/** A public file that is made while it is sent. `version` changes with its content. */
export type PublicFile = { name: string; type: string; version: string; pieces: AsyncIterable<string> };

const READ_METHODS = "GET, HEAD";

/**
 * The handlers of a large public file: made as fast as the client takes it, 304 for who has it, kept by nobody here.
 * @param address where it is, for the front to answer without Next
 */
export function publicFile(address: string, make: () => Promise<PublicFile>) {
  const answer: Answer = async (asked): Promise<Answered> => {
    try {
      const { name, type, version, pieces } = await make();
      const headers = { "cache-control": PUBLIC_CACHE_CONTROL, etag: `W/"${version}"`, "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" };
      if (matchesEtag(asked.headers.get("if-none-match"), `"${version}"`)) return { status: 304, headers, body: null };
      return { status: 200, headers: { ...headers, "content-type": type, "content-disposition": `attachment; filename="${name}"` }, body: pieces };
    } catch (error) {
      if (!(error instanceof AppError)) logFailure(asked, error);
      return problemAnswer(asked, error);
    }
  };
  announceAt(address, new Map([["GET", answer]]));
  const GET: RouteHandler = async (request) => toResponse(await answer(request, {}));
  const HEAD: RouteHandler = async (request) => {
    const { status, headers } = await answer(request, {});
    return new Response(null, { status, headers });
  };
  const refuse: RouteHandler = async (request) => problemResponse(
    request, new AppError("method-not-allowed", `This address answers ${READ_METHODS}; it does not take ${request.method}.`), { allow: READ_METHODS },
  );
  return { GET, HEAD, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
}
