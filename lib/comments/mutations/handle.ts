import "server-only";
import type { UserActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { handleFrom } from "../rules/handle";

/** As many people of one name may choose their first handle at the same moment. */
const TRIES = 20;

/** What others call this person; made from their name when it is first needed. */
export async function ownHandle(actor: UserActor): Promise<string> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { handle, name } = await db().user.findUniqueOrThrow({ where: { id: actor.userId }, select: { handle: true, name: true } });
    if (handle) return handle;
    const free = await freeHandle(name ?? "");
    // Somebody else may take it in this moment; then the next one is looked for.
    await db().user.updateMany({ where: { id: actor.userId, handle: null }, data: { handle: free } }).catch(unlessTaken);
  }
  throw new Error("No handle could be found for a person.");
}

/** The first handle of a name that nobody has. */
async function freeHandle(name: string): Promise<string> {
  const base = handleFrom(name, 1).replace(/-\d+$/, "");
  const taken = await db().user.findMany({ where: { handle: { startsWith: base } }, select: { handle: true }, take: 1_000 });
  const known = new Set(taken.map((one) => one.handle));
  let attempt = 1;
  while (known.has(handleFrom(name, attempt))) attempt += 1;
  return handleFrom(name, attempt);
}

function unlessTaken(error: unknown): void {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002")) throw error;
}
