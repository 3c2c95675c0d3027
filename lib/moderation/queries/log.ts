import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { dayKey } from "@/lib/format/dates";
import { csvLine } from "@/lib/listing/csv";
import { actLine, ChainReader, GENESIS, type LoggedAct, type Verification } from "../rules/chain";
import type { Action, LogHead, LogList, LogView, TargetType } from "../types";
import { firstActSince } from "./log-days";

const AT_ONCE = 1_000;
/** Acts on a page of the log. */
export const LOG_PAGE = 50;

type Row = Awaited<ReturnType<typeof between>>[number];

const between = (after: number, until: number) => db().moderationAct.findMany({ where: { id: { gt: after, lte: until } }, orderBy: { id: "asc" }, take: AT_ONCE });

function toLogged({ createdAt, ...row }: Row): LoggedAct {
  return { ...row, at: createdAt.toISOString(), action: row.action as Action, targetType: row.targetType as TargetType, detail: row.detail as LoggedAct["detail"] };
}

/** The log as a file: one act a line, in canonical JSON, up to the head that it has now. */
export async function logFile(): Promise<{ head: LogHead; lines: AsyncGenerator<string> }> {
  const head = await newestHead();
  return { head, lines: linesOf(head.acts) };
}

async function* linesOf(until: number): AsyncGenerator<string> {
  for await (const act of wholeLog(until)) yield actLine(act);
}

const TABLE = ["id", "at", "actor", "action", "targetType", "target", "reason", "detail", "textHash", "previousHash", "hash"] as const;

/** The same as CSV, with the names of an act's fields in its first line; `detail` is JSON. */
export async function logTable(): Promise<{ head: LogHead; lines: AsyncGenerator<string> }> {
  const head = await newestHead();
  return { head, lines: tableOf(head.acts) };
}

async function* tableOf(until: number): AsyncGenerator<string> {
  yield csvLine(TABLE);
  for await (const act of wholeLog(until)) yield csvLine(TABLE.map((name) => (name === "detail" ? JSON.stringify(act.detail) : act[name])));
}

/**
 * The whole log, the oldest act first, read in pieces.
 * @param until the number of the last act wanted
 */
export async function* wholeLog(until = 2 ** 31 - 1): AsyncGenerator<LoggedAct> {
  for (let rows = await between(0, until); rows.length > 0; rows = await between(rows.at(-1)?.id ?? until, until)) yield* rows.map(toLogged);
}

/**
 * Reads the log from its first act and says whether each is what it was.
 * @param head the hash up to which to read, or its first digits, as somebody noted it; null for all of it
 */
export async function verifyLog(head: string | null): Promise<Verification> {
  const reader = new ChainReader(head);
  for await (const act of wholeLog()) {
    if (!reader.wantsMore) break;
    reader.read(act);
  }
  return reader.end();
}

/** Where a page of the log begins: what is older, or newer, than the act of this number. */
export type LogPlace = { before?: number; after?: number };

/**
 * One page of the log, the newest act first.
 * @param view which acts: of one kind, on one kind of thing or by one actor each along an index of its own, of some days along their numbers
 * @returns null where there is no such page
 */
export async function listActs({ since, until, ...which }: LogView, { before, after }: LogPlace, size = LOG_PAGE): Promise<LogList | null> {
  const ofDays = since === undefined && until === undefined ? {} : await numbersOf(since, until);
  const of = (id: { lt?: number; gt?: number }, order: "asc" | "desc", take: number) => db().moderationAct.findMany({ where: { ...which, id, AND: { id: ofDays } }, orderBy: { id: order }, take });
  const found = after === undefined ? await of({ lt: before }, "desc", size) : (await of({ gt: after }, "asc", size)).reverse();
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return before === undefined && after === undefined ? { acts: [], older: null, newer: null, following: null } : null;
  const [newer, older, following] = await Promise.all([of({ gt: first.id }, "asc", 1), of({ lt: last.id }, "desc", 1), db().moderationAct.findUnique({ where: { id: first.id + 1 }, select: { createdAt: true } })]);
  return { acts: found.map(toLogged), newer: newer.length > 0 ? first.id : null, older: older.length > 0 ? last.id : null, following: following?.createdAt.toISOString() ?? null };
}

/** The numbers of the acts of some days, both of them counted. */
async function numbersOf(since: string | undefined, until: string | undefined): Promise<{ gte?: number; lt?: number }> {
  const [row] = await db().$queryRaw<{ gte: number; lt: number }[]>`
    SELECT ${since === undefined ? Prisma.sql`1` : firstActSince(since)} AS "gte", ${until === undefined ? Prisma.sql`2147483647` : firstActSince(until, 1)} AS "lt"`;
  return row ?? {};
}

/** The days, in UTC, of the first act and the newest; null before there is one. */
export async function daysOfLog(): Promise<{ first: string; newest: string } | null> {
  const [first, newest] = await Promise.all((["asc", "desc"] as const).map((id) => db().moderationAct.findFirst({ orderBy: { id }, select: { createdAt: true } })));
  return first && newest ? { first: dayKey(first.createdAt.toISOString()), newest: dayKey(newest.createdAt.toISOString()) } : null;
}

/** One act by its number, with the number of the newest; null where there is none. */
export async function actOf(id: number): Promise<{ act: LoggedAct; newest: number } | null> {
  const [row, last] = await Promise.all([db().moderationAct.findUnique({ where: { id } }), newestHead()]);
  return row && { act: toLogged(row), newest: last.acts };
}

/** The head of the whole log at this moment. */
export async function newestHead(): Promise<LogHead> {
  return headBefore(null);
}

/** The head of the log at the end of the last day, in UTC, that is over and had acts; null before there is one. */
export async function lastDaysHead(now = new Date()): Promise<LogHead | null> {
  // From the newest act back over today's alone.
  const head = await headBefore(new Date(`${dayKey(now.toISOString())}T00:00:00Z`));
  return head.acts === 0 ? null : head;
}

async function headBefore(time: Date | null): Promise<LogHead> {
  const row = await db().moderationAct.findFirst({ where: time ? { createdAt: { lt: time } } : {}, orderBy: { id: "desc" }, select: { id: true, hash: true, createdAt: true } });
  return row ? { acts: row.id, hash: row.hash, at: row.createdAt.toISOString() } : { acts: 0, hash: GENESIS, at: null };
}
