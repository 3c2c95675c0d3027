import { ACTIONS, TARGETS, type LogView } from "../types";

/** An actor as the log names them: a person's random name, or the paper itself. */
export const ACTOR = /^(p-[0-9a-f]{18}|system)$/;

/** Which acts a segment of the log's addresses asks for: `ban`, `on-person`, `by-system`, `2026-11`, `2026-11-22`; null for anything else. */
export function logViewOf(segment: string): LogView | null {
  const action = ACTIONS.find((one) => one === segment);
  if (action) return { action };
  if (/^[12]\d{3}-\d\d(-\d\d)?$/.test(segment)) return daysOf(segment);
  const [, way, word = ""] = /^(on|by)-(.+)$/.exec(segment) ?? [];
  if (way === "by") return ACTOR.test(word) ? { actor: word } : null;
  const targetType = TARGETS.find((one) => one === word);
  return targetType ? { targetType } : null;
}

/** The first day of a month, or a day, and the last; null for what no calendar has. */
function daysOf(segment: string): LogView | null {
  const first = new Date(`${segment.padEnd(10, "-01")}T00:00:00Z`);
  if (Number.isNaN(first.getTime()) || !first.toISOString().startsWith(segment)) return null;
  if (segment.length === 10) return { since: segment, until: segment };
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
  return { since: `${segment}-01`, until: last.toISOString().slice(0, 10) };
}

/** The segment that asks for these acts, as {@link logViewOf} reads it; null for all of them. */
export function segmentOf({ action, targetType, actor, since, until }: LogView): string | null {
  if (action) return action;
  if (targetType) return `on-${targetType}`;
  if (since !== undefined) return since === until ? since : since.slice(0, 7);
  return actor === undefined ? null : `by-${actor}`;
}

/** The months from one day to another, the newest first, as segments of an address. */
export function monthsOf(first: string, newest: string): string[] {
  const months: string[] = [];
  for (let [year = 0, month = 0] = newest.split("-").map(Number); ; [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1]) {
    const segment = `${year}-${String(month).padStart(2, "0")}`;
    if (segment < first.slice(0, 7)) return months;
    months.push(segment);
  }
}
