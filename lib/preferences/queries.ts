import "server-only";
import { db } from "@/lib/db/client";
import { readPreferences, type Preferences } from "./schema";

/** A reader's preferences, with defaults for what they never chose. */
export async function getPreferences(userId: string): Promise<Preferences> {
  const row = await db().preference.findUnique({ where: { userId }, select: { values: true } });
  return readPreferences(row?.values);
}
