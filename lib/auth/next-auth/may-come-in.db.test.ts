import { beforeEach, describe, expect, test } from "vitest";
import { changeRegistration, createInvitation } from "@/lib/accounts/mutations";
import type { AdminActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { carry } from "@/lib/auth/cookies";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { mayComeIn } from "./may-come-in";

useTestDatabase();

let admin: AdminActor;
let people = 0;
beforeEach(async () => {
  admin = (await newReader("admin")) as AdminActor;
  await changeRegistration(admin, "open");
});

/** Somebody who comes back from a provider. */
async function comeBack({ email = `new${(people += 1)}@elsewhere.test`, verified = true, sub = `sub${(people += 1)}`, cookie = "" } = {}) {
  const answer = await mayComeIn(
    { user: { email }, account: { type: "oauth", provider: "github", providerAccountId: sub }, profile: { sub, name: "Grace", email, email_verified: verified } as never },
    { headers: new Headers({ cookie }), site: { proto: "http", host: "localhost:3000", origin: "http://localhost:3000" }, lang: "en", refused: { error: null }, leaving: false, connecting: false },
  );
  return answer === true ? true : new URL(answer, "http://localhost").searchParams.get("error");
}

describe("somebody from another provider", () => {
  test("may make an account with a confirmed address, and with no other", async () => {
    expect(await comeBack()).toBe(true);
    expect(await comeBack({ verified: false })).toBe("unverified");
    expect(await comeBack({ email: "" })).toBe("unverified");
  });

  test("comes into no account by its address alone", async () => {
    const { userId } = await newReader();
    const { email } = await db().user.findUniqueOrThrow({ where: { id: userId } });
    expect(await comeBack({ email: email! })).toBe("link");
  });

  test("who is connected comes in, unless the account is closed", async () => {
    const { userId } = await newReader();
    await db().account.create({ data: { userId, type: "oauth", provider: "github", providerAccountId: "known" } });
    expect(await comeBack({ sub: "known", verified: false })).toBe(true);
    await db().user.update({ where: { id: userId }, data: { status: "banned" } });
    expect(await comeBack({ sub: "known" })).toBe("standing");
  });

  test("is bound by who may sign up", async () => {
    await changeRegistration(admin, "closed");
    expect(await comeBack()).toBe("closed");
    await changeRegistration(admin, "invitation");
    expect(await comeBack()).toBe("invitation");
    const { code } = await createInvitation(admin, { uses: 1, days: 1 });
    const cookie = carry("invitation", code).split(";")[0]!;
    expect(await comeBack({ cookie })).toBe(true);
    expect(await comeBack({ cookie })).toBe("invitation");
    await changeRegistration(admin, "approval");
    expect(await comeBack({ email: "grace@elsewhere.test" })).toBe("pending");
    expect(await db().user.findUniqueOrThrow({ where: { email: "grace@elsewhere.test" } })).toMatchObject({ status: "pending", name: "Grace" });
  });
});
