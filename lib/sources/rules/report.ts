import { REPORT_DAYS, type FeedsHealth, type SourceFigures } from "../types/report";

/** Days over which a report counts, at least one. */
export function spanOf({ cut, since }: Pick<SourceFigures, "cut" | "since">, countedAt: string): number {
  return cut ? Math.max(1, Math.round((Date.parse(countedAt) - Date.parse(since)) / 86_400_000)) : REPORT_DAYS;
}

/** How a source's feeds do on the whole: what is worst of those that are read. */
export function stateOfFeeds({ feeds, paused, failing, silent }: FeedsHealth): "ok" | "failing" | "silent" | "paused" | "none" {
  if (feeds === 0) return "none";
  if (failing > 0) return "failing";
  if (paused === feeds) return "paused";
  return silent > 0 ? "silent" : "ok";
}
