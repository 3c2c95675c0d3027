import { db } from "@/lib/db/client";

const LONGEST_MS = 6 * 3_600_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs `work` while no other process imports a document of this name; one process imports one
 * document at a time, so that waiting locks cannot use up its connections. The lock belongs to a
 * transaction that does nothing else: it works behind a pooler and goes when the process dies.
 */
export async function withDocumentLock<T>(documentName: string, work: () => Promise<T>): Promise<T> {
  const turn = last.then(() => locked(documentName, work));
  last = turn.catch(() => undefined);
  return turn;
}

async function locked<T>(documentName: string, work: () => Promise<T>): Promise<T> {
  return db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('parallax import'), hashtext(${documentName}))`;
      return work();
    },
    { maxWait: LONGEST_MS, timeout: LONGEST_MS },
  );
}
