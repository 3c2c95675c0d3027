import type { z } from "zod";
import type { PathParams } from "@/lib/api/operation";
import type { UserActor } from "@/lib/auth/actors";
import { gateRequest } from "@/lib/auth/gates";
import { AppError, toAppError, type ErrorCode } from "@/lib/errors";
import { Said } from "@/lib/i18n/said";
import { isInterfaceLanguage, type InterfaceLanguage } from "@/lib/i18n/languages";
import { routesIn, type Routes } from "@/lib/routes";
import { bodyOf } from "./body";
import { logFailure, type RouteHandler } from "./endpoint";
import { formWithFiles, type SentFile } from "./multipart";
import { problemResponse } from "./problem";

/** Forms have small fields; files go elsewhere. */
const MOST_FORM_BYTES = 64 * 1024;

/** What a form handler knows of one sending: the address's parameters, what was typed, the form's language, and the request's headers. */
export type Sent<P> = { params: P; form: FormData; /** What was kept of each file, where a form takes them one by one. */ kept: readonly string[]; lang: InterfaceLanguage; routes: Routes; headers: Headers };

/** A form on a page. Every function answers the path of a page to go to. */
export type FormPost<P extends PathParams, A = UserActor> = {
  params: P;
  /** Where a file is sent: the most bytes of the whole form. */
  mostBytes?: number;
  /** Where files are sent that are kept as they arrive, no more of them in memory than a piece: only for whom `take` lets through. */
  files?: { mostFiles: number; mostBytes: number; take: (actor: A, file: SentFile) => Promise<string> };
  /** Does it, once; sending the form again changes nothing more. */
  act: (actor: A, sent: Sent<z.output<P>>) => Promise<string>;
  /** For a guest, once signed in: a page where the same thing can be confirmed with one button. */
  confirm: (sent: Sent<z.output<P>>) => string | Promise<string>;
  /** Where it could not be done: a page that says why. */
  failed: (code: ErrorCode, sent: Sent<z.output<P>>, error: AppError) => string | Promise<string>;
  /** For a browser that opens the form's address instead of sending the form. */
  instead: (sent: Omit<Sent<z.output<P>>, "form" | "kept" | "headers">) => string;
};

/**
 * The handlers of the stable address that a plain form posts to, under `app/api/forms/[lang]`: gate, one act, then 303 to an
 * uncached page that says what happened. A guest is led to sign in first; nothing is ever done by a GET.
 */
export function formAddress<P extends PathParams>(post: FormPost<P>): { GET: RouteHandler; POST: RouteHandler } {
  return gatedFormAddress((request) => gateRequest(request, "session"), post);
}

/**
 * The same, for a form that somebody may also send who is not signed in.
 * @param gate lets whoever sends it in, or throws AppError `unauthenticated`
 */
export function gatedFormAddress<P extends PathParams, A>(gate: (request: Request, form: FormData) => Promise<A>, post: FormPost<P, A>): { GET: RouteHandler; POST: RouteHandler } {
  const POST: RouteHandler = async (request, context) => {
    const given = await addressOf(post.params, context);
    if (!given) return problemResponse(request, new AppError("not-found", "There is no such form. Open the page again and send it from there."));
    let sent: Sent<z.output<P>> = { ...given, form: new FormData(), kept: [], headers: request.headers };
    try {
      if (post.files && /^multipart\//i.test(request.headers.get("content-type") ?? "")) {
        const [actor, { take, ...limits }] = [await gate(request, sent.form), post.files];
        sent = { ...sent, ...(await formWithFiles(request, limits, (file) => take(actor, file))) };
        return seeOther(await post.act(actor, sent));
      }
      sent = { ...sent, form: await formOf(request, post.mostBytes ?? MOST_FORM_BYTES) };
      return seeOther(await post.act(await gate(request, sent.form), sent));
    } catch (thrown) {
      const error = toAppError(thrown);
      if (error !== thrown) logFailure(request, thrown);
      // What another site sent is not answered with a page of ours.
      if (error.code === "forbidden" && !(error instanceof Said)) return problemResponse(request, error);
      try {
        return seeOther(error.code === "unauthenticated" ? sent.routes.signIn(await post.confirm(sent)) : await post.failed(error.code, sent, error));
      } catch (refused) {
        return problemResponse(request, refused);
      }
    }
  };
  const GET: RouteHandler = async (request, context) => {
    const given = await addressOf(post.params, context);
    return given ? seeOther(post.instead(given)) : problemResponse(request, new AppError("not-found", "There is nothing at this address."));
  };
  return { GET, POST };
}

async function addressOf<P extends PathParams>(schema: P, context: Parameters<RouteHandler>[1]): Promise<Omit<Sent<z.output<P>>, "form" | "kept" | "headers"> | null> {
  const { lang, ...rest } = (await context.params) ?? {};
  const params = schema.safeParse(rest);
  return params.success && typeof lang === "string" && isInterfaceLanguage(lang) ? { params: params.data, lang, routes: routesIn(lang) } : null;
}

async function formOf(request: Request, mostBytes: number): Promise<FormData> {
  // Said beforehand, it need not be read to be refused.
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) throw new AppError("too-large", "This form is too large. Shorten what you wrote and send it again.");
  const body = await bodyOf(request, mostBytes);
  try {
    return withoutNul(await new Response(body, { headers: { "content-type": request.headers.get("content-type") ?? "" } }).formData());
  } catch (cause) {
    throw new AppError("invalid", "The form did not arrive whole. Send it again.", { cause });
  }
}

/** NUL is in no text that anybody means, and the database takes it in none. */
function withoutNul(form: FormData): FormData {
  const clean = new FormData();
  for (const [name, value] of form) clean.append(name, typeof value === "string" ? value.replaceAll("\0", "") : value);
  return clean;
}

/** The fields of a form as texts; of one given twice, the last. Files are left out. */
export function fieldsOf(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, "cache-control": "private, no-store" } });
}
