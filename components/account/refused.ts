import type { Locale } from "@/lib/i18n/locale";

/** What the address says went wrong, in a sentence. Nothing of the address itself is shown. */
export function refusalSentence({ refused }: Locale["words"]["account"], error: string, provider = "…"): string {
  if (error === "unverified" || error === "link") return refused[error](provider);
  if (error === "OAuthAccountNotLinked") return refused.link(provider);
  if (error === "closed" || error === "invitation" || error === "pending" || error === "standing") return refused[error];
  return refused.other;
}
