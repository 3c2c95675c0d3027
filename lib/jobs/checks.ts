import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { numbersOf } from "@/lib/db/rows";

/** An article that is to be looked at. `times` says which change of it is meant. */
export type Due = { id: number; times: number };

/** Where articles wait that triggers put there when they changed. */
type Queue = "ReprintCheck" | "OriginCheck" | "SearchCheck" | "PlacingCheck";

const table = (queue: Queue) => Prisma.raw(`"${queue}"`);

/** Those that wait, the first or the latest to arrive first. */
export async function dueIn(tx: Db, queue: Queue, most: number, first: "earliest" | "latest" = "earliest"): Promise<Due[]> {
  return tx.$queryRaw<Due[]>`SELECT "articleId" AS "id", "times" FROM ${table(queue)} ORDER BY "articleId" ${Prisma.raw(first === "latest" ? "DESC" : "ASC")} LIMIT ${most}`;
}

/** Takes away those that were looked at, as a statement or the end of one. Those that changed in the meantime stay. */
export function lookedAt(queue: Queue, due: readonly Due[]): Prisma.Sql {
  return Prisma.sql`
    DELETE FROM ${table(queue)} c USING unnest(${numbersOf(due.map(({ id }) => id))}::int[], ${numbersOf(due.map(({ times }) => times))}::int[]) AS d("id", "times")
    WHERE c."articleId" = d."id" AND c."times" = d."times"`;
}

/**
 * Takes one batch after the other until one is not full, so that none waits, or the turn is over.
 * @param batch takes one and says how many it looked at
 * @param signal ends it after the batch in hand
 */
export async function takeBatches({ size, turnMs }: { size: number; turnMs: number }, signal: AbortSignal | undefined, batch: () => Promise<number>): Promise<void> {
  const until = Date.now() + turnMs;
  for (;;) {
    if ((await batch()) < size || Date.now() >= until || signal?.aborted) return;
  }
}
