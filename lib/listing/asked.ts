import { AppError } from "@/lib/errors";
import { decodePlace } from "./cursor";
import { daySchema } from "./day";
import { sortWord } from "./describe";
import type { Asked, Filter, ListDescription } from "./types";

const MOST_TEXT = 200;

/**
 * What a page's address asks of a list. What makes no sense is passed over, so that an old bookmark still shows the
 * list; a place that is none of this order begins at the start.
 */
export function askedByPage(list: ListDescription, query: Readonly<Record<string, string | undefined>>): Asked {
  const filters = Object.fromEntries(Object.entries(list.filters).flatMap(([name, one]) => {
    const value = valueOf(one, query[name]);
    return value === null ? [] : [[name, value]];
  }));
  const order = orderOf(list, query.sort);
  const after = query.after !== undefined && decodePlace(list, order, query.after) ? query.after : undefined;
  return { filters, ...order, ...(after === undefined ? {} : { after }) };
}

function valueOf(filter: Filter, given = ""): string | null {
  const value = given.trim();
  if (filter.kind === "choice") return filter.of.includes(value) ? value : null;
  if (filter.kind === "day") return daySchema.safeParse(value).data ?? null;
  if (filter.kind === "switch") return value === "yes" ? value : null;
  return value === "" || value.includes("\0") ? null : value.slice(0, MOST_TEXT);
}

function orderOf(list: ListDescription, given = ""): Pick<Asked, "sort" | "descending"> {
  const [sort, descending] = given.startsWith("-") ? [given.slice(1), true] : [given, false];
  if (Object.hasOwn(list.sorts, sort)) return { sort, descending };
  return { sort: list.sort, descending: list.sorts[list.sort]?.first === "desc" };
}

/**
 * What a request to the JSON interface asks of a list, once its schema has checked it.
 * @throws AppError `invalid` for a place that is none of this order
 */
export function askedByProgram(list: ListDescription, query: Readonly<Record<string, unknown>>): Asked {
  const { sort, after, limit, ...filters } = query;
  const order = orderOf(list, String(sort));
  if (typeof after === "string" && !decodePlace(list, order, after)) {
    throw new AppError("invalid", "There is no such place in this order. Start from the first page.", { fields: { after: "Give `next` of the page before, with the same `sort`." } });
  }
  const given = Object.entries(filters).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  return { filters: Object.fromEntries(given), ...order, ...(typeof after === "string" ? { after } : {}), ...(typeof limit === "number" ? { limit } : {}) };
}

/** The query of an address that asks this; what a list begins with is left out. `after` is named apart, for a new order or filter begins anew. */
export function queryOfAsked(list: ListDescription, { filters, sort, descending }: Asked, after?: string | null): string {
  const begins = sort === list.sort && descending === (list.sorts[sort]?.first === "desc");
  const query = new URLSearchParams({ ...filters, ...(begins ? {} : { sort: sortWord(sort, descending) }), ...(after ? { after } : {}) });
  return query.size === 0 ? "" : `?${query}`;
}
