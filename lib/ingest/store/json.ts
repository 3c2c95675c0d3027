/** As JSON writes what PostgreSQL refuses: a NUL, half of a surrogate pair. */
const REFUSED = /\\u(?:0000|d[89a-f])/i;

/** A value as JSON that PostgreSQL takes: without NUL characters and halves of surrogate pairs, which no text column holds. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  // Looking at each string apart takes longer than all the rest.
  return json.includes("\\u") && REFUSED.test(json) ? JSON.stringify(value, (_key, each: unknown) => (typeof each === "string" ? storableText(each) : each)) : json;
}

/** A string without what PostgreSQL refuses. */
export function storableText(text: string): string {
  return text.replaceAll("\0", "").replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "");
}
