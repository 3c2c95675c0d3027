import { decode, encode } from "next-auth/jwt";
import { db } from "@/lib/db/client";
import { Gathered } from "@/lib/db/gathered";
import { Prisma } from "@/lib/db/generated/client";
import { preparedRows } from "@/lib/db/rows";
import { suspensionOf } from "@/lib/accounts/rules";
import type { Role, Suspension } from "./actors";
import { COOKIE_SECONDS, cookieValue, sessionCookieName } from "./cookies";
import { authSecret } from "./secret";

/** Who is signed in, as the database says at this moment. */
export type SignedIn = { sessionId: string; userId: string; role: Role; suspension: Suspension | null };

/** A session ends when its reader stays away this long, or is this old. */
const AWAY_DAYS = 90;
const LONGEST_DAYS = 365;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Who sent these cookies, or null. Looks at the session's row and its person each time, so that a session that was
 * ended, a changed role or a ban holds from the next request on.
 * @param cookie the Cookie header
 */
export async function signedIn(cookie: string | null): Promise<SignedIn | null> {
  const token = cookieValue(cookie, sessionCookieName());
  const sessionId = token === null ? null : await openToken(token);
  return sessionId === null ? null : liveSession(sessionId);
}

type Live = { id: string; userId: string; role: Role; status: string; statusUntil: Date | null; stale: boolean };

/** Very many may ask in the same moment, each for their own. */
const together = new Gathered<string, Live | null>(async (ids) => {
  const rows = await preparedRows<Live>(Prisma.sql`
    SELECT s."id", u."id" AS "userId", u."role", u."status", u."statusUntil", s."lastSeenAt" < now() - interval '5 minutes' AS "stale"
    FROM "Session" s JOIN "User" u ON u."id" = s."userId"
    WHERE s."id" = ANY(${[...ids]}::uuid[]) AND s."expires" > now() AND u."status" IN ('active', 'suspended')`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
});

/** The person of a session that has not ended and who may be here; notes every few minutes that they were. */
export async function liveSession(sessionId: string): Promise<SignedIn | null> {
  const row = await together.do(sessionId);
  if (!row) return null;
  if (row.stale) await touch(sessionId, row.userId);
  return { sessionId, userId: row.userId, role: row.role, suspension: suspensionOf(row, new Date()) };
}

async function touch(sessionId: string, userId: string): Promise<void> {
  await db().$executeRaw`
    UPDATE "Session" SET "lastSeenAt" = now(),
      "expires" = LEAST(now() + make_interval(days => ${AWAY_DAYS}::int), "createdAt" + make_interval(days => ${LONGEST_DAYS}::int))
    WHERE "id" = ${sessionId}::uuid AND "lastSeenAt" < now() - interval '5 minutes'`;
  await noteSeen(userId);
}

/** A statement of its own: in one with the session's, it could wait in a circle with a ban, which locks the person first. */
async function noteSeen(userId: string): Promise<void> {
  await db().$executeRaw`UPDATE "User" SET "lastSeenAt" = now() WHERE "id" = ${userId}::uuid`;
}

/**
 * Begins a session, always a new one.
 * @param device what the reader sees in the list of sessions
 * @returns its id
 */
export async function startSession(userId: string, device: string | null): Promise<string> {
  const expires = new Date(Date.now() + AWAY_DAYS * 86_400_000);
  const { id } = await db().session.create({ data: { userId, device, expires }, select: { id: true } });
  await noteSeen(userId);
  return id;
}

/** Ends a session; ending it twice is no error. */
export async function endSession(sessionId: string): Promise<void> {
  await db().session.deleteMany({ where: { id: sessionId } });
}

/** Seals a session's id into what its cookie holds. */
export async function sealToken(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: await authSecret(), maxAge: COOKIE_SECONDS });
}

/** Opening one takes longer than all else a request needs, so what was opened is remembered: the session's row is read each time. */
const opened = new Map<string, { sessionId: string; expires: number }>();
const MOST_OPENED = 5_000;

/** The id of the session in a cookie of ours, or null for anything else. */
export async function openToken(token: string): Promise<string | null> {
  const known = opened.get(token);
  if (known && Date.now() < known.expires) return known.sessionId;
  const found = await decode({ token, secret: await authSecret() }).catch(() => null);
  const { sid, exp } = found ?? {};
  if (typeof sid !== "string" || !UUID.test(sid)) return null;
  remember(token, { sessionId: sid, expires: Number(exp) * 1_000 });
  return sid;
}

/** The one that was opened first makes room. */
function remember(token: string, what: { sessionId: string; expires: number }): void {
  const [first] = opened.keys();
  if (opened.size >= MOST_OPENED && first !== undefined) opened.delete(first);
  opened.set(token, what);
}
