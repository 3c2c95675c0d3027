import "server-only";
import type { UserActor } from "@/lib/auth/actors";
import { newToken } from "@/lib/auth/tokens";
import { db } from "@/lib/db/client";
import { Said } from "@/lib/i18n/said";
import type { NewApiToken } from "../schema";
import { MOST_TOKENS, type ApiTokenRow } from "../types";
import { sessionOf } from "./sessions";

const DAY_MS = 86_400_000;

/**
 * Makes a personal API token.
 * @returns the token itself, which nothing can show again: only its hash is kept
 * @throws AppError `conflict` where a person has as many as they may, `forbidden` for a token
 */
export async function createApiToken(actor: UserActor, { name, scopes, days }: NewApiToken): Promise<ApiTokenRow & { token: string }> {
  sessionOf(actor);
  const { token, hash } = newToken();
  const expiresAt = days === null ? null : new Date(Date.now() + days * DAY_MS);
  const made = await db().$transaction(async (tx) => {
    // Two tabs that make the last one wait for each other here.
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${actor.userId}::uuid FOR UPDATE`;
    if ((await tx.apiToken.count({ where: { userId: actor.userId } })) >= MOST_TOKENS) {
      throw new Said("conflict", (words) => words.tokensFull(MOST_TOKENS));
    }
    return tx.apiToken.create({ data: { userId: actor.userId, name, hash, scopes, expiresAt }, select: { id: true, name: true, createdAt: true, expiresAt: true, lastUsedAt: true } });
  });
  return { ...made, scopes, token };
}

/** Deletes one of a person's own tokens; it stops at its next request. Says whether there was one. */
export async function deleteApiToken(actor: UserActor, id: string): Promise<boolean> {
  sessionOf(actor);
  return (await db().apiToken.deleteMany({ where: { id, userId: actor.userId } })).count > 0;
}
