import type { Pool, QueryResultRow } from "pg";
import { connections, type Db } from "./client";
import { Prisma } from "./generated/client";
import { statementName } from "./prepared";

/**
 * The rows of a statement that is asked often: PostgreSQL keeps its plan, and it goes to the driver without the way
 * through Prisma, which costs several times as much as most of these statements. It runs by itself, in no transaction of Prisma's.
 * @param statement Nothing in its text may vary with what is asked, only its values
 * @returns what the driver makes of the columns: times are Dates, bigint and numeric are texts
 */
export async function preparedRows<Row extends QueryResultRow>(statement: Prisma.Sql): Promise<Row[]> {
  const { text, values } = statement;
  return (await connections().query<Row>({ name: statementName(text), text, values })).rows;
}

/**
 * The same, read as one JSON text: a driver reads and converts each column of each row apart, which costs more than
 * most statements.
 * @param select its own ORDER BY is the order of the rows
 * @returns what JSON makes of the columns: times are ISO 8601 texts with an offset, numbers must be safe integers or floats
 */
export async function rowsAsJson<Row>(select: Prisma.Sql): Promise<Row[]> {
  return rowsOf(await preparedRows<Rows>(asJson(select)));
}

/** The same, over connections that are none of these. */
export async function jsonRowsOf<Row>(over: Pool, select: Prisma.Sql): Promise<Row[]> {
  const { text, values } = asJson(select);
  return rowsOf((await over.query<Rows>({ name: statementName(text), text, values })).rows);
}

/**
 * Rows of which each is a list of its own, column by column: a thousand things one by one take three times as long to write
 * and to read.
 * @param select each column is the text of an array of numbers (`array_agg(...)::text`) or of JSON (`json_agg(...)::text`)
 * @returns for each row the values of each column, none where it is null
 */
export async function columnsOf<Columns extends Record<string, unknown>>(over: Pool, { text, values }: Prisma.Sql): Promise<{ [Name in keyof Columns]: Columns[Name][] }[]> {
  const { rows } = await over.query<Record<string, string | null>>({ name: statementName(text), text, values });
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, column]) => [name, valuesOf(column)])) as { [Name in keyof Columns]: Columns[Name][] });
}

function valuesOf(column: string | null): unknown[] {
  if (column === null) return [];
  return JSON.parse(column.startsWith("{") ? `[${column.slice(1, -1)}]` : column) as unknown[];
}

/** The same, within a transaction of Prisma's. */
export async function rowsAsJsonIn<Row>(tx: Db, select: Prisma.Sql): Promise<Row[]> {
  return rowsOf(await tx.$queryRaw<Rows[]>(kept(asJson(select))));
}

/**
 * A statement of which each connection keeps the plan, for `$queryRaw` and `$executeRaw` within a transaction of Prisma's.
 * @param statement Nothing in its text may vary with what is asked, only its values
 */
export function kept(statement: Prisma.Sql): Prisma.Sql {
  statementName(statement.text);
  return statement;
}

/** Whole numbers as PostgreSQL writes a list of them, for `${...}::int[]`: of a list itself, Prisma and the driver copy and quote each. */
export const numbersOf = (list: Iterable<number>): string => `{${[...list].join(",")}}`;

type Rows = { rows: string };
const asJson = (select: Prisma.Sql) => Prisma.sql`SELECT coalesce(json_agg(r), '[]')::text AS "rows" FROM (${select}) r`;
const rowsOf = <Row>([found]: readonly Rows[]) => JSON.parse(found?.rows ?? "[]") as Row[];
