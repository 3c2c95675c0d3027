import { readFile } from "node:fs/promises";
import { ownArticles } from "./articles";
import { ANY_SCREEN, expect, test } from "./fixtures";
import { makeReader, sessionCookies } from "./readers";
import { deviceOf, row, save } from "./saved";

test("what one reader exports another imports, whole", async ({ page, sql, reader, signedIn, browser }) => {
  const [first, second] = await ownArticles(sql, 2);
  await save(sql, reader, [first!.id, second!.id]);
  await sql(`UPDATE "Bookmark" SET "note" = 'A note', "shelf" = 'later' WHERE "userId" = $1 AND "articleId" = $2`, [reader.id, second!.id]);
  await signedIn(reader);
  await page.goto("/saved/files");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Bookmark file" }).click()]);
  expect(download.suggestedFilename()).toBe("bookmarks.html");
  const file = (await readFile(await download.path(), "utf8")).replace("</DL><p>\n</DL>", `<DT><A HREF="https://elsewhere.example/">Elsewhere</A>\n<DT><A HREF="javascript:alert(1)">Bookmarklet</A>\n</DL><p>\n</DL>`);

  const friend = await deviceOf(browser, sql, await makeReader(sql));
  await friend.goto("/saved/files");
  const send = async () => {
    await friend.getByLabel(/^File/).setInputFiles({ name: "bookmarks.html", mimeType: "text/html", buffer: Buffer.from(file) });
    await friend.getByRole("button", { name: "Import" }).click();
  };
  await send();
  await expect(friend.getByText("2 articles of this paper saved.")).toBeVisible();
  await expect(friend.getByText("1 kept as a link")).toBeVisible();
  await friend.getByText("1 has no address on the web").click();
  await expect(friend.getByText("javascript:alert(1)")).toBeVisible();
  await send();
  await expect(friend.getByText("3 were saved already.")).toBeVisible();
  await friend.goto("/saved/later");
  await expect(row(friend, second!.title).locator(".saved-note")).toHaveText("A note");
  await friend.goto("/saved?q=elsewhere");
  await expect(row(friend, "Elsewhere").getByRole("link", { name: "Elsewhere" })).toHaveAttribute("href", "https://elsewhere.example/");
  await friend.context().close();
});

// 200 articles each, from two devices at a time: lib/bookmarks/queries/many.db.test.ts, without the web between.
test("50 readers who save the same articles at once lose nothing and repeat nothing", ANY_SCREEN, async ({ sql }) => {
  const ids = (await sql<{ id: number }>(`SELECT "id" FROM "Article" WHERE "status" = 'visible' ORDER BY "id" LIMIT 40`)).map((article) => article.id);
  const readers = await Promise.all(Array.from({ length: 50 }, () => makeReader(sql)));
  const { origin } = new URL(process.env.PARALLAX_TEST_URL ?? "");
  await Promise.all(readers.map(async (reader) => {
    const { cookies } = await sessionCookies(sql, reader);
    const headers = { origin, "content-type": "application/json", cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") };
    for (const id of ids) expect((await fetch(`${origin}/api/v1/bookmarks/${id}`, { method: "PUT", body: "{}", headers })).status).toBe(200);
  }));
  const counts = await sql(`SELECT count(*)::int AS "all", count(DISTINCT "articleId")::int AS "different" FROM "Bookmark" WHERE "userId" = ANY($1::uuid[]) GROUP BY "userId"`, [readers.map((reader) => reader.id)]);
  expect(counts).toEqual(readers.map(() => ({ all: ids.length, different: ids.length })));
});
