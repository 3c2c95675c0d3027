import "server-only";
import { SCOPES, type Role, type UserActor } from "@/lib/auth/actors";
import { codeHash } from "@/lib/auth/codes";
import { db } from "@/lib/db/client";
import { setting } from "@/lib/db/settings";
import { env } from "@/lib/env";
import { FIRST_LANGUAGE, isInterfaceLanguage, type InterfaceLanguage } from "@/lib/i18n/languages";
import { readPreferences } from "@/lib/preferences/schema";
import { suspensionOf } from "../rules";
import { REGISTRATION_MODES, type ApiTokenRow, type InvitationRow, type MailRow, type PendingPerson, type PersonRow, type Profile, type RegistrationMode, type SessionRow, type Ways, type WaysHere } from "../types";

/** Who may sign up: as an admin decided, else as the environment says. */
export async function registrationMode(): Promise<RegistrationMode> {
  const decided = await setting("registration");
  return REGISTRATION_MODES.find((mode) => mode === decided) ?? env().REGISTRATION;
}

/** What signing in needs of a person. The hash goes nowhere else. */
export async function credentialsOf(email: string) {
  return db().user.findUnique({ where: { email }, select: { id: true, name: true, passwordHash: true, status: true } });
}

/** Who has this address, or null. */
export async function personByEmail(email: string): Promise<{ id: string } | null> {
  return db().user.findUnique({ where: { email }, select: { id: true } });
}

/**
 * The language of mails that somebody did not ask for from a page: the one they prefer, else that of the page where
 * their account began.
 */
export async function languageOf(userId: string): Promise<InterfaceLanguage> {
  const person = await db().user.findUnique({ where: { id: userId }, select: { language: true, preferences: { select: { values: true } } } });
  const preferred = readPreferences(person?.preferences?.values).language;
  const begun = person?.language ?? "";
  return preferred ?? (isInterfaceLanguage(begun) ? begun : FIRST_LANGUAGE);
}

/** Whether an account has this address. */
export async function isTaken(email: string): Promise<boolean> {
  return (await db().user.count({ where: { email } })) > 0;
}

/** The invitation behind a code that can still be used, or null. */
export async function openInvitation(code: string, now = new Date()): Promise<InvitationRow | null> {
  return db().invitation.findFirst({ where: { codeHash: codeHash(code), usesLeft: { gt: 0 }, expires: { gt: now } }, select: INVITATION });
}

const INVITATION = { id: true, note: true, usesLeft: true, expires: true, createdAt: true } as const;

/** Who waits to be let in, longest first. */
export async function pendingPeople(most = 100): Promise<PendingPerson[]> {
  return db().user.findMany({ where: { status: "pending" }, orderBy: { createdAt: "asc" }, take: most, select: { id: true, name: true, email: true, createdAt: true } });
}

/** Where somebody is signed in, last used first. */
export async function sessionsOf(userId: string, now = new Date()): Promise<SessionRow[]> {
  return db().session.findMany({
    where: { userId, expires: { gt: now } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    select: { id: true, device: true, createdAt: true, lastSeenAt: true },
  });
}

/** What an account page says of whom it belongs to; null for nobody. */
export async function personById(userId: string | undefined) {
  if (userId === undefined) return null;
  return db().user.findUnique({ where: { id: userId }, select: { id: true, name: true, email: true, role: true } });
}

/** The ways of signing in that somebody has. */
export async function waysOf(userId: string): Promise<Ways> {
  const { passwordHash, email, accounts } = await db().user.findUniqueOrThrow({
    where: { id: userId }, select: { passwordHash: true, email: true, accounts: { select: { provider: true }, distinct: ["provider"], orderBy: { provider: "asc" } } },
  });
  return { hasPassword: passwordHash !== null, email, connected: accounts.map((one) => one.provider) };
}

/** Which ways of signing in the paper offers. */
export function waysHere(providers: readonly { id: string }[]): WaysHere {
  return { providers: providers.map(({ id }) => id), mail: env().SMTP_URL !== undefined };
}

/** A sign-in is proof enough for what touches the account for this long. */
const FRESH_MINUTES = 10;

/** Whether somebody has a password, and signed in too long ago to do without writing it. */
export async function mustProveAgain({ userId, proof }: UserActor, now = new Date()): Promise<boolean> {
  if (proof.kind !== "session") return true;
  const since = new Date(now.getTime() - FRESH_MINUTES * 60_000);
  return (await db().session.count({ where: { id: proof.sessionId, createdAt: { gt: since } } })) === 0
    && (await db().user.count({ where: { id: userId, passwordHash: { not: null } } })) > 0;
}

/** Whom a link of a mail is for, while it can be used; looking uses nothing up. */
export async function tokenOwner(code: string, purpose: "sign-up" | "reset" | "email-change", now = new Date()): Promise<{ email: string } | null> {
  return db().accountToken.findFirst({ where: { hash: codeHash(code), purpose, expires: { gt: now } }, select: { email: true } });
}

/** Whether anybody can change the paper. */
export async function hasAdmin(): Promise<boolean> {
  return (await db().user.count({ where: { role: "admin" } })) > 0;
}

/** Whether a code is the one that makes the first admin. */
export async function isFirstAdminCode(code: string): Promise<boolean> {
  return (await setting("first-admin")) === codeHash(code) && !(await hasAdmin());
}

/** Somebody as they see themselves. */
export async function profileOf(userId: string): Promise<Profile> {
  const { passwordHash, role, status, statusUntil, ...person } = await db().user.findUniqueOrThrow({
    where: { id: userId }, select: { id: true, name: true, email: true, role: true, status: true, statusUntil: true, createdAt: true, deleteAfter: true, passwordHash: true },
  });
  const suspension = suspensionOf({ status, statusUntil }, new Date());
  return { ...person, role: suspension ? "reader" : (role as Role), suspension, hasPassword: passwordHash !== null };
}

/** Somebody's API tokens, the newest first. */
export async function apiTokens(userId: string): Promise<ApiTokenRow[]> {
  const rows = await db().apiToken.findMany({
    where: { userId }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], select: { id: true, name: true, scopes: true, createdAt: true, expiresAt: true, lastUsedAt: true },
  });
  return rows.map((row) => ({ ...row, scopes: SCOPES.filter((scope) => row.scopes.includes(scope)) }));
}

/** Whether somebody has asked for their account to be deleted. */
export async function isLeaving(userId: string): Promise<boolean> {
  return (await db().user.count({ where: { id: userId, deleteAfter: { not: null } } })) > 0;
}

const PERSON = { id: true, name: true, email: true, role: true, status: true, statusUntil: true, deleteAfter: true, createdAt: true, lastSeenAt: true } as const;

function personRow<R extends { role: string; status: string }>({ role, status, ...row }: R) {
  return { ...row, role: role as Role, status: status as PersonRow["status"] };
}

/** Somebody as admins see them, or null. */
export async function personForAdmins(id: string): Promise<(PersonRow & { sessions: number }) | null> {
  const row = await db().user.findUnique({ where: { id }, select: { ...PERSON, _count: { select: { sessions: true } } } });
  if (!row) return null;
  const { _count, ...person } = row;
  return { ...personRow(person), sessions: _count.sessions };
}

/** One mail with its text, or null. */
export async function outboxMail(id: number): Promise<(MailRow & { text: string }) | null> {
  return db().outboxMail.findUnique({ where: { id }, select: { id: true, to: true, subject: true, text: true, createdAt: true, sentAt: true, nextTryAt: true, attempts: true, lastError: true, outcome: true } }) as Promise<(MailRow & { text: string }) | null>;
}
