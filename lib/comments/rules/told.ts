import type { Messages } from "@/lib/i18n/messages/en";
import { APPEALABLE, type Verdict } from "@/lib/moderation/types";
import type { Routes } from "@/lib/routes";
import type { CommentStatus, Decided, OwnComment } from "../types";

type Words = Messages["commenting"];

/** What became of a comment, as far as its author is told why. */
type Fate = { status: CommentStatus; verdicts: readonly Verdict[]; decided?: Decided | null };

/**
 * Why a comment is not public, in words, the first reason first. What is public or gone needs none. What a moderator
 * decided stands in place of what the checks found.
 */
export function reasonsOf({ status, verdicts, decided = null }: Fate, words: Words): string[] {
  if (status !== "held" && status !== "delayed" && status !== "rejected") return [];
  if (decided && decided.action !== "approve") return [decisionOf(decided, words)];
  return verdicts.map((verdict) => verdictIn(verdict, words));
}

/** Where its author appeals against what became of a comment, or null where nothing is to be appealed against. */
export function appealPage({ id, status, decided }: Pick<OwnComment, "id" | "status" | "decided">, routes: Routes): string | null {
  if (status !== "held" && status !== "rejected") return null;
  if (decided?.action === "reject" || decided?.action === "hold") return routes.appeal(decided.actId);
  return status === "rejected" ? routes.appealForComment(id) : null;
}

/** Whether whom an act concerns may appeal against it. */
export const isAppealable = (action: string) => (APPEALABLE as readonly string[]).includes(action);

/** A moderator's decision in words. */
export function decisionOf({ action, reason }: Pick<Decided, "action" | "reason">, words: Words): string {
  const { decided } = words;
  const said = Object.hasOwn(decided, action) ? decided[action as keyof typeof decided] : decided.other;
  return typeof said === "string" ? said : said(reasonIn(reason, words));
}

/** A reason of the log's list in words. */
export function reasonIn(reason: string, { reasons }: Words): string {
  return Object.hasOwn(reasons, reason) ? reasons[reason as keyof typeof reasons] : reasons.other;
}

function verdictIn({ check, detail = {} }: Verdict, { checks }: Words): string {
  const figure = (name: string) => Number(detail[name] ?? 0);
  const listed = [detail.words ?? []].flat().join(", ");
  switch (check) {
    case "links": return checks.links(figure("links"), figure("most"));
    case "suspect-words":
    case "banned-words": return checks[check](listed);
    case "heat": return checks.heat(figure("minutes"));
    case "newcomer":
    case "premoderated":
    case "rejections":
    case "spam": return checks[check];
    default: return checks.other;
  }
}
