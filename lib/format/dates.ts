import type { Precision } from "@/lib/closed-lists";

/** A moment for the `datetime` attribute of `<time>`: as many parts as are known; null when none is. */
export function machineDate(iso: string | null, precision: Precision): string | null {
  if (iso === null || precision === "unknown") return null;
  const whole = new Date(iso).toISOString();
  const parts = { year: 4, month: 7, day: 10, minute: whole.length } as const;
  return whole.slice(0, parts[precision]);
}

/** The day of a moment in UTC, `YYYY-MM-DD`: what lists group by. */
export function dayKey(iso: string): string {
  return new Date(iso).toISOString().slice(0, 10);
}
