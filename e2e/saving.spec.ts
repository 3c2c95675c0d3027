import type { Page } from "@playwright/test";
import { ownArticle, ownArticles, type OwnArticle } from "./articles";
import { ANY_SCREEN, expect, expectAccessibleInBothThemes, test } from "./fixtures";
import { alive, deviceOf, notice, row, rows, save } from "./saved";

/** Posts a form of a shared page, as the browser on it would. Returns where that leads. */
async function post(page: Page, address: string): Promise<string> {
  const origin = new URL(process.env.PARALLAX_TEST_URL ?? "").origin;
  const response = await page.request.post(address, { form: {}, headers: { origin }, maxRedirects: 0 });
  expect(response.status()).toBe(303);
  return response.headers().location ?? "";
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a guest who saves is led to sign in, confirms with one button, and can undo", ANY_SCREEN, async ({ page, sql, reader, signedIn }) => {
    const article = await ownArticle(sql);
    const to = await post(page, `/articles/${article.slug}/save`);
    expect(to).toMatch(/^\/sign-in\?then=/);
    const then = new URL(to, "http://x.example").searchParams.get("then") ?? "";
    await signedIn(reader);
    await page.goto(then);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Save this article?");
    expect(await sql(`SELECT 1 FROM "Bookmark" WHERE "userId" = $1`, [reader.id])).toEqual([]);
    await page.getByRole("button", { name: "Save it" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Saved");
    await expect(page.getByRole("main")).toContainText(article.title);
    expect(await sql(`SELECT "articleId" FROM "Bookmark" WHERE "userId" = $1`, [reader.id])).toEqual([{ articleId: article.id }]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("No longer saved");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("link", { name: "To what you saved" }).click();
    await expect(row(page, article.title)).toBeVisible();
  });

  test("opening a form's address saves nothing", ANY_SCREEN, async ({ page, sql, reader, signedIn }) => {
    const article = await ownArticle(sql);
    await signedIn(reader);
    await page.goto(`/articles/${article.slug}/save`);
    await expect(page).toHaveURL(new RegExp(`/articles/${article.slug}$`));
    expect(await sql(`SELECT 1 FROM "Bookmark" WHERE "userId" = $1`, [reader.id])).toEqual([]);
  });

  test("shelves, notes, lists, search and undo are plain forms", async ({ page, sql, reader, signedIn }) => {
    const [first, second, third] = await ownArticles(sql, 3);
    await save(sql, reader, [first!.id, second!.id, third!.id]);
    await signedIn(reader);
    await page.goto("/saved");
    await expect(rows(page)).toHaveCount(3);
    await row(page, first!.title).getByRole("button", { name: "Archive" }).click();
    await expect(notice(page)).toContainText("Moved to the archive.");
    await expect(rows(page)).toHaveCount(2);
    await notice(page).getByRole("button", { name: "Undo" }).click();
    await expect(notice(page)).toHaveText("Undone.");
    await expect(rows(page)).toHaveCount(3);

    await row(page, second!.title).getByText("Add a note").click();
    await page.getByRole("textbox", { name: `Note on “${second!.title}”` }).fill("Ask <b>Zoë</b>\nabout it");
    await page.getByRole("button", { name: "Keep the note" }).filter({ visible: true }).click();
    await expect(row(page, second!.title).locator(".saved-note")).toHaveText("Ask <b>Zoë</b>\nabout it");

    await page.getByText("New list").click();
    await page.getByRole("textbox", { name: "Name of the list" }).fill("Ships & sea");
    await page.getByRole("button", { name: "Make it" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ships & sea");
    await expect(page.getByText("This list is empty")).toBeVisible();
    await page.getByRole("link", { name: /^Inbox/ }).first().click();
    await page.getByRole("checkbox", { name: first!.title }).check();
    await page.getByRole("checkbox", { name: second!.title }).check();
    await page.getByRole("button", { name: "Add to list" }).click();
    await expect(notice(page)).toContainText("2 added to the list.");
    await page.getByRole("navigation", { name: "What you saved" }).getByRole("link", { name: /^Ships & sea/ }).click();
    await expect(rows(page)).toHaveCount(2);
    await row(page, first!.title).getByRole("button", { name: "Take out of this list" }).click();
    await expect(rows(page)).toHaveCount(1);
    await page.getByText("Delete this list").click();
    await page.getByRole("button", { name: "Yes, delete the list" }).click();
    await expect(notice(page)).toContainText("What it held stays saved.");

    await page.getByRole("searchbox").fill("zoe ABOUT");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(rows(page)).toHaveCount(1);
    await expect(row(page, second!.title)).toBeVisible();
  });

  test("a long list goes on by its link and says where it ends", ANY_SCREEN, async ({ page, sql, reader, signedIn }) => {
    const many = await sql<{ id: number }>(`SELECT "id" FROM "Article" WHERE "status" = 'visible' ORDER BY "id" LIMIT 40`);
    await save(sql, reader, many.map((article) => article.id));
    await signedIn(reader);
    await page.goto("/saved");
    await expect(rows(page)).toHaveCount(30);
    await page.getByRole("link", { name: "Older", exact: true }).click();
    await expect(rows(page)).toHaveCount(10);
    await expect(page.getByText("That is all.")).toBeVisible();
  });
});

test.describe("with scripts", () => {
  /** What the reader has saved, the latest first. */
  let own: OwnArticle[];
  test.beforeEach(async ({ page, sql, reader, signedIn }) => {
    own = await ownArticles(sql, 4);
    await save(sql, reader, own.map((article) => article.id));
    await signedIn(reader);
    await page.goto("/saved");
    await alive(page);
  });

  test("what is done shows before the server has answered, and can be undone", async ({ page, sql, reader }) => {
    const [first, second] = own;
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route("**/api/v1/bookmarks", async (route) => {
      if (route.request().method() === "POST") await held;
      await route.continue();
    });
    await row(page, first!.title).getByRole("button", { name: "Remove" }).click();
    await expect(rows(page)).toHaveCount(3);
    expect(await sql(`SELECT 1 FROM "Bookmark" WHERE "userId" = $1`, [reader.id])).toHaveLength(4);
    answer();
    await expect(notice(page)).toContainText("Removed from what you saved.");
    expect(await sql(`SELECT 1 FROM "Bookmark" WHERE "userId" = $1`, [reader.id])).toHaveLength(3);
    await notice(page).getByRole("button", { name: "Undo" }).click();
    await expect(row(page, first!.title)).toBeVisible();
    await expect(page.getByRole("navigation", { name: "What you saved" }).getByRole("link", { name: "Inbox 4" })).toBeVisible();

    await page.getByRole("checkbox", { name: "Select all on this page" }).check();
    await expect(page.getByText("4 selected")).toBeVisible();
    await page.getByRole("checkbox", { name: second!.title }).uncheck();
    await page.locator(".saved-bar").getByRole("button", { name: "Read later" }).click();
    await expect(rows(page)).toHaveCount(1);
    await expect(page.getByRole("navigation", { name: "What you saved" }).getByRole("link", { name: "Later 3" })).toBeVisible();
    await expect(notice(page)).toContainText("3 moved to Later.");
  });

  test("what is done in the moment of leaving is kept", ANY_SCREEN, async ({ page, sql, reader }) => {
    const [first] = own;
    await row(page, first!.title).getByRole("button", { name: /^Archive/ }).evaluate((button: HTMLElement) => {
      button.click();
      location.href = "/about";
    });
    await page.waitForURL("**/about");
    await expect.poll(() => sql(`SELECT "shelf" FROM "Bookmark" WHERE "userId" = $1 AND "articleId" = $2`, [reader.id, first!.id])).toEqual([{ shelf: "archive" }]);
  });

  test("finds while one types, on every shelf", async ({ page, sql, reader }) => {
    const [first, , third] = own;
    await sql(`UPDATE "Bookmark" SET "shelf" = 'archive', "note" = 'Fähre' WHERE "userId" = $1 AND "articleId" = $2`, [reader.id, third!.id]);
    await page.getByRole("searchbox").pressSequentially("fahre");
    await expect(rows(page)).toHaveCount(1);
    await expect(row(page, third!.title)).toContainText("Archive");
    await expect(page).toHaveURL(/\/saved\?q=fahre$/);
    await page.reload();
    await expect(rows(page)).toHaveCount(1);
    await alive(page);
    await page.getByRole("searchbox").fill("no such words");
    await expect(page.getByText("Nothing found")).toBeVisible();
    await page.getByRole("searchbox").fill("");
    await expect(row(page, first!.title)).toBeVisible();
  });

  test("what is taken back while the list is asked for anew comes back", ANY_SCREEN, async ({ page }) => {
    const [first] = own;
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route("**/api/v1/bookmarks?*", async (route) => {
      const response = await route.fetch();
      await held;
      await route.fulfill({ response });
    }, { times: 1 });
    await row(page, first!.title).getByRole("button", { name: "Archive" }).click();
    await notice(page).getByRole("button", { name: "Undo" }).click();
    await expect(notice(page)).toHaveText("Undone.");
    answer();
    await expect(row(page, first!.title)).toBeVisible();
    await expect(rows(page)).toHaveCount(4);
  });

  test("is worked by keys alone", ANY_SCREEN, async ({ page }) => {
    const [first, second, third] = own;
    await page.keyboard.press("j");
    await page.keyboard.press("e");
    await expect(row(page, first!.title)).toHaveCount(0);
    await expect(row(page, second!.title).getByRole("link", { name: second!.title })).toBeFocused();
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    await expect(page.getByRole("checkbox", { name: third!.title })).toBeChecked();
    await expect(notice(page)).toContainText("Moved to the archive.");
    await page.keyboard.press("z");
    await expect(row(page, first!.title)).toBeVisible();
  });

  test("a note is kept in place", async ({ page }) => {
    const [first] = own;
    await row(page, first!.title).getByText("Add a note").click();
    await page.getByRole("textbox", { name: `Note on “${first!.title}”` }).fill("Mine");
    await page.getByRole("button", { name: "Keep the note" }).filter({ visible: true }).click();
    await expect(row(page, first!.title).locator(".saved-note")).toHaveText("Mine");
    await expect(notice(page)).toHaveText("The note is kept.");
    await page.reload();
    await expect(row(page, first!.title).locator(".saved-note")).toHaveText("Mine");
  });

  test("two devices show the same, and both doing a thing does it once", ANY_SCREEN, async ({ page, sql, reader, browser }) => {
    const [first, second] = own;
    const other = await deviceOf(browser, sql, reader);
    await other.goto("/saved");
    await alive(other);
    await Promise.all([page, other].map((device) => row(device, first!.title).getByRole("button", { name: "Archive" }).click()));
    for (const device of [page, other]) await expect(row(device, first!.title)).toHaveCount(0);
    await row(other, second!.title).getByRole("button", { name: "Remove" }).click();
    await expect(notice(other)).toContainText("Removed");
    await page.reload();
    await expect(row(page, second!.title)).toHaveCount(0);
    expect(await sql(`SELECT "shelf" FROM "Bookmark" WHERE "userId" = $1 AND "articleId" = $2`, [reader.id, first!.id])).toEqual([{ shelf: "archive" }]);
    await other.context().close();
  });

  test.describe("when the server cannot be reached", ANY_SCREEN, () => {
    test.use({ expectedErrors: [/Failed to load resource/] });

    test("says so and shows what is really saved", async ({ page }) => {
      const [first] = own;
      await page.route("**/api/v1/bookmarks", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
      await row(page, first!.title).getByRole("button", { name: "Remove" }).click();
      await expect(notice(page)).toContainText("That could not be kept.");
      await expect(row(page, first!.title)).toBeVisible();
    });
  });
});

test.describe("as everybody can use it", () => {

  test("axe finds nothing", async ({ page, sql, reader, signedIn }) => {
    const some = await ownArticles(sql, 5);
    await save(sql, reader, some.map((article) => article.id));
    await sql(`UPDATE "Bookmark" SET "note" = 'A note' WHERE "userId" = $1 AND "articleId" = $2`, [reader.id, some[0]!.id]);
    const [list] = await sql<{ id: string }>(`INSERT INTO "ReadingList" ("id", "userId", "name") VALUES (gen_random_uuid(), $1, 'Ships') RETURNING "id"`, [reader.id]);
    await signedIn(reader);
    for (const address of ["/saved", "/saved/archive", `/saved/lists/${list!.id}`, "/saved/files", "/saved?q=nothing-of-it", `/saved/confirm?act=save&article=${some[0]!.slug}`, `/saved/done?saved=${some[0]!.slug}`, "/de/saved", "/de/saved/files"]) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expectAccessibleInBothThemes(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), address).toBeLessThanOrEqual(0);
    }
    await page.goto("/saved");
    await alive(page);
    await page.getByRole("checkbox", { name: some[1]!.title }).check();
    await row(page, some[1]!.title).getByText("Add a note").click();
    await expectAccessibleInBothThemes(page);
    await page.evaluate(() => document.documentElement.setAttribute("style", "font-size: 200%"));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  });
});
