const AWAY = /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|ENOENT.*\.s\.PGSQL|P1001|P1002|P1008|P1017|P2024|57P0[123]|53300|08\d{3}|DatabaseNotReachable|Connection terminated|connection timeout|timeout exceeded when trying to connect|terminating connection|Cannot use a pool after|the database system is/i;

/** Whether an error says that the database is away, or has no room for us, rather than that what it was given is wrong. */
export function isDatabaseAway(error: unknown): boolean {
  for (let each: unknown = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth += 1) {
    if (AWAY.test(`${String((each as { code?: unknown }).code)} ${each.message}`)) return true;
  }
  return false;
}

/** A look that is no longer this worker's: another took the feed when the lease had ended, or it was removed. */
export class LeaseLost extends Error {
  constructor(url: string) {
    super(`${url} is no longer this worker's to look at.`);
    this.name = "LeaseLost";
  }
}
