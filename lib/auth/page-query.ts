export type PageQuery = Promise<Record<string, string | string[] | undefined>>;

/** A page's query as single texts; of what is given twice, the first. Without NUL, which no text has and the database takes in none. */
export async function pageQuery(query: PageQuery): Promise<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(await query).map(([name, value]) => [name, (Array.isArray(value) ? value[0] : value)?.replaceAll("\0", "")]));
}
