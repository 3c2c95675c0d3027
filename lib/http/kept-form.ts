import { createHash } from "node:crypto";
import { forgetText, keepText } from "@/lib/comments/mutations/kept";
import { commentBodySchema, type CommentBody } from "@/lib/comments/schema";
import { COMMENT_LIMITS } from "@/lib/comments/types";
import type { AppError } from "@/lib/errors";
import { localeOf } from "@/lib/i18n/locale";
import { Said } from "@/lib/i18n/said";
import { checked } from "./endpoint";
import { fieldsOf, type Sent } from "./form";

const KEPT_FIELDS = ["text", "quote", "quoteBefore", "quoteAfter", "sendKey", "reason", "note"] as const;
/** Without a key of its own, the same text for the same place within this time is the same comment. */
const SAME_MS = 600_000;

/**
 * Keeps what was typed, and why it could not be done, for the page that shows it again.
 * @returns what the page's address says, to be found by `keptText`
 */
export async function keepSent({ form, headers, lang }: Sent<unknown>, error: AppError | null): Promise<{ kept: string }> {
  const given = fieldsOf(form);
  await forgetText(given.kept);
  const fields = Object.fromEntries(KEPT_FIELDS.flatMap((name) => (given[name] ? [[name, given[name]]] : [])));
  return { kept: await keepText({ fields, problem: error && problemIn(error, lang) }, headers) };
}

/** Forgets what was kept of a text that has now been sent. */
export async function forgetSent(form: FormData): Promise<void> {
  await forgetText(fieldsOf(form).kept);
}

/**
 * The comment that a plain form sends.
 * @param place what it is about: the same text for another place is another comment
 */
export function commentIn(form: FormData, place: { article: number; parent: number | null }): CommentBody {
  const { text = "", quote, quoteBefore: before = "", quoteAfter: after = "", sendKey } = fieldsOf(form);
  const passage = quote ? { quote: quote.slice(0, COMMENT_LIMITS.quote), before: before.slice(-COMMENT_LIMITS.around), after: after.slice(0, COMMENT_LIMITS.around) } : null;
  return checked(commentBodySchema, { text, parent: place.parent, passage, sendKey: sendKey ? sendKey : keyOf(text, place) });
}

function keyOf(text: string, { article, parent }: { article: number; parent: number | null }): string {
  return createHash("sha256").update(JSON.stringify([text, article, parent, Math.floor(Date.now() / SAME_MS)])).digest("base64url");
}

function problemIn(error: AppError, lang: Sent<unknown>["lang"]): string {
  const { answers, commenting: { problems } } = localeOf(lang).words;
  if (error instanceof Said) return error.inWords(answers).problem;
  return error.code === "not-found" ? problems["not-found"] : problems.other;
}
