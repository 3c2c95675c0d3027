import { COLOURS, expect, expectAccessible, expectAccessibleInBothThemes, test } from "./fixtures";
import { alive } from "./on-pages";

/** One page of each kind, found in the demo edition. */
const PAGES: readonly { what: string; find: string | null; address: (slug: string) => string }[] = [
  { what: "front page", find: null, address: () => "/" },
  { what: "the front page in German", find: null, address: () => "/de" },
  { what: "latest", find: null, address: () => "/latest" },
  { what: "topics", find: null, address: () => "/topics" },
  { what: "a topic", find: `SELECT "slug" FROM "Topic" ORDER BY "articleCount" DESC LIMIT 1`, address: (slug) => `/topics/${slug}` },
  { what: "sources", find: null, address: () => "/sources" },
  { what: "a source", find: `SELECT "slug" FROM "Source" ORDER BY "articleCount" DESC LIMIT 1`, address: (slug) => `/sources/${slug}` },
  { what: "a story", find: `SELECT "slug" FROM "Story" WHERE "status" = 'visible' ORDER BY "articleCount" DESC LIMIT 1`, address: (slug) => `/stories/${slug}` },
  { what: "the front page as it was", find: null, address: () => "/at/2000-01-01T00:00" },
  {
    what: "two articles side by side", address: (slug) => `/stories/${slug}`,
    find: `SELECT s."slug" || '/compare/' || min(a."id") || '/' || max(a."id") AS "slug" FROM "Story" s JOIN "Article" a ON a."storyId" = s."id" AND a."lang" = 'en' WHERE s."status" = 'visible' GROUP BY s."id" HAVING count(*) > 1 ORDER BY count(*) DESC LIMIT 1`,
  },
  { what: "a long article", find: `SELECT "slug" FROM "Article" ORDER BY "wordCount" DESC LIMIT 1`, address: (slug) => `/articles/${slug}` },
  { what: "an article in German", find: `SELECT "slug" FROM "Article" WHERE "kind" <> 'report' ORDER BY "id" LIMIT 1`, address: (slug) => `/de/articles/${slug}` },
  { what: "an article with a table", find: `SELECT "slug" FROM "Article" a JOIN "ArticleBody" b ON b."articleId" = a."id" WHERE b."html" LIKE '%<table%' LIMIT 1`, address: (slug) => `/articles/${slug}` },
  { what: "a Chinese article", find: `SELECT "slug" FROM "Article" WHERE "lang" LIKE 'zh%' LIMIT 1`, address: (slug) => `/articles/${slug}` },
  { what: "an Arabic article", find: `SELECT "slug" FROM "Article" WHERE "lang" = 'ar' LIMIT 1`, address: (slug) => `/articles/${slug}` },
  { what: "a paid article", find: `SELECT "slug" FROM "Article" WHERE "kind" = 'sponsored' LIMIT 1`, address: (slug) => `/articles/${slug}` },
  { what: "how the paper works", find: null, address: () => "/about" },
  { what: "a missing page", find: null, address: () => "/articles/no-such-article" },
];

test.describe("in both themes", () => {
  test.use({ colorScheme: "light", expectedErrors: [/404/] });

  test("the dark is another theme", COLOURS, async ({ page }) => {
    await page.goto("/");
    const colour = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await colour();
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await colour()).not.toBe(light);
  });

  for (const { what, find, address } of PAGES) {
    test(`axe finds nothing on ${what}`, async ({ page, sql }) => {
      const row = find ? (await sql<{ slug: string }>(find))[0] : { slug: "" };
      expect(row, `the demo edition has ${what}`).toBeDefined();
      await page.goto(address(row!.slug));
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expectAccessibleInBothThemes(page);
    });
  }
});

test("axe finds nothing in sepia, at the largest size, with the settings or the keys open", async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem("parallax:theme", "sepia");
    localStorage.setItem("parallax:size", "largest");
  });
  await page.goto("/topics");
  await page.getByText("Display").click();
  await expect(page.getByRole("button", { name: "Sepia" })).toHaveAttribute("aria-pressed", "true");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await expectAccessible(page);
});

test("axe finds nothing with a list's forms, the keys and an offer of another language open", async ({ page, sql, reader, signedIn }) => {
  await page.goto("/de/latest");
  await expect(page.locator(".toast").getByRole("link", { name: "This page in English" })).toBeVisible();
  await expectAccessibleInBothThemes(page);
  const [list] = await sql<{ id: string }>(`INSERT INTO "ReadingList" ("id", "userId", "name") VALUES (gen_random_uuid(), $1, 'Ships') RETURNING "id"`, [reader.id]);
  await signedIn(reader);
  await page.goto(`/saved/lists/${list!.id}`);
  await alive(page);
  for (const form of ["New list", "Rename this list", "Delete this list"]) await page.getByText(form, { exact: true }).click();
  await expectAccessibleInBothThemes(page);
  await page.locator("h1").click();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await expectAccessibleInBothThemes(page);
});

test("at twice the text size nothing is cut off at the side", async ({ page }) => {
  for (const address of ["/", "/latest", "/sources", "/about"]) {
    await page.goto(address);
    await page.evaluate(() => document.documentElement.setAttribute("style", "font-size: 200%"));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), address).toBeLessThanOrEqual(0);
  }
});

test("a reader who asks for less motion gets none", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/");
  const moving = await page.evaluate(() => [...document.querySelectorAll("*")].filter((element) => Number.parseFloat(getComputedStyle(element).transitionDuration) > 0).length);
  expect(moving).toBe(0);
});
