/** A time in an address of the front page as it was: a full minute in UTC, `2026-05-03T08:00`. */
export const minuteOf = (at: Date): string => at.toISOString().slice(0, 16);

/** The time that an address or a form names, or null: a day is its beginning, seconds and a `Z` are let pass. */
export function readMinute(text: string): Date | null {
  const [, day, clock = "00:00"] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d{1,3})?)?Z?)?$/.exec(text.trim()) ?? [];
  const at = day === undefined ? null : new Date(`${day}T${clock}:00.000Z`);
  // A day that is in no month, such as 31 February, would be taken for one of the next.
  return at && !Number.isNaN(at.getTime()) && minuteOf(at) === `${day}T${clock}` ? at : null;
}
