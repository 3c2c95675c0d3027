import type { Locator, Page } from "@playwright/test";
import { ANY_SCREEN, expect, test } from "./fixtures";
import { alive } from "./on-pages";
import type { Sql } from "./readers";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const headlines = (page: Page) => page.getByRole("main").getByRole("heading").getByRole("link");
const titles = async (page: Page) => headlines(page).allTextContents();

/** The first story of the demo edition on the front page: feeds of other journeys may have brought stories as well. */
async function firstOfEdition(page: Page, sql: Sql): Promise<Locator> {
  const known = await sql<{ slug: string }>(`SELECT "slug" FROM "Story" WHERE "key" IS NOT NULL AND "status" = 'visible' AND "slug" NOT LIKE 'story-%'`);
  return page.locator(`main article h2 a:is(${known.map(({ slug }) => `[href="/stories/${slug}"]`).join(", ")})`).first();
}

test("from the front page to a story, an article, its source, its topic, older pages and back", async ({ page, sql }) => {
  await page.goto("/");
  const story = await firstOfEdition(page, sql);
  const title = await story.innerText();
  await story.click();
  await expect(page).toHaveURL(/\/stories\//);
  await expect(heading(page)).toHaveText(title);
  await expect(page.getByRole("list", { name: "Articles by who controls their sources" })).toBeVisible();

  const telling = page.getByRole("region", { name: "Side by side" }).getByRole("article").first().getByRole("heading").getByRole("link");
  const headline = (await telling.textContent()) ?? "";
  await telling.click();
  await expect(page).toHaveURL(/\/articles\//);
  await expect(heading(page)).toHaveText(headline);
  await expect(page.getByRole("region", { name: /^Same story elsewhere/ })).toBeVisible();

  const speaking = page.getByRole("region", { name: "Who is speaking" });
  const source = speaking.getByRole("link").first();
  const name = await source.innerText();
  await source.click();
  await expect(page).toHaveURL(/\/sources\//);
  await expect(heading(page)).toHaveText(name);
  await expect(page.getByRole("region", { name: "Who is speaking" })).toContainText("Controlled");

  await page.getByRole("main").getByRole("article").first().getByRole("link").first().click();
  await expect(page).toHaveURL(/\/topics\//);

  await page.goto("/latest");
  const newest = await titles(page);
  await page.getByRole("link", { name: "Older", exact: true }).click();
  await expect(page).toHaveURL(/\/latest\/before\//);
  await expect.poll(() => titles(page)).not.toEqual(newest);
  const older = await titles(page);
  expect(older.filter((text) => newest.includes(text))).toEqual([]);
  await page.getByRole("link", { name: "Newer", exact: true }).click();
  await expect(page).toHaveURL(/\/latest\/after\//);
  await expect.poll(() => titles(page)).toEqual(newest);
});

test("the last page of a list says that it is the last", async ({ page }) => {
  await page.goto("/latest");
  for (const link = page.getByRole("link", { name: "Older", exact: true }); await link.isVisible(); ) await page.goto((await link.getAttribute("href")) ?? "");
  await expect(page.getByText("That is the end of this list")).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("every page is whole, times are in UTC, and nothing is offered that needs a script", async ({ page, sql }) => {
    await page.goto("/");
    await (await firstOfEdition(page, sql)).click();
    await expect(heading(page)).toBeVisible();
    await expect(page.locator("time").first()).toHaveText(/^\d{1,2} \w+ \d{4}(, \d\d:\d\d UTC)?$/);
    await headlines(page).first().click();
    await expect(page.getByRole("region", { name: "Who is speaking" })).toBeVisible();
    await page.getByText("How it came here").click();
    await expect(page.getByText("Checksum")).toBeVisible();
    // What is left are the forms: saving, following and marking work by themselves.
    await expect(page.locator("button:visible:not(form[method=post] button)")).toHaveCount(0);
    await expect(page.getByText("Display")).toBeHidden();
  });
});

test("times become the reader's own, and keep the exact moment", ANY_SCREEN, async ({ page }) => {
  await page.goto("/latest");
  const time = page.locator("time[data-local]").first();
  const at = await time.getAttribute("datetime");
  await expect(time).not.toHaveText(/UTC/);
  await expect(time).toHaveAttribute("title", /GMT\+5:45/);
  expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

test("what is below a time stays where it is when the time becomes the reader's own", async ({ page, context, browser, isMobile }) => {
  const guest = await browser.newContext({ baseURL: process.env.PARALLAX_TEST_URL, javaScriptEnabled: false });
  const plain = await guest.newPage();
  const heights = (of: Page) => of.locator("main .meta:has(time[data-local])").evaluateAll((rows) => rows
    .filter((row) => row.getBoundingClientRect().bottom < innerHeight)
    .map((row) => ({ height: Math.round(row.getBoundingClientRect().height), held: (row as HTMLElement).dataset.timesHeld === "" })));
  const sizes = isMobile ? [320, 340, 360, 390, 430] : [1280];
  for (const width of sizes) {
    for (const each of [page, plain]) await each.setViewportSize({ width, height: 2_000 });
    await page.goto("/latest");
    await expect(page.locator("main time[data-local]").first()).not.toHaveText(/UTC/);
    await plain.goto("/latest");
    const before = await heights(plain);
    const after = await heights(page);
    // Days further down may be laid out only after their times were rewritten: nobody saw them move.
    const [held, asBefore] = [after.flatMap(({ height, held: is }) => (is ? [height] : [])), before.flatMap(({ height }, at) => (after[at]?.held ? [height] : []))];
    expect(held.length).toBeGreaterThan(3);
    expect(held, `${width} px`).toEqual(asBefore);
  }
  await context.close();
  await guest.close();
});

test("a chosen theme holds from the first paint of the next page", ANY_SCREEN, async ({ page }) => {
  await page.goto("/");
  await page.getByText("Display").click();
  await page.getByRole("button", { name: "Sepia" }).click();
  await page.getByRole("button", { name: "Large", exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "sepia");
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.addInitScript(() => {
    // What stands on the root when the body begins is what is painted first.
    new MutationObserver((_changes, observer) => {
      if (!document.body) return;
      observer.disconnect();
      Object.assign(window, { firstTheme: document.documentElement.dataset.theme ?? "none" });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto("/latest");
  expect(await page.evaluate(() => (window as unknown as { firstTheme: string }).firstTheme)).toBe("sepia");
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(paper);
  await expect(page.locator("html")).toHaveAttribute("data-size", "large");
  await page.getByText("Display").click();
  await page.getByRole("button", { name: "System" }).click();
  await page.reload();
  expect(await page.locator("html").getAttribute("data-theme")).toBeNull();
});

test("the bar under the thumb leads everywhere on a phone, and is not there on a desk", async ({ page, isMobile }) => {
  await page.goto("/");
  const bar = page.getByRole("navigation", { name: "Main" });
  if (!isMobile) {
    await expect(bar).toBeHidden();
    return;
  }
  for (const name of ["Latest", "Topics", "Top"]) {
    const link = bar.getByRole("link", { name, exact: true });
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await link.click();
    await expect(bar.getByRole("link", { name, exact: true })).toHaveAttribute("aria-current", "page");
  }
  await bar.getByRole("link", { name: "Saved", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
});

test("nothing is wider than the screen", async ({ page, sql }) => {
  const [wide] = await sql<{ slug: string }>(`SELECT "slug" FROM "Article" a JOIN "ArticleBody" b ON b."articleId" = a."id" WHERE b."html" LIKE '%<table%' LIMIT 1`);
  const [german] = await sql<{ slug: string }>(`SELECT "slug" FROM "Article" WHERE "lang" = 'de' LIMIT 1`);
  expect(wide && german).toBeTruthy();
  for (const address of ["/", "/latest", "/topics", "/sources", "/about", `/articles/${wide!.slug}`, `/articles/${german!.slug}`]) {
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), address).toBeLessThanOrEqual(0);
  }
});

test("an Arabic article runs from right to left within a page that does not", async ({ page, sql }) => {
  const [article] = await sql<{ slug: string }>(`SELECT "slug" FROM "Article" WHERE "lang" = 'ar' LIMIT 1`);
  await page.goto(`/articles/${article!.slug}`);
  await expect(heading(page)).toHaveAttribute("lang", "ar");
  await expect(page.locator("#text")).toHaveCSS("direction", "rtl");
  await expect(page.getByRole("main")).toHaveCSS("direction", "ltr");
});

test("a demonstration outlet is marked beside its name", ANY_SCREEN, async ({ page }) => {
  for (const address of ["/", "/latest", "/sources"]) {
    await page.goto(address);
    const marks = page.getByRole("main").getByText("demo outlet, invented", { exact: false });
    expect(await marks.count(), address).toBeGreaterThan(5);
  }
});

test("what was paid for stands apart from the news, with the reason for its label", async ({ page }) => {
  await page.goto("/");
  const paid = page.getByRole("region", { name: "Paid for" });
  await expect(paid.getByText("Sponsored").first()).toBeVisible();
  await expect(paid.getByText(/^Why: /).first()).toBeVisible();
  expect(await page.getByRole("main").getByText("Sponsored", { exact: true }).count()).toBe(await paid.getByText("Sponsored", { exact: true }).count());
});

test.describe("an address that is no page's", () => {
  test.use({ expectedErrors: [/404/] });

  test("is answered with 404 and ways on", ANY_SCREEN, async ({ page }) => {
    for (const address of ["/articles/no-such-article", "/sources/nobody", "/topics/nothing", "/stories/none", "/latest/before/what", "/no/such/page"]) {
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(404);
      await expect(heading(page)).toBeVisible();
    }
    await page.getByRole("main").getByRole("link", { name: "Latest" }).click();
    await expect(page).toHaveURL(/\/latest$/);
  });
});

test("a merged story leads to the one it became part of", ANY_SCREEN, async ({ page, sql }) => {
  const [into] = await sql<{ id: number; slug: string }>(`SELECT "id", "slug" FROM "Story" WHERE "status" = 'visible' ORDER BY "id" LIMIT 1`);
  const slug = `merged-${Date.now()}-${Math.random().toString(36).slice(2)}`;
  await sql(`INSERT INTO "Story" ("slug", "title", "status", "mergedIntoId") VALUES ($1, 'Merged', 'merged', $2)`, [slug, into!.id]);
  const response = await page.request.get(`/stories/${slug}`, { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers().location).toContain(`/stories/${into!.slug}`);
  await sql(`DELETE FROM "Story" WHERE "slug" = $1`, [slug]);
});

test("the paper is read by keys alone", async ({ page }) => {
  await page.goto("/latest");
  await alive(page);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(headlines(page).nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await expect(headlines(page).nth(0)).toBeFocused();
  const title = await headlines(page).nth(0).innerText();
  await page.keyboard.press("o");
  await expect(heading(page)).toHaveText(title);
  await alive(page);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeHidden();
  await page.keyboard.press("g");
  await page.keyboard.press("h");
  await expect(page).toHaveURL(/\/$/);
  await page.reload();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the news" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("public pages cost a guest no more than 20 KB of compressed script, and do not shift while they load", async ({ page, sql }) => {
  const [article] = await sql<{ slug: string }>(`SELECT "slug" FROM "Article" WHERE "status" = 'visible' ORDER BY "wordCount" DESC LIMIT 1`);
  for (const address of ["/", "/latest", `/articles/${article!.slug}`]) {
    await page.goto(address);
    await page.waitForLoadState("networkidle");
    const scripts = await page.evaluate(() => (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter((entry) => new URL(entry.name).pathname.endsWith(".js"))
      .reduce((sum, entry) => sum + entry.encodedBodySize, 0));
    expect(scripts, address).toBeGreaterThan(1_000);
    expect(scripts, address).toBeLessThanOrEqual(20 * 1024);
    expect(await page.evaluate(() => new Promise<number>((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
    })), address).toBeLessThan(0.02);
  }
});
