import type { Role, Scope, Suspension } from "@/lib/auth/actors";

/** Who may sign up. */
export const REGISTRATION_MODES = ["open", "invitation", "approval", "closed"] as const;
export type RegistrationMode = (typeof REGISTRATION_MODES)[number];

export const STATUSES = ["active", "pending", "suspended", "banned"] as const;
export type AccountStatus = (typeof STATUSES)[number];

/** A session as its reader sees it. */
export type SessionRow = { id: string; device: string | null; createdAt: Date; lastSeenAt: Date };

/** How long somebody may think better of deleting their account. */
export const DELETION_DAYS = 14;

/** Personal API tokens that one person may have at a time. */
export const MOST_TOKENS = 50;

/** A personal API token as its holder sees it. */
export type ApiTokenRow = { id: string; name: string; scopes: readonly Scope[]; createdAt: Date; expiresAt: Date | null; lastUsedAt: Date | null };

/** Somebody as they see themselves. */
export type Profile = {
  id: string; name: string | null; email: string | null; role: Role; createdAt: Date;
  /** When the account and all of it will be deleted, where that was asked for. */
  deleteAfter: Date | null;
  /** While it lasts, the role is a reader's. */
  suspension: Suspension | null;
  hasPassword: boolean;
};

/** The ways of signing in that somebody has. */
export type Ways = { hasPassword: boolean; email: string | null; /** Providers, by id. */ connected: readonly string[] };

/** The ways of signing in that the paper offers: providers by id, and whether its mails leave. */
export type WaysHere = { providers: readonly string[]; mail: boolean };

/** What an invitation is good for: `used` up, or `expired` before that. */
export const INVITATION_STATES = ["open", "used", "expired"] as const;

export type InvitationRow = { id: string; note: string | null; usesLeft: number; expires: Date; createdAt: Date };

/** A person who waits to be let in. */
export type PendingPerson = { id: string; name: string | null; email: string | null; createdAt: Date };

/** Somebody as admins see them. */
export type PersonRow = {
  id: string; name: string | null; email: string | null; role: Role; status: AccountStatus; statusUntil: Date | null; deleteAfter: Date | null; createdAt: Date; lastSeenAt: Date;
};

/** What became of a mail: given up is `failed`, and where there is no mail server it is `kept`. */
export const MAIL_OUTCOMES = ["sent", "waiting", "failed", "kept"] as const;
export type MailOutcome = (typeof MAIL_OUTCOMES)[number];

/** A mail of the outbox, without its text. */
export type MailRow = { id: number; to: string; subject: string; createdAt: Date; sentAt: Date | null; nextTryAt: Date | null; attempts: number; lastError: string | null; outcome: MailOutcome };

/** What a form of the account pages shows after it was sent. Typed text comes back, passwords never do. */
export type FormState = {
  values: Readonly<Record<string, string>>;
  /** What is wrong, by field. */
  fields: Readonly<Record<string, string>>;
  problem: string | null;
  /** It has been done: what now stands in the form's place. */
  done: { title: string; text: string; /** Shown this once. */ secret?: string } | null;
  /** Where to go on, as a whole new page. */
  leaveFor: string | null;
};

export const NOTHING_SENT: FormState = { values: {}, fields: {}, problem: null, done: null, leaveFor: null };
