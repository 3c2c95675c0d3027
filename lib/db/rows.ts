import { db } from "./client";
import { Prisma } from "./generated/client";
import { PREPARED } from "./prepared";

/**
 * The rows of a statement, read as one JSON text: a driver reads and converts each column of each row apart, which
 * costs more than most statements. For reads that pages ask for again and again; PostgreSQL keeps their plans.
 * @param select its own ORDER BY is the order of the rows. Nothing in its text may vary with what is asked, only its values
 * @returns what JSON makes of the columns: times are ISO 8601 texts with an offset, numbers must be safe integers or floats
 */
export async function rowsAsJson<Row>(select: Prisma.Sql): Promise<Row[]> {
  const [found] = await db().$queryRaw<{ rows: string }[]>`SELECT ${Prisma.raw(PREPARED)} coalesce(json_agg(r), '[]')::text AS "rows" FROM (${select}) r`;
  return JSON.parse(found?.rows ?? "[]") as Row[];
}
