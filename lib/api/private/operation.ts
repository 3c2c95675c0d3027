import { z } from "zod";
import type { Scope } from "@/lib/auth/actors";
import type { PathParams, Query } from "../operation";

export type PrivateMethod = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** One address and method of the JSON interface that answers one person, and how it is described. */
export type PrivateOperation<P extends PathParams = PathParams, Q extends Query = Query, B extends z.ZodType | null = z.ZodType | null, R extends z.ZodType | null = z.ZodType | null> = {
  id: string;
  method: PrivateMethod;
  /** Below /api/v1, with parameters in braces. */
  path: string;
  tag: string;
  summary: string;
  description: string;
  /** What a token must be allowed; `session` where only a signed-in browser will do. */
  scope: Scope | "session";
  params: P;
  query: Q;
  /** JSON that is sent; null where nothing is. */
  body: B;
  /** A file that is sent in place of JSON, as text: its media types, and the most bytes it may have. */
  upload?: { types: readonly string[]; mostBytes: number; /** The act gets its bytes as they arrive, and counts them itself; `body` is then `bytesSchema`. */ stream?: true };
  /** JSON that comes back; null for 204, and for a file. */
  response: R;
  /** Statuses of the answer with JSON; 200 alone where nothing is said. */
  statuses?: readonly (200 | 201 | 202)[];
  /** When it is refused because of how things stand, with 409. */
  conflict?: string;
  /** Media types of the file that comes back in place of JSON. */
  download?: readonly string[];
  /** What to do when nothing is there. */
  missing?: string;
};

/** The body of an operation that takes a file as it arrives. */
export const bytesSchema = z.custom<AsyncIterable<Uint8Array>>((value) => value !== null && typeof value === "object");

const nothing = z.strictObject({});
type Nothing = typeof nothing;

/** What of an operation its area says for all of them, and what is nothing where an operation does not name it. */
type Given<P, Q, B, R> = Omit<PrivateOperation, "params" | "query" | "body" | "response" | "tag" | "scope"> & { scope?: PrivateOperation["scope"]; params?: P; query?: Q; body?: B; response?: R };

/** Said of every operation of staff: whoever else asks is refused, whatever their token is allowed. */
const WHOSE: Partial<Record<PrivateOperation["scope"], string>> = { admin: " For admins.", moderate: " For moderators." };

/**
 * Describes the operations of one area.
 * @param area the tag of all of them, and the scope of those that name no other
 * @returns what makes each of what it is given, and keeps the schemas' own types
 */
export function operationsOf({ tag, scope: usual }: Pick<PrivateOperation, "tag" | "scope">) {
  return <P extends PathParams = Nothing, Q extends Query = Nothing, B extends z.ZodType | null = null, R extends z.ZodType | null = null>(
    { scope = usual, description, ...given }: Given<P, Q, B, R>,
  ): PrivateOperation<P, Q, B, R> => {
    const described = { params: nothing, query: nothing, body: null, response: null, tag, scope, ...given, description: description + (WHOSE[scope] ?? "") };
    // What is not named is of the type that stands for nothing: that is what it was inferred as.
    return described as unknown as PrivateOperation<P, Q, B, R>;
  };
}
