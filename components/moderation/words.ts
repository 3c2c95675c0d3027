import type { Locale } from "@/lib/i18n/locale";
import { COUNTED, type DeskAct, type DeskPerson, type Verdict } from "@/lib/moderation/types";

type Words = Locale["words"]["desk"];

/** What a check found, in a sentence. */
export function verdictSentence({ checks }: Words, { check, detail = {} }: Verdict): string {
  const figure = (name: string) => Number(detail[name] ?? 0);
  const words = Array.isArray(detail.words) ? detail.words.join(", ") : "";
  switch (check) {
    case "banned-words": case "suspect-words": return checks[check](words);
    case "links": return checks.links(figure("links"), figure("most"));
    case "spam": return checks.spam(Math.round(figure("probability") * 100), words);
    case "premoderated": return checks.premoderated;
    case "newcomer": return checks.newcomer(figure("first"));
    case "rejections": return checks.rejections(figure("rejected"));
    case "heat": return checks.heat(figure("flags"), figure("minutes"));
    default: return checks.other(check);
  }
}

/** A count that ends at some number. */
export function bounded({ over }: Words, count: number): string {
  return count > COUNTED ? over : String(count);
}

/** What somebody may do at this moment. */
export function standingWords({ formats, words: { desk } }: Locale, { status, until, premoderated }: DeskPerson): string {
  const ended = status === "suspended" && until !== null && Date.parse(until) <= Date.now();
  const said = status === "suspended" && until && !ended ? desk.suspendedUntil(formats.date(until, "minute")) : desk.standings[ended ? "active" : status];
  return premoderated ? `${said}, ${desk.premoderated}` : said;
}

/** An act of the log, in a few words. */
export function actWords({ act, actions, reasons }: Words, { action, reason }: Pick<DeskAct, "action" | "reason">): string {
  const known = Object.hasOwn(actions, action) ? actions[action as keyof typeof actions] : actions.other;
  return act(known, reasons[reason]);
}

/** The reason that is likely: what most readers reported, else what a check found. */
export function likelyReason({ flags, checks }: { flags: readonly { reason: string; outcome: string }[]; checks: readonly Verdict[] }): string | undefined {
  const counts = new Map<string, number>();
  for (const { reason, outcome } of flags) if (outcome === "open") counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most) return most[0];
  if (checks.some(({ check }) => check === "banned-words")) return "banned-words";
  return checks.some(({ check }) => check === "spam") ? "spam" : undefined;
}
