import type { Db } from "./client";

/** What one process at a time does. Each has a lock of its own in the database by its place here: what is new comes last. */
const ALONE = ["log", "reprints", "search", "origins", "placing", "kinds"] as const;
export type Alone = (typeof ALONE)[number];

/** The key of its advisory lock. */
export function lockOf(what: Alone): number {
  return 7_315_001 + ALONE.indexOf(what);
}

/** Whether nobody else does it now; then nobody else can until the transaction ends. */
export async function isAloneWith(tx: Db, what: Alone): Promise<boolean> {
  const [lock] = await tx.$queryRaw<{ free: boolean }[]>`SELECT pg_try_advisory_xact_lock(${lockOf(what)}) AS "free"`;
  return lock?.free === true;
}
