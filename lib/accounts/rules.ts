import type { Saying } from "@/lib/i18n/said";
import type { AccountStatus, RegistrationMode } from "./types";

/** Why somebody who proved who they are may still not come in, or null where they may. */
export function standingProblem(person: { status: string; statusUntil: Date | null }, now: Date): Saying | null {
  if (person.status === "pending") return (words) => words.pending;
  if (person.status === "banned") return (words) => words.banned;
  if (person.status !== "suspended") return null;
  if (person.statusUntil === null) return (words) => words.suspended;
  if (person.statusUntil <= now) return null;
  const until = person.statusUntil.toISOString().slice(0, 16).replace("T", " ");
  return (words) => words.suspendedUntil(until);
}

/** What a new account is at first. */
export function firstStatus(mode: RegistrationMode): AccountStatus {
  return mode === "approval" ? "pending" : "active";
}
