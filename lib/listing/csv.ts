import { listRows } from "./page";
import type { Asked, ListDescription, Value } from "./types";

/** At the start of a cell these make a spreadsheet compute what somebody wrote. */
const COMPUTES = /^[=+\-@\t\r\n]/;
const QUOTED = /[",\r\n]|^\s|\s$/;

/** One cell: text that a spreadsheet would compute gets an apostrophe before it; figures and times are themselves. */
export function csvCell(value: Value): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = COMPUTES.test(value) ? `'${value}` : value;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvLine(cells: readonly Value[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/** All rows that are asked for as CSV (RFC 4180, in UTF-8), made while it is sent. The first line has the names that JSON has. */
export async function* csvOf(list: ListDescription, asked: Asked): AsyncGenerator<string> {
  const names = Object.keys(list.columns);
  yield csvLine(names);
  for await (const row of listRows(list, asked)) yield csvLine(names.map((name) => row[name] ?? null));
}

/** The name of its file: `admin/people` becomes `parallax-people.csv`. */
export function csvName({ name }: ListDescription): string {
  return `parallax-${name.split("/").at(-1) ?? name}.csv`;
}
