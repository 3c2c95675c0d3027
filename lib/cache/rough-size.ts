/** About the bytes that plain data takes in memory: objects, arrays, maps, sets and texts. Texts beyond Latin-1 take up to twice as much. */
export function roughSize(value: unknown): number {
  if (typeof value === "string") return 16 + value.length;
  if (typeof value !== "object" || value === null) return 8;
  if (value instanceof Map || value instanceof Set) return roughSize([...value]);
  let size = 32;
  if (Array.isArray(value)) for (const one of value) size += 8 + roughSize(one);
  else for (const name in value) size += 8 + roughSize((value as Readonly<Record<string, unknown>>)[name]);
  return size;
}
