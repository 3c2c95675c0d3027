import { CONTROLS } from "@/lib/closed-lists";
import type { AdminActor } from "@/lib/auth/actors";
import { db, type Db } from "@/lib/db/client";
import type { ReadingStage, UploadOptions } from "@/lib/documents/types";
import { AppError, toAppError } from "@/lib/errors";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import type { JobContext } from "../handlers";
import { enqueue } from "../queue";
import { dropKept, readKept, sweepKept, type KeptFile } from "./upload-files";

/** A document that has arrived whole. */
export type SentDocument = KeptFile & { name: string };

/**
 * Takes documents that have arrived: each is read by a worker, once, however often it or the machine dies meanwhile. The
 * log says how many were sent.
 * @returns their numbers, in their order
 */
export async function takeDocuments(actor: AdminActor, documents: readonly SentDocument[], options: UploadOptions): Promise<number[]> {
  if (documents.length === 0) throw new AppError("invalid", "Choose a document first.");
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    const ids: number[] = [];
    for (const { name, bytes, checksum } of documents) {
      const { id } = await tx.upload.create({ data: { name: nameOf(name), bytes, checksum, options }, select: { id: true } });
      await enqueue(tx, { kind: "import-document", key: String(id), payload: { upload: id } });
      ids.push(id);
    }
    await record(tx, actor, { action: "import-documents", target: { type: "site", id: "paper" }, reason: "organisation", detail: { documents: documents.length } });
    return ids;
  });
}

/** The last part of what a browser calls a file, without what no name has. */
function nameOf(given: string): string {
  const name = (given.replace(/\p{C}/gu, "").split(/[/\\]/).at(-1) ?? "").trim().slice(0, 200);
  return name === "" || /^\.+$/.test(name) ? "document.txt" : name;
}

/**
 * Has a document read again that nobody reads any more.
 * @throws AppError `not-found`; `conflict` where it was read, or waits
 */
export async function readAgain(actor: AdminActor, id: number): Promise<void> {
  await db().$transaction(async (tx) => {
    await beginAct(tx);
    const upload = await tx.upload.findUnique({ where: { id }, select: { status: true } });
    if (!upload) throw new AppError("not-found", "There is no such upload.");
    if (upload.status !== "waiting") throw new AppError("conflict", "This document has been read already.");
    const { created } = await enqueue(tx, { kind: "import-document", key: String(id), payload: { upload: id } });
    if (!created) throw new AppError("conflict", "This document waits to be read already.");
    await record(tx, actor, { action: "import-documents", target: { type: "site", id: "paper" }, reason: "organisation", detail: { documents: 1 } });
  });
}

/**
 * Reads a document that was sent: the worker's part. Begun again after it was killed, it ends the same.
 * @returns what came of it, for the list of jobs
 * @throws AppError for what cannot be read; its upload says why
 */
export async function readUpload(id: number, { signal, progress }: Pick<JobContext, "signal" | "progress">): Promise<{ import: number | null; outcome: string } | null> {
  const upload = await db().upload.findUnique({ where: { id } });
  if (!upload || upload.status !== "waiting") return null;
  try {
    const [{ receiveDocument }, { importDocument }] = await Promise.all([import("@/lib/ingest/read"), import("../import-document")]);
    progress({ done: 0, note: "reading" satisfies ReadingStage });
    const document = receiveDocument(await readKept(upload.checksum), upload.name);
    const report = await importDocument(document, { ...optionsOf(upload.options), signal, progress: ({ stage, ...step }) => progress({ ...step, note: stage }) });
    await settle(id, { status: "done", outcome: report.outcome, importId: report.importId });
    return { import: report.importId, outcome: report.outcome };
  } catch (error) {
    const known = toAppError(error);
    if (known.code !== "internal" && known.code !== "unavailable") await settle(id, { status: "failed", problem: known.message });
    throw error;
  }
}

function optionsOf(stored: unknown) {
  const { source, again } = stored as UploadOptions;
  if (!source) return { again };
  const { control, ...named } = source;
  const known = CONTROLS.find((one) => one === control);
  return { again, source: { ...named, ...(known ? { control: known } : {}) } };
}

/** The document has been read: its bytes go, unless the same were sent again and wait. */
async function settle(id: number, data: { status: "done" | "failed"; outcome?: string; problem?: string; importId?: number | null }): Promise<void> {
  const { checksum } = await db().upload.update({ where: { id }, data: { ...data, finishedAt: new Date() }, select: { checksum: true } });
  await dropUnwanted(checksum);
  await sweepKept((other) => isWanted(db(), other));
}

/**
 * Forgets what was sent so many days ago and is read, or that nobody reads any more, with what is left of it on disk. What
 * waits stays.
 * @returns how many
 */
export async function clearUploads(days: number, now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - days * 86_400_000);
  const gone = await db().$queryRaw<{ checksum: string }[]>`
    DELETE FROM "Upload" u WHERE coalesce(u."finishedAt", u."createdAt") < ${before}
      AND (u."status" <> 'waiting' OR NOT EXISTS (SELECT FROM "Job" j WHERE j."kind" = 'import-document' AND j."key" = u."id"::text AND j."state" IN ('waiting', 'running'))) RETURNING "checksum"`;
  for (const { checksum } of gone) await dropUnwanted(checksum);
  return gone.length;
}

async function dropUnwanted(checksum: string): Promise<void> {
  if (!(await isWanted(db(), checksum))) await dropKept(checksum);
}

async function isWanted(tx: Db, checksum: string): Promise<boolean> {
  return (await tx.upload.count({ where: { checksum, status: "waiting" } })) > 0;
}
