import { TooMany } from "@/lib/auth/limits";
import { askNextAuth, type Answer } from "@/lib/auth/next-auth/ask";
import { assertSameOrigin } from "@/lib/auth/same-origin";
import { AppError } from "@/lib/errors";
import { logFailure } from "./endpoint";
import { problemResponse } from "./problem";

/** Not among them: the one by which anybody may write into the log. */
const ACTIONS: ReadonlySet<string> = new Set(["callback", "csrf", "error", "providers", "session", "signin", "signout", "verify-request"]);
const MOST_BODY_CHARACTERS = 16 * 1024;

/**
 * next-auth's own addresses: providers come back to them, and programs sign in there with its token against forgery.
 * Our pages do not use them. Attempts are counted here as they are there.
 */
export async function authHandler(request: Request, { params }: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  try {
    const [action = "", provider] = (await params).nextauth;
    if (!ACTIONS.has(action)) throw new AppError("not-found", "There is nothing at this address.");
    const { searchParams } = new URL(request.url);
    const method = request.method === "POST" ? "POST" : "GET";
    if (method === "POST" && (request.headers.has("origin") || request.headers.has("sec-fetch-site"))) assertSameOrigin(request.headers);
    const body = method === "POST" ? await formOf(request) : undefined;
    const answer = await askNextAuth(request.headers, { method, action, provider, query: Object.fromEntries(searchParams), body });
    if (answer.refused instanceof TooMany) throw answer.refused;
    return responseOf(answer);
  } catch (error) {
    if (!(error instanceof AppError)) logFailure(request, error);
    return problemResponse(request, error, error instanceof TooMany ? { "retry-after": String(error.retryAfterSeconds) } : {});
  }
}

async function formOf(request: Request): Promise<Record<string, string>> {
  const text = await request.text();
  if (text.length > MOST_BODY_CHARACTERS) throw new AppError("too-large", "This is more than any form here sends.");
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) return Object.fromEntries(new URLSearchParams(text));
  try {
    return Object.fromEntries(Object.entries(JSON.parse(text) as object).map(([name, value]) => [name, String(value)]));
  } catch (cause) {
    throw new AppError("invalid", "The body is not JSON. Check its commas and quotes.", { cause });
  }
}

function responseOf({ status, location, cookies, headers, body }: Answer): Response {
  const json = typeof body === "object" && body !== null;
  const response = new Response(json ? JSON.stringify(body) : ((body as string | null) ?? null), {
    status, headers: { ...headers, ...(json ? { "content-type": "application/json" } : {}), "cache-control": "private, no-store", ...(location ? { location } : {}) },
  });
  for (const cookie of cookies) response.headers.append("set-cookie", cookie);
  return response;
}
