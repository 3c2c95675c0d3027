/** A comment in a statement that is asked often and whose text never varies: it is planned once for each connection. */
export const PREPARED = "/* prepared */";

/** Each connection keeps every plan it made, so their number has an end. */
const MOST_NAMES = 200;
const names = new Map<string, string>();

/**
 * The name under which PostgreSQL keeps a statement's plan; empty for one that is planned each time. Planning an
 * article's statement takes three times as long as running it.
 */
export function statementName(sql: string): string {
  if (!sql.includes(PREPARED)) return "";
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= MOST_NAMES) return "";
  const name = `parallax_${names.size + 1}`;
  names.set(sql, name);
  return name;
}
