import type { Browser, Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { expect, test } from "./fixtures";
import { makeReader, signIn, type Sql } from "./readers";

const PASSWORD = "seven lemons under glass";
const title = (page: Page) => page.getByRole("heading", { level: 1 });
const linkIn = (text: string) => /http:\/\/\S+/.exec(text)![0];

test.use({ registration: "own" });
test.beforeEach(async ({ sql }) => void (await sql(`DELETE FROM "RateLimit" WHERE "key" LIKE '%:network:%'`)));

/** An admin at work in a browser of their own. */
async function admin(browser: Browser, sql: Sql): Promise<Page> {
  const context = await browser.newContext({ baseURL: process.env.PARALLAX_TEST_URL });
  await signIn(context, sql, await makeReader(sql, { role: "admin", name: "Ada Printer" }));
  return context.newPage();
}

async function decide(page: Page, who: string): Promise<void> {
  await page.goto("/admin/settings");
  await page.getByLabel("Who may sign up").selectOption({ label: who });
  await page.getByRole("button", { name: "Decide" }).click();
  await expect(page.getByText("Decided.")).toBeVisible();
}

async function signUp(page: Page, name: string): Promise<string> {
  const email = `${randomUUID()}@readers.test`;
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "Sign up" }).click();
  return email;
}

async function confirm(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Confirm and sign in" }).click();
}

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("by invitation, a new reader needs the link that an admin made, and it lets in as many as it says", async ({ page, browser, sql, mail }) => {
      const office = await admin(browser, sql);
      await decide(office, "Who is invited");
      await page.goto("/sign-up");
      await expect(title(page)).toHaveText("By invitation");
      await office.goto("/admin/invitations");
      await office.getByRole("link", { name: "Make an invitation" }).click();
      await office.getByLabel("For how many people").fill("1");
      await office.getByRole("button", { name: "Make the invitation" }).click();
      const link = (await office.locator("code.secret").textContent()) ?? "";
      await page.goto(link);
      await expect(page.getByText("You have been invited.")).toBeVisible();
      const email = await signUp(page, "Ines Invited");
      await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible();
      await confirm(page, linkIn((await mail(email, /Confirm your address/)).text));
      await expect(page).toHaveURL("/");
      await page.goto("/sign-in");
      await expect(title(page)).toHaveText("You are signed in as Ines Invited");
      await page.goto(link);
      await expect(title(page)).toHaveText("This invitation cannot be used");
      await office.context().close();
    });

    test("by approval, a new reader waits until an admin lets them in, and is told by mail", async ({ page, browser, sql, mail }) => {
      const office = await admin(browser, sql);
      await decide(office, "Whom an admin lets in");
      await page.goto("/sign-up");
      await expect(page.getByText("An admin looks at each new account")).toBeVisible();
      const email = await signUp(page, "Will Waiting");
      await confirm(page, linkIn((await mail(email, /Confirm your address/)).text));
      await expect(page.getByText("An admin will look at your account.")).toBeVisible();
      await page.goto("/sign-in");
      await page.getByLabel("E-mail address").fill(email);
      await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
      await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText("waits for an admin");

      await office.goto("/admin");
      await office.getByRole("listitem").filter({ hasText: email }).getByRole("button", { name: "Let in" }).click();
      await expect(office.getByText("Decided.")).toBeVisible();
      await page.goto(linkIn((await mail(email, /You have been let in/)).text));
      await page.getByLabel("E-mail address").fill(email);
      await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
      await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
      await expect(page).toHaveURL("/");
      await office.context().close();
    });

    test("closed, it takes nobody, neither by form nor by another provider, but lets in who is here", async ({ page, browser, sql }) => {
      const office = await admin(browser, sql);
      const reader = await makeReader(sql, { password: PASSWORD });
      await page.goto("/sign-up");
      await decide(office, "Nobody");
      // The form was open when it was decided.
      await signUp(page, "Lena Late");
      await expect(page.getByRole("main")).toContainText("takes no new readers");
      await page.goto("/de/sign-up");
      await expect(title(page)).toHaveText("Zurzeit keine neuen Leser");
      await page.goto("/sign-in");
      await page.getByRole("button", { name: "Continue with Testing ID" }).click();
      await page.getByLabel("Subject").fill(randomUUID());
      await page.getByLabel("E-mail").fill(`${randomUUID()}@elsewhere.test`);
      await page.getByLabel("Confirmed").check();
      await page.getByRole("button", { name: "Allow" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText("takes no new readers");
      await page.getByLabel("E-mail address").fill(reader.email);
      await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
      await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
      await expect(page).toHaveURL("/");
      await office.context().close();
    });
  });
}
