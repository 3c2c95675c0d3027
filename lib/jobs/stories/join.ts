/** A story as it may be joined with another; `key` where an edition or a person named it. */
export type Joinable = { id: number; key: string | null };

/** Which of two stories keeps its address: one that was named, else the older one. Null where both were named: these are told apart on purpose. */
export function keepsAddress(one: Joinable, other: Joinable): Joinable | null {
  if (one.key !== null && other.key !== null) return null;
  if (one.key !== null || other.key !== null) return one.key !== null ? one : other;
  return one.id < other.id ? one : other;
}
