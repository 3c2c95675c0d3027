import type { APIRequestContext } from "@playwright/test";
import { expect, expectReadableColours, expectWellMade, test } from "./fixtures";

interface ListPage {
  items: { id: number; slug: string; url: string; title: string }[];
  links: { self: string; next: string | null; previous: string | null };
}

async function json<T>(request: APIRequestContext, address: string): Promise<T> {
  const response = await request.get(address);
  expect(response.status(), address).toBe(200);
  return (await response.json()) as T;
}

/** The path of an absolute address of the paper, whatever host it names. */
const pathOf = (url: string) => new URL(url).pathname;

test.describe("a program", () => {
  test("walks from the list to the next page and to an article, and asks again without a download", async ({ request }) => {
    const first = await json<ListPage>(request, "/api/v1/articles?limit=2");
    const second = await json<ListPage>(request, first.links.next ?? "");
    expect(new Set([...first.items, ...second.items].map((item) => item.id)).size).toBe(4);
    expect((await json<ListPage>(request, second.links.previous ?? "")).items).toEqual(first.items);

    const slug = first.items[0]?.slug ?? "";
    const response = await request.get(`/api/v1/articles/${slug}`);
    const { etag = "" } = response.headers();
    expect(etag).toMatch(/^"/);
    expect(response.headers()).toMatchObject({ "content-type": "application/json", "access-control-allow-origin": "*", "cache-control": expect.stringContaining("s-maxage=") });
    expect(response.headers()).not.toHaveProperty("x-parallax-tags");
    expect((await request.get(`/api/v1/articles/${slug}`, { headers: { "if-none-match": etag } })).status()).toBe(304);
    const head = await request.head(`/api/v1/articles/${slug}`);
    expect([head.status(), (await head.body()).length]).toEqual([200, 0]);
    expect(await json(request, `/api/v1/articles/${first.items[0]?.id}`)).toEqual(await response.json());
  });

  test("is told what is wrong, and where that is explained", async ({ request }) => {
    for (const [address, status] of [["/api/v1/articles?limit=500", 400], ["/api/v1/nothing", 404], ["/api/v1/articles/no-such-article", 404]] as const) {
      const response = await request.get(address);
      expect([response.status(), response.headers()["content-type"]]).toEqual([status, "application/problem+json"]);
      const problem = (await response.json()) as { type: string; status: number };
      expect(problem.status).toBe(status);
      expect((await request.get(pathOf(problem.type))).status()).toBe(200);
    }
    const refused = await request.delete("/api/v1/articles");
    expect([refused.status(), refused.headers().allow]).toEqual([405, "GET, HEAD, OPTIONS"]);
  });

  test("sees a change at once, in JSON and in feeds, when the write names its tags", async ({ request, sql }) => {
    const { items } = await json<ListPage>(request, "/api/v1/articles?limit=30");
    const item = items[29]!;
    const title = `Changed at ${Date.now()}`;
    const feed = async () => (await request.get("/latest/feed.json")).text();
    expect(await feed()).not.toContain(title);
    const before = await json<{ title: string }>(request, `/api/v1/articles/${item.slug}`);
    const write = async (text: string) => {
      await sql(`UPDATE "Article" SET "title" = $1 WHERE "id" = $2`, [text, item.id]);
      await sql(`INSERT INTO "CacheInvalidation" ("tags") VALUES ($1)`, [[`article:${item.slug}`, "latest"]]);
    };
    await write(title);
    await expect.poll(async () => (await json<{ title: string }>(request, `/api/v1/articles/${item.slug}`)).title).toBe(title);
    await expect.poll(feed).toContain(title);
    await write(before.title);
  });
});

test.describe("a feed reader", () => {
  for (const page_ of ["/", "/latest", "/topics/technology"]) {
    test(`finds feeds in the head of ${page_} that a strict parser reads`, async ({ page, request }) => {
      await page.goto(page_);
      const links = await page.locator('link[rel="alternate"][type*="+"]').evaluateAll((found) => found.map((link) => ({ type: link.getAttribute("type"), path: new URL((link as HTMLLinkElement).href).pathname })));
      expect(links.map((link) => link.type).sort()).toEqual(["application/atom+xml", "application/feed+json", "application/rss+xml"]);
      for (const { type, path } of links) {
        const response = await request.get(path);
        expect(response.headers()["content-type"]).toContain(type);
        const text = await response.text();
        const entries = type === "application/feed+json"
          ? (JSON.parse(text) as { items: unknown[] }).items.length
          : await page.evaluate((xml) => {
            const parsed = new DOMParser().parseFromString(xml, "application/xml");
            const error = parsed.querySelector("parsererror");
            if (error) throw new Error(error.textContent ?? "not well-formed");
            return parsed.querySelectorAll("item, entry").length;
          }, text);
        expect(entries).toBeGreaterThan(0);
        const etag = response.headers().etag ?? "";
        expect((await request.get(path, { headers: { "if-none-match": etag } })).status()).toBe(304);
      }
    });
  }
});

test.describe("a search engine", () => {
  test("finds every sitemap by robots.txt, and pages by the sitemaps", async ({ request }) => {
    const robots = await (await request.get("/robots.txt")).text();
    const index = await (await request.get(pathOf(/^Sitemap: (\S+)$/m.exec(robots)?.[1] ?? ""))).text();
    const maps = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => pathOf(match[1] ?? ""));
    expect(maps.length).toBeGreaterThan(2);
    for (const map of maps) {
      const response = await request.get(map);
      expect([map, response.status(), response.headers()["content-type"]]).toEqual([map, 200, "application/xml; charset=utf-8"]);
      const [, first] = /<loc>([^<]+)<\/loc>/.exec(await response.text()) ?? [];
      if (first) expect((await request.get(pathOf(first))).status(), first).toBe(200);
    }
  });

  test("reads what a page is and who published it from its data, which no policy blocks", async ({ page, request }) => {
    const { items } = await json<ListPage>(request, "/api/v1/articles?limit=1");
    await page.goto(`/articles/${items[0]?.slug}`);
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').first().textContent()) ?? "") as { "@graph": { headline?: string; publisher?: { name: string } }[] };
    expect(data["@graph"][0]?.headline).toBe(items[0]?.title);
    expect(data["@graph"][0]?.publisher?.name).toBeTruthy();
  });
});

test("whoever shares a link gets its picture, in the size that previews ask for", async ({ page, request }) => {
  const { items } = await json<ListPage>(request, "/api/v1/articles?limit=1");
  for (const address of ["/", `/articles/${items[0]?.slug}`]) {
    await page.goto(address);
    const path = pathOf((await page.locator('meta[property="og:image"]').getAttribute("content")) ?? "");
    const response = await request.get(path);
    expect([response.status(), response.headers()["content-type"]]).toEqual([200, "image/png"]);
    const size = await page.evaluate(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, path);
    expect(size).toEqual([1200, 630]);
  }
});

test.describe("the documentation of the interface", () => {
  test("is accessible with everything open, and in both themes", async ({ page }) => {
    await page.goto("/docs/api");
    await page.locator("details").evaluateAll((all) => all.forEach((one) => one.toggleAttribute("open", true)));
    await expectWellMade(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    expect(await page.evaluate(markEachKind)).toBeGreaterThan(50);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expectReadableColours(page, "[data-marked]");
    }
  });

  test("works without scripts: schemas open, addresses can be tried, problems are explained", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto("/docs/api");
    await page.locator("#schema-Problem summary").click();
    await expect(page.locator("#schema-Problem dl")).toBeVisible();
    await page.getByRole("link", { name: "Not found" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Not found" })).toBeVisible();
    await page.goBack();
    const tried = await page.getByRole("link", { name: /^Try it:/ }).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    for (const address of tried) expect((await context.request.get(address)).status(), address).toBe(200);
    await context.close();
  });
});

/**
 * Marks two of each kind of element that holds text, a kind being the tags and classes from the body on: of these an element
 * has its colours. Runs in the page.
 * @returns how many kinds there are
 */
function markEachKind(): number {
  const found = new Map<string, number>();
  const mark = (element: Element, above: string) => {
    const kind = `${above} ${element.localName}.${element.getAttribute("class") ?? ""}`;
    if ([...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())) {
      const before = found.get(kind) ?? 0;
      element.toggleAttribute("data-marked", before < 2);
      found.set(kind, before + 1);
    }
    for (const child of element.children) mark(child, kind);
  };
  mark(document.body, "");
  return found.size;
}
