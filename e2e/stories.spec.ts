import { ANY_SCREEN, expect, test } from "./fixtures";

test("each entry of the front page says why it stands there, and leads to the formula", ANY_SCREEN, async ({ page }) => {
  await page.goto("/");
  const first = page.locator("main details.why-here").first();
  await first.getByText("Why here?").click();
  await expect(first.getByText(/^Place 1\./)).toBeVisible();
  await expect(first.getByRole("row").last()).toContainText("together at");
  await first.getByRole("link", { name: "How the order comes about" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How the front page is ordered");
});

test("a story tells who told it when, and sets two of its articles side by side without scripts", ANY_SCREEN, async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.PARALLAX_TEST_URL });
  const page = await context.newPage();
  await page.goto("/stories/ellery-ferry");
  const title = await page.getByRole("heading", { level: 1 }).textContent();
  await expect(page.locator(".timeline li").first()).toContainText("first here");
  await page.getByRole("link", { name: "Two of them side by side" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Side by side");
  await expect(page.getByRole("heading", { level: 3, name: "Only here" })).toHaveCount(2);
  await page.getByRole("link", { name: "Set another beside the other one" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Beside which?");
  await page.getByRole("main").getByRole("listitem").getByRole("heading").first().getByRole("link").click();
  await expect(page.locator(".compared-text")).toHaveCount(2);
  await page.getByRole("link", { name: title ?? "" }).first().click();
  await expect(page).toHaveURL(/\/stories\/ellery-ferry$/);
  await context.close();
});
