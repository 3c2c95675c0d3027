import { beforeEach, describe, expect, test } from "vitest";
import type { AdminActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { askAsForm } from "@/lib/auth/next-auth/ask";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { changePreferences } from "@/lib/preferences/mutations";
import { changeRegistration, confirmSignUp, letIn, newResetLink, requestReset, requestSignUp } from ".";
import { languageOf } from "../queries";

useTestDatabase();

const ORIGIN = "http://localhost:3000";
const PASSWORD = "seven lemons under glass";
const german = { origin: ORIGIN, lang: "de" } as const;
let people = 0;
const newAddress = () => `neu${(people += 1)}@readers.test`;
const mailTo = async (to: string) => db().outboxMail.findFirstOrThrow({ where: { to }, orderBy: { id: "desc" }, select: { subject: true, text: true } });

let admin: AdminActor;
beforeEach(async () => {
  await db().user.deleteMany();
  admin = (await newReader("admin")) as AdminActor;
  await changeRegistration(admin, "open");
});

/** Signs up on a page in German and opens the link of the mail. */
async function signUpInGerman(): Promise<{ id: string; email: string }> {
  const email = newAddress();
  await requestSignUp({ name: "Ada Lovelace", email, password: PASSWORD, onward: "/de/latest" }, german);
  const { subject, text } = await mailTo(email);
  expect(subject).toBe("Bestätigen Sie Ihre Adresse");
  const [, token = ""] = /^http:\/\/localhost:3000\/de\/verify\?token=([\w-]+)&then=%2Fde%2Flatest$/m.exec(text)!;
  await confirmSignUp(token, PASSWORD, ORIGIN);
  return db().user.findUniqueOrThrow({ where: { email }, select: { id: true, email: true } }) as Promise<{ id: string; email: string }>;
}

describe("a mail that was asked for from a page", () => {
  test("is in the language of that page, whether or not there is an account, and leads to pages in it", async () => {
    const { email } = await signUpInGerman();
    for (const [to, subject, link] of [[email, "Wählen Sie ein neues Passwort", "/de/reset/new?token="], [newAddress(), "Zu dieser Adresse gibt es kein Konto", "/de/sign-up"]] as const) {
      await requestReset(to, german);
      expect(await mailTo(to)).toEqual({ subject, text: expect.stringContaining(ORIGIN + link) });
    }
    await requestReset(email, { origin: ORIGIN, lang: "en" });
    expect(await mailTo(email)).toEqual({ subject: "Choose a new password", text: expect.stringContaining(`${ORIGIN}/reset/new?token=`) });
  });

  test("so is a link to sign in, also where a program asks for it by where it leads", async () => {
    const { email } = await signUpInGerman();
    const from = () => new Headers({ host: "localhost:3000", "x-forwarded-for": `203.0.113.${people}` });
    await askAsForm(from(), { method: "POST", action: "signin", provider: "email", lang: "de", body: { email, callbackUrl: "/" } });
    expect(await mailTo(email)).toEqual({ subject: "Ihr Link zum Anmelden", text: expect.stringContaining(`${ORIGIN}/de/sign-in/link?email=`) });
    const stranger = newAddress();
    await askAsForm(from(), { method: "POST", action: "signin", provider: "email", body: { email: stranger, callbackUrl: `${ORIGIN}/de/saved` } });
    expect((await mailTo(stranger)).subject).toBe("Zu dieser Adresse gibt es kein Konto");
  });
});

describe("a mail that its reader did not ask for", () => {
  test("is in the language of the page where the account began, or in the one they prefer", async () => {
    const { id, email } = await signUpInGerman();
    expect(await languageOf(id)).toBe("de");
    await db().user.update({ where: { id }, data: { status: "pending" } });
    await letIn(admin, id, ORIGIN);
    expect(await mailTo(email)).toEqual({ subject: "Ihr Konto ist freigegeben", text: expect.stringContaining(`${ORIGIN}/de/sign-in\n`) });
    expect(await newResetLink(admin, email, ORIGIN)).toContain(`${ORIGIN}/de/reset/new?token=`);
    await db().preference.create({ data: { userId: id, values: { language: "en" } } });
    expect(await languageOf(id)).toBe("en");
  });

  test("reaches each admin in their own", async () => {
    await changeRegistration(admin, "approval");
    const other = await newReader("admin");
    await changePreferences(other, { language: "de" });
    const { email } = await signUpInGerman();
    const address = async (userId: string) => (await db().user.findUniqueOrThrow({ where: { id: userId } })).email!;
    expect(await mailTo(await address(admin.userId))).toEqual({ subject: "Somebody waits to be let in", text: expect.stringContaining(`${ORIGIN}/admin\n`) });
    expect(await mailTo(await address(other.userId))).toEqual({ subject: "Jemand wartet auf die Freigabe", text: expect.stringContaining(`(${email})`) });
  });
});
