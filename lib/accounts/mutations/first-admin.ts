import "server-only";
import { codeHash, newCode } from "@/lib/auth/codes";
import { hashPassword } from "@/lib/auth/password";
import { db } from "@/lib/db/client";
import { changeSetting } from "@/lib/db/settings";
import type { InterfaceLanguage } from "@/lib/i18n/languages";
import { Said } from "@/lib/i18n/said";
import { beginAct } from "@/lib/moderation/mutations/record";
import { hasAdmin } from "../queries";
import type { Welcome } from "../schema";
import { recordRole } from "./people";
import { refuseWeak } from "./sign-up";

/**
 * A code that makes the first admin, or null where there is one. Only its hash is kept, so each start makes a new one
 * and the last that was printed counts.
 */
export async function newFirstAdminCode(): Promise<string | null> {
  if (await hasAdmin()) return null;
  const { code, hash } = newCode();
  await changeSetting("first-admin", hash);
  return code;
}

/**
 * Makes the first admin. The code proves that who asks can read what the paper's start printed; the address needs no
 * mail, for there may be no mail server yet.
 * @throws AppError `not-found` for a wrong or used code, `invalid` for a weak password, `conflict` for a taken address
 */
export async function makeFirstAdmin({ code, name, email, password, lang }: Welcome & { lang: InterfaceLanguage }): Promise<void> {
  await refuseWeak(password, [name, email]);
  const passwordHash = await hashPassword(password);
  await db().$transaction(async (tx) => {
    await beginAct(tx);
    const hash = codeHash(code);
    // Deleting takes the row's lock: of two who come with the code, one finds it gone.
    const used = await tx.$executeRaw`DELETE FROM "Setting" WHERE "key" = 'first-admin' AND "value" = to_jsonb(${hash}::text)`;
    const admins = await tx.user.count({ where: { role: "admin" } });
    if (used === 0 || admins > 0) throw new Said("not-found", (words) => words.adminLinkUsed);
    const known = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if (known) throw new Said("conflict", (words) => words.addressTaken, { email: (words) => words.addressTaken });
    const { id } = await tx.user.create({ data: { name, email, passwordHash, emailVerified: new Date(), language: lang, role: "admin" }, select: { id: true } });
    await recordRole(tx, null, id, "reader", "admin");
  });
}
