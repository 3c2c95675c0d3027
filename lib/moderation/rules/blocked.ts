import { reasonIn } from "@/lib/comments/rules/told";
import type { Locale } from "@/lib/i18n/locale";
import type { Standing } from "../types";

/** Why somebody cannot write now, in words, and the page where something can be done about it. */
export type Blocked = { kind: "suspended" | "warned"; why: string; url: string };

/** What keeps somebody from writing, said in a language; null where nothing does. A suspension goes before a warning. */
export function blockedIn({ suspended, warnings: [warning] }: Standing, { formats, routes, words: { answers, commenting, talk } }: Locale): Blocked | null {
  if (suspended) {
    const { until, reason, actId } = suspended;
    const why = until === null ? answers.suspended : answers.suspendedUntil(formats.date(until, "minute"));
    return { kind: "suspended", why: reason === null ? why : `${why} ${talk.standing.reason(reasonIn(reason, commenting))}`, url: actId === null ? routes.settings() : routes.appeal(actId) };
  }
  return warning ? { kind: "warned", why: talk.standing.warned(reasonIn(warning.reason, commenting)), url: routes.warnings() } : null;
}
