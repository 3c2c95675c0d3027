import { ownArticle } from "./articles";
import { expect, expectAccessible, test } from "./fixtures";
import { makeReader } from "./readers";

test.describe("an article", () => {
  // A hidden article answers so.
  test.use({ expectedErrors: [/404/] });

  test("an admin corrects an article, hides it and shows it again; a guest sees each", async ({ page, browser, sql, signedIn }, { project }) => {
    const article = await ownArticle(sql);
    const guest = await (await browser.newContext({ baseURL: process.env.PARALLAX_TEST_URL })).newPage();
    await signedIn(await makeReader(sql, { role: "admin" }));

    await page.goto("/admin/articles");
    await page.getByRole("navigation", { name: "Admin" }).getByRole("link", { name: "Articles" }).click();
    await expectAccessible(page);
    await page.getByRole("searchbox", { name: "Title" }).fill(article.title);
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.getByRole("link", { name: article.title }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(article.title);
    await expectAccessible(page);

    const title = `${article.title} (corrected ${project.name})`;
    await page.getByRole("textbox", { name: "Title" }).fill(title);
    await page.getByRole("textbox", { name: "What was wrong" }).fill("The headline was incomplete.");
    await page.getByRole("button", { name: "Correct the article" }).click();
    await expect(page.getByText("Corrected. The article says so.")).toBeVisible();
    await expectAccessible(page);
    await guest.goto(`/articles/${article.slug}`);
    await expect(guest.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(guest.getByRole("region", { name: "Corrected by this paper" })).toContainText("The headline was incomplete.");
    await expectAccessible(guest);

    await page.getByRole("textbox", { name: "Date", exact: true }).fill("2025-02-30");
    await page.getByRole("button", { name: "Correct the article" }).click();
    await expect(page.locator(".form-problem")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Date", exact: true })).toHaveValue("2025-02-30");

    await page.getByRole("button", { name: "Hide the article" }).click();
    await expect(page.getByText("The article is hidden.")).toBeVisible();
    expect((await guest.goto(`/articles/${article.slug}`))?.status(), "gone from a browser that has kept it").toBe(404);
    await page.getByRole("button", { name: "Show it again" }).click();
    await expect(page.getByText("The article is shown again.")).toBeVisible();
    expect((await guest.goto(`/articles/${article.slug}`))?.status()).toBe(200);

    await page.getByRole("button", { name: "Take back: Title" }).click();
    await expect(page.getByText("Taken back: what the source says stands again.")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(article.title);
  });
});

test("before an article is deleted for good, its page says what goes with it", async ({ page, sql, signedIn }, { project }) => {
  const [row] = await sql<{ id: number; slug: string }>(
    `INSERT INTO "Article" ("slug", "identity", "sourceId", "title", "lang", "sortAt", "contentHash", "status")
     SELECT 'unwanted-' || $1, gen_random_uuid(), "id", 'An unwanted piece', 'en', now() - interval '9 years', gen_random_uuid(), 'hidden' FROM "Source" ORDER BY "id" LIMIT 1 RETURNING "id", "slug"`, [project.name],
  );
  await sql(`INSERT INTO "ArticleRevision" ("articleId", "number", "title", "html", "text", "contentHash") VALUES ($1, 1, 'Before', '', '', '')`, [row!.id]);
  await signedIn(await makeReader(sql, { role: "admin" }));
  await page.goto(`/admin/articles/${row!.id}`);
  await page.getByRole("link", { name: "Delete it" }).click();
  await expect(page.getByText("1 earlier version")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Delete it for good" }).click();
  await expect(page.getByText("The article was deleted for good.")).toBeVisible();
  expect(await sql(`SELECT 1 FROM "Article" WHERE "id" = $1`, [row!.id])).toEqual([]);
  expect(await sql(`SELECT 1 FROM "ModerationAct" WHERE "action" = 'delete-article' AND "target" = $1`, [String(row!.id)])).toHaveLength(1);
});

test("an admin adds a source and says who controls it, with what that rests on", async ({ page, sql, signedIn }, { project }) => {
  await signedIn(await makeReader(sql, { role: "admin" }));
  await page.goto("/admin/sources");
  await expectAccessible(page);
  const name = `Harbour Herald ${project.name}`;
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await page.getByRole("combobox", { name: "Who controls it" }).selectOption("party");
  await page.getByRole("button", { name: "Add the source" }).click();
  await expect(page.locator(".form-problem")).toContainText("rests on");
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue(name);
  await page.getByRole("textbox", { name: "What that rests on" }).fill("Its imprint.");
  await page.getByRole("button", { name: "Add the source" }).click();
  await expect(page.getByText("The source was added.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "Owner" }).fill("A party");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Changed. Every page that names it follows.")).toBeVisible();
});

test("an admin sends documents, and reads in the report what became of each", async ({ page, sql, signedIn }, { project }) => {
  const name = `harbour-${project.name}.txt`;
  const text = `The ferry of ${project.name} stays\n\nPublished on 10 June 2025\n\nThe council of ${project.name} voted on Tuesday to keep the ferry to the outer islands running for another five years, at a cost of four million a year, and the fares will not rise before spring.\n`;
  // Larger than any other request may be.
  const noise = Buffer.concat([Buffer.from("%PDF-1.4"), Buffer.alloc(17 * 1024 * 1024)]);
  await signedIn(await makeReader(sql, { role: "admin" }));
  await page.goto("/admin/documents");
  await expectAccessible(page);
  const files = page.getByLabel("Documents", { exact: true });
  await files.setInputFiles([{ name, mimeType: "text/plain", buffer: Buffer.from(text) }, { name: `noise-${project.name}.txt`, mimeType: "text/plain", buffer: noise }]);
  await page.getByRole("textbox", { name: "Source", exact: true }).fill("Harbour Post");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("Sent. A worker reads it")).toBeVisible();
  const sent = page.getByRole("region", { name: "Sent last" }).or(page.locator("section").filter({ hasText: "Sent last" })).first();
  await test.step("the page says by itself what became of them", async () => {
    await expect(sent.getByRole("listitem").filter({ hasText: name })).toContainText("imported", { timeout: 60_000 });
    await expect(sent.getByRole("listitem").filter({ hasText: `noise-${project.name}` })).toContainText("could not be read", { timeout: 60_000 });
    await expect(page.getByRole("link", { name: "Look again" })).toBeHidden();
  });
  await sent.getByRole("link", { name: `Report: ${name}` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await page.getByText("What it rests on").first().click();
  await expectAccessible(page);
  const report = page.getByRole("listitem").filter({ hasText: "added" }).first();
  await expect(report).toContainText("2025-06-10");
  await report.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(project.name);

  await page.goto("/admin/documents");
  await files.setInputFiles([{ name: `copy-${name}`, mimeType: "text/plain", buffer: Buffer.from(text) }]);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(async () => {
    await page.goto("/admin/documents");
    await expect(sent.getByRole("listitem").filter({ hasText: `copy-${name}` })).toContainText("nothing new", { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
});
