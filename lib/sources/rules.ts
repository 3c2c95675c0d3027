import type { FeedListState } from "./schema/feed-lists";
/** The fields of a source's form. */
export const SOURCE_FIELDS = ["name", "control", "evidence", "country", "language", "owner", "funding", "description", "homepage", "status", "since"] as const;
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
export function isMoving({ state, waits, finishedAt }: Pick<FeedListState, "state" | "waits" | "finishedAt">, now: Date): boolean {
  return state === "adding" || (state === "done" && waits > 0 && finishedAt !== null && now.getTime() - Date.parse(finishedAt) < FIRST_LOOKS_MS);
}

/** The fields of the forms by which a feed is looked for and added. */
export const FEED_FIELDS = ["address", "userAgent", "headers", "user", "password", "into", "source", "name", "control", "evidence", "country", "language", "topic", "every"] as const;
export type FeedField = (typeof FEED_FIELDS)[number];

/** What a form says of a feed, as it was typed; what is empty is left out. */
export function feedFieldsIn(form: FormData): Partial<Record<FeedField, string>> {
  return Object.fromEntries(FEED_FIELDS.flatMap((name) => {
    const value = form.get(name);
    return typeof value === "string" && value.trim() !== "" ? [[name, value.replaceAll("\r\n", "\n").trim()]] : [];
  }));
}

/** How a feed is to be asked for, as a form says it. A line of headers without a colon is a header without a name, which is refused. */
export function mannerIn({ userAgent, headers, user, password = "" }: Readonly<Partial<Record<string, string>>>) {
  const lines = (headers ?? "").split("\n").filter((line) => line.trim() !== "").map((line) => line.split(/:(.*)/su));
  return {
    ...(userAgent ? { userAgent } : {}), ...(user ? { credentials: { user, password } } : {}),
    ...(lines.length > 0 ? { headers: Object.fromEntries(lines.map(([name = "", value]) => (value === undefined ? ["", ""] : [name.trim(), value.trim()]))) } : {}),
  };
}

/** The fields of the form for a source's full texts. */
export const FULL_TEXT_FIELDS = ["fullText", "lookAgain", "article", "title", "byline", "date", "picture", "remove", "address"] as const;
export type FullTextField = (typeof FULL_TEXT_FIELDS)[number];

/** What that form says, as it was typed. */
export function fullTextFieldsIn(form: FormData): Partial<Record<FullTextField, string>> {
  return Object.fromEntries(FULL_TEXT_FIELDS.flatMap((name) => {
    const value = form.get(name);
    return typeof value === "string" ? [[name, value.replaceAll("\r\n", "\n").trim()]] : [];
  }));
}

/** The selectors among it, one to a line where there may be several. */
export function selectorsIn({ article, title, byline, date, picture, remove }: Partial<Record<FullTextField, string>>): Record<string, string | string[] | undefined> {
  return { article, title, byline, date, picture, remove: remove?.split("\n").map((line) => line.trim()).filter(Boolean) };
}
