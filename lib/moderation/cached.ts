import "server-only";
import { cachedRead } from "@/lib/cache/cached-read";
import { cacheTags } from "@/lib/cache-tags";
import { actOf, daysOfLog, lastDaysHead, listActs, newestHead, type LogPlace } from "./queries/log";
import { publicTargets } from "./queries/log-targets";
import type { LoggedAct } from "./rules/chain";
import type { ActTarget, LogView } from "./types";

/** One page of the log with what its acts were about, where that is public. When a day is over it says so of the day's head. */
export const cachedLog = cachedRead(
  "log",
  async (view: LogView, place: LogPlace) => {
    const list = await listActs(view, place);
    return list && { ...list, targets: await publicTargets(list.acts) };
  },
  (list) => [cacheTags.log, cacheTags.logHead, ...targetTags(list?.acts ?? [], list?.targets ?? new Map())],
);

export const cachedAct = cachedRead(
  "log-act",
  async (id: number) => {
    const found = await actOf(id);
    return found && { ...found, targets: await publicTargets([found.act]) };
  },
  (found) => [cacheTags.log, ...targetTags(found ? [found.act] : [], found?.targets ?? new Map())],
);

export const cachedDaysOfLog = cachedRead("log-days", () => daysOfLog(), () => [cacheTags.log]);

export const cachedNewestHead = cachedRead("log-newest", () => newestHead(), () => [cacheTags.log]);

/** What stands at the foot of every page. */
export const cachedLastDaysHead = cachedRead("log-head", () => lastDaysHead(), () => [cacheTags.logHead]);

/** What changes where a target leads. What is hidden is shown again by another act, or its own tag tells of it. */
function targetTags(acts: readonly LoggedAct[], targets: ReadonlyMap<string, ActTarget>): string[] {
  const shown = [...targets.values()].flatMap((target) => {
    if (target.type === "article") return [cacheTags.article(target.slug)];
    if (target.type === "story") return [cacheTags.story(target.slug)];
    if (target.type === "comment") return [cacheTags.discussion(target.discussionId)];
    return target.type === "discussion" ? [cacheTags.article(target.slug)] : [];
  });
  const told = acts.flatMap((act) => {
    if (act.targetType === "source") return [cacheTags.sourceFace(act.target), cacheTags.source(act.target)];
    return act.targetType === "comment" ? [cacheTags.comment(Number(act.target))] : [];
  });
  return [...new Set([...shown, ...told])];
}
