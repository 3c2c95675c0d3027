/** A value as JSON that PostgreSQL takes: without NUL characters and halves of surrogate pairs, which no text column holds. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => (typeof each === "string" ? storableText(each) : each));
}

/** A string without what PostgreSQL refuses. */
export function storableText(text: string): string {
  return text.replaceAll("\0", "").replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "");
}
