import "server-only";
import type { UserActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { readPreferences, type Preferences, type PreferencesPatch } from "./schema";

/**
 * Takes over what a browser kept before its reader had an account, where the account has no choice of its own. Taking it
 * over twice is taking it over once.
 * @returns all preferences as they are now
 */
export async function fillPreferences(actor: UserActor, kept: PreferencesPatch): Promise<Preferences> {
  const chosen = JSON.stringify(Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined && value !== null)));
  const rows = await db().$queryRaw<{ values: unknown }[]>`
    INSERT INTO "Preference" ("userId", "values") VALUES (${actor.userId}::uuid, ${chosen}::jsonb)
    ON CONFLICT ("userId") DO UPDATE SET "values" = EXCLUDED."values" || "Preference"."values", "changedAt" = now()
    RETURNING "values"`;
  return readPreferences(rows[0]?.values);
}

/**
 * Changes the preferences that are named and leaves the others, also those that another device changes at the same time.
 * @param patch null sets one back to its default
 * @returns all preferences as they are now
 */
export async function changePreferences(actor: UserActor, patch: PreferencesPatch): Promise<Preferences> {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  const chosen = JSON.stringify(Object.fromEntries(given.filter(([, value]) => value !== null)));
  const cleared = given.filter(([, value]) => value === null).map(([name]) => name);
  const rows = await db().$queryRaw<{ values: unknown }[]>`
    INSERT INTO "Preference" ("userId", "values") VALUES (${actor.userId}::uuid, ${chosen}::jsonb)
    ON CONFLICT ("userId") DO UPDATE SET "values" = ("Preference"."values" || EXCLUDED."values") - ${cleared}::text[], "changedAt" = now()
    RETURNING "values"`;
  return readPreferences(rows[0]?.values);
}
