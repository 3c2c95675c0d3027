import type { z } from "zod";
import type { correctionValuesSchema } from "../schema/correction";

/** Fields of the form that are one text each. */
export const TEXT_FIELDS = ["title", "standfirst", "byline", "dateline", "date", "kind", "language", "sponsor", "disclaimer"] as const;

/** What a field said when the form was opened goes beside it under this name. */
export const wasName = (field: string) => `was.${field}`;

/** The topics that a form chose, the main one first. */
export function topicsIn(form: FormData): string[] {
  const main = String(form.get("topic") ?? "");
  const others = form.getAll("topics").map(String).filter((slug) => slug !== main);
  return main === "" ? others : [main, ...others];
}

/**
 * What a form corrects: only the fields that whoever sent it changed, so that two who correct different fields at once do
 * not undo one another's.
 */
export function correctionIn(form: FormData): z.input<typeof correctionValuesSchema> {
  const values: Record<string, unknown> = {};
  for (const field of TEXT_FIELDS) {
    const value = form.get(field);
    // Browsers send line breaks as two characters.
    const now = typeof value === "string" ? value.replaceAll("\r\n", "\n").trim() : null;
    if (now === null || now === String(form.get(wasName(field)) ?? "").replaceAll("\r\n", "\n").trim()) continue;
    values[field] = field === "date" && now === "" ? null : now;
  }
  const topics = topicsIn(form);
  if (form.has(wasName("topics")) && topics.join() !== form.get(wasName("topics"))) values.topics = topics;
  return values;
}
