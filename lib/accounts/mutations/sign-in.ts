import "server-only";
import { messages, type MailPlace } from "@/lib/mail/messages";
import { queueMail } from "@/lib/mail/outbox";
import { isTaken } from "../queries";

/**
 * Mails a link to sign in; to an address without an account, that it has none.
 * @param link its secret part, and where to go on once signed in
 */
export async function askForLink(email: string, { token, onward }: { token: string; onward: string }, place: MailPlace): Promise<void> {
  const to = { to: email, ...place };
  await queueMail((await isTaken(email)) ? messages.signInLink({ ...to, path: (routes) => routes.signInLink(email, token, onward) }) : messages.noAccount(to));
}
