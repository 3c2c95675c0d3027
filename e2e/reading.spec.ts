import { expect, test } from "./fixtures";

test("the front page leads to an article", async ({ page }) => {
  await page.goto("/");
  const headline = page.getByRole("main").getByRole("link").filter({ has: page.getByRole("heading") }).or(page.getByRole("heading").getByRole("link")).first();
  const text = (await headline.innerText()).trim();
  await headline.click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(text).not.toBe("");
});
