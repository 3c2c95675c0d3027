import { createHash, randomBytes } from "node:crypto";
import NextAuth from "next-auth";
import { letNextAuthTakeOrigin } from "@/lib/env";
import { toAppError, type AppError } from "@/lib/errors";
import { type InterfaceLanguage, isInterfaceLanguage, splitLanguage } from "@/lib/i18n/languages";
import { routesIn } from "@/lib/routes";
import { COOKIE_SECONDS, HINT_COOKIE, carried, cookieName, isSecure, sessionCookieName } from "../cookies";
import { authSecret } from "../secret";
import { siteAddress } from "../site-address";
import { pathHere } from "../then";
import type { Asking } from "./asking";
import { authOptions } from "./options";

/** What next-auth is asked: one of its actions, with what a form or an address holds. */
export interface Question {
  method: "GET" | "POST";
  /** `signin`, `callback`, `signout`, `session`, `csrf`, `providers`, `error` */
  action: string;
  provider?: string;
  query?: Record<string, string>;
  body?: Record<string, string>;
  /** The language of the page whose form asks. */
  lang?: InterfaceLanguage;
}

export interface Answer {
  status: number;
  /** Where to go on: a path here, or a provider's address. */
  location: string | null;
  /** Set-Cookie headers. */
  cookies: string[];
  headers: Record<string, string>;
  body: unknown;
  /** Why it was refused, where we refused it ourselves. */
  refused: AppError | null;
  /** Whether who signed in has asked for their account to be deleted. */
  leaving: boolean;
}

type Handler = (request: object, response: object, options: object) => Promise<unknown>;

/** Asks next-auth what a request is to be answered. Its address and names are checked before it sees them. */
export async function askNextAuth(headers: Headers, question: Question): Promise<Answer> {
  letNextAuthTakeOrigin();
  const site = siteAddress(headers);
  const asking: Asking = { headers, site, lang: languageOfPage(headers, question, site.origin), refused: { error: null }, leaving: false, connecting: false };
  const answer: Answer = { status: 200, location: null, cookies: [], headers: {}, body: null, refused: null, leaving: false };
  const request = {
    method: question.method,
    headers: { ...Object.fromEntries(headers), host: site.host, "x-forwarded-host": site.host, "x-forwarded-proto": site.proto },
    cookies: cookiesOf(headers.get("cookie")),
    query: { ...question.query, nextauth: [question.action, ...(question.provider ? [question.provider] : [])] },
    body: question.body,
  };
  await handler()(request, responseFor(answer, site.origin), await authOptions(asking));
  answer.refused = asking.refused.error;
  answer.leaving = asking.leaving;
  if (asking.leaving && answer.location?.startsWith("/")) answer.location = routesIn(asking.lang).dataSettings();
  addHint(answer);
  return answer;
}

/** The language of the page that asks: as its form says, as it was carried to a provider and back, or that of where to go on. */
function languageOfPage(headers: Headers, { lang, body, query }: Question, origin: string): InterfaceLanguage {
  const said = lang ?? carried("language", headers) ?? "";
  if (isInterfaceLanguage(said)) return said;
  const onward = body?.callbackUrl ?? query?.callbackUrl ?? "";
  return splitLanguage(pathHere(onward.startsWith(`${origin}/`) ? onward.slice(origin.length) : onward)).lang;
}

/**
 * The same for a form of our own, whose sender has been checked already (lib/auth/same-origin): it brings the proof
 * against forgery that next-auth wants, which a page without scripts could not get.
 */
export async function askAsForm(headers: Headers, question: Question): Promise<Answer> {
  const token = randomBytes(32).toString("hex");
  const hash = createHash("sha256").update(`${token}${await authSecret()}`).digest("hex");
  const own = `${cookieName("csrf")}=${encodeURIComponent(`${token}|${hash}`)}`;
  const others = (headers.get("cookie") ?? "").split(";").filter((part) => part.trim() && !part.trim().startsWith(`${cookieName("csrf")}=`));
  const withToken = new Headers(headers);
  withToken.set("cookie", [...others, own].join("; "));
  return askNextAuth(withToken, { ...question, body: { ...question.body, csrfToken: token } });
}

function handler(): Handler {
  const loaded = NextAuth as unknown as { default?: Handler };
  return loaded.default ?? (NextAuth as unknown as Handler);
}

function cookiesOf(header: string | null): Record<string, string> {
  const found: Record<string, string> = {};
  for (const part of header?.split(";") ?? []) {
    const at = part.indexOf("=");
    if (at === -1) continue;
    try {
      found[part.slice(0, at).trim()] = decodeURIComponent(part.slice(at + 1).trim());
    } catch {
      // Not one of ours.
    }
  }
  return found;
}

/** The half of a response that next-auth's handler writes to. */
function responseFor(answer: Answer, origin: string) {
  const response = {
    getHeader: (name: string) => (name.toLowerCase() === "set-cookie" ? answer.cookies : answer.headers[name.toLowerCase()]),
    setHeader(name: string, value: string | string[]) {
      if (name.toLowerCase() === "set-cookie") answer.cookies = [value].flat();
      else if (name.toLowerCase() === "location") answer.location = withoutOrigin(String(value), origin);
      else answer.headers[name.toLowerCase()] = String(value);
      return response;
    },
    status(status: number) {
      answer.status = status;
      return response;
    },
    send: (body: unknown) => void (answer.body = body),
    json: (body: unknown) => void (answer.body = body),
    end: () => undefined,
  };
  return response;
}

/** Redirects within the site are paths, so that they are right under every name it has. */
function withoutOrigin(location: string, origin: string): string {
  return location === origin ? "/" : location.startsWith(`${origin}/`) ? location.slice(origin.length) : location;
}

/** The hint for scripts comes and goes with the session's cookie. */
function addHint(answer: Answer): void {
  const session = answer.cookies.find((cookie) => cookie.startsWith(`${sessionCookieName()}=`));
  if (session === undefined) return;
  const ended = session.startsWith(`${sessionCookieName()}=;`);
  answer.cookies.push(`${HINT_COOKIE}=${ended ? "" : "1"}; Path=/; Max-Age=${ended ? 0 : COOKIE_SECONDS}; SameSite=Lax${isSecure() ? "; Secure" : ""}`);
}

/** An answer's refusal as an error, or null. */
export function refusalIn(answer: Answer): AppError | null {
  if (answer.refused) return answer.refused;
  return answer.status >= 500 ? toAppError(new Error(`next-auth answered ${answer.status}`)) : null;
}
