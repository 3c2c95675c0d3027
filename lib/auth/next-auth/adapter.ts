import { PrismaAdapter } from "@next-auth/prisma-adapter";
import type { Adapter, AdapterAccount, AdapterUser } from "next-auth/adapters";
import { db } from "@/lib/db/client";
import type { InterfaceLanguage } from "@/lib/i18n/languages";

/**
 * next-auth's adapter over our database. It was written for an older client, whose calls ours takes; sessions are not
 * its business. Of a provider it keeps who somebody is there and none of the provider's tokens: nothing here uses them.
 * @param language of the page where an account that is made begins
 */
export function authAdapter(language: InterfaceLanguage): Adapter {
  const base = PrismaAdapter(db() as unknown as Parameters<typeof PrismaAdapter>[0]) as Adapter;
  return {
    ...base,
    async createUser({ name, email }: Omit<AdapterUser, "id">) {
      // Only addresses that their provider has confirmed come this far (options.ts).
      return db().user.create({ data: { name, email, language, emailVerified: new Date() } }) as Promise<AdapterUser>;
    },
    async linkAccount({ userId, type, provider, providerAccountId }: AdapterAccount) {
      await db().account.create({ data: { userId, type, provider, providerAccountId } });
    },
  };
}
