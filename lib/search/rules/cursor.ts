/**
 * A place in results: among those that are ranked (after the result of this score and id, as scores stood at `now`), or
 * among those in order of time. Times in milliseconds.
 */
export type SearchPlace = { by: "score"; now: number; score: number; id: number } | { by: "time"; now: number; at: number; id: number };

const MICRO = 1e6;
/** Scores are counted from here, so that none is below nothing. */
const LEAST = -2;
const FORM = /^([st])([0-9a-z]{1,9})-([0-9a-z]{1,10})-([0-9a-z]{1,7})$/;

/** A place as one word of an address. */
export function encodeSearchPlace(place: SearchPlace): string {
  const key = place.by === "score" ? Math.round((place.score - LEAST) * MICRO) : place.at;
  return `${place.by === "score" ? "s" : "t"}${place.now.toString(36)}-${key.toString(36)}-${place.id.toString(36)}`;
}

/** The place that a word of an address means, or null for anything else. */
export function decodeSearchPlace(text: string): SearchPlace | null {
  const match = FORM.exec(text);
  if (!match) return null;
  const [now, key, id] = match.slice(2).map((digits) => Number.parseInt(digits, 36)) as [number, number, number];
  if (now > 8.64e15 || key > 8.64e15 || id >= 2 ** 31) return null;
  return match[1] === "s" ? { by: "score", now, score: Math.round(key + LEAST * MICRO) / MICRO, id } : { by: "time", now, at: key, id };
}
