import { db, type Db } from "@/lib/db/client";
import { AppealActor } from "./actors";
import { codeHash, newCode } from "./codes";

/** As long as somebody banned can appeal by the link of their mail, and read what became of it. */
const LIFETIME_DAYS = 60;
const DAY_MS = 86_400_000;

/** Keeps a link for an appeal against one act. Returns its secret part, which is stored nowhere. */
export async function keepAppealLink(to: { userId: string; email: string; actId: number }, tx: Db = db()): Promise<string> {
  const { code, hash } = newCode();
  await tx.accountToken.create({ data: { hash, purpose: "appeal", email: to.email, userId: to.userId, data: { act: to.actId }, expires: new Date(Date.now() + LIFETIME_DAYS * DAY_MS) } });
  return code;
}

/** Whoever the link for an appeal against this act was mailed to, or null where it is another's, old or none of ours. */
export async function appealerBy(code: string, actId: number, now = new Date()): Promise<AppealActor | null> {
  const token = await db().accountToken.findFirst({ where: { hash: codeHash(code), purpose: "appeal", expires: { gt: now }, data: { path: ["act"], equals: actId } }, select: { userId: true } });
  return token?.userId ? new AppealActor(token.userId, actId) : null;
}
