import type { Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { expect, test } from "./fixtures";
import { makeReader } from "./readers";

const PASSWORD = "seven lemons under glass";
const link = (text: string) => /http:\/\/\S+/.exec(text)![0];

test.use({ registration: "open" });
test.beforeEach(async ({ sql }) => void (await sql(`DELETE FROM "RateLimit" WHERE "key" LIKE '%:network:%'`)));

async function write(page: Page, fields: Record<string, string>, button: string): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole("main").getByRole("button", { name: button }).click();
}

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("who signs up in German gets mails in German, which lead to pages in German", async ({ page, mail, sql }) => {
      const email = `${randomUUID()}@readers.test`;
      await page.goto("/de/sign-up?then=/de/latest");
      await write(page, { Name: "Jürgen Müßig", "E-Mail-Adresse": email, Passwort: PASSWORD }, "Registrieren");
      const confirm = await mail(email, /^Bestätigen Sie Ihre Adresse$/);
      expect(confirm.text).toContain("Jemand, wahrscheinlich Sie, hat sich mit dieser Adresse registriert. Öffnen Sie diesen Link");
      expect(new URL(link(confirm.text)).pathname).toBe("/de/verify");
      await page.goto(link(confirm.text));
      await write(page, { Passwort: PASSWORD }, "Bestätigen und anmelden");
      await expect(page).toHaveURL("/de/latest");
      expect(await sql(`SELECT "language" FROM "User" WHERE "email" = $1`, [email])).toEqual([{ language: "de" }]);

      await page.goto("/de/settings/data");
      await write(page, { "Ihr Passwort": PASSWORD }, "Mein Konto löschen");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ihr Konto wird gelöscht");
      const leaving = link((await mail(email, /^Ihr Konto wird gelöscht$/)).text);
      await page.goto(leaving);
      await write(page, { "E-Mail-Adresse": email, Passwort: PASSWORD }, "Anmelden");
      await expect(page).toHaveURL("/de/settings/data");
      await page.getByRole("button", { name: "Mein Konto behalten" }).click();
      await expect(page.getByText("Ihr Konto bleibt.")).toBeVisible();
    });

    test("a link to sign in and a new password, asked for in German, come in German", async ({ page, mail, sql }) => {
      const reader = await makeReader(sql, { password: "an older password of mine" });
      await page.goto("/de/sign-in/by-mail?then=/de/topics");
      await write(page, { "E-Mail-Adresse": reader.email }, "Link schicken");
      await expect(page.getByRole("heading", { name: "Sehen Sie in Ihre E-Mail" })).toBeVisible();
      await page.goto(link((await mail(reader.email, /^Ihr Link zum Anmelden$/)).text));
      await page.getByRole("main").getByRole("button", { name: "Anmelden" }).click();
      await expect(page).toHaveURL("/de/topics");

      await page.goto("/de/reset");
      await write(page, { "E-Mail-Adresse": reader.email }, "Link schicken");
      await expect(page.getByRole("heading", { name: "Sehen Sie in Ihre E-Mail" })).toBeVisible();
      await page.goto(link((await mail(reader.email, /^Wählen Sie ein neues Passwort$/)).text));
      await write(page, { "Neues Passwort": PASSWORD }, "Passwort setzen");
      await expect(page.getByText("Das neue Passwort gilt")).toBeVisible();
      expect(new URL(page.url()).pathname).toBe("/de/sign-in");
      await mail(reader.email, /^Ihr Passwort wurde geändert$/);
    });
  });
}

test("who comes back from another provider without success is told so in the language they left in", async ({ page }) => {
  await page.goto("/de/sign-in");
  await page.getByRole("button", { name: "Weiter mit Testing ID" }).click();
  await page.getByLabel("Subject").fill(randomUUID());
  await page.getByLabel("E-mail").fill(`${randomUUID()}@elsewhere.test`);
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Testing ID hat Ihre E-Mail-Adresse nicht bestätigt");
  expect(new URL(page.url()).pathname).toBe("/de/sign-in");
});

test("what a guest chose is theirs once they have signed up, and waits for them on another device", async ({ page, browser, mail, sql }) => {
  const email = `${randomUUID()}@readers.test`;
  await page.goto("/");
  await page.getByText("Display").click();
  await page.getByRole("button", { name: "Sepia" }).click();
  await page.getByRole("button", { name: "Large", exact: true }).click();
  await page.goto("/settings/reading");
  await page.getByLabel("Time zone").selectOption("America/New_York");
  await page.goto("/sign-up");
  await write(page, { "E-mail address": email, Password: PASSWORD, Name: "Gwen Guest" }, "Sign up");
  await page.goto(link((await mail(email, /Confirm your address/)).text));
  await write(page, { Password: PASSWORD }, "Confirm and sign in");
  await expect(page).toHaveURL("/");
  const values = async () => (await sql<{ values: object }>(`SELECT "values" FROM "Preference" p JOIN "User" u ON u."id" = p."userId" WHERE u."email" = $1`, [email]))[0]?.values;
  await expect.poll(values).toEqual({ theme: "sepia", textSize: "large", timeZone: "America/New_York" });

  const second = await browser.newContext({ baseURL: process.env.PARALLAX_TEST_URL });
  const other = await second.newPage();
  await other.goto("/sign-in");
  await write(other, { "E-mail address": email, Password: PASSWORD }, "Sign in");
  await expect(other).toHaveURL("/");
  await expect(other.locator("html")).toHaveAttribute("data-theme", "sepia");
  await expect(other.locator("html")).toHaveAttribute("data-size", "large");
  await expect.poll(values).toEqual({ theme: "sepia", textSize: "large", timeZone: "America/New_York" });
  await second.close();
});
