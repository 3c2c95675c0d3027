import { beforeEach, describe, expect, test } from "vitest";
import { newReader } from "@/lib/auth/actors.testing";
import { hashPassword, hashWork } from "@/lib/auth/password";
import { askAsForm } from "@/lib/auth/next-auth/ask";
import { whoseCredentials } from "@/lib/auth/password-sign-in";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { requestReset, requestSignUp } from ".";

useTestDatabase();

const PLACE = { origin: "http://localhost:3000", lang: "en" } as const;
const from = () => new Headers({ host: "localhost:3000", "x-forwarded-for": "203.0.113.1" });
const PASSWORD = "seven lemons under glass";

let known = "";
beforeEach(async () => {
  await db().rateLimit.deleteMany();
  const { userId } = await newReader();
  known = (await db().user.update({ where: { id: userId }, data: { passwordHash: await hashPassword(PASSWORD) } })).email!;
});

/** What an act comes to, in the things that take time or that can be seen: hashes, rows, mails, and what is said. */
async function workOf(act: () => Promise<unknown>) {
  const before = { hashes: hashWork.done, tokens: await tokens(), mails: await db().outboxMail.count(), users: await db().user.count() };
  const said = await act().then((value) => ({ value }), (error: Error) => ({ error: error.message }));
  return {
    said, hashes: hashWork.done - before.hashes, tokens: (await tokens()) - before.tokens,
    mails: (await db().outboxMail.count()) - before.mails, users: (await db().user.count()) - before.users,
  };
}

const tokens = async () => (await db().accountToken.count()) + (await db().verificationToken.count());
const strangers = () => `nobody${Math.random()}@readers.test`;

describe("an address with an account and one without come to the same work and words", () => {
  test("at signing in with a wrong password", async () => {
    const [one, other] = [await workOf(() => whoseCredentials(known, "not the password", from())), await workOf(() => whoseCredentials(strangers(), "not the password", from()))];
    expect(one).toEqual(other);
    expect(one).toMatchObject({ hashes: 1, said: { error: expect.stringContaining("do not belong together") } });
  });

  test("at signing in to an account that has no password", async () => {
    const { userId } = await newReader();
    const { email } = await db().user.findUniqueOrThrow({ where: { id: userId } });
    expect(await workOf(() => whoseCredentials(email!, "", from()))).toEqual(await workOf(() => whoseCredentials(strangers(), "", from())));
  });

  test("at signing up", async () => {
    const signUp = (email: string) => requestSignUp({ name: "Ada Readalot", email, password: PASSWORD, onward: "/" }, PLACE);
    const one = await workOf(() => signUp(known));
    expect(one).toEqual(await workOf(() => signUp(strangers())));
    expect(one).toMatchObject({ hashes: 1, tokens: 1, mails: 1, users: 0, said: { value: undefined } });
  });

  test("at asking for a new password", async () => {
    const one = await workOf(() => requestReset(known, PLACE));
    expect(one).toEqual(await workOf(() => requestReset(strangers(), PLACE)));
    expect(one).toMatchObject({ tokens: 1, mails: 1, said: { value: undefined } });
  });

  test("at asking for a link to sign in", async () => {
    const ask = async (email: string) => {
      const { status, location, refused } = await askAsForm(from(), { method: "POST", action: "signin", provider: "email", body: { email, callbackUrl: "/" } });
      return { status, location, refused };
    };
    const one = await workOf(() => ask(known));
    expect(one).toEqual(await workOf(() => ask(strangers())));
    expect(one).toMatchObject({ tokens: 1, mails: 1, users: 0, said: { value: { refused: null } } });
  });
});

test("why an account is closed is told only to who knows its password", async () => {
  await db().user.update({ where: { email: known }, data: { status: "banned" } });
  await expect(whoseCredentials(known, "not the password", from())).rejects.toThrow(/do not belong together/);
  await expect(whoseCredentials(known, PASSWORD, from())).rejects.toThrow(/closed by an admin/);
});

test("a mail to a stranger's address says that it has no account, and holds no link that does anything", async () => {
  const email = strangers();
  await requestReset(email, PLACE);
  const mail = await db().outboxMail.findFirstOrThrow({ where: { to: email } });
  expect(mail.subject).toBe("There is no account with this address");
  expect(mail.text).not.toContain("token=");
});
