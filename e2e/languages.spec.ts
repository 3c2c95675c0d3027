import type { Page } from "@playwright/test";
import { ANY_SCREEN, expect, test } from "./fixtures";
import { alive } from "./on-pages";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const languages = (page: Page, name: string) => page.getByRole("navigation", { name });

/** Links of a page to pages of the paper that are not in German, but for the switch and what is in English alone. */
const strays = (page: Page) => page.locator("a[href^='/']:not([hreflang])").evaluateAll((links) => links
  .map((link) => link.getAttribute("href") ?? "")
  .filter((href) => !/^\/de(\/|$)|^\/docs\/|\.(xml|json)$/.test(href)));

test("a reader reads the paper in German, and stays in it", async ({ page }) => {
  // Its language is chosen: no offer of another covers the page's foot.
  await page.addInitScript(() => localStorage.setItem("parallax:language-settled", "1"));
  await page.goto("/de");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
  await expect(page.getByText(/^(Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag), \d{1,2}\. [A-ZÄ][a-zä]+ \d{4}/).first()).toBeVisible();
  expect(await strays(page)).toEqual([]);

  await page.getByRole("main").getByRole("article").first().getByRole("heading", { level: 2 }).getByRole("link").click();
  await expect(page).toHaveURL(/\/de\/stories\//);
  expect(await strays(page)).toEqual([]);

  await page.getByRole("region", { name: "Nebeneinander" }).getByRole("article").first().getByRole("heading").getByRole("link").click();
  await expect(page).toHaveURL(/\/de\/articles\//);
  await expect(page.getByRole("region", { name: "Wer hier spricht" })).toBeVisible();
  await expect(page.getByText(/Min\. Lesezeit/)).toBeVisible();
  expect(await strays(page)).toEqual([]);

  await page.getByRole("region", { name: "Wer hier spricht" }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/de\/sources\//);
  expect(await strays(page)).toEqual([]);

  await page.goto("/de/latest");
  await page.getByRole("link", { name: "Ältere", exact: true }).click();
  await expect(page).toHaveURL(/\/de\/latest\/before\//);
  expect(await strays(page)).toEqual([]);
  await languages(page, "Sprachen").getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/[^e]\/latest\/before\//);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await languages(page, "Languages").getByRole("link", { name: "Deutsch" }).click();
  await expect(page).toHaveURL(/\/de\/latest\/before\//);
});

test("what the browser adds is German too", async ({ page, isMobile }) => {
  await page.goto("/de/latest");
  const time = page.locator("time[data-local]").first();
  await expect(time).toHaveText(/^\d{1,2}\. [A-ZÄ][a-zä]+ \d{4}, \d\d:\d\d$/);
  await page.getByText("Ansicht").click();
  await expect(page.getByRole("button", { name: "Dunkel" })).toBeVisible();
  await page.keyboard.press("Escape");
  if (isMobile) return;
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Tasten" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("h");
  await expect(page).toHaveURL(/\/de$/);
});

test.describe("a guest whose browser asks for German", () => {
  test.use({ locale: "de-AT" });
  const offer = (page: Page) => page.locator(".toast").getByRole("link", { name: "Diese Seite auf Deutsch" });

  test("is offered the page in German, and is led there", async ({ page }) => {
    await page.goto("/latest");
    await expect(offer(page)).toHaveAttribute("lang", "de");
    await offer(page).click();
    await expect(page).toHaveURL(/\/de\/latest$/);
    await alive(page);
    await expect(offer(page)).toBeHidden();
    await expect(page.locator(".toast")).toHaveCount(0);
  });

  test("is not asked again once the offer was turned down, or a language chosen at the page's foot", ANY_SCREEN, async ({ context }) => {
    const visit = async () => {
      // Each tab is a visit of its own.
      const page = await context.newPage();
      await page.goto("/latest");
      return page;
    };
    const first = await visit();
    await expect(offer(first)).toBeVisible();
    await first.getByRole("button", { name: "Close", exact: true }).click();
    await expect(offer(first)).toBeHidden();
    const second = await visit();
    await alive(second);
    await second.waitForLoadState("networkidle");
    await expect(second.locator(".toast")).toHaveCount(0);

    await second.evaluate(() => localStorage.clear());
    const third = await visit();
    await expect(offer(third)).toBeVisible();
    await languages(third, "Languages").getByRole("link", { name: "English" }).click();
    const fourth = await visit();
    await alive(fourth);
    await fourth.waitForLoadState("networkidle");
    await expect(fourth.locator(".toast")).toHaveCount(0);
  });
});

test("a rule that hides a kind of piece is named in German where the page is", ANY_SCREEN, async ({ page, reader, signedIn, sql }) => {
  await sql(`INSERT INTO "Mute" ("id", "userId", "target", "value", "key") VALUES (gen_random_uuid(), $1, 'kind', 'opinion', 'opinion')`, [reader.id]);
  await signedIn(reader);
  await page.goto("/de/latest");
  await expect(page.locator(".muted-line").first()).toContainText("Stummgeschaltet: Meinung");
  await page.goto("/latest");
  await expect(page.locator(".hidden-here")).toContainText("on this page: Opinion.");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("dates are written as German writes them", async ({ page }) => {
    await page.goto("/de");
    await expect(page.locator("time").first()).toHaveText(/^\d{1,2}\. [A-ZÄ][a-zä]+ \d{4}(, \d\d:\d\d UTC)?$/);
  });
});

test("each page names its address in every language, and has one in each", ANY_SCREEN, async ({ page, request }) => {
  for (const [address, path] of [["/", ""], ["/de", ""], ["/de/latest", "/latest"], ["/about", "/about"]] as const) {
    await page.goto(address);
    const origin = new URL(page.url()).origin;
    const links = await page.locator("link[rel=alternate][hreflang]").evaluateAll((all) => all.map((link) => [link.getAttribute("hreflang"), link.getAttribute("href")]));
    expect(links, address).toEqual([["en", `${origin}${path}`], ["de", `${origin}/de${path}`], ["x-default", `${origin}${path}`]]);
    await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", `${origin}${address === "/" ? "" : address}`);
  }
  const spelledOut = await request.get("/en/latest", { maxRedirects: 0 });
  expect([spelledOut.status(), spelledOut.headers().location]).toEqual([308, "/latest"]);
});

test.describe("an address that is no page's", () => {
  test.use({ expectedErrors: [/404/] });

  test("is answered in the language it is in, and in none that there is not", ANY_SCREEN, async ({ page }) => {
    for (const address of ["/de/articles/no-such-article", "/de/no/such", "/de/docs/api", "/de/notices/missing"]) {
      expect((await page.goto(address))?.status(), address).toBe(404);
      await expect(heading(page)).toHaveText("Diese Seite gibt es in dieser Zeitung nicht");
      await expect(page.locator("html")).toHaveAttribute("lang", "de");
      expect(await strays(page), address).toEqual([]);
    }
    expect((await page.goto("/fr/latest"))?.status()).toBe(404);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
});

test("a page set from right to left is the mirror of itself", async ({ page, sql }) => {
  const [article] = await sql<{ slug: string }>(`SELECT "slug" FROM "Article" WHERE "lang" = 'ar' LIMIT 1`);
  for (const address of ["/", "/latest", "/sources", "/about", `/articles/${article!.slug}`]) {
    await page.goto(address);
    // No language of the interface runs this way yet, so its direction is given to one that does not.
    await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
    const { overflow, nameplate, tools } = await page.evaluate(() => {
      const middle = (selector: string) => {
        const box = document.querySelector(selector)!.getBoundingClientRect();
        return (box.left + box.right) / 2;
      };
      const range = document.createRange();
      range.selectNodeContents(document.querySelector(".nameplate a")!);
      return {
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        nameplate: range.getBoundingClientRect().left,
        tools: middle(".masthead-tools"),
      };
    });
    expect(overflow, address).toBeLessThanOrEqual(0);
    expect(tools, address).toBeLessThan(nameplate);
  }
});
