import type { AccountStatus, RegistrationMode } from "./types";

/** Why somebody who proved who they are may still not come in, or null where they may. */
export function standingProblem(person: { status: string; statusUntil: Date | null }, now: Date): string | null {
  if (person.status === "pending") return "Your account waits for an admin to let you in. You will get a mail.";
  if (person.status === "banned") return "This account has been closed by an admin.";
  if (person.status !== "suspended") return null;
  if (person.statusUntil === null) return "This account is suspended until an admin opens it again.";
  if (person.statusUntil <= now) return null;
  return `This account is suspended until ${person.statusUntil.toISOString().slice(0, 16).replace("T", " ")} UTC.`;
}

/** What a new account is at first. */
export function firstStatus(mode: RegistrationMode): AccountStatus {
  return mode === "approval" ? "pending" : "active";
}
