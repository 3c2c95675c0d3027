import { expect, expectAccessible, expectReadableColours, test } from "./fixtures";
import { makeReader, type Sql } from "./readers";

/** A time at which what is made here is neither the newest nor the oldest, which other journeys choose. */
const AMONG_OLDER = `SELECT "sortAt" FROM "Article" WHERE "status" = 'visible' ORDER BY "sortAt" DESC LIMIT 1 OFFSET 20`;

/** Three printings of one new piece by three sources, the second under another headline, the third cut. */
async function printings(sql: Sql, mark: string): Promise<{ id: number; slug: string; title: string; source: string }[]> {
  // Words that no other article has, in sentences of one length.
  const piece = `string_agg('Officials in ' || md5($1 || i) || ' told ' || md5(i || $1) || ' that the ferry stays.', E'\\n\\n' ORDER BY i)`;
  return sql(
    `WITH sources AS (SELECT "id", "name", row_number() OVER (ORDER BY "id") AS n FROM "Source" WHERE "status" = 'active' ORDER BY "id" LIMIT 3),
     given AS (SELECT s."id" AS source, s."name", s.n, (${AMONG_OLDER}) AS day, (ARRAY['The ferry stays, ', 'Islands keep their boat, ', 'Boat to the islands stays, '])[s.n] || $1 AS title FROM sources s),
     stored AS (INSERT INTO "Article" ("slug", "identity", "sourceId", "title", "standfirst", "lang", "publishedAt", "publishedPrecision", "sortAt", "contentHash")
       SELECT 'printing-' || n || '-' || $1, 'printing-' || n || '-' || $1, source, title, 'The council voted for another five years.', 'en', day - make_interval(hours => 30 - n::int), 'minute', day - make_interval(hours => 30 - n::int), '' FROM given RETURNING "id", "slug", "title", "sourceId"),
     bodies AS (INSERT INTO "ArticleBody" ("articleId", "html", "text")
       SELECT s."id", '<p>' || replace(t.text, E'\\n\\n', '</p><p>') || '</p>', t.text FROM stored s JOIN given g ON g.source = s."sourceId"
       CROSS JOIN LATERAL (SELECT ${piece} AS text FROM generate_series(1, CASE WHEN g.n = 3 THEN 6 ELSE 12 END) i) t)
     SELECT s."id", s."slug", s."title", g."name" AS "source" FROM stored s JOIN given g ON g.source = s."sourceId" ORDER BY g.n`,
    [mark],
  );
}

test("a piece that three sources print is one piece in the lists; each printing names the others; an admin sets one apart", async ({ page, sql, signedIn }, { project }) => {
  const mark = `${project.name}-${Date.now().toString(36)}`;
  const [first, second, third] = (await printings(sql, mark)) as [{ id: number; slug: string; title: string; source: string }, ...{ id: number; slug: string; title: string; source: string }[]];
  const reprints = async () => (await sql<{ id: number }>(`SELECT "id" FROM "Article" WHERE "reprintOfId" = $1 ORDER BY "id"`, [first.id])).length;
  await expect.poll(reprints, { message: "the worker links them", timeout: 90_000 }).toBe(2);

  await page.goto(`/articles/${second!.slug}`);
  const panel = page.getByRole("region", { name: "First published by" });
  await expect(panel).toContainText(first.source);
  await expect(panel).toContainText("stands word for word in");
  await expect(panel.getByRole("link", { name: third!.title })).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole("link", { name: first.title }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(first.title);
  const also = page.getByRole("region", { name: "Also printed by" });
  for (const other of [second!, third!]) await expect(also.getByRole("link", { name: other.title })).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`/de/articles/${first.slug}`);
  await expect(page.getByRole("region", { name: "Auch abgedruckt von" })).toBeVisible();
  await expectReadableColours(page);
  await page.emulateMedia({ colorScheme: "light" });

  const row = (title: string) => page.getByRole("article").filter({ hasText: title });
  const older = page.getByRole("link", { name: "Older", exact: true });
  for (let list: string | null = "/latest"; list; list = (await older.count()) > 0 ? await older.getAttribute("href") : null) {
    await page.goto(list);
    for (const other of [second!, third!]) await expect(row(other.title)).toHaveCount(0);
    if ((await row(first.title).count()) > 0) break;
  }
  await expect(row(first.title).getByRole("link", { name: /also in 2 other sources/ })).toBeVisible();

  await signedIn(await makeReader(sql, { role: "admin" }));
  await page.goto(`/admin/articles/${second!.id}`);
  await expect(page.getByText("A reprint of")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "It is a piece of its own" }).click();
  await expect(page.getByText("It stands as a piece of its own.")).toBeVisible();
  await expect.poll(reprints, { timeout: 60_000 }).toBe(1);
  await expect.poll(async () => {
    await page.goto(`/articles/${second!.slug}`);
    return page.getByRole("region", { name: "First published by" }).count();
  }).toBe(0);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("what changed in an article is on a page of its own, sentence by sentence", async ({ page, sql }, { project }) => {
    const slug = `changed-${project.name}-${Date.now().toString(36)}`;
    const version = (cost: string, more: string) => `The council voted on Tuesday to keep the ferry. It costs ${cost} million a year. Fares do not rise before spring.\n\nThe mayor spoke of a promise. Nobody objected.${more}`;
    const now = version("five", " A new timetable follows.");
    const [article] = await sql<{ id: number }>(
      `INSERT INTO "Article" ("slug", "identity", "sourceId", "title", "standfirst", "lang", "publishedAt", "publishedPrecision", "sortAt", "contentHash", "revisionCount")
       SELECT $1, $1, "id", 'The ferry stays after all', 'Five more years.', 'en', (${AMONG_OLDER}), 'minute', (${AMONG_OLDER}), '', 2 FROM "Source" WHERE "status" = 'active' ORDER BY "id" LIMIT 1 RETURNING "id"`, [slug]);
    await sql(`INSERT INTO "ArticleBody" ("articleId", "html", "text") VALUES ($1, '<p>' || $2 || '</p>', $2)`, [article!.id, now]);
    await sql(
      `INSERT INTO "ArticleRevision" ("articleId", "number", "title", "standfirst", "html", "text", "contentHash", "replacedBy", "replacedAt") VALUES
       ($1, 1, 'The ferry stays', 'Five more years.', '', $2, '', 'source', now() - interval '2 days'), ($1, 2, 'The ferry stays', 'Five more years.', '', $3, '', 'paper', now() - interval '1 day')`, [article!.id, version("four", ""), now]);

    await page.goto(`/articles/${slug}`);
    await page.getByRole("link", { name: "changed 2 times: see what" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("What changed");
    const [latest, earlier] = await page.getByRole("main").getByRole("region").all();
    await expect(latest!).toContainText("corrected by this paper");
    await expect(latest!).toContainText("No word of the text changed.");
    await expect(latest!.locator("ins")).toContainText("after all");
    await expect(earlier!).toContainText("1 sentence changed, 1 sentence added");
    await expect(earlier!.locator("del")).toContainText("four");
    await expect(earlier!.locator("ins").first()).toContainText("five");
    await expect(earlier!.locator("ins").last()).toContainText("A new timetable follows.");
    await expect(page.getByText("it first stood here")).toBeVisible();
    await expect((await page.request.get(`/articles/${slug}/changes/before/1`)).status()).toBe(404);

    await earlier!.getByRole("link", { name: "as it read before" }).click();
    await expect(page.getByText("An old version: 1 of 3")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The ferry stays");
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`/articles/${slug}$`));
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
    await page.getByRole("link", { name: "Later version" }).click();
    await expect(page.getByText("An old version: 2 of 3")).toBeVisible();
    await expect((await page.request.get(`/articles/${slug}/versions/4`)).status()).toBe(404);
    await page.getByRole("link", { name: "as it reads now" }).click();
    await expect(page.getByRole("region", { name: "Earlier headlines" }).locator("ins")).toContainText("after all");
  });
});

test("the page of changes is accessible in both themes and languages", async ({ page, sql }) => {
  const slug = `looks-${Date.now().toString(36)}`;
  const text = (word: string) => `The council voted on ${word} to keep the ferry. It costs four million a year.\n\nThe mayor spoke. Nobody objected. Fares stay.`;
  const [article] = await sql<{ id: number }>(
    `INSERT INTO "Article" ("slug", "identity", "sourceId", "title", "lang", "publishedAt", "publishedPrecision", "sortAt", "contentHash", "revisionCount")
     SELECT $1, $1, "id", 'The ferry', 'en', (${AMONG_OLDER}), 'minute', (${AMONG_OLDER}), '', 12 FROM "Source" WHERE "status" = 'active' ORDER BY "id" LIMIT 1 RETURNING "id"`, [slug]);
  await sql(`INSERT INTO "ArticleBody" ("articleId", "html", "text") VALUES ($1, '', $2)`, [article!.id, text("Monday")]);
  await sql(`INSERT INTO "ArticleRevision" ("articleId", "number", "title", "html", "text", "contentHash", "replacedAt") SELECT $1, i, 'The boat ' || i, '', replace($2, 'four', i::text), '', now() - make_interval(days => 20 - i) FROM generate_series(1, 12) i`, [article!.id, text("Tuesday")]);
  await page.goto(`/articles/${slug}/changes`);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Earlier changes" }).click();
  await expect(page.getByRole("main").getByRole("region")).toHaveCount(2);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`/de/articles/${slug}/changes`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Was sich geändert hat");
  await expectReadableColours(page);
});
