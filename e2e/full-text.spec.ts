import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ANY_SCREEN, expect, expectAccessible, test } from "./fixtures";
import { makeReader, type Sql } from "./readers";

const paragraphs = (mark: string) => Array.from({ length: 5 }, (_, at) =>
  `The ${mark} beacon was lit for the ${["first", "second", "third", "fourth", "fifth"][at]} time in a year on Tuesday, when ${at * 7 + 12} keepers came to see whether its old lens still throws a light that ships can follow home.`);

/** A site whose feed gives only summaries: an article of which the page has the whole, and one behind a wall. */
async function site(mark: string): Promise<{ url: string; server: Server }> {
  const page = (title: string, body: string) => `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav>${body}</body></html>`;
  const server = createServer((request, response) => {
    const origin = `http://${request.headers.host}`;
    const item = (path: string, title: string, text: string) => `<item><title>${title}</title><link>${origin}${path}</link><guid isPermaLink="false">${path}-${mark}</guid><pubDate>Tue, 06 Jan 2026 08:00:00 GMT</pubDate><description>${text}</description></item>`;
    const [type, body] = request.url === "/feed"
      ? ["application/rss+xml", `<rss version="2.0"><channel><title>Beacon ${mark}</title><link>${origin}/</link><description>-</description>${item("/lit", `The ${mark} beacon is lit again`, `Keepers came to see the ${mark} beacon.`)}${item("/wall", `The ${mark} beacon costs more`, `What the ${mark} beacon costs in a year.`)}</channel></rss>`]
      : ["text/html", request.url === "/lit" ? page(`The ${mark} beacon is lit again`, `<div class="odd"><p>${paragraphs(mark).join("</p><p>")}</p><p class="extra">This line stands beside the text and says that the lamp room has been painted white again.</p></div>`) : page(`The ${mark} beacon costs more`, `<article><p>Subscribe to continue reading what the beacon costs.</p></article>`)];
    response.writeHead(200, { "content-type": type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

async function subscribe(sql: Sql, slug: string, url: string): Promise<void> {
  await sql(`WITH s AS (INSERT INTO "Source" ("slug", "name") VALUES ($1, $1) RETURNING "id") INSERT INTO "Feed" ("sourceId", "url", "nextCheckAt") SELECT "id", $2, now() FROM s`, [slug, `${url}/feed`]);
}

test("a feed of summaries gives whole articles; an owner tries selectors, keeps them, and sees why a summary stands", ANY_SCREEN, async ({ page, sql, signedIn }, { project }) => {
  const mark = `${project.name}${Date.now().toString(36)}`;
  const { url, server } = await site(mark);
  const slug = `beacon-${mark}`;
  try {
    await subscribe(sql, slug, url);
    const states = async () => Object.fromEntries((await sql<{ path: string; state: string; slug: string; id: number }>(
      `SELECT p."url" AS "path", p."state", a."slug", a."id" FROM "PageText" p JOIN "Article" a ON a."id" = p."articleId" JOIN "Source" s ON s."id" = a."sourceId" WHERE s."slug" = $1`, [slug],
    )).map((row) => [new URL(row.path).pathname, row]));
    await expect.poll(async () => Object.values(await states()).map(({ state }) => state).sort(), { message: "the worker reads the pages", timeout: 60_000 }).toEqual(["kept", "taken"]);
    const found = await states();

    await page.goto(`/articles/${found["/lit"]!.slug}`);
    await expect(page.getByText(paragraphs(mark)[4]!)).toBeVisible();
    await expect(page.getByText("Its feed gives only this summary.")).toHaveCount(0);
    await page.goto(`/articles/${found["/wall"]!.slug}`);
    await expect(page.getByText("Its feed gives only this summary.")).toBeVisible();
    await expectAccessible(page);

    await signedIn(await makeReader(sql, { role: "admin" }));
    await page.goto(`/admin/articles/${found["/wall"]!.id}`);
    await expect(page.getByText("asks readers to subscribe")).toBeVisible();
    await page.getByRole("link", { name: "Full texts and selectors" }).click();
    await expect(page.getByText("asks readers to subscribe")).toBeVisible();
    await page.getByLabel("Text", { exact: true }).fill(".odd");
    await page.getByLabel("Title", { exact: true }).fill("h1::(");
    await page.getByLabel("Page to try").fill(`${url}/lit`);
    await page.getByRole("button", { name: "Try without saving" }).click();
    await expect(page.getByText("h1::( cannot be read.").first()).toBeVisible();
    await page.getByLabel("Title", { exact: true }).fill("");
    await page.getByLabel("Taken away first").fill(".extra");
    await page.getByRole("button", { name: "Try without saving" }).click();
    await expect(page.getByText("This text would take the place of the feed’s.")).toBeVisible();
    await expect(page.getByText(".extra took away 1 element.")).toBeVisible();
    await expect(page.getByText(`Keepers came to see the ${mark} beacon.`)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Saved.")).toBeVisible();
    expect(await sql(`SELECT "selectors" FROM "Source" WHERE "slug" = $1`, [slug])).toEqual([{ selectors: { article: ".odd", remove: [".extra"] } }]);
  } finally {
    await sql(`UPDATE "Feed" SET "state" = 'paused' WHERE "url" = $1`, [`${url}/feed`]);
    server.closeAllConnections();
    server.close();
  }
});
