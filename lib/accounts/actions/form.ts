import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { assertSameOrigin } from "@/lib/auth/same-origin";
import { toAppError } from "@/lib/errors";
import { NOTHING_SENT, type FormState } from "../types";

/** Never sent back, whatever happens to the rest. */
const SECRET = /password|^(current|next|token|code)$/;

/**
 * Answers one form: it must come from here and be filled in rightly, then one thing is done. Whatever fails comes back
 * in words with what was typed, but for passwords. A browser without scripts is sent on; one with scripts is told
 * where to go, so that it loads a whole page and everything on it knows who is reading.
 */
export async function answerForm<S extends z.ZodType>(
  schema: S,
  form: FormData,
  act: (input: z.output<S>, sent: Headers) => Promise<Partial<FormState>>,
): Promise<FormState> {
  const sent = new Headers(await headers());
  const given = Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === "string" && !entry[0].startsWith("$")));
  const values = Object.fromEntries(Object.entries(given).filter(([name]) => !SECRET.test(name)));
  const state = await outcome(schema, given, sent, act).then((done) => ({ ...NOTHING_SENT, values, ...done }), (error) => ({ ...failed(error), values }));
  if (state.leaveFor?.startsWith("/") && sent.get("next-action") === null) redirect(state.leaveFor);
  return state;
}

async function outcome<S extends z.ZodType>(schema: S, given: Record<string, string>, sent: Headers, act: (input: z.output<S>, sent: Headers) => Promise<Partial<FormState>>): Promise<Partial<FormState>> {
  assertSameOrigin(sent);
  const result = schema.safeParse(given);
  if (result.success) return act(result.data, sent);
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) fields[issue.path.join(".")] ??= issue.message;
  return { fields, problem: "Something is missing or not right. What you typed is still here." };
}

function failed(thrown: unknown): FormState {
  const error = toAppError(thrown);
  if (error.code === "internal") process.stderr.write(`A form failed: ${error.cause instanceof Error ? error.cause.stack : String(error.cause)}\n`);
  return { ...NOTHING_SENT, fields: error.fields, problem: error.message };
}
