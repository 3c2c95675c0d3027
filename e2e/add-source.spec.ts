import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ANY_SCREEN, expect, expectAccessible, expectReadableColours, test } from "./fixtures";
import { makeReader, signIn } from "./readers";

/** A site on this machine with a page, a feed of its news, and one that cannot be read. Its articles are old, so that they lead no list. */
async function site(name: string) {
  const item = (at: number) => `<item><title>${name} keeps pier ${at}</title><link>https://${name}.example/${at}</link><guid>${name}-${at}</guid><pubDate>${new Date(Date.UTC(2024, 1, at)).toUTCString()}</pubDate><description>The harbour master of ${name} said on day ${at} that pier ${at} stays open.</description></item>`;
  const feed = `<rss version="2.0"><channel><title>${name} Gazette</title><link>https://${name}.example/</link><description>News of the harbour</description><language>en</language>${[6, 5, 4, 3, 2, 1].map(item).join("")}</channel></rss>`;
  const page = `<!doctype html><title>${name}</title><link rel="alternate" type="application/rss+xml" href="/news.xml"><p>News</p>`;
  const server = createServer(({ url }, response) => {
    if (url === "/news.xml") return void response.writeHead(200, { "content-type": "application/rss+xml" }).end(feed);
    if (url === "/") return void response.writeHead(200, { "content-type": "text/html" }).end(page);
    response.writeHead(url === "/shut" ? 401 : 404).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { at: (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, [Symbol.dispose]: close };
}

test("an owner sees what a site would bring, adds it, and its articles come", async ({ page, sql, signedIn }) => {
  const name = `Pier-${randomUUID().slice(0, 8)}`;
  using harbour = await site(name);
  await signedIn(await makeReader(sql, { role: "admin" }));
  await page.goto("/admin/sources");
  await page.getByRole("link", { name: "Add a site or feed" }).click();
  const address = page.getByLabel("Address", { exact: true });
  await expectAccessible(page);

  await address.fill(harbour.at("/shut"));
  await page.getByRole("button", { name: "Look", exact: true }).click();
  await expect(page.locator(".form-problem")).toContainText("wants a name and a password");
  await expect(page.getByRole("heading", { name: "No feed was found" })).toBeVisible();
  await expectAccessible(page);

  await address.fill(harbour.at("/"));
  await page.getByRole("button", { name: "Look", exact: true }).click();
  const feed = page.getByRole("article", { name: `${name} Gazette` });
  await expect(feed).toContainText("RSS 2.0 · 6 entries · about 1 a day · gives summaries only");
  await expect(feed.getByRole("listitem").first()).toContainText(`${name} keeps pier 6`);
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectReadableColours(page);
  await page.emulateMedia({ colorScheme: "light" });

  await page.getByLabel("Who controls it").selectOption("independent");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.locator(".form-problem")).toContainText("what the statement about who controls it rests on");
  await page.getByLabel("What that rests on").fill("Its imprint names its readers as owners.");
  await page.getByLabel("How often it is looked at").selectOption({ label: "Every hour" });
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("Added. It is being read now.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${name} Gazette`);
  await expect.poll(async () => (await sql(`SELECT 1 FROM "Article" WHERE "title" LIKE $1`, [`${name} keeps pier %`])).length, { message: "the worker reads it" }).toBe(6);
  await page.reload();
  await expect(page.getByText("6 entries read so far")).toBeVisible();
  await expectAccessible(page);
  expect(await sql(`SELECT f."fixedSeconds", s."control" FROM "Feed" f JOIN "Source" s ON s."id" = f."sourceId" WHERE f."url" = $1`, [harbour.at("/news.xml")])).toEqual([{ fixedSeconds: 3_600, control: "independent" }]);

  // Looked at again, it is known.
  await page.goto("/de/admin/sources/new");
  await page.getByLabel("Adresse", { exact: true }).fill(harbour.at("/"));
  await page.getByRole("button", { name: "Ansehen", exact: true }).click();
  await expect(page.getByText(`Es gibt schon ${name} Gazette mit diesem Feed.`)).toBeVisible();
  await expect(page.getByRole("button", { name: "Aufnehmen" })).toHaveCount(0);
});

test("a reader’s suggestion becomes a source, and the reader is told; another is declined with a reason", ANY_SCREEN, async ({ browser, sql }) => {
  const name = `Quay-${randomUUID().slice(0, 8)}`;
  using harbour = await site(name);
  const [person, owner] = [await makeReader(sql), await makeReader(sql, { role: "admin" })];
  // The reader suggests without scripts.
  const [plain, reader, admin] = await Promise.all([person, person, owner].map(async (who, at) => {
    const context = await browser.newContext({ baseURL: process.env.PARALLAX_TEST_URL, javaScriptEnabled: at > 0 });
    await signIn(context, sql, who);
    return context.newPage();
  }));

  await plain!.goto("/sources");
  await plain!.getByRole("link", { name: "Suggest a source" }).click();
  const suggest = async (address: string, why: string) => {
    await plain!.getByLabel("Address").fill(address);
    await plain!.getByLabel("Why it belongs here").fill(why);
    await plain!.getByRole("button", { name: "Suggest it" }).click();
  };
  await suggest("http://192.168.1.1/", "");
  await expect(plain!.locator(".form-problem")).toContainText("none of the public web");
  await suggest(harbour.at("/"), "Nobody else writes about the piers.");
  await expect(plain!.getByText("Thank you.")).toBeVisible();
  await suggest(`https://${name}.example/shop`, "");
  await expect(plain!.getByRole("listitem").filter({ hasText: "Waits for an answer" })).toHaveCount(2);
  await reader!.goto("/suggest");
  await expectAccessible(reader!);

  await admin!.goto("/admin/suggestions?state=open");
  await expectAccessible(admin!);
  await admin!.getByRole("link", { name: harbour.at("/") }).click();
  await expect(admin!.getByText("Nobody else writes about the piers.")).toBeVisible();
  await expectAccessible(admin!);
  await admin!.getByRole("link", { name: "Look at it" }).click();
  await expect(admin!.getByLabel("Address", { exact: true })).toHaveValue(harbour.at("/"));
  await admin!.getByRole("button", { name: "Look", exact: true }).click();
  await admin!.getByRole("button", { name: "Add", exact: true }).click();
  await expect(admin!.getByText("Added. It is being read now.")).toBeVisible();
  await admin!.goto("/admin/suggestions?state=open");
  await admin!.getByRole("link", { name: `${name}.example/shop` }).click();
  await admin!.getByLabel("Reason").selectOption({ label: "it sells something above all" });
  await admin!.getByLabel("A word to the readers").fill("We sell nothing here.");
  await admin!.getByRole("button", { name: "Decline it" }).click();
  await expect(admin!.getByText("Declined, and the readers are told.")).toBeVisible();

  await reader!.goto("/inbox");
  await expect(reader!.getByText("What you suggested was not taken")).toBeVisible();
  await expect(reader!.getByText("We sell nothing here.")).toBeVisible();
  await expectAccessible(reader!);
  await reader!.getByRole("link", { name: `${name} Gazette` }).click();
  await expect(reader!.getByRole("heading", { level: 1 })).toHaveText(`${name} Gazette`);
  for (const each of [plain!, reader!, admin!]) await each.context().close();
});
