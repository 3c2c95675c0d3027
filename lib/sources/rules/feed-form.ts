import { KEPT_VALUE } from "../schema/feed-desk";

/** The fields of a feed's form that are shown again when something in it was wrong: no password. */
export const FEED_FIELDS = ["url", "title", "userAgent", "headers", "interval", "user"] as const;
export type FeedField = (typeof FEED_FIELDS)[number];

const textOf = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? value.replaceAll("\r\n", "\n").trim() : undefined;
};

/** What was typed, to be shown again. */
export function feedFieldsIn(form: FormData): Record<string, string> {
  return Object.fromEntries(FEED_FIELDS.flatMap((name) => {
    const value = textOf(form, name);
    return value === undefined ? [] : [[name, value]];
  }));
}

/** What a form says of a feed, in the shape of the JSON; a field that it does not have is left out. */
export function feedEditIn(form: FormData): Record<string, unknown> {
  const { url, title, userAgent, headers, interval, user } = feedFieldsIn(form);
  const credentials = form.has("forget") ? null : user ? { user, password: textOf(form, "password") ?? "" } : undefined;
  const given = { url, title, userAgent, headers: headers === undefined ? undefined : headersIn(headers), fixedSeconds: interval === undefined ? undefined : intervalIn(interval), credentials, anyway: form.has("anyway") };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** Seconds, or null for "automatic". */
export function intervalIn(text: string): number | null {
  return text === "" ? null : Number(text);
}

/** Lines as `Name: value`; what is no header is left for the rules to refuse. */
export function headersIn(text: string): Record<string, string> {
  return Object.fromEntries(text.split("\n").map((line) => line.trim()).filter((line) => line !== "").map((line) => {
    const at = line.indexOf(":");
    return at < 0 ? [line, ""] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
  }));
}

/** The names of headers as lines of the form, their values kept to themselves. */
export function headerLines(names: readonly string[]): string {
  return names.map((name) => `${name}: ${KEPT_VALUE}`).join("\n");
}
