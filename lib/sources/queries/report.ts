import "server-only";
import { db } from "@/lib/db/client";
import type { SourceFigures, SourceReport } from "../types/report";

/** What is reported of a source, as it was counted last; null where it has not been counted. */
export async function sourceReport(slug: string): Promise<SourceReport | null> {
  const row = await db().sourceReport.findFirst({ where: { source: { slug } }, select: { figures: true, countedAt: true } });
  return row && { figures: row.figures as unknown as SourceFigures, countedAt: row.countedAt.toISOString() };
}
