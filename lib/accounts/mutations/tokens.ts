import "server-only";
import { codeHash, newCode } from "@/lib/auth/codes";
import type { Db } from "@/lib/db/client";
import { Said } from "@/lib/i18n/said";

type Purpose = "sign-up" | "reset" | "email-change";

const HOUR_MS = 3_600_000;
export const LIFETIME_MS: Readonly<Record<Purpose, number>> = { "sign-up": 24 * HOUR_MS, reset: HOUR_MS, "email-change": 24 * HOUR_MS };

type Of = { purpose: Purpose; email: string; userId?: string; data?: Record<string, string | null> };

/** Keeps what a link will bring about. Returns the link's secret part, which is stored nowhere. */
export async function keepToken(db: Db, { purpose, email, userId, data = {} }: Of): Promise<string> {
  const { code, hash } = newCode();
  await db.accountToken.create({ data: { hash, purpose, email, userId, data, expires: new Date(Date.now() + LIFETIME_MS[purpose]) } });
  return code;
}

/**
 * What a link stands for. Locked until the transaction ends, so that of two who use it at once the second finds nothing.
 * @throws AppError `not-found`
 */
export async function lockToken(db: Db, code: string, purpose: Purpose) {
  const [token] = await db.$queryRaw<{ email: string; userId: string | null; data: Record<string, string | null> }[]>`
    SELECT "email", "userId", "data" FROM "AccountToken"
    WHERE "hash" = ${codeHash(code)} AND "purpose" = ${purpose} AND "expires" > now() FOR UPDATE`;
  if (!token) throw new Said("not-found", (words) => words.linkUsed);
  return token;
}
