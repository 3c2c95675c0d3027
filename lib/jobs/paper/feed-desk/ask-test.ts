import type { AdminActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { enqueue } from "../../queue";

/**
 * Has a worker test a feed; while one does, for nothing more. It changes nothing, so the log does not hear of it.
 * @returns the number of the job, under which its result stands
 * @throws AppError `not-found`
 */
export async function askForTest(_actor: AdminActor, id: number): Promise<number> {
  return db().$transaction(async (tx) => {
    if ((await tx.feed.count({ where: { id } })) === 0) throw new AppError("not-found", `There is no feed ${id}. \`feeds list\` names them.`);
    return (await enqueue(tx, { kind: "test-feed", key: String(id), payload: { feed: id } })).id;
  });
}
