import { ownArticle } from "./articles";
import { expect, test } from "./fixtures";
import { alive } from "./on-pages";

const policyOf = (headers: Record<string, string>) => headers["content-security-policy"] ?? "";

test.describe("what the browser is told to refuse", () => {
  test("the paper's own pages break none of it, and come alive", async ({ page }) => {
    const violations: string[] = [];
    page.on("console", (message) => {
      if (/Content Security Policy|violates/i.test(message.text())) violations.push(message.text());
    });
    for (const address of ["/", "/latest", "/topics", "/sources", "/about"]) {
      await page.goto(address);
      await page.waitForLoadState("networkidle");
    }
    expect(violations).toEqual([]);
    // Only a page whose scripts ran answers a key.
    await page.goto("/");
    await alive(page);
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
    expect(violations).toEqual([]);
  });

  test.describe("a script that came in with an article", () => {
    test.use({ expectedErrors: [/Content Security Policy/] });

    test("does not run, although it stands in the page", async ({ page, sql }) => {
      const { id, slug } = await ownArticle(sql);
      const [body] = await sql<{ html: string }>(`SELECT "html" FROM "ArticleBody" WHERE "articleId" = $1`, [id]);
      const evil = `<p id="carrier">carried</p><script>document.documentElement.dataset.evil="inline"</script><img src="data:," onerror="document.documentElement.dataset.evil='handler'">`;
      // Written past the sanitiser, as a hole in it would.
      await sql(`UPDATE "ArticleBody" SET "html" = $2 WHERE "articleId" = $1`, [id, evil + body!.html]);
      const refused = page.waitForEvent("console", (message) => /Content Security Policy/.test(message.text()));
      await page.goto(`/articles/${slug}`);
      await expect(page.locator("#carrier")).toBeAttached();
      expect(await page.content()).toContain("dataset.evil");
      await refused;
      await page.waitForLoadState("networkidle");
      expect(await page.evaluate(() => document.documentElement.dataset.evil)).toBeUndefined();
    });
  });

  test("the policy allows scripts by hash alone, on pages that are kept and pages that are not", async ({ request }) => {
    for (const address of ["/", "/latest", "/no-such-page", "/docs/api"]) {
      const answer = await request.get(address);
      const policy = policyOf(answer.headers());
      expect(policy, address).toContain("default-src 'none'");
      expect(/script-src ([^;]*)/.exec(policy)?.[1] ?? "", address).not.toMatch(/unsafe|nonce|\*|https?:/);
      expect(answer.headers(), address).toMatchObject({ "x-content-type-options": "nosniff", "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin" });
      expect(await answer.text(), address).not.toMatch(/<script[^>]*\snonce=/);
    }
  });
});

test.describe("pages that cannot be shown", () => {
  test.use({ expectedErrors: [/404/], javaScriptEnabled: false });

  test("are complete without scripts, with an honest status", async ({ page }) => {
    for (const address of ["/articles/there-is-no-such-article", "/no-such-page"]) {
      const answer = await page.goto(address);
      expect(answer?.status(), address).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toContainText("no such page");
      await expect(page.getByRole("link", { name: "Front page" }).first()).toBeVisible();
    }
  });
});

test("the paper says whether it is well, and no more to strangers", async ({ request }) => {
  const answer = await request.get("/api/health", { headers: { "x-forwarded-for": "203.0.113.9" } });
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({ status: "ok" });
});
