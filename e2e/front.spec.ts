import { expect, expectAccessibleInBothThemes, test } from "./fixtures";

test.describe("an order of one's own", () => {
  test("is made in the browser, said plainly, kept, and given up with one click", async ({ page }) => {
    await page.goto("/");
    const paper = await page.locator("#paper-places [data-entry] h2").allTextContents();
    await page.getByText("Order it my way").click();
    const halfLife = page.getByRole("slider", { name: /worth half/ });
    await expect(halfLife).toHaveAttribute("aria-valuetext", "12 hours");
    await page.getByRole("checkbox", { name: "Rules for variety" }).uncheck();
    await halfLife.focus();
    for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowRight");
    await expect(halfLife).toHaveAttribute("aria-valuetext", "4 days");
    await expect(page.getByText("This is an order of your own, made in this browser.")).toBeVisible();
    await expect(page.locator("#own-order-said")).toContainText("places are others than in the paper’s order. First:");
    const own = page.locator("#own-places > li");
    await expect(own.first()).toContainText(/^1 · /);
    expect(await own.count()).toBe(paper.length);
    await expectAccessibleInBothThemes(page);

    // Kept, from the first painting on, and without moving anything that was seen.
    const before = await own.locator("h2").allTextContents();
    await page.addInitScript(() => {
      const moved = window as typeof window & { moved?: number };
      moved.moved = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (moved.moved! += (entry as PerformanceEntry & { value: number }).value))).observe({ type: "layout-shift", buffered: true });
    });
    await page.reload();
    await expect(own.first()).toBeVisible();
    expect(await own.locator("h2").allTextContents()).toEqual(before);
    expect(await page.evaluate(() => (window as typeof window & { moved?: number }).moved)).toBeLessThan(0.02);

    await page.getByRole("button", { name: "Back to the paper’s order" }).click();
    await expect(own).toHaveCount(0);
    expect(await page.locator("#paper-places [data-entry] h2").allTextContents()).toEqual(paper);
    await expect(page.locator("#own-order-said")).toHaveText("This is the paper’s order again.");
    await expect(page.getByText("Order it my way")).toBeFocused();
    expect(await page.evaluate(() => localStorage.getItem("parallax:order"))).toBeNull();
  });

  test("leaves the paper's where the terms do not come", async ({ page }) => {
    await page.route("**/api/v1/front", (route) => route.fulfill({ status: 200, contentType: "application/json", body: "{}" }));
    await page.goto("/");
    await page.getByText("Order it my way").click();
    await page.getByRole("checkbox", { name: "Rules for variety" }).uncheck();
    await expect(page.locator("#own-order-said")).toContainText("the terms of the sums did not arrive");
    await expect(page.locator("#paper-places [data-entry]").first()).toBeVisible();
    await expect(page.locator("#own-places")).toHaveCount(0);
  });
});

test.describe("the front page as it was", () => {
  test.use({ javaScriptEnabled: false });

  test("is found without scripts, says of when it is, and is the same as JSON", async ({ page, sql, request }) => {
    // The worker keeps it soon after its start; another, of long ago and under other constants, makes two.
    const count = async () => (await sql<{ n: number }>(`SELECT count(*)::int AS "n" FROM "FrontSnapshot" WHERE "at" > '2026-01-01'`))[0]!.n;
    await expect.poll(count, { timeout: 90_000 }).toBeGreaterThan(0);
    await sql(`INSERT INTO "FrontFormula" ("hash", "constants") SELECT 'journey', jsonb_set("constants", '{halfLifeHours}', '6') FROM "FrontFormula" ORDER BY "id" LIMIT 1 ON CONFLICT DO NOTHING`);
    await sql(`INSERT INTO "FrontSnapshot" ("at", "formulaId", "baseId", "delta", "places") SELECT '2025-05-03T08:00Z', f."id", s."baseId", s."delta", s."places" FROM "FrontSnapshot" s, "FrontFormula" f WHERE f."hash" = 'journey' ORDER BY s."at" LIMIT 1 ON CONFLICT DO NOTHING`);
    await sql(`INSERT INTO "CacheInvalidation" ("tags") VALUES ('{snapshots}')`);
    await page.goto("/");
    await page.getByRole("link", { name: "Earlier front pages" }).click();
    await page.getByLabel("Day and time (UTC)").fill("2025-05-04T12:30");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/\/at\/2025-05-03T08:00$/);
    await expect(page.getByRole("note")).toContainText("This is the front page as it stood on 3 May 2025, 08:00 UTC.");
    await expect(page.getByRole("note")).toContainText("The constants of the formula were others then than now.");
    expect(await page.locator('meta[name="robots"]').getAttribute("content")).toContain("noindex");
    const headlines = await page.locator("[data-entry] h2 a").allTextContents();
    await page.locator(".why-here > summary").first().click();
    await expect(page.locator(".why-here").first()).toContainText("half of that after each 6 hours");

    const front = await (await request.get("/api/v1/front?at=2025-05-03T23:59")).json() as { snapshot: { at: string; later: string }; halfLifeHours: number; items: { story: { title: string } | null; article: { title: string } | null }[] };
    expect(front).toMatchObject({ snapshot: { at: "2025-05-03T08:00:00.000Z", earlier: null, leftOut: 0 }, halfLifeHours: 6 });
    expect(front.items.map(({ story, article }) => (story ?? article)!.title)).toEqual(headlines);

    await page.getByRole("link", { name: /^Later: / }).click();
    await expect(page).toHaveURL(new RegExp(`/at/${front.snapshot.later.slice(0, 16)}$`));
    await page.getByRole("link", { name: /^Earlier: / }).click();
    await page.getByRole("link", { name: "The front page of now" }).click();
    await expect(page).toHaveURL(/\/$/);
  });
});
