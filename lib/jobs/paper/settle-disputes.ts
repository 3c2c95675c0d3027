import type { Db } from "@/lib/db/client";
import { whereOf } from "@/lib/labels/queries/label";
import type { LabelPlace } from "@/lib/labels/types";

/** A label with what it says now. */
export type SettledLabel = LabelPlace & { value: string };

/** Ends the open dispute of a label that staff just changed, in their transaction, and tells whoever disputed it. */
export async function settleDisputes(tx: Db, { value, ...place }: SettledLabel, actId: number): Promise<void> {
  const open = await tx.labelDispute.findFirst({ where: { ...whereOf(place), state: "open" }, select: { id: true } });
  if (open) await decideDispute(tx, open.id, { state: "overruled", value }, actId);
}

/** Writes what became of a dispute, and tells whoever spoke in it. */
export async function decideDispute(tx: Db, id: number, outcome: { state: "upheld"; value: null } | { state: "overruled"; value: string }, actId: number): Promise<void> {
  await tx.labelDispute.update({ where: { id }, data: { ...outcome, actId, decidedAt: new Date() } });
  await tx.$executeRaw`INSERT INTO "Notice" ("userId", "kind", "disputeId", "actId") SELECT "userId", 'dispute', "disputeId", ${actId} FROM "DisputeVoice" WHERE "disputeId" = ${id}`;
}
