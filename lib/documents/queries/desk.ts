import "server-only";
import { db } from "@/lib/db/client";
import type { DeskReport, ImportOutcome, ImportReport, UploadRow } from "../types";
import { READING_STAGES, REPORT_PAGE } from "../types";
import { warningsOf } from "../rules";

/**
 * What was said of a reading when it was over, as it was kept, and one page of its articles.
 * @param from how many of its articles come before
 * @returns null where there is no such reading
 */
export async function deskReport(id: number, from = 0, take = REPORT_PAGE): Promise<DeskReport | null> {
  const row = await db().import.findUnique({ where: { id } });
  if (!row) return null;
  const report = row.report as unknown as ImportReport | null;
  const { documentName: document, checksum, encoding, bytes, lines, format, page, importerVersion: importer } = row;
  const facts = { id, document, checksum, encoding, bytes, lines, format, page, importer, startedAt: row.startedAt.toISOString(), finishedAt: row.finishedAt?.toISOString() ?? null };
  if (!report) return { ...facts, kept: false, total: row.articleCount, warnings: [], articles: [], furniture: 0, furnitureLines: [], repairs: [], missing: [], withdrawn: [], moved: 0 };
  const { articles, furniture, furnitureLines, repairs, missing, withdrawn, moved } = report;
  return { ...facts, kept: true, total: articles.length, warnings: warningsOf(report), articles: articles.slice(from, from + take), furniture, furnitureLines, repairs, missing, withdrawn, moved };
}

type Row = { id: number; name: string; bytes: number; status: string; outcome: string | null; problem: string | null; importId: number | null; createdAt: Date; open: boolean; progress: { done: number; total?: number; note?: string } | null };

/** What was sent last, with how far each is. */
export async function latestUploads(most = 20): Promise<UploadRow[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT u.*, j."id" IS NOT NULL AS "open", j."progress" FROM (SELECT * FROM "Upload" ORDER BY "id" DESC LIMIT ${most}) u
    LEFT JOIN "Job" j ON j."kind" = 'import-document' AND j."key" = u."id"::text AND j."state" IN ('waiting', 'running') ORDER BY u."id" DESC`;
  return rows.map(uploadOf);
}

/** One document that was sent, or null. */
export async function findUpload(id: number): Promise<UploadRow | null> {
  const [row] = await db().$queryRaw<Row[]>`
    SELECT u.*, j."id" IS NOT NULL AS "open", j."progress" FROM "Upload" u
    LEFT JOIN "Job" j ON j."kind" = 'import-document' AND j."key" = u."id"::text AND j."state" IN ('waiting', 'running') WHERE u."id" = ${id}`;
  return row ? uploadOf(row) : null;
}

function uploadOf({ id, name, bytes, status, outcome, problem, importId, createdAt, open, progress }: Row): UploadRow {
  const state = status === "done" || status === "failed" ? status : open ? "waiting" : "stopped";
  const stage = READING_STAGES.find((one) => one === progress?.note);
  return {
    id, name, bytes, state, problem, importId, outcome: outcome as ImportOutcome | null, sentAt: createdAt.toISOString(),
    progress: state === "waiting" && progress && stage ? { stage, done: progress.done, total: progress.total ?? 0 } : null,
  };
}
