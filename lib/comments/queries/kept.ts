import "server-only";
import { codeHash } from "@/lib/auth/codes";
import { db } from "@/lib/db/client";
import { KEPT_HOURS, type Kept } from "../types";

/** Finds again what was kept, or null where it is no longer. */
export async function keptText(code: string | undefined, now = new Date()): Promise<Kept | null> {
  if (!code) return null;
  const row = await db().keptText.findFirst({ where: { hash: codeHash(code), createdAt: { gt: new Date(now.getTime() - KEPT_HOURS * 3_600_000) } }, select: { fields: true, problem: true } });
  return row && { fields: row.fields as Record<string, string>, problem: row.problem };
}
