/** What an id names: an article by its number, or a saved piece by its own id. */
export type References = { articleIds: number[]; bookmarkIds: string[] };

/** Sorts ids that were checked by the schema by what they name. Each counts once. */
export function referencesOf(ids: readonly string[]): References {
  const distinct = [...new Set(ids)];
  const isNumber = (id: string) => /^\d+$/.test(id);
  return { articleIds: distinct.filter(isNumber).map(Number), bookmarkIds: distinct.filter((id) => !isNumber(id)) };
}

/** The id of a saved piece outside: an article's number, else the bookmark's own id. */
export function outwardId(row: { id: string; articleId: number | null }): string {
  return row.articleId === null ? row.id : String(row.articleId);
}
