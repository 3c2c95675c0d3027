import type { z } from "zod";
import { ERROR_CODES, type ErrorCode } from "@/lib/errors";
import { problemExamples } from "../examples";
import { fieldsOf, refTo } from "./schemas";
import type { DescribedResponse, Header, Parameter } from "./types";

function parametersOf(schema: z.ZodObject, place: Parameter["in"]): Parameter[] {
  const { properties = {}, required = [] } = fieldsOf(schema);
  return Object.entries(properties).map(([name, { description = "", ...rest }]) => (
    { name, in: place, required: place === "path" || required.includes(name), description, schema: rest }
  ));
}

type Described = { id: string; tag: string; summary: string; description: string; params: z.ZodObject; query: z.ZodObject };

/** What the description of every operation begins with, whoever may ask. `head`: of HEAD, which every GET has besides. */
export function headOf({ id, tag, summary, description, params, query }: Described, head: boolean) {
  return {
    operationId: head ? `${id}Head` : id,
    tags: [tag],
    summary: head ? `${summary}: headers only` : summary,
    description,
    parameters: [...parametersOf(params, "path"), ...parametersOf(query, "query")],
  };
}

export const header = (description: string): Header => ({ description, schema: { type: "string" } });

/** A failure, with an example of it where the answer has a body. */
export function problem(path: string, code: ErrorCode, description: string, head = false): DescribedResponse {
  if (head) return { description };
  const { title, status } = ERROR_CODES[code];
  const value = { ...problemExamples[code], instance: `/api/v1${path}` };
  return { description, content: { "application/problem+json": { schema: refTo("Problem"), examples: { [code]: { summary: `${status} ${title}`, value } } } } };
}
