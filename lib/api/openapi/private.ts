import type { PrivateOperation } from "../private/operation";
import { headOf, problem } from "./parts";
import { nameOf, refTo } from "./schemas";
import type { DescribedOperation, DescribedResponse, Security } from "./types";

const TEXT = { type: "string" };

/** How somebody says who they are. */
export const securitySchemes = {
  session: { type: "apiKey", in: "cookie", name: "parallax-session", description: "A browser that is signed in. Its writes have to come from a page of this paper. Over https the cookie is called `__Host-parallax-session`." },
  token: { type: "http", scheme: "bearer", bearerFormat: "plx_…", description: "A personal API token, made in the settings or with `POST /tokens` from a signed-in browser. Each does what its scopes allow." },
};

/** What one person may ask or do, as the document has it. */
export function privateOperation(described: PrivateOperation, head: boolean): DescribedOperation {
  const { path, method } = described;
  const content = contentSent(described);
  return {
    ...headOf(described, head),
    ...(content ? { requestBody: { required: true as const, content } } : {}),
    responses: {
      ...answers(described, head),
      400: problem(path, "invalid", "A parameter or the body is not valid; `errors` says which part and why", head),
      401: problem(path, "unauthenticated", "Nobody is signed in, or the token is not valid", head),
      403: problem(path, "forbidden", refused(method, described.scope), head),
      ...(described.missing || Object.keys(described.params.shape).length > 0 ? { 404: problem(path, "not-found", described.missing ?? "There is no such thing of yours", head) } : {}),
      ...(described.conflict ? { 409: problem(path, "conflict", described.conflict, head) } : {}),
      ...(content ? { 413: problem(path, "too-large", "The body is larger than this address takes", head) } : {}),
      ...(described.upload ? { 415: problem(path, "unsupported", "The body is of another type than this address takes", head) } : {}),
      500: problem(path, "internal", "Something failed on our side", head),
    },
    security: whoMay(described),
  };
}

function contentSent({ body, upload }: PrivateOperation) {
  if (upload) return Object.fromEntries(upload.types.map((type) => [type, { schema: TEXT }]));
  return body && { "application/json": { schema: refTo(nameOf(body)) } };
}

function answers({ summary, response, download, statuses = [200] }: PrivateOperation, head: boolean): Record<string, DescribedResponse> {
  if (download) return { 200: { description: summary, ...(head ? {} : { content: Object.fromEntries(download.map((type) => [type, { schema: TEXT }])) }) } };
  if (!response) return { 204: { description: "It is so now" } };
  const content = head ? {} : { content: { "application/json": { schema: refTo(nameOf(response)) } } };
  return Object.fromEntries(statuses.map((status) => [status, { description: status === 201 ? "It has been made" : summary, ...content }]));
}

function refused(method: PrivateOperation["method"], scope: PrivateOperation["scope"]): string {
  const token = scope === "session" ? "It was asked with a token, which this takes none of" : `The token lacks the scope \`${scope}\``;
  return method === "GET" ? token : `${token}, or a page of another site asked`;
}

function whoMay({ scope }: PrivateOperation): Security {
  return scope === "session" ? [{ session: [] }] : [{ session: [] }, { token: [scope] }];
}
