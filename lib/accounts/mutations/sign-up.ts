import "server-only";
import { codeHash } from "@/lib/auth/codes";
import { hashPassword, passwordMatches } from "@/lib/auth/password";
import { passwordProblem } from "@/lib/auth/strength";
import { db, type Db } from "@/lib/db/client";
import { Said } from "@/lib/i18n/said";
import { messages, type MailPlace } from "@/lib/mail/messages";
import { queueMail } from "@/lib/mail/outbox";
import { isTaken, languageOf, openInvitation, registrationMode } from "../queries";
import { firstStatus } from "../rules";
import type { SignUp } from "../schema";
import type { AccountStatus } from "../types";
import { keepToken, lockToken } from "./tokens";

/**
 * Takes down a sign-up and mails a link that confirms the address. There is no account before that, so nobody can take
 * an address that is not theirs. The same work is done for an address that has an account: only its mail is another.
 * @throws AppError `forbidden` where nobody may sign up, `invalid` for a weak password or an invitation that is none
 */
export async function requestSignUp({ name, email, password, invitation, onward }: SignUp, place: MailPlace): Promise<void> {
  const mode = await registrationMode();
  if (mode === "closed") throw new Said("forbidden", (words) => words.closed);
  const invited = invitation === undefined ? null : await openInvitation(invitation);
  if (!invited && (mode === "invitation" || invitation !== undefined)) throw new Said("invalid", (words) => words.invitationUsed, { invitation: (words) => words.invitationUsed });
  await refuseWeak(password, [name, email]);
  const passwordHash = await hashPassword(password);
  const taken = await isTaken(email);
  const code = await keepToken(db(), { purpose: "sign-up", email, data: { name, passwordHash, language: place.lang, invitation: invitation === undefined ? null : codeHash(invitation) } });
  const to = { to: email, ...place };
  await queueMail(taken ? messages.alreadySignedUp(to) : messages.confirmSignUp({ ...to, path: (routes) => routes.verify(code, onward) }));
}

/** @throws AppError `invalid` that says what is wrong with a password */
export async function refuseWeak(password: string, about: readonly string[]): Promise<void> {
  const problem = await passwordProblem(password, about);
  if (problem) throw new Said("invalid", (words) => words.passwordNo, { password: problem });
}

/**
 * Makes the account whose address the link confirms. It takes the password that was chosen with it: a stranger's
 * sign-up with your address, confirmed by you unawares, would otherwise be an account of yours that they can open.
 * @throws AppError `not-found` for a link that is used or old, `invalid` for another password
 */
export async function confirmSignUp(token: string, password: string, origin: string): Promise<{ email: string; status: AccountStatus }> {
  const mode = await registrationMode();
  const { email, name, made } = await db().$transaction(async (tx) => {
    const { email, data } = await lockToken(tx, token, "sign-up");
    if (!(await passwordMatches(data.passwordHash ?? null, password))) {
      throw new Said("invalid", (words) => words.otherPassword, { password: (words) => words.otherPasswordHint });
    }
    // What an admin has decided since the sign-up holds.
    if (mode === "closed") throw new Said("forbidden", (words) => words.closed);
    if (mode === "invitation" && data.invitation == null) throw new Said("forbidden", (words) => words.invitationUsed);
    const invited = data.invitation != null && (await useInvitation(tx, data.invitation));
    const made = invited ? "active" : firstStatus(mode);
    await tx.user.create({ data: { name: data.name, email, passwordHash: data.passwordHash, language: data.language, emailVerified: new Date(), status: made } }).catch(alreadyThere);
    await tx.accountToken.deleteMany({ where: { email, purpose: "sign-up" } });
    return { email, name: data.name ?? email, made } as const;
  }, { timeout: 20_000 });
  if (made === "pending") await tellAdmins(name, email, origin);
  return { email, status: made };
}

/** @throws AppError `conflict` where somebody was faster */
async function useInvitation(tx: Db, hash: string): Promise<true> {
  const { count } = await tx.invitation.updateMany({ where: { codeHash: hash, usesLeft: { gt: 0 } }, data: { usesLeft: { decrement: 1 } } });
  if (count === 0) throw new Said("conflict", (words) => words.invitationUsed);
  return true;
}

function alreadyThere(cause: unknown): never {
  if ((cause as { code?: string }).code !== "P2002") throw cause;
  throw new Said("conflict", (words) => words.confirmedAlready, {}, cause);
}

/** Lets those who decide know that somebody waits, each in their own language. */
export async function tellAdmins(name: string, email: string, origin: string): Promise<void> {
  const admins = await db().user.findMany({ where: { role: "admin", status: "active", email: { not: null } }, select: { id: true, email: true }, take: 20 });
  for (const admin of admins) await queueMail(messages.newPending({ to: admin.email ?? "", origin, lang: await languageOf(admin.id), name, email }));
}
