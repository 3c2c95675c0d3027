import { describe, expect, test } from "vitest";
import { plansOf, rowsOf } from "@/lib/db/plans.testing";
import { askedByPage } from "./asked";
import { listPage, listRows } from "./page";
import type { Asked, ListDescription, ListRow } from "./types";

/** A page or two, and beside them as much of the tables they are joined with; far less than any table holds here. */
const MOST_ROWS = 500;
const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * The tests of every list, over the rows that the test file's database holds: each order and filter shows every row once,
 * both ways, and reads no more than it shows.
 * @param lists by name, each with texts to look for; those that are a day are for filters by day
 */
export function behavesAsList(database: { url(): string }, lists: readonly (readonly [string, ListDescription, readonly string[]])[]): void {
  describe.each(lists)("the list of %s", (_name, list, texts) => {
    test.each(everyAsked(list, texts))("asked for %s shows every row once, in its order, and backwards the same", async (_said, asked) => {
      const rows = await walk(list, { ...asked, limit: 700 });
      const back = await walk(list, { ...asked, descending: !asked.descending, limit: 911 });
      expect(back.reverse()).toEqual(rows);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect(rows.length).toBeGreaterThan(0);
      const exported = [];
      for await (const row of listRows(list, asked)) exported.push(row);
      expect(exported).toEqual(rows);
    });

    test.each(everyAsked(list, []))("asked for %s reads no more than it shows, also far down", async (_said, asked) => {
      const { next } = await listPage(list, { ...asked, limit: 100 });
      for (const after of [undefined, next ?? undefined]) {
        const plans = await plansOf(database.url(), () => listPage(list, { ...asked, after }));
        const reading = plans.flatMap(({ nodes }) => nodes).filter((node) => rowsOf(node) > MOST_ROWS || (node["Node Type"] === "Seq Scan" && rowsOf(node) > 1));
        expect(reading.map((node) => `${node["Node Type"]} of ${rowsOf(node)} rows`)).toEqual([]);
      }
    });
  });
}

/** Every order and filter of a list that a person may choose. */
function everyAsked(list: ListDescription, texts: readonly string[]): [string, Asked][] {
  const filters: Record<string, string>[] = [{}, ...Object.entries(list.filters).flatMap(([name, one]) => (
    (one.kind === "choice" ? [...one.of] : one.kind === "switch" ? ["yes"] : texts.filter((text) => DAY.test(text) === (one.kind === "day"))).map((value) => ({ [name]: value }))
  ))];
  return Object.keys(list.sorts).flatMap((sort) => [sort, `-${sort}`]).flatMap((sort) => filters.map((given): [string, Asked] => [JSON.stringify({ sort, ...given }), askedByPage(list, { ...given, sort })]));
}

/** All rows of a list, page by page. `between` is done after each page but the last, and is told the id of its last row. */
export async function walk<L extends ListDescription>(list: L, asked: Asked, between?: (last: unknown) => Promise<unknown>): Promise<ListRow<L>[]> {
  const found: ListRow<L>[] = [];
  let after = asked.after;
  for (;;) {
    const { rows, next } = await listPage(list, { ...asked, after });
    found.push(...rows);
    if (next === null) return found;
    await between?.((found.at(-1) as { id?: unknown } | undefined)?.id);
    after = next;
  }
}
