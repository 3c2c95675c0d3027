import { z } from "zod";
import { ERROR_CODES, toAppError, type AppError, type ErrorCode } from "@/lib/errors";
import { routes } from "@/lib/routes";
import { absolute } from "@/lib/site";
import { toResponse, type Answered, type Asked } from "./answer";

const codes = Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]];

/** RFC 9457 problem details, with our own code and one explanation per parameter. */
export const problemSchema = z.strictObject({
  type: z.url().describe("The address of the page that explains this kind of problem"),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe("What happened here, and what to do"),
  instance: z.string().describe("The address that was asked for"),
  code: z.enum(codes),
  errors: z.array(z.strictObject({ parameter: z.string(), detail: z.string() })).optional().describe("What is wrong with each parameter"),
}).describe("Problem details, RFC 9457");

export type Problem = z.infer<typeof problemSchema>;

/** The public explanation of an error; the cause of an unexpected one stays inside. */
export function problemOf(error: AppError, instance: string): Problem {
  const errors = Object.entries(error.fields).map(([parameter, detail]) => ({ parameter, detail }));
  return {
    type: absolute(routes.problem(error.code)),
    title: ERROR_CODES[error.code].title,
    status: error.status,
    detail: error.message,
    instance,
    code: error.code,
    ...(errors.length > 0 ? { errors } : {}),
  };
}

/** An error as the answer to a request. Never kept by caches. */
export function problemAnswer(asked: Asked, thrown: unknown, headers: Record<string, string> = {}): Answered & { body: string | null } {
  const error = toAppError(thrown);
  const { pathname, search } = new URL(asked.url);
  return {
    status: error.status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      ...headers,
    },
    body: asked.method === "HEAD" ? null : JSON.stringify(problemOf(error, pathname + search)),
  };
}

/** The same for Next. */
export function problemResponse(request: Request, thrown: unknown, headers?: Record<string, string>): Response {
  return toResponse(problemAnswer(request, thrown, headers));
}
