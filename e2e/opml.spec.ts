import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { ANY_SCREEN, expect, expectAccessible, test } from "./fixtures";
import { makeReader } from "./readers";

test("an admin brings a subscription list, sees what it holds, adds some of it, and takes the feeds along", async ({ page, sql, signedIn }) => {
  const tag = randomUUID().slice(0, 8);
  const outline = (name: string, more = "") => `<outline type="rss" text="${name} ${tag}" xmlUrl="http://127.0.0.1:9/${tag}/${name.toLowerCase()}" htmlUrl="https://${name.toLowerCase()}-${tag}.example/"${more}/>`;
  const list = `<opml version="2.0"><body><outline text="Technologie">${outline("Quay", ' parallax:paused="true"')}${outline("Nets")}</outline><outline text="My & your harbours">${outline("Buoys")}${outline("Buoys")}</outline><outline text="Bad" xmlUrl="javascript:alert(1)"/></body></opml>`;
  await signedIn(await makeReader(sql, { role: "admin" }));
  await page.goto("/admin/opml");
  await expectAccessible(page);
  await page.getByLabel("OPML file").setInputFiles({ name: `mine-${tag}.opml`, mimeType: "text/x-opml", buffer: Buffer.from(list) });
  await page.getByRole("button", { name: "See what it holds" }).first().click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`mine-${tag}.opml`);
  await expect(page.getByText(`“Buoys ${tag}” stands in it twice.`)).toBeVisible();
  await expect(page.getByText("“Bad” has no address that could be fetched")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add those chosen" }).click();
  await expect(page.locator(".form-problem")).toContainText("Choose at least one feed");
  await page.getByRole("group", { name: "Technologie" }).getByLabel("All of this folder").check();
  await page.getByRole("button", { name: "Add those chosen" }).click();

  // Rows follow by themselves: stored, then fetched, and the one at whose address nobody answers says so.
  await expect(page.locator("[data-uploads]").getByText("2 feeds added")).toBeVisible();
  const trouble = page.locator("[data-uploads]").getByRole("listitem").filter({ hasText: `Nets ${tag}` });
  await expect(trouble).toBeVisible();
  await expect(trouble.locator("p").last()).toContainText(/\w+/);
  await expectAccessible(page);
  await page.reload();
  await page.getByRole("button", { name: "Add all 1 feed" }).click();
  await expect(page.locator("[data-uploads]").getByText("3 feeds added")).toBeVisible();
  expect(await sql(`SELECT f."folder", t."slug", f."state" FROM "Feed" f LEFT JOIN "Topic" t ON t."id" = f."topicId" WHERE f."url" LIKE $1 ORDER BY f."id"`, [`%/${tag}/%`])).toEqual([
    { folder: ["Technologie"], slug: "technology", state: "paused" }, { folder: ["Technologie"], slug: "technology", state: "active" }, { folder: ["My & your harbours"], slug: null, state: "active" },
  ]);

  await page.goto("/admin/opml");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download as OPML" }).click()]);
  const written = readFileSync(await download.path(), "utf8");
  expect(written).toContain('<outline text="My &amp; your harbours" title="My &amp; your harbours">');
  expect(written).toContain(`text="Buoys ${tag}"`);

  await page.getByText("Paste one instead").click();
  await page.getByLabel("OPML", { exact: true }).fill(list);
  await page.getByRole("button", { name: "See what it holds" }).last().click();
  await expect(page.getByText("Every feed of it is in the paper.")).toBeVisible();
  await sql(`DELETE FROM "Source" WHERE "id" IN (SELECT "sourceId" FROM "Feed" WHERE "url" LIKE $1)`, [`%/${tag}/%`]);
});

test("an admin switches on a feed of the starter list", ANY_SCREEN, async ({ page, sql, signedIn }) => {
  // Its source rests, so that nothing is asked of anybody out there.
  const [source] = await sql<{ id: number }>(`INSERT INTO "Source" ("slug", "name", "homepage", "status") VALUES ('hyperallergic', 'Hyperallergic', 'https://hyperallergic.com/', 'paused') RETURNING "id"`);
  await signedIn(await makeReader(sql, { role: "admin" }));
  await page.goto("/admin/starter");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Language" }).click();
  await expect(page.getByRole("group", { name: "Swahili" }).getByRole("checkbox")).toHaveCount(1);
  await page.getByRole("button", { name: "Switch on those chosen" }).first().click();
  await expect(page.locator(".form-problem")).toContainText("Choose at least one feed");
  await page.getByRole("checkbox", { name: "Hyperallergic" }).check();
  await page.getByRole("button", { name: "Switch on those chosen" }).first().click();
  await expect(page.locator("[data-uploads]").getByText("1 feed added")).toBeVisible();
  expect(await sql(`SELECT "url" FROM "Feed" WHERE "sourceId" = $1`, [source!.id])).toEqual([{ url: "https://hyperallergic.com/feed/" }]);
  await page.goto("/admin/starter");
  await expect(page.getByRole("checkbox", { name: "Hyperallergic" })).toBeDisabled();
  await sql(`DELETE FROM "Source" WHERE "id" = $1`, [source!.id]);
});
