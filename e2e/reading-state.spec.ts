import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";
import { ownArticles } from "./articles";
import { ANY_SCREEN, expect, expectAccessibleInBothThemes, test } from "./fixtures";
import { makeReader, signIn, type Reader, type Sql } from "./readers";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const headlines = (page: Page) => page.getByRole("main").getByRole("article").getByRole("heading").getByRole("link");
const said = (page: Page) => page.getByRole("main").getByRole("status");

/** A reader of this test's own, signed in to its browser. */
async function reading(context: BrowserContext, sql: Sql): Promise<Reader> {
  const reader = await makeReader(sql);
  await signIn(context, sql, reader);
  return reader;
}

/** Asks as a page's own script would. */
function json(context: BrowserContext, baseURL: string | undefined) {
  const headers = { origin: baseURL ?? "" };
  return {
    get: async (path: string) => (await context.request.get(`/api/v1${path}`)).json() as Promise<Record<string, never>>,
    put: async (path: string, data?: object) => (await context.request.put(`/api/v1${path}`, { headers, ...(data ? { data } : {}) })).json() as Promise<Record<string, never>>,
  };
}

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", scripts ? {} : ANY_SCREEN, () => {
    test.use({ javaScriptEnabled: scripts });

    test("what is followed stands on a page of its own, until it is no longer followed", async ({ page, context, sql }) => {
      await reading(context, sql);
      await page.goto("/for-you");
      await expect(page.getByRole("heading", { name: "You follow nothing yet" })).toBeVisible();
      await page.getByRole("main").getByRole("button", { name: "Technology: Follow" }).click();
      await expect(said(page)).toContainText("You follow Technology now.");
      await expect(headlines(page).first()).toBeVisible();
      // Other journeys store newer ones meanwhile.
      const among = await sql<{ title: string }>(`SELECT a."title" FROM "ArticleTopic" l JOIN "Article" a ON a."id" = l."articleId" JOIN "Topic" t ON t."id" = l."topicId"
        WHERE t."slug" = 'technology' AND l."status" = 'visible'`);
      expect(among.map(({ title }) => title)).toContain(await headlines(page).first().innerText());
      await page.getByRole("main").getByRole("link", { name: "Following" }).click();
      await expect(heading(page)).toHaveText("Following");
      await page.getByRole("button", { name: "Unfollow: Technology" }).click();
      await expect(said(page)).toContainText("You no longer follow Technology.");
      await page.getByRole("main").getByRole("button", { name: "Undo" }).click();
      await expect(page.getByRole("button", { name: "Unfollow: Technology" })).toBeVisible();
    });

    test("a rule shows what it would hide before it is made, hides that, and can be taken back", async ({ page, context, sql }) => {
      await reading(context, sql);
      const [article] = await sql<{ title: string; source: string; slug: string }>(`SELECT a."title", s."name" AS "source", s."slug" FROM "Article" a JOIN "Source" s ON s."id" = a."sourceId"
        JOIN "ArticleTopic" l ON l."articleId" = a."id" JOIN "Topic" t ON t."id" = l."topicId" AND t."slug" = 'technology' WHERE a."status" = 'visible' AND a."reprintOfId" IS NULL ORDER BY a."sortAt" DESC, a."id" DESC LIMIT 1`);
      await page.goto("/settings/muted");
      await expect(page.getByText("There are none. Nothing is hidden from you.")).toBeVisible();
      const form = page.getByRole("main").locator("form").filter({ has: page.getByLabel("Source", { exact: true }) });
      await form.getByLabel("Source", { exact: true }).fill(article!.slug);
      await form.getByRole("button", { name: "See what it would hide" }).click();
      await expect(page.getByRole("heading", { name: `Mute ${article!.source}?` })).toBeVisible();
      await expect(page.getByText(/^It would hide \d+ of the newest/)).toBeVisible();
      expect(await sql(`SELECT 1 FROM "Mute" m JOIN "Source" s ON s."id"::text = m."value" WHERE s."slug" = $1 AND m."userId" = (SELECT "userId" FROM "Session" ORDER BY "createdAt" DESC LIMIT 1)`, [article!.slug])).toEqual([]);
      await page.getByRole("button", { name: "Mute", exact: true }).click();
      await expect(said(page)).toContainText(`${article!.source} is muted.`);
      await page.goto("/for-you");
      await page.getByRole("main").getByRole("button", { name: "Technology: Follow" }).click();
      await expect(page.getByText(/^Your rules hide/)).toBeVisible();
      await expect(headlines(page).filter({ hasText: article!.title })).toHaveCount(0);
      await page.goto("/settings/muted");
      await page.getByRole("button", { name: `Remove: ${article!.source}` }).click();
      await expect(said(page)).toContainText("The rule is removed.");
      await page.goto("/for-you");
      await expect(headlines(page).filter({ hasText: article!.title })).toHaveCount(1);
    });

    test("history is kept, paused, forgotten one by one and wiped", async ({ page, context, sql, baseURL }) => {
      await reading(context, sql);
      const [first, second, third] = await ownArticles(sql, 3);
      const { put } = json(context, baseURL);
      await put(`/reading/${first!.id}`, { opened: true });
      await put(`/reading/${second!.id}`, { opened: true, position: { progress: 0.4, block: 3, share: 0.5 } });
      await page.goto("/history");
      await expect(headlines(page)).toContainText([second!.title, first!.title]);
      await expect(page.getByText("40 % read")).toBeVisible();
      await page.getByLabel("Pause the history").check();
      await page.getByRole("button", { name: "Keep these settings" }).click();
      await expect(said(page)).toContainText("Your settings are kept.");
      await expect(page.getByText("History is paused.")).toBeVisible();
      expect(await put(`/reading/${third!.id}`, { opened: true })).toMatchObject({ read: true, openedAt: null });
      await page.goto("/history");
      await expect(headlines(page)).toHaveCount(2);
      await page.getByRole("button", { name: `Remove: ${first!.title}` }).click();
      await expect(headlines(page)).toContainText([second!.title]);
      await page.getByText("Wipe the history", { exact: true }).click();
      await page.getByRole("button", { name: "Wipe it for good" }).click();
      await expect(said(page)).toContainText("Your history is gone for good.");
      await expect(page.getByRole("heading", { name: "Nothing read yet" })).toBeVisible();
    });

    test("everything is marked as read at once, and that is undone", async ({ page, context, sql, baseURL }) => {
      await reading(context, sql);
      const [first, second] = await ownArticles(sql, 2);
      const { get, put } = json(context, baseURL);
      const read = async () => {
        const { articles: state } = await get(`/me/state?ids=${first!.id},${second!.id}`) as unknown as { articles: Record<string, { read: boolean }> };
        return [state[first!.id]?.read, state[second!.id]?.read];
      };
      await put(`/reading/${first!.id}`, { read: true });
      await page.goto("/history");
      await page.getByRole("button", { name: "Mark everything as read" }).click();
      await expect(said(page)).toContainText("Everything until now is marked as read.");
      expect(await read()).toEqual([true, true]);
      await page.getByRole("main").getByRole("button", { name: "Undo" }).click();
      await expect(said(page)).toContainText("What is read is as it was before.");
      expect(await read()).toEqual([true, false]);
    });
  });
}

test("a guest who would follow something signs in first, and is asked once more", ANY_SCREEN, async ({ browser, sql, baseURL }) => {
  const context = await newContext(browser, baseURL);
  const page = await context.newPage();
  const reader = await makeReader(sql, { password: "correct horse battery staple" });
  await page.goto("/topics/sport");
  // As the form on the page does.
  await page.evaluate(() => {
    const form = Object.assign(document.createElement("form"), { method: "post", action: "/topics/sport/follow" });
    document.body.append(form);
    form.submit();
  });
  await expect(page).toHaveURL(/\/sign-in\?then=/);
  await page.getByLabel("E-mail").fill(reader.email);
  await page.getByLabel("Password", { exact: true }).fill("correct horse battery staple");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Follow Sport?" })).toBeVisible();
  expect(await sql(`SELECT 1 FROM "Follow" WHERE "userId" = $1`, [reader.id])).toEqual([]);
  await page.getByRole("main").getByRole("button", { name: "Follow", exact: true }).click();
  await expect(said(page)).toContainText("You follow Sport now.");
  await context.close();
});

/** Another browser, with nothing of the test's own. */
async function newContext(browser: Browser, baseURL: string | undefined, more: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext(baseURL ? { ...more, baseURL } : more);
}

test("reading goes on where it stopped, on another device", ANY_SCREEN, async ({ browser, context, sql, baseURL }) => {
  const reader = await reading(context, sql);
  const [article] = await ownArticles(sql, 1);
  const position = { progress: 0.62, block: 7, share: 0.25 };
  await json(context, baseURL).put(`/reading/${article!.id}`, { opened: true, position });
  const phone = await newContext(browser, baseURL, { viewport: { width: 360, height: 740 } });
  await signIn(phone, sql, reader);
  const other = json(phone, baseURL);
  expect(await other.get(`/reading/${article!.id}`)).toMatchObject({ read: true, position });
  expect(await other.get(`/me/state?ids=${article!.id}`)).toMatchObject({ articles: { [article!.id]: { progress: 0.62 } } });
  await phone.close();
});

test("another site's page changes nothing, and another reader's marks are not seen", ANY_SCREEN, async ({ context, browser, sql, baseURL }) => {
  const reader = await reading(context, sql);
  const [article] = await ownArticles(sql, 1);
  const forged = await context.request.post(`/articles/${article!.slug}/read`, { headers: { origin: "https://evil.example" }, form: {}, maxRedirects: 0 });
  expect(forged.status()).toBe(403);
  expect(await sql(`SELECT 1 FROM "ReadMark" WHERE "userId" = $1`, [reader.id])).toEqual([]);
  await json(context, baseURL).put(`/reading/${article!.id}`, { read: true });
  const elsewhere = await newContext(browser, baseURL);
  await reading(elsewhere, sql);
  expect(await json(elsewhere, baseURL).get(`/reading/${article!.id}`)).toEqual({ read: false, openedAt: null, position: null });
  await elsewhere.close();
});

test("a reader's own pages are accessible", async ({ page, context, sql, baseURL }) => {
  await reading(context, sql);
  const empty = ["/for-you", "/history", "/settings/following", "/settings/muted", "/de/for-you"];
  for (const path of empty) {
    await page.goto(path);
    await expectAccessibleInBothThemes(page);
  }
  const { put } = json(context, baseURL);
  for (const { id } of await ownArticles(sql, 3)) await put(`/reading/${id}`, { opened: true, position: { progress: 0.3, block: 1, share: 0 } });
  await put("/follows/topic/technology");
  for (const path of ["/for-you?done=followed&target=topic&slug=technology", "/history?done=all-read", "/settings/following?follow=sport&target=topic", "/settings/muted?kind=report", "/de/settings/muted?word=die"]) {
    await page.goto(path);
    await expectAccessibleInBothThemes(page);
  }
});
