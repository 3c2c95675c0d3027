import "server-only";
import { db } from "@/lib/db/client";
import { ChainReader, type LoggedAct, type Verification } from "../rules/chain";
import type { Action, TargetType } from "../types";

const AT_ONCE = 1_000;

type Row = Awaited<ReturnType<typeof after>>[number];

const after = (id: number) => db().moderationAct.findMany({ where: { id: { gt: id } }, orderBy: { id: "asc" }, take: AT_ONCE });

function toLogged({ createdAt, ...row }: Row): LoggedAct {
  return { ...row, at: createdAt.toISOString(), action: row.action as Action, targetType: row.targetType as TargetType, detail: row.detail as LoggedAct["detail"] };
}

/** The whole log, the oldest act first, read in pieces. */
export async function* wholeLog(): AsyncGenerator<LoggedAct> {
  for (let rows = await after(0); rows.length > 0; rows = await after(rows.at(-1)?.id ?? Infinity)) yield* rows.map(toLogged);
}

/**
 * Reads the log from its first act and says whether each is what it was.
 * @param head the hash up to which to read, as somebody noted it; null for all of it
 */
export async function verifyLog(head: string | null): Promise<Verification> {
  const reader = new ChainReader(head);
  for await (const act of wholeLog()) {
    if (!reader.wantsMore) break;
    reader.read(act);
  }
  return reader.end();
}
