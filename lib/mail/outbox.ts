import { db, type Db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { FIRST_NAME, site } from "@/lib/site";
import { transport } from "./transport";

/** A mail as plain text. No HTML: it reads everywhere, and there is nothing in it to hide an address behind. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

const MINUTE_MS = 60_000;
/** How long to wait after each failure; after the last the mail is given up, and admins see why. */
const WAITS_MINUTES = [1, 5, 15, 60, 180, 360, 720] as const;
/** Whoever takes a mail has this long to send it before another may. */
const LEASE_SECONDS = 120;

/**
 * Puts a mail into the outbox and begins to send it. Resolves once it is kept, before it is sent, so that an answer
 * takes no longer when a mail goes out than when none does.
 */
export async function queueMail(mail: Mail): Promise<void> {
  const kept = await db().outboxMail.create({ data: mail, select: { id: true } });
  sendInTime(kept.id);
}

/** Sends what is due; several processes may do so at once, and each mail is taken by one. */
export async function sendOutbox(): Promise<{ sent: number; failed: number }> {
  const done = { sent: 0, failed: 0 };
  for (;;) {
    const outcome = await sendDue(null);
    if (outcome === null) return done;
    done[outcome] += 1;
  }
}

/**
 * Makes a mail due once more that was given up or kept; if it fails again it is given up again. Once the transaction
 * has ended, {@link sendInTime} need not wait for the worker.
 * @returns false for any other
 */
export async function dueAgain(tx: Db, id: number): Promise<boolean> {
  const { count } = await tx.outboxMail.updateMany({ where: { id, outcome: { in: ["failed", "kept"] } }, data: { nextTryAt: new Date() } });
  return count > 0;
}

/** Begins to send a mail if it is due, and waits for nothing. */
export function sendInTime(id: number): void {
  void sendDue(id).catch((error: Error) => process.stderr.write(`A mail waits in the outbox: ${error.message}\n`));
}

interface Due extends Mail {
  id: number;
  attempts: number;
}

async function sendDue(id: number | null): Promise<"sent" | "failed" | null> {
  const mail = await take(id);
  if (!mail) return null;
  const send = transport();
  if (!send) return keepForReading(mail);
  try {
    await send({ from: sender(), to: mail.to, subject: mail.subject, text: mail.text });
    await db().outboxMail.update({ where: { id: mail.id }, data: { sentAt: new Date(), nextTryAt: null, lastError: null, attempts: { increment: 1 } } });
    return "sent";
  } catch (error) {
    const wait = WAITS_MINUTES[mail.attempts];
    const nextTryAt = wait === undefined ? null : new Date(Date.now() + wait * MINUTE_MS);
    await db().outboxMail.update({ where: { id: mail.id }, data: { attempts: { increment: 1 }, lastError: (error as Error).message.slice(0, 500), nextTryAt } });
    return "failed";
  }
}

/** The paper: MAIL_FROM's address, under the name that it gives, or the paper's own where it gives the product's. */
function sender(from = env().MAIL_FROM): { name: string; address: string } {
  const [, given = "", address = from] = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(from) ?? [];
  return { name: given === "" || given === FIRST_NAME ? site().name : given, address };
}

/** Takes one mail for as long as its sending may last. */
async function take(id: number | null): Promise<Due | null> {
  const [mail] = await db().$queryRaw<Due[]>`
    UPDATE "OutboxMail" SET "nextTryAt" = now() + make_interval(secs => ${LEASE_SECONDS}::int)
    WHERE "id" = (
      SELECT "id" FROM "OutboxMail" WHERE "nextTryAt" <= now() AND (${id}::int IS NULL OR "id" = ${id}::int)
      ORDER BY "nextTryAt" LIMIT 1 FOR UPDATE SKIP LOCKED
    ) RETURNING "id", "to", "subject", "text", "attempts"`;
  return mail ?? null;
}

/** Without a mail server the outbox is where admins read it, and the log where whoever runs the paper does. */
async function keepForReading(mail: Due): Promise<"sent"> {
  process.stdout.write(`No mail server is set (SMTP_URL), so this mail to ${mail.to} stays in the outbox:\n  ${mail.subject}\n${mail.text.replace(/^/gm, "  ")}\n`);
  await db().outboxMail.update({ where: { id: mail.id }, data: { nextTryAt: null } });
  return "sent";
}

/** Removes mails that were written so many days ago. */
export async function clearOutbox(days: number, now = new Date()): Promise<number> {
  return (await db().outboxMail.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - days * 24 * 60 * MINUTE_MS) } } })).count;
}
