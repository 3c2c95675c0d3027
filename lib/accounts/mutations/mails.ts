import "server-only";
import type { AdminActor } from "@/lib/auth/actors";
import { Said } from "@/lib/i18n/said";
import { sendAgain } from "@/lib/mail/outbox";

/**
 * Tries once more to send a mail that was given up, or kept because there was no mail server.
 * @throws Said `conflict` for one that was sent or waits, and where there is none
 */
export async function sendMailAgain(_actor: AdminActor, id: number): Promise<void> {
  if (!(await sendAgain(id))) throw new Said("conflict", (words) => words.mailNotFailed);
}
