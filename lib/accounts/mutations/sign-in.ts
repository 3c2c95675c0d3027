import "server-only";
import { messages } from "@/lib/mail/messages";
import { queueMail } from "@/lib/mail/outbox";
import { isTaken } from "../queries";

/** Mails a link to sign in; to an address without an account, that it has none. */
export async function askForLink(email: string, link: string, origin: string): Promise<void> {
  const taken = await isTaken(email);
  await queueMail(taken ? messages.signInLink({ to: email, origin, link }) : messages.noAccount({ to: email, origin }));
}
