import "server-only";
import type { ModeratorActor, Role, UserActor } from "@/lib/auth/actors";
import { cleanText } from "@/lib/format/clean-text";
import { db, type Db } from "@/lib/db/client";
import { Said } from "@/lib/i18n/said";
import { mailStanding } from "@/lib/mail/standing";
import { NOTE_LENGTH, type PersonAct } from "../types";
import { addNote } from "./notes";
import { beginAct, record } from "./record";

type Row = { id: string; role: Role; status: "active" | "pending" | "suspended" | "banned"; statusUntil: Date | null; premoderated: boolean };

/** How somebody stood before an act, as an appeal that is granted needs it. */
export type PersonBefore = { status: Row["status"]; statusUntil: string | null; premoderated: boolean };

const DAY_MS = 86_400_000;

/**
 * Acts on a person: warns them (they write nothing until they said that they read it), has everything of theirs read
 * before it is published, suspends or bans them, or forgives them, which ends all of that. It is in the log, and they
 * are told: in their inbox, and by mail where they can no longer write or come in.
 * @param words of a warning, to that person; of anything else a note for moderators alone
 * @param origin of this paper, for the mail's links
 * @returns the act's number in the log
 * @throws Said `not-found`; `forbidden` for oneself and admins; `conflict` for what is so already or cannot be of somebody who waits or is banned
 */
export async function actOnPerson(actor: ModeratorActor, userId: string, act: PersonAct, words: string, origin: string): Promise<number> {
  const actId = await db().$transaction(async (tx) => {
    await beginAct(tx);
    const person = await lockPerson(tx, userId);
    if (person.id === actor.userId) throw new Said("forbidden", (said) => said.ownPerson);
    if (person.role === "admin") throw new Said("forbidden", (said) => said.adminPerson);
    refuseSenseless(person, act);
    const until = act.do === "suspend" && act.days !== null ? new Date(Date.now() + act.days * DAY_MS) : null;
    await change(tx, userId, act, until);
    const before: PersonBefore = { status: person.status, statusUntil: person.statusUntil?.toISOString() ?? null, premoderated: person.premoderated };
    const id = await record(tx, actor, {
      action: act.do, reason: act.reason, target: { type: "person", userId }, before, concerns: { userId }, ...(until ? { detail: { until: until.toISOString() } } : {}),
    });
    if (act.do === "warn") await tx.warning.create({ data: { userId, actId: id, reason: act.reason, text: cleanText(words).slice(0, NOTE_LENGTH) || null } });
    await tx.notice.create({ data: { userId, kind: act.do === "warn" ? "warning" : "decision", actId: id } });
    return id;
  });
  if (act.do !== "warn") await addNote(actor, { type: "person", id: userId }, words);
  if (act.do === "suspend" || act.do === "ban") await mailStanding(userId, { do: act.do, reason: act.reason }, actId, origin);
  return actId;
}

async function lockPerson(tx: Db, userId: string): Promise<Row> {
  const [person] = await tx.$queryRaw<Row[]>`SELECT "id", "role", "status", "statusUntil", "premoderated" FROM "User" WHERE "id" = ${userId}::uuid FOR UPDATE`;
  if (!person) throw new Said("not-found", (said) => said.noSuchPerson);
  return person;
}

function refuseSenseless({ status, premoderated }: Row, act: PersonAct): void {
  if ((act.do === "ban" && status === "banned") || (act.do === "premoderate" && premoderated)) throw new Said("conflict", (said) => said.personSoAlready);
  // Who waits is let in or declined by an admin; who is banned has to be forgiven before anything milder.
  if ((status === "pending" && act.do !== "ban") || (status === "banned" && act.do !== "forgive")) throw new Said("conflict", (said) => said.personNotNow);
}

async function change(tx: Db, userId: string, act: PersonAct, until: Date | null): Promise<void> {
  const where = { id: userId };
  switch (act.do) {
    case "warn": return;
    case "premoderate": await tx.user.updateMany({ where, data: { premoderated: true } }); return;
    case "suspend": await tx.user.updateMany({ where, data: { status: "suspended", statusUntil: until } }); return;
    case "ban":
      await tx.user.updateMany({ where, data: { status: "banned", statusUntil: null } });
      await tx.session.deleteMany({ where: { userId } });
      return;
    case "forgive":
      await tx.user.updateMany({ where, data: { status: "active", statusUntil: null, premoderated: false } });
      await tx.warning.updateMany({ where: { userId, acknowledgedAt: null }, data: { acknowledgedAt: new Date() } });
  }
}

/**
 * Says that somebody read a warning, so that they may write again. Saying it twice is no error.
 * @returns false where there is no such warning of theirs
 */
export async function acknowledgeWarning(actor: UserActor, id: number): Promise<boolean> {
  const own = await db().warning.findFirst({ where: { id, userId: actor.userId }, select: { id: true } });
  if (!own) return false;
  await db().warning.updateMany({ where: { id, userId: actor.userId, acknowledgedAt: null }, data: { acknowledgedAt: new Date() } });
  return true;
}
