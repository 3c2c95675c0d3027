import { ANY_SCREEN, expect, expectAccessible, test } from "./fixtures";
import { alive, longest, readerIn, ready, saveButtons, savedBy, toast, undo } from "./on-pages";
import { makeReader, signIn } from "./readers";

test.describe("read marks", () => {
  test("come with opening, are said in words, and can be set by hand and for a whole list, with a way back", async ({ page, context, sql }) => {
    await readerIn(context, sql);
    await page.goto("/latest");
    await ready(page);
    const row = page.locator("main [data-article]").first();
    const link = row.locator("a[data-story]");
    const title = await link.innerText();
    await expect(row).not.toHaveAttribute("data-seen");
    await link.click();
    await expect(page.getByRole("button", { name: "Mark as read" })).toHaveAttribute("aria-pressed", "true");
    await page.goBack();
    await expect(row).toHaveAttribute("data-seen");
    await expect(row.getByRole("link", { name: `${title} (read)` })).toHaveCount(1);

    const other = page.locator("main [data-article]").nth(1);
    await page.getByRole("button", { name: "Mark all as read" }).click();
    await expect(other).toHaveAttribute("data-seen");
    await undo(page).click();
    await expect(other).not.toHaveAttribute("data-seen");
    await expect(row).toHaveAttribute("data-seen");
    await page.reload();
    await ready(page);
    await expect(other).not.toHaveAttribute("data-seen");
  });

  test("wait for the text's end where the reader wants that", ANY_SCREEN, async ({ page, context, sql }) => {
    const reader = await readerIn(context, sql);
    await sql(`INSERT INTO "Preference" ("userId", "values") VALUES ($1, '{"markRead":"scroll"}')`, [reader.id]);
    const { id, slug } = await longest(sql);
    const read = async () => (await sql<{ read: boolean }>(`SELECT "read" FROM "ReadMark" WHERE "userId" = $1 AND "articleId" = $2`, [reader.id, id]))[0]?.read;
    await page.goto(`/articles/${slug}`);
    await expect.poll(read).toBe(false);
    await page.locator("#text > :last-child").scrollIntoViewIfNeeded();
    await expect.poll(read).toBe(true);
    await expect(page.getByRole("button", { name: "Mark as read" })).toHaveAttribute("aria-pressed", "true");
  });
});

test("reading goes on where it stopped, on another device with another window", ANY_SCREEN, async ({ page, context, browser, sql }) => {
  const reader = await makeReader(sql);
  await signIn(context, sql, reader);
  const { id, slug } = await longest(sql);
  await page.goto(`/articles/${slug}`);
  await expect(page.getByRole("button", { name: "Mark as read" })).toHaveAttribute("aria-pressed", "true");
  const blocks = await page.locator("#text > *").count();
  const stop = Math.floor(blocks / 2);
  await page.locator("#text > *").nth(stop).evaluate((block) => block.scrollIntoView({ block: "start" }));
  // What is in view is told to the page's observers in the next frame.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.goto("/");
  await expect.poll(async () => (await sql<{ block: number }>(`SELECT "block" FROM "ReadMark" WHERE "userId" = $1 AND "articleId" = $2`, [reader.id, id]))[0]?.block ?? null).not.toBeNull();

  const second = await browser.newContext({ baseURL: process.env.PARALLAX_TEST_URL, viewport: { width: 700, height: 900 } });
  await signIn(second, sql, reader);
  const other = await second.newPage();
  await other.goto(`/articles/${slug}`);
  const go = other.locator(".toast").getByRole("button", { name: /Go on where you stopped, at \d+%/ });
  await expect(go).toBeVisible();
  expect(await other.evaluate(() => scrollY)).toBe(0);
  await go.click();
  const top = await other.locator("#text > *").nth(stop).evaluate((block) => block.getBoundingClientRect().top);
  expect(Math.abs(top)).toBeLessThan(120);
  await second.close();
});

test("what a rule mutes folds where it stands, says why, and can be shown", async ({ page, context, sql }) => {
  await readerIn(context, sql);
  await page.goto("/latest");
  await ready(page);
  // On a first visit its letters may be those of the machine; from the second on they are the paper's own.
  await page.reload();
  await ready(page);
  // The newest article may be a reprint, which the list shows under another source's piece.
  const newest = await page.locator("main [data-article]").first().getAttribute("data-article");
  const [source] = await sql<{ name: string; slug: string }>(`SELECT s."name", s."slug" FROM "Article" a JOIN "Source" s ON s."id" = a."sourceId" WHERE a."id" = $1`, [Number(newest)]);
  // Rows further down are laid out only when they come near.
  const boxes = () => page.locator("main [data-article]").evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect()).filter(({ bottom }) => bottom < innerHeight).map(({ top, height }) => [top, height]));
  const before = await boxes();
  expect(before.length).toBeGreaterThan(0);
  await page.evaluate((value) => fetch("/api/v1/mutes", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ target: "source", value }) }), source!.slug);
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) (window as unknown as { shift: number }).shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.reload();
  await ready(page);
  const line = page.locator(".muted-line").first();
  await expect(line).toContainText(`Muted: ${source!.name}`);
  expect(await boxes()).toEqual(before);
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.02);
  await expect(page.locator(".hidden-here")).toContainText(`on this page: ${source!.name}`);
  await expectAccessible(page);
  const row = page.locator("[data-muted]").first();
  await expect(row.locator("a[data-story]")).toBeHidden();
  await line.getByRole("button", { name: "Show" }).click();
  await expect(page.locator("main [data-article]").first().locator("a[data-story]")).toBeFocused();
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(page.locator("[data-muted]")).toHaveCount(0);
});

test("a source is followed from its page, and no longer", ANY_SCREEN, async ({ page, context, sql }) => {
  const reader = await readerIn(context, sql);
  const [source] = await sql<{ slug: string; name: string }>(`SELECT "slug", "name" FROM "Source" ORDER BY "articleCount" DESC LIMIT 1`);
  const follows = () => sql(`SELECT 1 FROM "Follow" WHERE "userId" = $1`, [reader.id]);
  await page.goto(`/sources/${source!.slug}`);
  const button = page.getByRole("button", { name: `Follow ${source!.name}` });
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect(toast(page)).toContainText(`You follow ${source!.name}.`);
  await expect.poll(follows).toHaveLength(1);
  await undo(page).click();
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await expect.poll(follows).toHaveLength(0);
});

test.describe("preferences", () => {
  test("of a guest fill what a new account has not chosen, and are the same on a second device", ANY_SCREEN, async ({ page, context, browser, sql }) => {
    await page.goto("/");
    await page.getByText("Display").click();
    await page.getByRole("button", { name: "Sepia" }).click();
    await page.getByRole("button", { name: "Large", exact: true }).click();
    await page.goto("/settings/reading");
    await page.getByLabel("Time zone").selectOption("America/New_York");
    const reader = await makeReader(sql);
    await sql(`INSERT INTO "Preference" ("userId", "values") VALUES ($1, '{"textSize":"small"}')`, [reader.id]);
    await signIn(context, sql, reader);
    await page.goto("/");
    const values = async () => (await sql<{ values: object }>(`SELECT "values" FROM "Preference" WHERE "userId" = $1`, [reader.id]))[0]?.values;
    await expect.poll(values).toEqual({ theme: "sepia", textSize: "small", timeZone: "America/New_York" });
    await expect(page.locator("html")).toHaveAttribute("data-size", "small");

    const second = await browser.newContext({ baseURL: process.env.PARALLAX_TEST_URL });
    await signIn(second, sql, reader);
    const other = await second.newPage();
    await other.goto("/");
    await expect(other.locator("html")).toHaveAttribute("data-theme", "sepia");
    await other.getByText("Display").click();
    await other.getByRole("button", { name: "Dark" }).click();
    await expect.poll(values).toMatchObject({ theme: "dark" });
    await second.close();
  });

  test("can be kept by the form alone, and times are in the zone that was chosen", ANY_SCREEN, async ({ browser, sql }) => {
    const reader = await makeReader(sql);
    const still = await browser.newContext({ baseURL: process.env.PARALLAX_TEST_URL, javaScriptEnabled: false });
    await signIn(still, sql, reader);
    const form = await still.newPage();
    await form.goto("/settings/reading");
    await form.getByLabel("Time zone").selectOption("Pacific/Auckland");
    await form.getByLabel("Colours").or(form.getByLabel("Theme")).selectOption("dark");
    await form.getByRole("button", { name: "Keep these settings" }).click();
    await expect(form.getByText("Kept.", { exact: true })).toBeVisible();
    await expect(form.getByLabel("Time zone")).toHaveValue("Pacific/Auckland");
    await still.close();

    const context = await browser.newContext({ baseURL: process.env.PARALLAX_TEST_URL, locale: "en-GB", timezoneId: "UTC" });
    await signIn(context, sql, reader);
    const page = await context.newPage();
    await page.goto("/latest");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(page.locator("time[data-local]").first()).toHaveAttribute("title", /GMT\+1[23]|NZ/);
    await context.close();
  });

  test("offer a page in the reader's language, and never lead there", ANY_SCREEN, async ({ page, context, sql }) => {
    const reader = await readerIn(context, sql);
    await sql(`INSERT INTO "Preference" ("userId", "values") VALUES ($1, '{"language":"de"}')`, [reader.id]);
    await page.goto("/latest");
    const offer = toast(page).getByRole("link", { name: "Diese Seite auf Deutsch" });
    await expect(offer).toBeVisible();
    await expect(page).toHaveURL(/\/latest$/);
    await offer.click();
    await expect(page).toHaveURL(/\/de\/latest$/);
  });
});

test.describe("by keyboard", () => {
  test("articles are saved and marked, lists are turned, and places are gone to", ANY_SCREEN, async ({ page, context, sql }) => {
    const reader = await readerIn(context, sql);
    await page.goto("/latest");
    await ready(page);
    await page.keyboard.press("j");
    await page.keyboard.press("s");
    await expect(saveButtons(page).first()).toHaveAttribute("aria-pressed", "true");
    await expect.poll(() => savedBy(sql, reader)).toHaveLength(1);
    await page.keyboard.press("m");
    await expect(toast(page)).toContainText("Marked as read.");
    await expect(page.locator("main [data-article]").first()).toHaveAttribute("data-seen");
    await page.keyboard.press("u");
    await expect(page.locator("main [data-article]").first()).not.toHaveAttribute("data-seen");
    await page.keyboard.press("n");
    await expect(page).toHaveURL(/\/latest\/before\//);
    await page.keyboard.press("p");
    await expect(page).toHaveURL(/\/latest(\/after\/.*)?$/);
    await page.keyboard.press("g");
    await page.keyboard.press("t");
    await expect(page).toHaveURL(/\/topics$/);
  });

  test("the sheet lists every key, and single keys can be switched off", ANY_SCREEN, async ({ page }) => {
    await page.goto("/latest");
    const sheet = page.getByRole("dialog", { name: "Keys" });
    await alive(page);
    await page.keyboard.press("?");
    await expect(sheet).toBeVisible();
    const keys = await sheet.locator("dt").evaluateAll((terms) => terms.map((term) => [...term.querySelectorAll("kbd")].map((key) => key.textContent).join(" ")));
    expect(keys).toEqual(["j", "k", "o", "s", "m", "u", "p", "n", "c", "C", "a", ", .", "< >", "/", "g h", "g l", "g t", "g o", "g y", "g s", "?"]);
    await page.keyboard.press("Escape");
    await page.getByText("Display").click();
    await page.getByRole("group", { name: "Single-letter keys" }).getByRole("button", { name: "Off" }).click();
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.keyboard.press("j");
    await expect(sheet).toBeHidden();
    await expect(page.locator("a[data-story]:focus")).toHaveCount(0);
  });
});
