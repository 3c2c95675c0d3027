import type { Db } from "./client";
import { Prisma } from "./generated/client";
import { kept } from "./rows";

/** What one process at a time does. Each has a lock of its own in the database by its place here: what is new comes last. */
const ALONE = ["log", "reprints", "search", "origins", "placing", "kinds", "front"] as const;
export type Alone = (typeof ALONE)[number];

/** The key of its advisory lock. */
export function lockOf(what: Alone): number {
  return 7_315_001 + ALONE.indexOf(what);
}

/**
 * Whether nobody else does it now; then nobody else can until the transaction ends.
 * @param lazily the commit of the transaction does not wait for the disk: for work that stands in a queue, out of which it is
 * taken in the same transaction. Should the database's machine fail in that moment, it waits there again
 */
export async function isAloneWith(tx: Db, what: Alone, { lazily = false } = {}): Promise<boolean> {
  const [lock] = await tx.$queryRaw<{ free: boolean }[]>(kept(Prisma.sql`
    SELECT pg_try_advisory_xact_lock(${lockOf(what)}::int) AS "free", set_config('synchronous_commit', CASE WHEN ${lazily} THEN 'off' ELSE current_setting('synchronous_commit') END, true)`));
  return lock?.free === true;
}
