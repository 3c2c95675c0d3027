import type { Prisma } from "@/lib/db/generated/client";
import { COLUMNS_OF_FIELD, isColumnField, type ColumnField, type CorrectableColumns } from "./columns";

/**
 * What an article's source says of a field that an admin settled: columns as JSON has them, for the date also the place
 * in lists, for the topics their slugs. By it a correction can be taken back, and the source's article known again.
 */
export type Said = { [field in ColumnField]?: Record<string, unknown> } & { topic?: string[] };

/** What the source says of the fields that are settled. */
export function saidOf(settled: Iterable<string>, columns: Partial<CorrectableColumns>, more: { sortAt: Date; topics: readonly string[] }): Said {
  const said: Said = {};
  for (const field of settled) {
    if (field === "topic") said.topic = [...more.topics];
    else if (isColumnField(field)) said[field] = { ...picked(field, columns), ...(field === "date" ? { sortAt: more.sortAt.toISOString() } : {}) };
  }
  return said;
}

function picked(field: ColumnField, columns: Partial<CorrectableColumns>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(Object.fromEntries(COLUMNS_OF_FIELD[field].map((name) => [name, columns[name] ?? null])))) as Record<string, unknown>;
}

/** The columns that a field has again when its correction is taken back. */
export function saidColumns(said: Said, field: ColumnField): Partial<CorrectableColumns> {
  const { sortAt: _sortAt, publishedAt, ...columns } = said[field] ?? {};
  return { ...columns, ...(publishedAt === undefined ? {} : { publishedAt: typeof publishedAt === "string" ? new Date(publishedAt) : null }) };
}

/** Where an article stands in lists when the correction of its date is taken back; null where nothing was said of it. */
export function saidPlace(said: Said): Date | null {
  const at = said.date?.sortAt;
  return typeof at === "string" ? new Date(at) : null;
}

/** As it is stored: nothing where nothing is settled. */
export function readSaid(stored: Prisma.JsonValue): Said {
  return stored !== null && typeof stored === "object" && !Array.isArray(stored) ? (stored as Said) : {};
}
