import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { decodePlace, encodePlace } from "./cursor";
import type { Asked, ListDescription, ListRow, SortKey } from "./types";

const TYPES: Readonly<Record<SortKey["type"], Prisma.Sql>> = { time: Prisma.sql`timestamptz`, int: Prisma.sql`int`, text: Prisma.sql`text`, uuid: Prisma.sql`uuid` };

/** Rows that an export reads at a time. */
const PORTION = 500;

export type Page<L> = { rows: ListRow<L>[]; /** The place after its last row, or null where nothing follows. */ next: string | null };

/**
 * One page of a list, read along the index of its order.
 * @throws Error for a place that is none of this order: `askedByPage` and `askedByProgram` let none through
 */
export async function listPage<L extends ListDescription>(list: L, asked: Asked): Promise<Page<L>> {
  const size = asked.limit ?? list.pageSize;
  const found = await db().$queryRaw<Record<string, unknown>[]>(statement(list, asked, size + 1));
  const shown = found.slice(0, size);
  const last = shown.at(-1);
  const keys = list.sorts[asked.sort]?.keys ?? [];
  return {
    rows: shown.map((row) => rowOf(list, row)),
    next: last && found.length > size ? encodePlace(asked, keys.map((_key, at) => textOf(last[`key ${at}`]))) : null,
  };
}

/** Every row of a list that is asked for, read in portions: as much memory for all of them as for one portion. */
export async function* listRows<L extends ListDescription>(list: L, asked: Asked): AsyncGenerator<ListRow<L>> {
  for (let after: string | undefined; ; ) {
    const { rows, next } = await listPage(list, { ...asked, after, limit: PORTION });
    yield* rows;
    if (next === null) return;
    after = next;
  }
}

function statement(list: ListDescription, asked: Asked, most: number): Prisma.Sql {
  const { keys } = list.sorts[asked.sort] ?? { keys: [] };
  const direction = asked.descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const columns = [
    ...Object.entries(list.columns).map(([name, { sql }]) => Prisma.sql`${sql} AS ${Prisma.raw(`"${name}"`)}`),
    ...keys.map(({ sql }, at) => Prisma.sql`${sql} AS ${Prisma.raw(`"key ${at}"`)}`),
  ];
  return Prisma.sql`SELECT ${Prisma.join(columns, ", ")} FROM ${list.from} WHERE ${Prisma.join(conditions(list, asked, keys), " AND ")}
    ORDER BY ${Prisma.join(keys.map(({ sql }) => Prisma.sql`${sql} ${direction}`), ", ")} LIMIT ${most}`;
}

function conditions(list: ListDescription, asked: Asked, keys: readonly SortKey[]): Prisma.Sql[] {
  const chosen = Object.entries(list.filters).flatMap(([name, one]) => {
    const value = asked.filters[name];
    return value === undefined ? [] : [Prisma.sql`(${one.where(value)})`];
  });
  const values = asked.after === undefined ? null : decodePlace(list, asked, asked.after);
  if (asked.after !== undefined && !values) throw new Error(`The list ${list.name} was given a place that is none of its order.`);
  const place = values && Prisma.sql`(${Prisma.join(keys.map(({ sql }) => sql), ", ")}) ${asked.descending ? Prisma.sql`<` : Prisma.sql`>`} (${Prisma.join(keys.map(({ type }, at) => Prisma.sql`${values[at]}::text::${TYPES[type]}`), ", ")})`;
  return [list.where ?? Prisma.sql`true`, ...chosen, ...(place ? [place] : [])];
}

function rowOf<L extends ListDescription>({ columns }: L, row: Record<string, unknown>): ListRow<L> {
  return Object.fromEntries(Object.entries(columns).map(([name, { read }]) => [name, read(row[name])])) as ListRow<L>;
}

/** A key's value as a cursor keeps it: times of the database are exact to the millisecond, as these texts are. */
function textOf(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}
