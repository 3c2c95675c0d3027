import { ANY_SCREEN, expect, expectAccessible, test } from "./fixtures";
import { makeReader, type Sql } from "./readers";

/** A source of this journey alone, with articles that nobody else lists. */
async function aSource(sql: Sql, slug: string, titles: readonly string[]): Promise<void> {
  const [source] = await sql<{ id: number }>(`INSERT INTO "Source" ("slug", "name") VALUES ($1, $1) RETURNING "id"`, [slug]);
  await sql(`INSERT INTO "Feed" ("sourceId", "url", "title", "state") VALUES ($1, $2, 'Everything', 'paused')`, [source!.id, `https://${slug}.example/feed.xml`]);
  for (const title of titles) {
    await sql(
      `WITH made AS (
        INSERT INTO "Article" ("slug", "identity", "sourceId", "title", "lang", "status", "sortAt", "contentHash", "canonicalUrl")
        VALUES (gen_random_uuid(), gen_random_uuid(), $1, $2, 'en', 'hidden', '2001-01-01', gen_random_uuid(), 'https://rules.example/' || gen_random_uuid()) RETURNING "id")
       INSERT INTO "ArticleBody" ("articleId", "html", "text") SELECT "id", '<p>Words.</p>', 'Words.' FROM made`,
      [source!.id, title],
    );
  }
}

test("an owner tries a rule on the last items, saves it, and changes the order", ANY_SCREEN, async ({ page, sql, signedIn }) => {
  await aSource(sql, "ruled-gazette", ["The Élysée opens", "Sponsored: a mattress", "Weekly round-up"]);
  await signedIn(await makeReader(sql, { role: "admin" }));
  await page.goto("/admin/sources/ruled-gazette");
  await page.getByRole("link", { name: "Rules for what its feeds bring" }).click();
  await expect(page.getByText("There are no rules")).toBeVisible();

  await page.getByRole("link", { name: "words of paid promotion" }).click();
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByText("Would drop 0 of the last 3 items; would label 1.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Sponsored: a mattress" })).toContainText("Sponsored by rule 1");
  await expect(page.locator("mark")).toHaveText("Sponsored");
  await page.getByRole("button", { name: "Save the rule" }).click();
  await expect(page.getByText("The rule was added.")).toBeVisible();

  await page.getByRole("combobox", { name: "How" }).selectOption("matches");
  await page.getByRole("textbox", { name: "What to look for" }).fill("elysee(");
  await page.getByRole("button", { name: "Save the rule" }).click();
  await expect(page.getByRole("textbox", { name: "What to look for" })).toHaveAccessibleDescription(/opened and not closed/);
  await expect(page.getByRole("textbox", { name: "What to look for" })).toHaveValue("elysee(");
  await page.getByRole("combobox", { name: "How" }).selectOption("contains");
  await page.getByRole("textbox", { name: "What to look for" }).fill("ELYSEE");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByText("Would drop 1 of the last 3 items")).toBeVisible();
  await expect(page.locator("mark").first()).toContainText(/Élysée|Sponsored/);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save the rule" }).click();

  await page.getByRole("button", { name: "Up: rule 2" }).click();
  await expect(page.locator("ol > li").first()).toContainText("ELYSEE");
  await page.getByRole("button", { name: "Remove: rule 1" }).click();
  await expect(page.getByText("The rule was removed.")).toBeVisible();
  await expect(page.getByText("ELYSEE")).toHaveCount(0);
});

test("rules are put upon articles that are there, as shown, and all of it is undone", ANY_SCREEN, async ({ page, sql, signedIn }) => {
  await aSource(sql, "ruled-chronicle", ["The ferry is late", "Weekly round-up"]);
  await sql(`UPDATE "Article" a SET "status" = 'visible' FROM "Source" s WHERE s."id" = a."sourceId" AND s."slug" = 'ruled-chronicle'`);
  await sql(`INSERT INTO "SourceRule" ("sourceId", "position", "action", "field", "test", "value") SELECT "id", 1, 'drop', 'title', 'contains', 'round-up' FROM "Source" WHERE "slug" = 'ruled-chronicle'`);
  const shown = async () => (await sql<{ title: string }>(`SELECT a."title" FROM "Article" a JOIN "Source" s ON s."id" = a."sourceId" WHERE s."slug" = 'ruled-chronicle' AND a."status" = 'visible' ORDER BY 1`)).map(({ title }) => title);
  await signedIn(await makeReader(sql, { role: "admin" }));
  await page.goto("/admin/sources/ruled-chronicle/rules");
  await page.getByRole("button", { name: "Show what they would do" }).click();
  await expect(page.getByText("Of 2 articles, 1 would be hidden:")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Hide 1 article" }).click();
  await expect(page.getByText("1 hidden, 0 labelled.", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Undo all of it: run" }).click({ timeout: 30_000 });
  await expect.poll(shown, { timeout: 30_000 }).toEqual(["The ferry is late", "Weekly round-up"]);
  await page.goto("/admin/sources/ruled-chronicle/rules");
  await expect(page.getByText("1 article as before.", { exact: true })).toBeVisible();
  await sql(`UPDATE "Article" a SET "status" = 'hidden' FROM "Source" s WHERE s."id" = a."sourceId" AND s."slug" = 'ruled-chronicle'`);
});

test("rules and what they would have done fit a phone", async ({ page, sql, signedIn, isMobile }) => {
  test.skip(!isMobile, "is about a small screen");
  await aSource(sql, "ruled-herald", ["A title of very many words that goes on and on and names averylongwordthatnobodycanbreakwithoutsomehelpfromthepage"]);
  await sql(`INSERT INTO "SourceRule" ("sourceId", "position", "action", "field", "test", "value", "note") SELECT "id", 1, 'drop', 'any', 'matches', repeat('averylongpattern', 10), 'Mine' FROM "Source" WHERE "slug" = 'ruled-herald'`);
  await signedIn(await makeReader(sql, { role: "admin" }));
  await page.goto("/admin/sources/ruled-herald/rules?try=saved");
  await expect(page.getByText("Would drop 0 of the last 1 item")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await expectAccessible(page);
});
