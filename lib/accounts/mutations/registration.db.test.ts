import { beforeEach, describe, expect, test } from "vitest";
import { newReader } from "@/lib/auth/actors.testing";
import type { AdminActor } from "@/lib/auth/actors";
import { passwordMatches } from "@/lib/auth/password";
import { sealToken, signedIn, startSession } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { changeRegistration, confirmSignUp, createInvitation, declinePerson, endInvitation, letIn, makeFirstAdmin, newFirstAdminCode, requestReset, requestSignUp, resetPassword } from ".";
import { isFirstAdminCode, openInvitation, pendingPeople, registrationMode, tokenOwner } from "../queries";

useTestDatabase();

const PLACE = { origin: "http://localhost:3000", lang: "en" } as const;
const PASSWORD = "seven lemons under glass";
let people = 0;
const newAddress = () => `new${(people += 1)}@readers.test`;
const asAdmin = async () => (await newReader("admin")) as AdminActor;

/** The secret part of the newest link in a mail to an address. */
async function mailedToken(to: string): Promise<string> {
  const { text } = await db().outboxMail.findFirstOrThrow({ where: { to }, orderBy: { id: "desc" } });
  return /token=([\w-]+)/.exec(text)![1]!;
}

async function signUp(email: string, invitation?: string): Promise<string> {
  await requestSignUp({ name: "Ada Readalot", email, password: PASSWORD, onward: "/", invitation }, PLACE);
  return mailedToken(email);
}

beforeEach(async () => {
  await db().user.deleteMany();
  await db().setting.deleteMany({ where: { key: { in: ["registration", "first-admin"] } } });
});

describe("signing up", () => {
  test("makes an account once the address is confirmed with the password that was chosen", async () => {
    const email = newAddress();
    const token = await signUp(email);
    expect(await db().user.count({ where: { email } })).toBe(0);
    expect(await tokenOwner(token, "sign-up")).toEqual({ email });
    await expect(confirmSignUp(token, "another password", PLACE.origin)).rejects.toMatchObject({ fields: { password: expect.any(String) } });
    expect(await confirmSignUp(token, PASSWORD, PLACE.origin)).toEqual({ email, status: "active" });
    const person = await db().user.findUniqueOrThrow({ where: { email } });
    expect(person).toMatchObject({ name: "Ada Readalot", role: "reader", emailVerified: expect.any(Date) });
    expect(person.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await expect(confirmSignUp(token, PASSWORD, PLACE.origin)).rejects.toMatchObject({ code: "not-found" });
  });

  test("of two who confirm at once, one makes the account", async () => {
    const email = newAddress();
    const tokens = [await signUp(email), await signUp(email)];
    const outcomes = await Promise.allSettled([...tokens, ...tokens].map((token) => confirmSignUp(token, PASSWORD, PLACE.origin)));
    expect(outcomes.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(await db().user.count({ where: { email } })).toBe(1);
  });

  test("with a stranger's address gives no account that the stranger could be made to confirm", async () => {
    const email = newAddress();
    const planted = await signUp(email);
    await requestSignUp({ name: "The owner", email, password: "nine green umbrellas", onward: "/" }, PLACE);
    await expect(confirmSignUp(planted, "nine green umbrellas", PLACE.origin)).rejects.toMatchObject({ code: "invalid" });
    await confirmSignUp(await mailedToken(email), "nine green umbrellas", PLACE.origin);
    await expect(confirmSignUp(planted, PASSWORD, PLACE.origin)).rejects.toMatchObject({ code: "not-found" });
    expect(await db().user.findUniqueOrThrow({ where: { email } })).toMatchObject({ name: "The owner" });
  });

  test("a link that is too old does nothing", async () => {
    const email = newAddress();
    const token = await signUp(email);
    await db().accountToken.updateMany({ where: { email }, data: { expires: new Date(Date.now() - 1) } });
    expect(await tokenOwner(token, "sign-up")).toBeNull();
    await expect(confirmSignUp(token, PASSWORD, PLACE.origin)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("who may sign up", () => {
  test("is everybody until an admin decides otherwise", async () => {
    expect(await registrationMode()).toBe("open");
    await changeRegistration(await asAdmin(), "closed");
    expect(await registrationMode()).toBe("closed");
    await expect(signUp(newAddress())).rejects.toMatchObject({ code: "forbidden" });
  });

  test("is decided anew when an address is confirmed", async () => {
    const admin = await asAdmin();
    const token = await signUp(newAddress());
    for (const mode of ["closed", "invitation"] as const) {
      await changeRegistration(admin, mode);
      await expect(confirmSignUp(token, PASSWORD, PLACE.origin)).rejects.toMatchObject({ code: "forbidden" });
    }
    await changeRegistration(admin, "approval");
    expect(await confirmSignUp(token, PASSWORD, PLACE.origin)).toMatchObject({ status: "pending" });
  });

  test("by invitation: as many as it is for, as long as it lasts", async () => {
    const admin = await asAdmin();
    await changeRegistration(admin, "invitation");
    await expect(signUp(newAddress())).rejects.toMatchObject({ fields: { invitation: expect.any(String) } });
    await expect(signUp(newAddress(), "made-up")).rejects.toMatchObject({ fields: { invitation: expect.any(String) } });
    const { code } = await createInvitation(admin, { uses: 1, days: 1 });
    const [first, second] = [await signUp(newAddress(), code), await signUp(newAddress(), code)];
    expect(await confirmSignUp(first, PASSWORD, PLACE.origin)).toMatchObject({ status: "active" });
    await expect(confirmSignUp(second, PASSWORD, PLACE.origin)).rejects.toMatchObject({ code: "conflict" });
    expect(await openInvitation(code)).toBeNull();
    expect(await db().invitation.count({ where: { codeHash: code } })).toBe(0);

    const old = await createInvitation(admin, { uses: 5, days: 1 });
    expect(await openInvitation(old.code, new Date(Date.now() + 2 * 86_400_000))).toBeNull();
    await endInvitation(admin, old.id);
    expect(await openInvitation(old.code)).toBeNull();
  });

  test("by approval: whoever confirmed waits, admins hear of it, and nobody is in before", async () => {
    const admin = await asAdmin();
    await changeRegistration(admin, "approval");
    const emails = [newAddress(), newAddress()];
    for (const email of emails) expect(await confirmSignUp(await signUp(email), PASSWORD, PLACE.origin)).toEqual({ email, status: "pending" });
    const waiting = await pendingPeople();
    expect(waiting.map((one) => one.email)).toEqual(emails);
    const { email: to } = await db().user.findUniqueOrThrow({ where: { id: admin.userId } });
    expect(await db().outboxMail.count({ where: { to: to!, subject: "Somebody waits to be let in" } })).toBe(2);
    const cookie = `parallax-session=${await sealToken(await startSession(waiting[0]!.id, null))}`;
    expect(await signedIn(cookie)).toBeNull();
    await letIn(admin, waiting[0]!.id, PLACE.origin);
    expect(await signedIn(cookie)).not.toBeNull();
    await declinePerson(admin, waiting[1]!.id);
    expect(await db().user.count({ where: { email: emails[1] } })).toBe(0);
    await expect(declinePerson(admin, waiting[0]!.id)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the first admin", () => {
  const person = { name: "Ada Printer", email: "ada@printers.test", password: PASSWORD, lang: "en" } as const;

  test("is made once, by the code that was printed last", async () => {
    const [first, last] = [await newFirstAdminCode(), await newFirstAdminCode()];
    expect([await isFirstAdminCode(first!), await isFirstAdminCode(last!)]).toEqual([false, true]);
    await expect(makeFirstAdmin({ ...person, code: first! })).rejects.toMatchObject({ code: "not-found" });
    const tries = await Promise.allSettled([makeFirstAdmin({ ...person, code: last! }), makeFirstAdmin({ ...person, email: "eve@printers.test", code: last! })]);
    expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(await db().user.findMany({ where: { role: "admin" }, select: { status: true, emailVerified: true } })).toEqual([{ status: "active", emailVerified: expect.any(Date) }]);
    expect(await newFirstAdminCode()).toBeNull();
    expect(await isFirstAdminCode(last!)).toBe(false);
  });

  test("cannot be made with a code that nobody printed, even where there is no admin", async () => {
    await expect(makeFirstAdmin({ ...person, code: "" })).rejects.toMatchObject({ code: "not-found" });
    await expect(makeFirstAdmin({ ...person, code: "guessed" })).rejects.toMatchObject({ code: "not-found" });
    expect(await db().user.count()).toBe(0);
  });

  test("needs a good password like everybody", async () => {
    const code = await newFirstAdminCode();
    await expect(makeFirstAdmin({ ...person, password: "adaprinter", code: code! })).rejects.toMatchObject({ fields: { password: expect.any(String) } });
    expect(await isFirstAdminCode(code!)).toBe(true);
  });
});

test("a new password by mail works once, ends every session, and confirms the address", async () => {
  const { userId } = await newReader();
  const { email } = await db().user.update({ where: { id: userId }, data: { emailVerified: null } });
  const cookie = `parallax-session=${await sealToken(await startSession(userId, null))}`;
  await requestReset(email!, PLACE);
  const token = await mailedToken(email!);
  await expect(resetPassword(token, "password123", PLACE)).rejects.toMatchObject({ fields: { password: expect.any(String) } });
  expect(await signedIn(cookie)).not.toBeNull();
  await resetPassword(token, PASSWORD, PLACE);
  expect(await signedIn(cookie)).toBeNull();
  const person = await db().user.findUniqueOrThrow({ where: { id: userId } });
  expect(await passwordMatches(person.passwordHash, PASSWORD)).toBe(true);
  expect(person.emailVerified).not.toBeNull();
  await expect(resetPassword(token, "nine green umbrellas", PLACE)).rejects.toMatchObject({ code: "not-found" });
});
