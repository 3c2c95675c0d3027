import { createHash } from "node:crypto";

/** Each connection keeps every plan it made, so their number has an end. */
const MOST_NAMES = 200;
const names = new Map<string, string>();

/**
 * The name under which PostgreSQL keeps a statement's plan on each connection, or undefined once there are too many.
 * It is made of the text, for the two copies of this module in a web process share their connections.
 */
export function statementName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= MOST_NAMES) return undefined;
  const name = `parallax_${createHash("sha256").update(sql).digest("hex").slice(0, 32)}`;
  names.set(sql, name);
  return name;
}

/** The same for a statement whose plan is kept already; any other has none. */
export function nameOfKept(sql: string): string | undefined {
  return names.get(sql);
}
