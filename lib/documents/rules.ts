import type { ImportReport, Warning } from "./types";

/** Line numbers, in their order, as ranges. */
export function rangesOf(lines: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && line <= last[1] + 1) last[1] = Math.max(last[1], line);
    else ranges.push([line, line]);
  }
  return ranges;
}

/** What calls for a look at a reading; what is zero is left out. */
export function warningsOf(report: Pick<ImportReport, "articles" | "missing" | "withdrawn" | "document">): Warning[] {
  const count = (fits: (article: ImportReport["articles"][number]) => boolean) => report.articles.filter(fits).length;
  const standIn = `Document ${report.document.replace(/\.\w{1,8}$/, "")}`;
  const all: Warning[] = [
    { name: "derived", count: count((article) => article.titleDerived) },
    { name: "undated", count: count((article) => article.date === null) },
    { name: "source-unknown", count: count((article) => article.source === standIn) },
    { name: "stay-away", count: count((article) => article.outcome === "deleted-before") },
    { name: "missing", count: report.missing.length },
    { name: "withdrawn", count: report.withdrawn.length },
  ];
  return all.filter((warning) => warning.count > 0);
}
