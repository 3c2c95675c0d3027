import type { FeedsHealth, SourceFigures } from "../types/report";

const WEEK_MS = 7 * 86_400_000;

/** Articles a week, from the first to the last that is counted, at least over one week. */
export function perWeek({ articles, since, lastAt }: Pick<SourceFigures, "articles" | "since" | "lastAt">): number {
  return since === null || lastAt === null ? 0 : articles / Math.max(1, (Date.parse(lastAt) - Date.parse(since)) / WEEK_MS);
}

/** How a source's feeds do on the whole: what is worst of those that are read. */
export function stateOfFeeds({ feeds, paused, failing, silent }: FeedsHealth): "ok" | "failing" | "silent" | "paused" | "none" {
  if (feeds === 0) return "none";
  if (failing > 0) return "failing";
  if (paused === feeds) return "paused";
  return silent > 0 ? "silent" : "ok";
}
