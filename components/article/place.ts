import { type ListScope, routes } from "@/lib/routes";

/** Where in a list a page stands: its first page, or the one before or after a cursor. */
export type Place = { before?: string; after?: string };

/** The address of a list's page in the first language. */
export function pathIn(scope: ListScope, { before, after }: Place): string {
  if (before !== undefined) return routes.before(scope, before);
  return after === undefined ? routes.list(scope) : routes.after(scope, after);
}
