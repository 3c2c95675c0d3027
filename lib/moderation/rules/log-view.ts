import { ACTIONS, TARGETS, type LogView } from "../types";

/** An actor as the log names them: a person's random name, or the paper itself. */
export const ACTOR = /^(p-[0-9a-f]{18}|system)$/;

/** Which acts a segment of the log's addresses asks for: `ban`, `on-person`, `by-system`; null for anything else. */
export function logViewOf(segment: string): LogView | null {
  const action = ACTIONS.find((one) => one === segment);
  if (action) return { action };
  const [, way, word = ""] = /^(on|by)-(.+)$/.exec(segment) ?? [];
  if (way === "by") return ACTOR.test(word) ? { actor: word } : null;
  const targetType = TARGETS.find((one) => one === word);
  return targetType ? { targetType } : null;
}

/** The segment that asks for these acts; null for all of them. */
export function segmentOf({ action, targetType, actor }: LogView): string | null {
  if (action) return action;
  if (targetType) return `on-${targetType}`;
  return actor === undefined ? null : `by-${actor}`;
}
