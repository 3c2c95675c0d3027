import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/errors";
import { COUNTED, QUEUES, type QueueName, type QueuePage, type DeskPart } from "../types";
import { deskComments } from "./desk";

/** Comments on a page of a queue. */
export const QUEUE_PAGE = 20;

const LAST = 2 ** 31 - 1;
const CURSOR = /^(?:(\d{1,9})-)?(\d{1,10})$/;

/** Where a page begins: after this comment, and where those with the most flags stand first after so many of them. */
type At = { flags: number; id: number };

/** Each queue by the index that holds it: what is in it, and its order. Who waits longest for a decision comes first. */
const PLACES: Readonly<Record<QueueName, { within: Prisma.Sql; after: (at: At) => Prisma.Sql; by: Prisma.Sql; start: At }>> = {
  reported: {
    within: Prisma.sql`"flagCount" > 0 AND "status" = 'published'`, by: Prisma.sql`"flagCount" DESC, "id" DESC`,
    after: ({ flags, id }) => Prisma.sql`("flagCount", "id") < (${flags}::int, ${id}::int)`, start: { flags: LAST, id: LAST },
  },
  held: { within: Prisma.sql`"status" = 'held'`, by: Prisma.sql`"id"`, after: ({ id }) => Prisma.sql`"id" > ${id}::int`, start: { flags: 0, id: 0 } },
  unmoderated: newestFirst(Prisma.sql`"moderatedAt" IS NULL AND "status" = 'published'`),
  approved: newestFirst(Prisma.sql`"moderatedAt" IS NOT NULL AND "status" = 'published'`),
  rejected: newestFirst(Prisma.sql`"status" = 'rejected'`),
};

function newestFirst(within: Prisma.Sql): (typeof PLACES)[QueueName] {
  return { within, by: Prisma.sql`"id" DESC`, after: ({ id }) => Prisma.sql`"id" < ${id}::int`, start: { flags: 0, id: LAST } };
}

/**
 * One page of a queue, with all that its decisions need.
 * @param cursor as `next` of the page before gave it
 * @throws AppError `invalid` for what is no cursor
 */
export async function listQueue(queue: QueueName, viewerId: string, cursor?: string): Promise<QueuePage> {
  const { within, after, by, start } = PLACES[queue];
  const rows = await db().$queryRaw<{ id: number; flagCount: number }[]>`
    SELECT "id", "flagCount" FROM "Comment" WHERE ${within} AND ${after(cursor === undefined ? start : placeOf(cursor))} ORDER BY ${by} LIMIT ${QUEUE_PAGE + 1}`;
  const shown = rows.slice(0, QUEUE_PAGE);
  const last = shown.at(-1);
  const next = last && rows.length > QUEUE_PAGE ? `${queue === "reported" ? `${last.flagCount}-` : ""}${last.id}` : null;
  return { comments: await deskComments(shown.map((row) => row.id), viewerId), next };
}

function placeOf(cursor: string): At {
  const [, flags = "0", id = ""] = CURSOR.exec(cursor) ?? [];
  if (id === "" || Number(id) > LAST) throw new AppError("invalid", "This is no place in the queue. Start from its first page.");
  return { flags: Number(flags), id: Number(id) };
}

/** The place in an address where a queue's page begins, or undefined for its start: also where it says something else. */
export function queueStart(given: string | undefined): string | undefined {
  return given !== undefined && CURSOR.test(given) && Number(CURSOR.exec(given)?.[2]) <= LAST ? given : undefined;
}

/** How much waits: each count ends one beyond {@link COUNTED}, however much there is. */
export async function queueCounts(): Promise<Record<DeskPart, number>> {
  const bounded = (from: Prisma.Sql, name: string) => Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM ${from} LIMIT ${COUNTED + 1}) s) AS ${Prisma.raw(`"${name}"`)}`;
  // In each queue's order, so that its index is what is counted.
  const columns = [...QUEUES.map((name) => bounded(Prisma.sql`"Comment" WHERE ${PLACES[name].within} ORDER BY ${PLACES[name].by}`, name)), bounded(Prisma.sql`"Appeal" WHERE "status" = 'open'`, "appeals"), bounded(Prisma.sql`"LabelDispute" WHERE "state" = 'open'`, "labels"), bounded(Prisma.sql`"StoryProposal" WHERE "state" = 'open'`, "proposals")];
  const [row] = await db().$queryRaw<[Record<DeskPart, number>]>`SELECT ${Prisma.join(columns, ", ")}`;
  return row;
}
