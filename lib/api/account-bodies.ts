import type { z } from "zod";
import type { apiTokenSchema, meSchema } from "@/lib/accounts/schema";
import type { ApiTokenRow, Profile } from "@/lib/accounts/types";
import type { ShelfCounts } from "@/lib/bookmarks/types";
import type { Preferences } from "@/lib/preferences/schema";

/** Somebody as they see themselves. */
export function meBody({ hasPassword: _hasPassword, suspension, ...profile }: Profile, preferences: Preferences, counts: ShelfCounts): z.input<typeof meSchema> {
  return {
    ...profile, createdAt: profile.createdAt.toISOString(), deleteAfter: profile.deleteAfter?.toISOString() ?? null,
    suspension: suspension && { until: suspension.until?.toISOString() ?? null }, preferences, counts,
  };
}

/** A token without its secret. */
export function tokenBody({ id, name, scopes, createdAt, expiresAt, lastUsedAt }: ApiTokenRow): z.input<typeof apiTokenSchema> {
  return { id, name, scopes: [...scopes], createdAt: createdAt.toISOString(), expiresAt: expiresAt?.toISOString() ?? null, lastUsedAt: lastUsedAt?.toISOString() ?? null };
}
