/** What has lists by time. */
export type ListScope = { kind: "latest" } | { kind: "topic"; slug: string } | { kind: "source"; slug: string };

/** The path of a list's first page. */
export function listPath(scope: ListScope): string {
  return scope.kind === "latest" ? "/latest" : `/${scope.kind}s/${encodeURIComponent(scope.slug)}`;
}

/** A page's query; what is not given is left out. */
export type Said = Readonly<Record<string, string | null | undefined>>;

/** A query with its question mark; nothing where nothing is given. */
export function queryOf(said: Said = {}): string {
  const given = Object.entries(said).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}

/** Where to go afterwards. */
export function onward(path = "/"): string {
  return path === "/" ? "" : `?${new URLSearchParams([["then", path]])}`;
}

/** What was just done, for the page to say in its own words. */
export function telling(told?: string): string {
  return told === undefined ? "" : `?${new URLSearchParams([["told", told]])}`;
}

/** The page after a cursor. */
export function beforeCursor(cursor?: string): string {
  return cursor === undefined ? "" : `/before/${cursor}`;
}
