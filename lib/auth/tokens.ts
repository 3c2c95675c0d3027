import { createHash, randomBytes } from "node:crypto";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { preparedRows } from "@/lib/db/rows";
import { suspensionOf } from "@/lib/accounts/rules";
import { SCOPES, type Role, type Scope, type Suspension } from "./actors";

/** Whose token was sent, and what it may do. */
export type TokenHolder = { tokenId: string; userId: string; role: Role; suspension: Suspension | null; scopes: readonly Scope[] };

/** What every token begins with, so that people and scanners for leaked secrets know one when they see it. */
const PREFIX = "plx_";
const RANDOM_BYTES = 32;
const BEARER = /^bearer +(plx_[\w-]{43})$/i;

/** A token, and what is stored of it. It has 256 random bits, so a plain hash cannot be turned back. */
export function newToken(): { token: string; hash: string } {
  const token = PREFIX + randomBytes(RANDOM_BYTES).toString("base64url");
  return { token, hash: tokenHash(token) };
}

function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * The holder of the token in an Authorization header, or null where it is none of ours, deleted or expired, or its
 * holder may not be here. Notes every few minutes that it was used.
 */
export async function tokenHolder(authorization: string): Promise<TokenHolder | null> {
  const token = BEARER.exec(authorization.trim())?.[1];
  if (token === undefined) return null;
  const [row] = await preparedRows<{ tokenId: string; userId: string; role: Role; status: string; statusUntil: Date | null; scopes: string[]; stale: boolean }>(Prisma.sql`
    SELECT t."id" AS "tokenId", u."id" AS "userId", u."role", u."status", u."statusUntil", t."scopes",
      (t."lastUsedAt" IS NULL OR t."lastUsedAt" < now() - interval '5 minutes') AS "stale"
    FROM "ApiToken" t JOIN "User" u ON u."id" = t."userId"
    WHERE t."hash" = ${tokenHash(token)} AND (t."expiresAt" IS NULL OR t."expiresAt" > now()) AND u."deleteAfter" IS NULL
      AND u."status" IN ('active', 'suspended')`);
  if (!row) return null;
  const { tokenId, userId, role, scopes, stale } = row;
  if (stale) await db().$executeRaw`UPDATE "ApiToken" SET "lastUsedAt" = now() WHERE "id" = ${tokenId}::uuid AND ("lastUsedAt" IS NULL OR "lastUsedAt" < now() - interval '5 minutes')`;
  return { tokenId, userId, role, suspension: suspensionOf(row, new Date()), scopes: SCOPES.filter((scope) => scopes.includes(scope)) };
}
