import { db } from "./client";

/** What is kept under a name for the whole paper, as it was stored, or null. */
export async function setting(key: string): Promise<unknown> {
  const row = await db().setting.findUnique({ where: { key }, select: { value: true } });
  return row?.value ?? null;
}

/** Keeps a value under a name, whatever was there. */
export async function changeSetting(key: string, value: string | number | boolean | object): Promise<void> {
  await db().setting.upsert({ where: { key }, create: { key, value }, update: { value, changedAt: new Date() } });
}

/** Keeps a value where there is none, and says which one is kept: every process that asks gets the same. */
export async function settingOnce(key: string, make: () => string): Promise<unknown> {
  const known = await setting(key);
  if (known !== null) return known;
  await db().$executeRaw`INSERT INTO "Setting" ("key", "value") VALUES (${key}, to_jsonb(${make()}::text)) ON CONFLICT ("key") DO NOTHING`;
  return setting(key);
}
