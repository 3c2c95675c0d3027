import { warningsOf } from "@/lib/documents/rules";
import type { ArticleReport, ImportReport, Warning } from "@/lib/documents/types";

export type Failure = { file: string; code: string; message: string };
export type Summary = { files: number; failed: number; articles: number; added: number; updated: number; unchanged: number; deleted: number; moved: number; read: number };

/** One document's report in words: what it is, its articles with their lines, what was left out or repaired. */
export function describeReport(report: ImportReport, withReasons = false): string {
  const head = `${report.document}: ${report.note ?? `${count(report.articles.length, "article")} (${facts(report)})`}`;
  const lines = [head, ...report.articles.flatMap((article) => [describeArticle(article), ...(withReasons ? reasonsFor(article) : [])])];
  for (const repair of report.repairs.slice(0, MOST_REPAIRS)) lines.push(`  repaired line ${repair.line}: ${repair.reason}`);
  if (report.repairs.length > MOST_REPAIRS) lines.push(`  and ${report.repairs.length - MOST_REPAIRS} more repairs`);
  for (const title of report.missing) lines.push(`  no longer in this document, kept: ${title}`);
  for (const title of report.withdrawn) lines.push(`  now part of another article, hidden: ${title}`);
  if (report.moved > 0 && report.note === null) lines.push(`  moved to the source that was named: ${count(report.moved, "article")}`);
  for (const { name, count: articles } of warningsOf(report)) {
    const warned = WARNED[name];
    if (warned) lines.push(`  look at: ${warned(count(articles, "article"))}`);
  }
  return lines.join("\n");
}

/** The others stand in the lines above. */
const WARNED: Partial<Record<Warning["name"], (articles: string) => string>> = {
  derived: (articles) => `${articles} under a title of ours`, undated: (articles) => `${articles} without a date`,
  "source-unknown": (articles) => `${articles} of which it is not known who published them; --source says it`,
};

/** Why an article is dated and labelled as it is. */
function reasonsFor(article: ArticleReport): string[] {
  return [
    ...(article.dateEvidence ? [`      date: ${article.dateEvidence}`] : []),
    ...article.labels.map(({ field, value, reason }) => `      ${field} ${value}: ${reason}`),
  ];
}

const MOST_REPAIRS = 10;

function facts(report: ImportReport): string {
  return [
    report.format, report.encoding, `${report.lines} lines`,
    report.furniture > 0 ? `${report.furniture} lines of furniture left out` : null,
    report.repairs.length > 0 ? `${report.repairs.length} repairs` : null,
    report.page === null ? null : `page ${report.page} of its origin`,
  ].filter(Boolean).join(", ");
}

const MARKS: Record<ArticleReport["outcome"], string> = { added: "+", updated: "~", "shown-again": "*", unchanged: "=", "deleted-before": "-", read: "?" };

function describeArticle(article: ArticleReport): string {
  const lines = article.firstLine === null ? "" : `lines ${article.firstLine}-${article.lastLine ?? article.firstLine}`;
  const date = article.date ?? "no date";
  const derived = article.titleDerived ? " (derived title)" : "";
  const note = article.outcome === "deleted-before" ? ` (stays away: ${deletion(article)})` : article.outcome === "shown-again" ? " (found again, shown again)" : "";
  return `  ${MARKS[article.outcome]} ${lines.padEnd(14)} ${date.padEnd(16)} ${article.title}${derived}${note}`;
}

function deletion({ deleted }: ArticleReport): string {
  if (deleted === null) return "it was deleted";
  return `deleted on ${deleted.at.slice(0, 10)}, ${deleted.reason ?? "no reason given"}`;
}

export function summarise(reports: readonly ImportReport[], failures: readonly Failure[]): Summary {
  const articles = reports.flatMap((report) => report.articles);
  const of = (outcome: ArticleReport["outcome"]) => articles.filter((article) => article.outcome === outcome).length;
  return {
    files: reports.length + failures.length, failed: failures.length, articles: articles.length, added: of("added"), updated: of("updated") + of("shown-again"), unchanged: of("unchanged"), deleted: of("deleted-before"), read: of("read"),
    moved: reports.reduce((sum, report) => sum + report.moved, 0),
  };
}

export function describeSummary(summary: Summary): string {
  const failed = summary.failed > 0 ? `, ${summary.failed} failed` : "";
  const files = `${count(summary.files, "file")}${failed}`;
  if (summary.read > 0) return `${files}: ${count(summary.read, "article")} would be read, nothing was stored.`;
  const deleted = summary.deleted > 0 ? `; ${summary.deleted} deleted before ${summary.deleted === 1 ? "stays" : "stay"} away` : "";
  const moved = summary.moved > 0 ? `; ${count(summary.moved, "article")} moved to the source` : "";
  if (summary.added + summary.updated === 0) return `${files}: nothing new${moved}${deleted}.`;
  return `${files}: ${count(summary.added, "article")} added, ${summary.updated} updated, ${summary.unchanged} unchanged${moved}${deleted}.`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}
