import type { FeedListState } from "./schema/feed-lists";
/** The fields of a source's form. */
export const SOURCE_FIELDS = ["name", "control", "evidence", "country", "language", "owner", "funding", "description", "homepage", "status"] as const;
export type SourceField = (typeof SOURCE_FIELDS)[number];

/** What a form says of a source, as it was typed; a field that it does not have is left out. */
export function sourceFieldsIn(form: FormData): Record<string, string> {
  return Object.fromEntries(SOURCE_FIELDS.flatMap((name) => {
    const value = form.get(name);
    return typeof value === "string" ? [[name, value.replaceAll("\r\n", "\n").trim()]] : [];
  }));
}

/** How long a page waits for feeds to be fetched for the first time. */
const FIRST_LOOKS_MS = 15 * 60_000;

/** Whether more of a subscription list is to be seen in a moment: its feeds are being stored, or fetched for the first time. */
export function isMoving({ state, added, looked, finishedAt }: Pick<FeedListState, "state" | "added" | "looked" | "finishedAt">, now: Date): boolean {
  return state === "adding" || (state === "done" && looked < added && finishedAt !== null && now.getTime() - Date.parse(finishedAt) < FIRST_LOOKS_MS);
}
