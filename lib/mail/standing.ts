import { languageOf } from "@/lib/accounts/queries";
import { keepAppealLink } from "@/lib/auth/appeal-link";
import { db } from "@/lib/db/client";
import { messages } from "./messages";
import { queueMail } from "./outbox";

/**
 * Tells somebody by mail that they are suspended or banned, with the way to appeal. Who is banned cannot sign in to do
 * so: their link needs no signing in.
 * @param actId the act in the log
 * @param origin of this paper, for the mail's links
 */
export async function mailStanding(userId: string, act: { do: "suspend" | "ban"; reason: string }, actId: number, origin: string): Promise<void> {
  const person = await db().user.findUnique({ where: { id: userId }, select: { email: true, statusUntil: true } });
  if (!person?.email) return;
  const to = { to: person.email, origin, lang: await languageOf(userId), reason: act.reason };
  if (act.do === "suspend") return queueMail(messages.suspended({ ...to, actId, until: person.statusUntil?.toISOString() ?? null }));
  const link = await keepAppealLink({ userId, email: person.email, actId });
  await queueMail(messages.banned({ ...to, path: (routes) => routes.appealBy(actId, link) }));
}
