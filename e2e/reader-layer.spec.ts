import { ANY_SCREEN, expect, expectAccessible, test } from "./fixtures";
import { alive, asked, longest, readerIn, ready, saveButtons, savedBy, toast, undo } from "./on-pages";
import { makeReader, signIn } from "./readers";
import { alive as listOfSaved } from "./saved";

test.describe("a guest", () => {
  test("asks no JSON and loads no more scripts, and a click on save leads to sign in", async ({ page }) => {
    const addresses = asked(page);
    await page.goto("/latest");
    await alive(page);
    // What would be asked when the page has nothing else to do; a busy machine may never have nothing else to do.
    await page.evaluate(() => new Promise<void>((resolve) => void requestIdleCallback(() => resolve(), { timeout: 2_000 })));
    expect(addresses).toEqual([]);
    await expect(saveButtons(page).first()).not.toHaveAttribute("aria-pressed");
    await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Settings", exact: true })).toBeHidden();
    await saveButtons(page).first().click();
    await expect(page).toHaveURL(/\/sign-in\?then=/);
  });
});

test.describe("saving", () => {
  test("on a card is shown at once, kept, and can be undone by mouse and by key", async ({ page, context, sql }) => {
    const reader = await readerIn(context, sql);
    const addresses = asked(page);
    await page.goto("/latest");
    await ready(page);
    expect(addresses.filter((address) => address.endsWith("/me/state"))).toHaveLength(1);
    const button = saveButtons(page).first();
    const box = await button.boundingBox();
    expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(44);
    await expect(button).toHaveAttribute("aria-pressed", "false");

    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await expect(toast(page)).toContainText("Saved.");
    await expect.poll(() => savedBy(sql, reader)).toHaveLength(1);
    expect(await button.boundingBox()).toEqual(box);
    await undo(page).click();
    await expect(button).toHaveAttribute("aria-pressed", "false");
    await expect.poll(() => savedBy(sql, reader)).toEqual([]);

    await button.click();
    await expect(undo(page)).toBeVisible();
    await page.locator("main").focus();
    await page.keyboard.press("u");
    await expect(button).toHaveAttribute("aria-pressed", "false");
    await expect.poll(() => savedBy(sql, reader)).toEqual([]);
    await page.reload();
    await ready(page);
    await expect(button).toHaveAttribute("aria-pressed", "false");
  });

  test("what is taken back while it is still being sent is taken back, even if the page is left at once", ANY_SCREEN, async ({ page, context, sql }) => {
    const reader = await readerIn(context, sql);
    // The answer to the saving takes its time, so that what follows has to wait for it.
    await page.addInitScript(() => {
      const { fetch } = window;
      window.fetch = async (...asked) => {
        const answer = await fetch(...asked);
        if (asked[1]?.method === "PUT") await new Promise((resolve) => setTimeout(resolve, 60_000));
        return answer;
      };
    });
    await page.goto("/latest");
    await ready(page);
    await saveButtons(page).first().click();
    await expect.poll(() => savedBy(sql, reader)).toHaveLength(1);
    await undo(page).click();
    await page.goto("/about");
    await expect.poll(() => savedBy(sql, reader)).toEqual([]);
  });

  test("taking away what has a note brings it back whole", ANY_SCREEN, async ({ page, context, sql }) => {
    const reader = await readerIn(context, sql);
    const { id, slug } = await longest(sql);
    await sql(`INSERT INTO "Bookmark" ("id", "userId", "articleId", "shelf", "note") VALUES (gen_random_uuid(), $1, $2, 'later', 'read on the train')`, [reader.id, id]);
    await page.goto(`/articles/${slug}`);
    const button = page.locator(`[data-whole] header form[data-save="${id}"] button`);
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await button.click();
    await expect(toast(page)).toContainText("No longer saved.");
    await undo(page).click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await expect.poll(async () => (await sql(`SELECT "shelf", "note" FROM "Bookmark" WHERE "userId" = $1`, [reader.id]))[0]).toEqual({ shelf: "later", note: "read on the train" });
  });

  test("in one tab shows in the other", ANY_SCREEN, async ({ page, context, sql }) => {
    await readerIn(context, sql);
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await tab.goto("/latest");
      await ready(tab);
    }
    await saveButtons(page).first().click();
    await expect(saveButtons(other).first()).toHaveAttribute("aria-pressed", "true");
    await saveButtons(other).first().click();
    await expect(saveButtons(page).first()).toHaveAttribute("aria-pressed", "false");
  });

  test("on one device shows on the other", ANY_SCREEN, async ({ page, context, browser, sql }) => {
    const reader = await makeReader(sql);
    await signIn(context, sql, reader);
    const second = await browser.newContext({ baseURL: process.env.PARALLAX_TEST_URL });
    await signIn(second, sql, reader);
    const other = await second.newPage();
    await page.goto("/latest");
    await ready(page);
    await saveButtons(page).first().click();
    await expect.poll(() => savedBy(sql, reader)).toHaveLength(1);
    await other.goto("/latest");
    await expect(saveButtons(other).first()).toHaveAttribute("aria-pressed", "true");
    await second.close();
  });

  test.describe("that cannot be kept", ANY_SCREEN, () => {
    test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|status of 5\d\d|status of 401/] });

    test("says so and puts the state back, and can be tried again", async ({ page, context, sql }) => {
      const reader = await readerIn(context, sql);
      await page.goto("/latest");
      await ready(page);
      const button = saveButtons(page).first();
      await context.setOffline(true);
      await button.click();
      await expect(toast(page)).toContainText("You are offline");
      await expect(button).toHaveAttribute("aria-pressed", "false");
      await context.setOffline(false);
      await toast(page).getByRole("button", { name: "Try again" }).click();
      await expect(button).toHaveAttribute("aria-pressed", "true");
      await expect.poll(() => savedBy(sql, reader)).toHaveLength(1);

      await page.route("**/api/v1/bookmarks/*", (route) => route.fulfill({ status: 500, json: { detail: "no" } }));
      await saveButtons(page).nth(1).click();
      await expect(toast(page)).toContainText("could not be kept");
      await expect(saveButtons(page).nth(1)).toHaveAttribute("aria-pressed", "false");
    });

    test("because the session has ended says so, and the form leads to sign in", async ({ page, context, sql }) => {
      const reader = await readerIn(context, sql);
      await page.goto("/latest");
      await ready(page);
      await sql(`DELETE FROM "Session" WHERE "userId" = $1`, [reader.id]);
      await saveButtons(page).first().click();
      await expect(toast(page)).toContainText("no longer signed in");
      await expect(toast(page).getByRole("link", { name: "Sign in" })).toHaveAttribute("href", "/sign-in?then=%2Flatest");
      await expect(saveButtons(page).first()).not.toHaveAttribute("aria-pressed");
      await saveButtons(page).first().click();
      await expect(page).toHaveURL(/\/sign-in\?then=/);
    });
  });
});

test("the bars say how much waits in the inbox, as it comes and goes, and move nothing for it", async ({ page, context, sql, isMobile }) => {
  const reader = await readerIn(context, sql);
  const slugs = await sql<{ id: number }>(`INSERT INTO "Bookmark" ("userId", "articleId") SELECT $1, "id" FROM "Article" WHERE "status" = 'visible' ORDER BY "sortAt" LIMIT 2 RETURNING "id"`, [reader.id]);
  expect(slugs).toHaveLength(2);
  const bar = page.getByRole(isMobile ? "navigation" : "banner", isMobile ? { name: "Main" } : {});
  const link = bar.getByRole("link", { name: /^Saved/ });
  await page.route("**/api/v1/me/state*", async (route) => {
    await expect(link).toHaveText("Saved");
    box = await link.boundingBox();
    await route.continue();
  }, { times: 1 });
  let box: Awaited<ReturnType<typeof link.boundingBox>> = null;
  await page.goto("/latest");
  await expect(link).toHaveText("Saved2");
  expect(await link.boundingBox()).toEqual(box);
  await saveButtons(page).first().click();
  await expect(link).toHaveText("Saved3");
  await undo(page).click();
  await expect(link).toHaveText("Saved2");
  // It shows before it is kept, and the next page says what is kept.
  await expect.poll(() => savedBy(sql, reader)).toHaveLength(2);
  await page.goto("/saved");
  await expect(link).toHaveText("Saved2");
  await expect(link).toHaveAttribute("aria-current", "page");
  await listOfSaved(page);
  await page.getByRole("main").getByRole("button", { name: /^Archive/ }).first().click();
  await expect(link).toHaveText("Saved1");
  // Also where no article is.
  await page.goto("/settings/sessions");
  await expect(link).toHaveText("Saved1");
  await sql(`INSERT INTO "Bookmark" ("userId", "url", "title") SELECT $1, 'https://example.org/' || n, 'Link ' || n FROM generate_series(1, 120) n`, [reader.id]);
  await page.reload();
  await expect(link).toHaveText("Saved99+");
});

test("what was asked before something was archived does not count it again", ANY_SCREEN, async ({ page, context, sql }) => {
  const reader = await readerIn(context, sql);
  await sql(`INSERT INTO "Bookmark" ("userId", "articleId") SELECT $1, "id" FROM "Article" WHERE "status" = 'visible' ORDER BY "sortAt" LIMIT 2`, [reader.id]);
  let go: () => void = () => undefined;
  const archived = new Promise<void>((resolve) => (go = resolve));
  await page.route("**/api/v1/me/state*", async (route) => {
    const response = await route.fetch();
    await archived;
    await route.fulfill({ response });
  }, { times: 1 });
  await page.goto("/saved");
  await listOfSaved(page);
  const answered = page.waitForResponse(/\/me\/state/);
  await page.getByRole("main").getByRole("button", { name: /^Archive/ }).first().click();
  await expect.poll(() => sql(`SELECT 1 FROM "Bookmark" WHERE "userId" = $1 AND "shelf" = 'archive'`, [reader.id])).toHaveLength(1);
  go();
  await answered;
  await expect(page.getByRole("banner").getByRole("link", { name: /^Saved/ })).toHaveText("Saved1");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("one link leads guests to sign in and readers to their settings", async ({ page, context, sql }) => {
    const banner = page.getByRole("banner");
    const tools = ["Sign in", "Settings"].map((name) => banner.getByRole("link", { name, exact: true }));
    await page.goto("/");
    for (const tool of tools) await expect(tool).toBeHidden();
    await banner.getByRole("link", { name: "Your account" }).click();
    await expect(page).toHaveURL(/\/sign-in\?then=%2Fsettings$/);
    await readerIn(context, sql);
    await page.goto("/latest");
    for (const tool of tools) await expect(tool).toBeHidden();
    await banner.getByRole("link", { name: "Your account" }).click();
    await expect(page).toHaveURL(/\/settings$/);
  });

  test("a list is marked as read up to the newest article that the page showed", ANY_SCREEN, async ({ page, context, sql }) => {
    const reader = await readerIn(context, sql);
    await page.goto("/latest");
    const shown = await page.locator('[data-read-all] input[name="upToTime"]').getAttribute("value");
    await page.getByRole("button", { name: "Mark all as read" }).click();
    await expect(page).toHaveURL(/done=all-read/);
    const [mark] = await sql<{ before: Date; view: string }>(`SELECT "before", "view" FROM "ReadBefore" WHERE "userId" = $1`, [reader.id]);
    expect(mark).toEqual({ before: new Date(shown!), view: "all" });
  });

  test("save leads a guest to sign in, to one button, and to the article saved", ANY_SCREEN, async ({ page, sql }) => {
    const reader = await makeReader(sql, { password: "a quiet harbour at noon" });
    const { id, slug } = await longest(sql);
    await page.goto(`/articles/${slug}`);
    await page.locator("[data-whole] header").getByRole("button", { name: "Save" }).click();
    await expect(page).toHaveURL(/\/sign-in\?then=/);
    await page.getByLabel("E-mail").fill(reader.email);
    await page.getByLabel("Password", { exact: true }).fill("a quiet harbour at noon");
    await page.getByRole("button", { name: "Sign in" }).first().click();
    await expect(page).toHaveURL(/\/saved\/confirm/);
    expect(await savedBy(sql, reader)).toEqual([]);
    await page.getByRole("main").getByRole("button", { name: /save/i }).first().click();
    await expect.poll(() => savedBy(sql, reader)).toEqual([String(id)]);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`signed in, in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("axe finds nothing on the front page, a list, an article and the settings", async ({ page, context, sql }, { project }) => {
      await readerIn(context, sql);
      const { slug } = await longest(sql);
      for (const [name, address] of [["front", "/"], ["list", "/latest"], ["article", `/articles/${slug}`], ["settings", "/settings/reading"]] as const) {
        await page.goto(address);
        if (name !== "settings") {
          await ready(page);
          await saveButtons(page).first().click();
          await expect(toast(page)).toContainText("Saved.");
        }
        await expectAccessible(page);
        if (process.env.PARALLAX_SCREENSHOTS) await page.screenshot({ path: `${process.env.PARALLAX_SCREENSHOTS}/${name}-${colorScheme}-${project.name}.png` });
      }
    });
  });
}
