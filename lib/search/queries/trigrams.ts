/** PostgreSQL's word for a function that is not there: it has no pg_trgm. */
const NO_SUCH_FUNCTION = "42883";

/** Nothing is like anything where the database cannot tell. Give it to `catch`. */
export function withoutTrigrams(error: unknown): [] {
  if ((error as { code?: string }).code === NO_SUCH_FUNCTION) return [];
  throw error;
}
