import "server-only";
import type { AdminActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { Said } from "@/lib/i18n/said";
import { dueAgain, sendInTime } from "@/lib/mail/outbox";
import { beginAct, record } from "@/lib/moderation/mutations/record";

/**
 * Tries once more to send a mail that was given up, or kept because there was no mail server. The log says so, not to
 * whom or about what.
 * @throws Said `conflict` for one that was sent or waits, and where there is none
 */
export async function sendMailAgain(actor: AdminActor, id: number): Promise<void> {
  await db().$transaction(async (tx) => {
    await beginAct(tx);
    if (!(await dueAgain(tx, id))) throw new Said("conflict", (words) => words.mailNotFailed);
    await record(tx, actor, { action: "send-mail-again", target: { type: "site", id: "paper" }, reason: "organisation" });
  });
  sendInTime(id);
}
