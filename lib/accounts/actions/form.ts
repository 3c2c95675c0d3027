import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { TooMany } from "@/lib/auth/limits";
import { assertSameOrigin } from "@/lib/auth/same-origin";
import { MOST_PASSWORD } from "@/lib/auth/strength";
import { toAppError } from "@/lib/errors";
import { wishAnswer } from "@/lib/http/answer-wish";
import { isInterfaceLanguage } from "@/lib/i18n/languages";
import { localeOf, type Locale } from "@/lib/i18n/locale";
import { Said } from "@/lib/i18n/said";
import { siteAddress } from "@/lib/auth/site-address";
import type { MailPlace } from "@/lib/mail/messages";
import { NOTHING_SENT, type FormState } from "../types";

/** Never sent back, whatever happens to the rest. */
const SECRET = /password|^(current|next|token|code)$/;

type Act<S extends z.ZodType> = (input: z.output<S>, sent: Headers, locale: Locale) => Promise<Partial<FormState>>;
type Words = Locale["words"]["answers"];

/**
 * Answers one form: it must come from here and be filled in rightly, then one thing is done. Whatever fails comes back
 * in words with what was typed, but for passwords. A browser without scripts is sent on; one with scripts is told
 * where to go, so that it loads a whole page and everything on it knows who is reading.
 */
export async function answerForm<S extends z.ZodType>(schema: S, form: FormData, act: Act<S>): Promise<FormState> {
  const sent = new Headers(await headers());
  const given = Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === "string" && !entry[0].startsWith("$")).map(([name, value]) => [name, value.replaceAll("\0", "")]));
  const locale = localeOf(isInterfaceLanguage(given.lang ?? "") ? (given.lang as Locale["lang"]) : "en");
  const values = Object.fromEntries(Object.entries(given).filter(([name]) => !SECRET.test(name)));
  const answer = await outcome(schema, given, sent, locale, act).catch((error) => failed(error, locale.words.answers));
  const state = { ...NOTHING_SENT, values, ...answer };
  if (state.leaveFor?.startsWith("/") && sent.get("next-action") === null) redirect(state.leaveFor);
  return state;
}

/** Where the mails that a form brings about belong. */
export function mailPlace(sent: Headers, { lang }: Locale): MailPlace {
  return { origin: siteAddress(sent).origin, lang };
}

async function outcome<S extends z.ZodType>(schema: S, given: Record<string, string>, sent: Headers, locale: Locale, act: Act<S>): Promise<Partial<FormState>> {
  assertSameOrigin(sent);
  const result = schema.safeParse(given);
  if (result.success) return act(result.data, sent, locale);
  const { answers } = locale.words;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) fields[issue.path.join(".")] ??= beside(issue.path.join("."), issue.code, answers);
  return { fields, problem: answers.incomplete };
}

function beside(field: string, code: string, words: Words): string {
  const tooBig = code === "too_big";
  if (field === "email") return tooBig ? words.emailLong : words.emailWrong;
  if (field === "password") return tooBig ? words.passwordLong(MOST_PASSWORD) : words.passwordMissing;
  if (field === "name") return tooBig ? words.nameLong : words.nameMissing;
  return field === "purpose" ? words.tokenName : words.incomplete;
}

function failed(thrown: unknown, words: Words): Partial<FormState> {
  if (thrown instanceof TooMany) wishAnswer({ status: thrown.status, headers: { "retry-after": String(thrown.retryAfterSeconds) } });
  if (thrown instanceof Said) return thrown.inWords(words);
  const error = toAppError(thrown);
  if (error.code === "forbidden") return { problem: words.otherSite };
  if (error.code !== "internal") return { problem: error.message, fields: error.fields };
  process.stderr.write(`A form failed: ${error.cause instanceof Error ? error.cause.stack : String(error.cause)}\n`);
  return { problem: words.failed };
}
