import { reasonOf } from "@/lib/ingest/fetch/reasons";
import { en, type Messages } from "./messages/en";

const [MINUTE, HOUR, DAY] = [60, 3_600, 86_400];

/**
 * Why a feed is looked at next when it is, in words.
 * @param kept as `Feed.nextWhy` has it; null, or what is none, gives null
 */
export function whyNext(kept: string | null, words: Messages["looks"] = en.looks, lang = "en"): string | null {
  const why = kept === null ? null : reasonOf(kept);
  if (why === null) return null;
  const { reason, number } = why;
  return words.why[reason].replace("{count}", String(number ?? 1)).replace("{span}", spanIn(number ?? 0, lang));
}

/** A span of seconds in the unit that says it best: minutes up to an hour and a half, hours up to two days. */
function spanIn(seconds: number, lang: string): string {
  const [unit, length] = seconds < 90 * MINUTE ? (["minute", MINUTE] as const) : seconds < 2 * DAY ? (["hour", HOUR] as const) : (["day", DAY] as const);
  return new Intl.NumberFormat(lang, { style: "unit", unit, unitDisplay: "long" }).format(Math.max(1, Math.round(seconds / length)));
}
