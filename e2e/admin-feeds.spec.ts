import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ANY_SCREEN, expect, expectAccessible, test } from "./fixtures";
import { makeReader, type Sql } from "./readers";

/** A server with one feed, whose items grow; what it brings is of long ago, so that it stands before nobody else's. */
class FeedServer {
  items: { title: string; text: string }[] = [];
  #slow = 0;
  readonly #server: Server = createServer((request, response) => {
    if (!request.url?.startsWith("/feed")) return void response.writeHead(404).end();
    const entries = this.items.map(({ title, text }, at) => `<item><title>${title}</title><guid isPermaLink="false">desk-${at}</guid><pubDate>Mon, 0${at + 1} Jan 2001 08:00:00 GMT</pubDate><description>${text}</description></item>`);
    setTimeout(() => response.writeHead(200, { "content-type": "application/rss+xml", "set-cookie": "secret=1" }).end(`<?xml version="1.0"?><rss version="2.0"><channel><title>Desk feed</title><link>https://desk.example/</link>${entries.join("")}</channel></rss>`), this.#slow);
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/feed.xml`;
  }

  /** Answers so much later, so that somebody may watch. */
  wait(ms: number): void {
    this.#slow = ms;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** A paused feed of a source that this journey alone touches. */
async function aFeed(sql: Sql, url: string, slug: string): Promise<number> {
  const [source] = await sql<{ id: number }>(`INSERT INTO "Source" ("slug", "name") VALUES ($1, $1) ON CONFLICT ("slug") DO UPDATE SET "name" = $1 RETURNING "id"`, [slug]);
  const [feed] = await sql<{ id: number }>(`INSERT INTO "Feed" ("sourceId", "url", "title", "state", "nextCheckAt") VALUES ($1, $2, 'Desk feed', 'paused', now() + interval '1 day') RETURNING "id"`, [source!.id, url]);
  return feed!.id;
}

test("an owner finds a feed, tests it, edits it, and watches a look bring an article", ANY_SCREEN, async ({ page, sql, signedIn }) => {
  const server = new FeedServer();
  const url = await server.open();
  try {
    server.items = [{ title: "The pier of Ellery is mended", text: "Carpenters have mended the pier of Ellery with larch from the hills above the town." }];
    const id = await aFeed(sql, url, "desk-gazette");
    await signedIn(await makeReader(sql, { role: "admin" }));
    await page.goto("/admin/feeds?address=" + new URL(url).host);
    await expectAccessible(page);
    await page.getByRole("link", { name: "Desk feed" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Desk feed" })).toBeVisible();

    await page.getByRole("button", { name: "Test now" }).click();
    await expect(page.locator(".form-note").filter({ hasText: "It is a feed of 1 entry" })).toBeVisible();
    await expect(page.getByRole("row", { name: /The pier of Ellery is mended/ })).toContainText("new");
    await expect(page.getByText("set-cookie: (blanked)")).toBeVisible();
    await expectAccessible(page);
    expect(await sql(`SELECT 1 FROM "Article" WHERE "title" = 'The pier of Ellery is mended'`)).toHaveLength(0);
    await page.getByRole("link", { name: "Back to the feed" }).click();

    await page.getByRole("textbox", { name: "Name here" }).fill("The pier feed");
    await page.getByRole("textbox", { name: "Further headers" }).fill("Host: elsewhere.example");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.locator(".form-problem")).toContainText("A header is not one that may be sent");
    await page.getByRole("textbox", { name: "Further headers" }).fill("X-Key: 1234");
    await page.getByRole("combobox", { name: "Interval" }).selectOption("3600");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "The pier feed" })).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Further headers" })).toHaveValue("X-Key: (kept)");
    await expectAccessible(page);

    server.wait(1_500);
    await page.getByRole("button", { name: "Go on" }).click();
    await expect(page.getByRole("heading", { name: "The look" })).toBeVisible();
    // The page follows the look by itself, without being loaded again.
    await expect(page.getByRole("row", { name: /brought something new \(1 new, 0 changed\)/ })).toBeVisible();
    await expect(page.getByRole("heading", { name: "The look" })).toBeHidden();
    expect(await sql(`SELECT 1 FROM "Article" WHERE "title" = 'The pier of Ellery is mended'`)).toHaveLength(1);

    await page.reload();
    await page.getByRole("checkbox", { name: "Yes, delete these articles for good" }).check();
    await page.getByRole("button", { name: /^Delete with 1 article/ }).click();
    await expect(page.getByText("The feed is being deleted with the articles")).toBeVisible();
    await expect.poll(async () => (await sql(`SELECT 1 FROM "Feed" WHERE "id" = $1`, [id])).length).toBe(0);
    expect(await sql(`SELECT 1 FROM "Article" WHERE "title" = 'The pier of Ellery is mended'`)).toHaveLength(0);
  } finally {
    server.close();
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("an owner chooses feeds and sets, pauses and deletes them at once", async ({ page, sql, signedIn }, { project }) => {
    const host = `bulk-${project.name}.example`;
    for (const name of ["one", "two", "three"]) await aFeed(sql, `https://${host}/${name}.xml`, `bulk-${project.name}`);
    await signedIn(await makeReader(sql, { role: "admin" }));
    await page.goto(`/admin/feeds?address=${host}`);
    const boxes = page.getByRole("checkbox", { name: "Choose Desk feed" });
    await expect(boxes).toHaveCount(3);
    await page.getByRole("button", { name: "Pause" }).click();
    await expect(page.locator(".form-problem")).toHaveText("Choose feeds first: tick the boxes before them.");
    for (const at of [0, 1]) await boxes.nth(at).check();
    await page.getByRole("combobox", { name: "Interval" }).selectOption("43200");
    await page.getByRole("button", { name: "Set the interval" }).click();
    await expect(page.getByText("2 feeds with another interval.")).toBeVisible();
    await expect(page.locator("tbody tr").filter({ hasText: "every 12 hours" })).toHaveCount(2);
    for (const at of [0, 1, 2]) await boxes.nth(at).check();
    await page.getByRole("button", { name: "Pause" }).click();
    await expect(page.getByText("With 3 feeds there was nothing to do.")).toBeVisible();
    for (const at of [0, 1]) await boxes.nth(at).check();
    await page.getByRole("button", { name: "Delete, keep the articles" }).click();
    await expect(page.locator(".form-problem")).toContainText("tick that you are sure");
    for (const at of [0, 1]) await boxes.nth(at).check();
    await page.getByRole("checkbox", { name: "Yes, delete the chosen feeds" }).check();
    await page.getByRole("button", { name: "Delete, keep the articles" }).click();
    await expect(page.getByText("2 feeds deleted. Their articles stay.")).toBeVisible();
    await expect(boxes).toHaveCount(1);
  });
});
