import type { z } from "zod";
import { ERROR_CODES, type ErrorCode } from "@/lib/errors";
import { problemExamples } from "../examples";
import { fieldsOf, refTo } from "./schemas";
import type { DescribedResponse, Header, Parameter } from "./types";

export function parametersOf(schema: z.ZodObject, place: Parameter["in"]): Parameter[] {
  const { properties = {}, required = [] } = fieldsOf(schema);
  return Object.entries(properties).map(([name, { description = "", ...rest }]) => (
    { name, in: place, required: place === "path" || required.includes(name), description, schema: rest }
  ));
}

export const header = (description: string): Header => ({ description, schema: { type: "string" } });

/** A failure, with an example of it where the answer has a body. */
export function problem(path: string, code: ErrorCode, description: string, head = false): DescribedResponse {
  if (head) return { description };
  const { title, status } = ERROR_CODES[code];
  const value = { ...problemExamples[code], instance: `/api/v1${path}` };
  return { description, content: { "application/problem+json": { schema: refTo("Problem"), examples: { [code]: { summary: `${status} ${title}`, value } } } } };
}
