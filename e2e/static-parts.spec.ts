import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { alive } from "./on-pages";

const opensKeys = async (page: Page) => {
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
};
const words = (page: Page) => page.evaluate(() => ["head", "main", "foot"].map((id) => document.getElementById(id)?.textContent?.replace(/\d{1,2} \w+ \d{4}(, \d\d:\d\d UTC)?|[\w ]*\d\d:\d\d|\w+ \d{1,2} \w+|\d+ \w+ ago|today|yesterday/gi, "")));

test("coming alive makes nothing of a page anew", async ({ page }) => {
  await page.addInitScript(() => {
    // The elements that the parser made, before any script of the page has run.
    const seen: Element[] = [];
    const removed: string[] = [];
    Object.assign(window, { seen, removed });
    new MutationObserver((changes) => {
      for (const { addedNodes, removedNodes } of changes) {
        for (const node of addedNodes) if (node instanceof Element && node.closest("#head, #main, #foot")) seen.push(node);
        for (const node of removedNodes) if (node instanceof Element && !/^(SCRIPT|LINK)$/.test(node.tagName)) removed.push(node.outerHTML.slice(0, 200));
      }
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto("/");
  await alive(page);
  await opensKeys(page);
  const { parsed, gone, removed } = await page.evaluate(() => {
    const { seen, removed } = window as unknown as { seen: Element[]; removed: string[] };
    return { parsed: seen.length, gone: seen.filter((element) => !element.isConnected).length, removed };
  });
  expect(parsed).toBeGreaterThan(3);
  expect([gone, removed]).toEqual([0, []]);
});

test("a page's words stand in it once, not again in the data for its scripts", async ({ page, request, sql }) => {
  const [article] = await sql<{ slug: string; html: string }>(`SELECT "slug", "html" FROM "Article" a JOIN "ArticleBody" b ON b."articleId" = a."id" WHERE "status" = 'visible' ORDER BY "wordCount" DESC LIMIT 1`);
  const html = await (await request.get(`/articles/${article!.slug}`)).text();
  const sentence = /<p>([\w ,]{40,80})/.exec(article!.html)?.[1] ?? "";
  expect(sentence.length).toBeGreaterThan(30);
  expect(html.split(sentence)).toHaveLength(2);
  await page.goto(`/articles/${article!.slug}`);
  await expect(page.locator("#text")).toContainText(sentence);
});

test.describe("where something else has changed a page before it came alive", () => {
  // React says so, and makes the page anew from what stands there.
  test.use({ expectedErrors: [/Minified React error #(418|423|425|520)|[Hh]ydrat/] });

  /** Each runs as soon as the page is parsed. */
  const CHANGES: Readonly<Record<string, () => void>> = {
    "an element in the body": () => document.addEventListener("readystatechange", () => {
      document.body.prepend(Object.assign(document.createElement("aside"), { textContent: "An extension's bar" }));
    }, { once: true }),
    "an attribute of a part": () => document.addEventListener("readystatechange", () => {
      document.getElementById("main")?.setAttribute("data-extension", "1");
    }, { once: true }),
    "a part's own element": () => document.addEventListener("readystatechange", () => {
      const head = document.getElementById("head");
      const other = document.createElement("section");
      other.id = "head";
      other.append(...(head?.childNodes ?? []));
      head?.replaceWith(other);
    }, { once: true }),
    "a word within a part": () => document.addEventListener("readystatechange", () => {
      document.querySelector("h1")?.append(" (translated)");
    }, { once: true }),
  };

  for (const [what, change] of Object.entries(CHANGES)) {
    test(`${what}: nothing is lost, and it comes alive all the same`, async ({ page }) => {
      await page.goto("/latest");
      await alive(page);
      const before = await words(page);
      // Scripts come late enough to find the change made.
      await page.route("**/_next/static/**/*.js", async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        await route.continue();
      });
      await page.addInitScript(change);
      await page.goto("/latest");
      await alive(page);
      const after = await words(page);
      expect(after.map((text) => text?.replace(" (translated)", ""))).toEqual(before);
      await expect(page).toHaveTitle("Latest · Parallax");
      await expect(page.locator("head > link[rel=canonical]")).toHaveCount(1);
      await opensKeys(page);
    });
  }
});

test("going back, forward and within a page leaves it whole", async ({ page }) => {
  await page.goto("/latest");
  await alive(page);
  const latest = await words(page);
  await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Sources" }).click();
  await expect(page).toHaveURL(/\/sources$/);
  await page.goBack();
  await alive(page);
  expect(await words(page)).toEqual(latest);
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sources");
  await page.goBack();
  await page.getByRole("link", { name: "Skip to the news" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#main$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/latest$/);
  await alive(page);
  expect(await words(page)).toEqual(latest);
  await opensKeys(page);
});

test("an article's tools answer, though they are plain HTML", async ({ page, context, sql }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => {
    Object.assign(window, { spoken: [] as string[], printed: 0 });
    Object.defineProperty(navigator, "share", { value: undefined });
    window.print = () => void (window as unknown as { printed: number }).printed++;
    speechSynthesis.speak = (utterance) => void (window as unknown as { spoken: string[] }).spoken.push(utterance.text);
  });
  const [article] = await sql<{ slug: string; title: string }>(`SELECT "slug", "title" FROM "Article" WHERE "status" = 'visible' AND "lang" = 'en' ORDER BY "id" LIMIT 1`);
  await page.goto(`/articles/${article!.slug}`);
  await alive(page).catch(() => undefined);
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByRole("button", { name: "Link copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`/articles/${article!.slug}$`));
  await page.getByRole("button", { name: "Listen" }).click();
  await expect(page.getByRole("button", { name: "Stop" })).toHaveAttribute("aria-pressed", "true");
  expect(await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken[0])).toBe(article!.title);
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("button", { name: "Listen" })).toHaveAttribute("aria-pressed", "false");
});
