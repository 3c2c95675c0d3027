import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { ownArticle } from "./articles";
import { ANY_SCREEN, expect, test } from "./fixtures";
import { makeReader, signIn } from "./readers";

const PASSWORD = "seven lemons under glass";

test.beforeEach(async ({ sql }) => void (await sql(`DELETE FROM "RateLimit" WHERE "key" LIKE '%:network:%'`)));

async function decide(office: Page, readerId: string, act: RegExp, reason: string): Promise<void> {
  await office.goto(`/admin/users/${readerId}`);
  await office.getByRole("radio", { name: act }).check();
  await office.getByLabel("Reason, as the log says it").selectOption({ label: reason });
  await office.getByRole("button", { name: "Do it" }).click();
  await expect(office.getByText("Done, and in the log.")).toBeVisible();
}

async function signInByForm(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
}

test.describe("who is banned while their page is open", () => {
  // A page of theirs asks once more before it knows that nobody is signed in.
  test.use({ expectedErrors: [/status of 401.*\/api\/v1\//] });

  test("who is suspended reads, saves and takes their data along, and is told; who is banned is out at once and is told whom to ask", ANY_SCREEN, async ({ page, browser, sql, signedIn }) => {
    const reader = await makeReader(sql, { password: PASSWORD });
    const context = await browser.newContext({ baseURL: process.env.PARALLAX_TEST_URL });
    await signIn(context, sql, await makeReader(sql, { role: "admin" }));
    const office = await context.newPage();
    await signedIn(reader);
    await page.goto("/settings");
    await expect(page.getByRole("note")).toHaveCount(0);

    await decide(office, reader.id, /^Suspend/, "Abuse");
    await expect(office.getByText(/suspended until/)).toBeVisible();
    await page.goto("/settings");
    const day = new Date(Date.now() + 7 * 86_400_000).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
    await expect(page.getByRole("note")).toContainText(`Your account is suspended until ${day}`);
    for (const address of ["/settings/sign-in", "/settings/sessions", "/settings/tokens", "/settings/data"]) {
      await page.goto(address);
      await expect(page.getByRole("note")).toContainText("suspended until");
    }
    await page.goto("/de/settings");
    await expect(page.getByRole("note")).toContainText("gesperrt");

    await page.goto("/sign-out");
    await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are signed out");
    await signInByForm(page, reader.email);
    await expect(page).toHaveURL("/");
    await page.goto(`/articles/${(await ownArticle(sql)).slug}`);
    await page.locator("main [data-whole] form[data-save] button, main form[data-save] button").first().click();
    await expect.poll(() => sql(`SELECT 1 FROM "Bookmark" WHERE "userId" = $1`, [reader.id])).toHaveLength(1);
    expect(await (await page.request.get("/api/v1/me")).json()).toMatchObject({ suspension: { until: expect.any(String) } });
    await page.goto("/settings/data");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download everything" }).click()]);
    expect(JSON.parse(readFileSync(await download.path(), "utf8"))).toMatchObject({ profile: { email: reader.email, status: "suspended" } });

    await decide(office, reader.id, /^Ban/, "Abuse");
    await page.goto("/settings");
    await expect(page).toHaveURL(/\/sign-in/);
    await signInByForm(page, reader.email);
    await expect(page.getByRole("main").getByRole("alert")).toContainText("closed by an admin");
    await expect(page.getByRole("main").getByRole("alert")).toContainText("ask paper@parallax.test");
    await decide(office, reader.id, /^Forgive/, "A mistake");
    await signInByForm(page, reader.email);
    await expect(page).toHaveURL("/");
    await context.close();
  });
});
