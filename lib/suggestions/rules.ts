import type { Locale } from "@/lib/i18n/locale";
import { bareHost, isLoopbackName, isPublic, type Allowed } from "@/lib/ingest/fetch/addresses";
import type { SuggestionAnswer } from "./types";

/** Ends of names that are given inside a house (RFC 6761, 6762, 8375). */
const NOT_OUTSIDE = /(^|\.)(local|localhost|localdomain|internal|intranet|lan|home|corp|private|home\.arpa)$/;
const NUMBERED = /^\d+(\.\d+){3}$|:/;

/**
 * A suggested address as it is kept: http or https, whole, without a fragment. Nothing is looked up.
 * @param allowed what the owner lets us fetch besides
 * @returns `address` for what is none or holds a name and password, `private` for what is not of the public web by its name
 */
export function suggestedAddress(typed: string, allowed: Allowed): URL | "address" | "private" {
  const text = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(whole)) return "address";
  const url = new URL(whole);
  if ((url.protocol !== "http:" && url.protocol !== "https:") || url.username !== "" || url.password !== "") return "address";
  const host = bareHost(url.hostname);
  const port = Number(url.port || (url.protocol === "http:" ? 80 : 443));
  const isAllowed = allowed.name(host, port) || allowed.address(host, port);
  if (isAllowed) return withoutFragment(url);
  if (NUMBERED.test(host) ? !isPublic(host) : isLoopbackName(host) || NOT_OUTSIDE.test(host)) return "private";
  if (!NUMBERED.test(host) && !host.includes(".")) return "address";
  return withoutFragment(url);
}

function withoutFragment(url: URL): URL {
  url.hash = "";
  return url;
}

/** What became of a suggestion as plain words, with its address: for the inbox of machines. */
export function answerText({ address, state, reason, note, source }: SuggestionAnswer, { words: { suggesting: words } }: Locale): string {
  if (state === "open") return `${address}: ${words.states.open}.`;
  return [`${words.notice[state]}: ${address}${source ? ` (${source.name})` : ""}.`, reason && words.because(words.reasons[reason]), note].filter(Boolean).join(" ");
}
