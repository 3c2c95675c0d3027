import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import { daySchema } from "./day";
import type { ChoiceFilter, Column, DayFilter, Filter, List, ListDescription, RowOf, Sort, SortKey, SwitchFilter, TextFilter, Value } from "./types";

type Sql = Prisma.Sql;

/** Rows of one page that a client may ask for. */
const MOST_ROWS = 200;

const described = <T extends z.ZodType>(schema: T, about: string | undefined): T => (about === undefined ? schema : schema.describe(about));

/** Columns by what they hold. `sql` reads it; `about` says in the JSON's description what its name does not. */
export const column = {
  text: (sql: Sql, about?: string): Column<string> => ({ kind: "text", sql, schema: described(z.string(), about), read: String }),
  number: (sql: Sql, about?: string): Column<number> => ({ kind: "number", sql, schema: described(z.number(), about), read: Number }),
  yesNo: (sql: Sql, about?: string): Column<boolean> => ({ kind: "yes-no", sql, schema: described(z.boolean(), about), read: (value) => value === true }),
  time: (sql: Sql, about?: string): Column<string> => ({ kind: "time", sql, schema: described(z.iso.datetime(), about), read: (value) => (value as Date).toISOString() }),
  /** One word of a closed list, which the database checks. */
  word: <const W extends string>(words: readonly W[], sql: Sql, about?: string): Column<W> => (
    { kind: "word", sql, schema: described(z.enum(words) as unknown as z.ZodType<W>, about), read: (value) => value as W }
  ),
  /** The same, or nothing. */
  maybe: <T extends Value>({ schema, read, ...rest }: Column<T>, about?: string): Column<T | null> => (
    { ...rest, schema: described(schema.nullable(), about ?? schema.description), read: (value) => (value === null ? null : read(value)) }
  ),
} as const;

/** Filters by how they are chosen. `about` says in the JSON's description what they leave. */
export const filter = {
  choice: <const W extends string>(of: readonly W[], where: (word: W) => Sql, about: string): ChoiceFilter<W> => ({ kind: "choice", of, where, about }),
  text: (where: (text: string) => Sql, about: string): TextFilter => ({ kind: "text", where, about }),
  day: (where: (day: string) => Sql, about: string): DayFilter => ({ kind: "day", where, about }),
  on: (where: () => Sql, about: string): SwitchFilter => ({ kind: "switch", where, about }),
} as const;

/** Keys of an order, each with what its column holds. */
export const key = {
  time: (sql: Sql): SortKey => ({ type: "time", sql }),
  int: (sql: Sql): SortKey => ({ type: "int", sql }),
  text: (sql: Sql): SortKey => ({ type: "text", sql }),
  uuid: (sql: Sql): SortKey => ({ type: "uuid", sql }),
} as const;

/**
 * What stands beside each row in another table, one row of it at the most, for the `from` of a list. PostgreSQL looks it
 * up for the rows that a page shows; a plain join it may walk from the first row on, to the place where the page begins.
 */
export function beside(select: Sql, name: string): Sql {
  return Prisma.sql`LEFT JOIN LATERAL (${select} LIMIT 1) ${Prisma.raw(`"${name}"`)} ON true`;
}

/** A pattern for LIKE and ILIKE that finds this text anywhere. */
export function anywhere(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}

/** A list by its description; see docs/technotes/admin-lists.md. */
export function defineList<C extends Record<string, Column>, F extends Record<string, Filter>, S extends Record<string, Sort>>(list: ListDescription<C, F, S>): List<C, F, S> {
  const rowSchema = z.strictObject(Object.fromEntries(Object.entries(list.columns).map(([name, { schema }]) => [name, schema]))) as unknown as z.ZodType<RowOf<C>>;
  const exportQuerySchema = z.strictObject({ ...filterSchemas(list.filters), sort: sortSchema(list) });
  return {
    ...list, rowSchema, exportQuerySchema,
    querySchema: exportQuerySchema.extend({
      after: z.string().max(2_000).optional().describe("`next` of the page before, in the same order"),
      limit: z.coerce.number("Give a number from 1 to 200.").int().min(1, "Give a number from 1 to 200.").max(MOST_ROWS, "Give a number from 1 to 200.").default(list.pageSize).describe("How many rows, at most 200"),
    }),
    pageSchema: z.strictObject({ items: z.array(rowSchema), next: z.string().nullable().describe("`after` of the next page") }),
  };
}

function filterSchemas(filters: Readonly<Record<string, Filter>>): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(filters).map(([name, one]) => [name, filterSchema(one).optional().describe(one.about)]));
}

function filterSchema(one: Filter): z.ZodType {
  if (one.kind === "choice") return z.enum(one.of, `Give one of ${one.of.join(", ")}.`);
  if (one.kind === "day") return daySchema;
  if (one.kind === "switch") return z.literal("yes", "Give yes, or leave it out.");
  return z.string().trim().min(1, "Give some text, or leave it out.").max(200, "Give at most 200 characters.");
}

function sortSchema({ sorts, sort }: { sorts: Readonly<Record<string, Sort>>; sort: string }): z.ZodType {
  const words = Object.keys(sorts).flatMap((name) => [name, `-${name}`]);
  return z.enum(words, `Give one of ${words.join(", ")}.`).default(sortWord(sort, sorts[sort]?.first === "desc")).describe("The order; with `-` before it from the last to the first");
}

/** An order as an address has it. */
export function sortWord(sort: string, descending: boolean): string {
  return descending ? `-${sort}` : sort;
}
