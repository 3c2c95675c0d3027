import { FORGIVING_REASONS, PERSON_ACTS, REASONS, SUSPENSION_DAYS, type KindReason, type PersonAct, type Reason } from "../types";

/** What a desk's form asks for: which comments, and what is to become of them. */
export type SentDecision = { ids: number[]; decision: { do: "approve"; reason: KindReason } | { do: "reject" | "hold"; reason: Reason } };

/** More than a page of a queue holds. */
const MOST = 100;

/**
 * Reads a desk's form: its button says what to do, to one comment (`reject:12`) or to all that are chosen (`reject`).
 * A reason is given beside the comment (`reason-12`), or for all (`reason`).
 * @returns what is missing, where something is
 */
export function sentDecision(form: FormData): SentDecision | "nothing" | "reason" {
  const [what = "", only] = text(form, "act").split(":");
  if (what !== "approve" && what !== "reject" && what !== "hold") return "nothing";
  const ids = (only === undefined ? form.getAll("id").map(String) : [only]).flatMap((id) => idOf(id) ?? []).slice(0, MOST);
  if (ids.length === 0) return "nothing";
  if (what === "approve") return { ids, decision: { do: what, reason: "within-rules" } };
  const given = text(form, only === undefined ? "reason" : `reason-${only}`);
  const reason = REASONS.find((one) => one === given);
  return reason ? { ids, decision: { do: what, reason } } : "reason";
}

/** What a form asks to do about a person, or null where something is missing: forgiving has reasons of its own. */
export function sentPersonAct(form: FormData): PersonAct | null {
  const what = PERSON_ACTS.find((one) => one === text(form, "do"));
  const [reason, kind] = [REASONS.find((one) => one === text(form, "reason")), FORGIVING_REASONS.find((one) => one === text(form, "reason"))];
  if (what === "forgive") return kind ? { do: what, reason: kind } : null;
  if (!what || !reason) return null;
  if (what !== "suspend") return { do: what, reason };
  const days = SUSPENSION_DAYS.find((one) => one === text(form, "days"));
  return days ? { do: what, reason, days: days === "ever" ? null : Number(days) } : null;
}

/** The numbers of a form's field or an address's query, such as "12,13". */
export function numbersOf(given: string | undefined): number[] {
  return (given ?? "").split(",").flatMap((id) => idOf(id) ?? []).slice(0, MOST);
}

/** The number of a comment or an act, or null for anything else. */
export function idOf(given: string | undefined): number | null {
  const id = /^\d{1,10}$/.test(given ?? "") ? Number(given) : 0;
  return id > 0 && id < 2 ** 31 ? id : null;
}

export function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
