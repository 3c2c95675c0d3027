import type { z } from "zod";

export type PathParams = z.ZodObject<Record<string, z.ZodType>>;
export type Query = z.ZodObject<Record<string, z.ZodType>>;

/** One address of the JSON interface: what it takes, what it answers, and how it is described. GET only. */
export type Operation<P extends PathParams = PathParams, Q extends Query = Query, R extends z.ZodType = z.ZodType> = {
  id: string;
  /** Below /api/v1, with parameters in braces. */
  path: string;
  tag: string;
  summary: string;
  description: string;
  params: P;
  query: Q;
  response: R;
  /** What to do when nothing is there. */
  missing?: string;
  /** Addresses to try, with what they show. */
  tryIt: { address: string; label: string }[];
};

/** Keeps the schemas' own types. */
export function operation<P extends PathParams, Q extends Query, R extends z.ZodType>(described: Operation<P, Q, R>): Operation<P, Q, R> {
  return described;
}
