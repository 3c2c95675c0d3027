import "server-only";
import { clientNetwork } from "@/lib/auth/client-address";
import { codeHash, newCode } from "@/lib/auth/codes";
import { countAttempt } from "@/lib/auth/limits";
import { db } from "@/lib/db/client";
import { KEPT_HOURS, type Kept } from "../types";

/**
 * Keeps for a day what somebody typed into a form that could not be done, so that a page can show it again.
 * @param headers of the request: a network keeps only so many; null where it was counted otherwise
 * @returns the code under which it is found, which goes into the page's address in place of the text
 * @throws TooMany
 */
export async function keepText({ fields, problem }: Kept, headers: Headers | null): Promise<string> {
  if (headers) await countAttempt("keep", clientNetwork(headers), headers);
  const { code, hash } = newCode();
  await db().keptText.create({ data: { hash, fields, problem } });
  return code;
}

/** Forgets what was kept once it has been sent. */
export async function forgetText(code: string | undefined): Promise<void> {
  if (code) await db().keptText.deleteMany({ where: { hash: codeHash(code) } });
}

/** Forgets what nobody came back for. @returns how many */
export async function forgetOldTexts(now = new Date()): Promise<number> {
  return (await db().keptText.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - KEPT_HOURS * 3_600_000) } } })).count;
}
