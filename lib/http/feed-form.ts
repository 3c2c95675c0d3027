import { forgetText, keepText } from "@/lib/comments/mutations/kept";
import type { AppError } from "@/lib/errors";
import { idOf } from "@/lib/moderation/rules/forms";
import { keptLook, type KeptLook } from "@/lib/sources/queries/kept-look";
import { feedFieldsIn } from "@/lib/sources/rules";
import type { Sent } from "./form";

/**
 * Keeps what was typed and found for the page that shows it, in place of what was kept before.
 * @param headers null where it was counted otherwise
 * @returns the code under which it is found
 */
export async function keepLook({ fields, look, suggestion }: KeptLook, headers: Headers | null, before?: string): Promise<string> {
  const code = await keepText({ fields: { ...fields, ...(look ? { look: JSON.stringify(look) } : {}), ...(suggestion ? { suggestion } : {}) }, problem: null }, headers);
  await forgetText(before);
  return code;
}

/** The page again after what could not be done, with what was typed and found. */
export async function lookAgain({ form, routes, headers }: Sent<unknown>, error: AppError): Promise<string> {
  const before = textOf(form, "kept");
  const kept = await keptLook(before);
  const problem = ["choose", "source", "evidence", "name"].find((field) => error.fields[field] !== undefined) ?? error.code;
  // A form that is sent too often is not kept either, and may be told so.
  const fields = { ...kept?.fields, ...feedFieldsIn(form) };
  const code = await keepLook({ fields, look: kept?.look ?? null, suggestion: kept?.suggestion ?? suggestionIn(form) }, headers, before);
  return routes.adminNewSource({ problem, look: code });
}

export function textOf(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The number of the suggestion that a form answers, as text. */
export function suggestionIn(form: FormData): string | null {
  const id = idOf(textOf(form, "suggestion") ?? "");
  return id === null ? null : String(id);
}
