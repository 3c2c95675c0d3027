import { AppError } from "@/lib/errors";

/** A list's cursor as the interface writes it: the direction, a point, and the cursor of the pages. */
export function placeOf(cursor: string | undefined): { before?: string; after?: string } {
  if (cursor === undefined) return {};
  const key = cursor.slice(cursor.indexOf(".") + 1);
  return cursor.startsWith("after.") ? { after: key } : { before: key };
}

/** The links of one page of a list, relative to the server, keeping the filters that were asked for. */
export function pageLinks(
  path: string,
  query: Readonly<Record<string, string | number | undefined>>,
  cursors: { older: string | null; newer: string | null },
) {
  const to = (cursor: string | undefined) => addressWith(path, { ...query, cursor });
  return {
    self: addressWith(path, query),
    next: cursors.older === null ? null : to(`before.${cursors.older}`),
    previous: cursors.newer === null ? null : to(`after.${cursors.newer}`),
  };
}

/** An address with a query; parameters without a value are left out, the others are in order of name. */
export function addressWith(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  const text = new URLSearchParams(given.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1))).toString();
  return text === "" ? path : `${path}?${text}`;
}

/** The relations of the Link header for a page of a list. */
export function relations(links: { next: string | null; previous: string | null }): Record<string, string | null> {
  return { next: links.next, prev: links.previous };
}

/** What a filter that names nothing is answered with. */
export function unknownFilter(query: { topic?: string; source?: string }): AppError {
  const [name, value] = query.topic === undefined ? ["source", query.source] : ["topic", query.topic];
  const detail = `There is no ${name} "${value}". /api/v1/${name}s lists them.`;
  return new AppError("invalid", detail, { fields: { [name ?? ""]: detail } });
}
