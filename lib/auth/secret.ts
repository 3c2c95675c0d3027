import { randomBytes } from "node:crypto";
import { settingOnce } from "@/lib/db/settings";
import { env } from "@/lib/env";

let kept: string | undefined;

/** What seals the cookies: AUTH_SECRET, else a secret made once and kept in the database for every process. */
export async function authSecret(): Promise<string> {
  kept ??= env().AUTH_SECRET ?? String(await settingOnce("auth-secret", () => randomBytes(48).toString("base64url")));
  return kept;
}
