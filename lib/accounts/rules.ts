import type { Suspension } from "@/lib/auth/actors";
import type { Saying } from "@/lib/i18n/said";
import type { AccountStatus, RegistrationMode, Ways, WaysHere } from "./types";

type Standing = { status: string; statusUntil: Date | null };

/**
 * Why somebody who proved who they are may still not come in, or null where they may. Whoever is suspended may: what is
 * theirs stays theirs.
 * @param contact the address of whoever runs the paper, where mails can reach them
 */
export function standingProblem({ status }: Pick<Standing, "status">, contact: string | null): Saying | null {
  if (status === "pending") return (words) => words.pending;
  if (status !== "banned") return null;
  return (words) => words.banned(contact ?? words.whoRuns);
}

/** Whether somebody is suspended at this moment, and until when; a suspension ends by itself. */
export function suspensionOf({ status, statusUntil }: Standing, now: Date): Suspension | null {
  return status === "suspended" && (statusUntil === null || statusUntil > now) ? { until: statusUntil } : null;
}

/** Why somebody who is suspended may not write what others read. */
export function suspensionProblem(suspension: Suspension | null): Saying {
  const until = suspension?.until?.toISOString().slice(0, 16).replace("T", " ");
  return (words) => (until === undefined ? words.suspended : words.suspendedUntil(`${until} UTC`));
}

/**
 * Whether somebody could not sign in any more without a provider. A password and a mailed link need an address, a link
 * needs a mail server, and a provider whose keys are no longer set signs nobody in.
 */
export function isLastWay(provider: string, { hasPassword, email, connected }: Ways, here: WaysHere): boolean {
  const byAddress = email !== null && (hasPassword || here.mail);
  return !byAddress && !connected.some((one) => one !== provider && here.providers.includes(one));
}

/** What a new account is at first. */
export function firstStatus(mode: RegistrationMode): AccountStatus {
  return mode === "approval" ? "pending" : "active";
}
