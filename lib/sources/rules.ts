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
