import { randomUUID } from "node:crypto";
import { ownArticle } from "./articles";
import { expect, expectAccessible, expectWellMade, test } from "./fixtures";
import { makeReader, signIn, type Sql } from "./readers";

/** An opinion piece of a source that a state runs since some day, before which nobody did. */
async function opinion(sql: Sql) {
  const article = await ownArticle(sql);
  const slug = `organ-${randomUUID().slice(0, 8)}`;
  const name = `The Organ ${slug.slice(6)}`;
  await sql(
    `WITH organ AS (INSERT INTO "Source" ("slug", "name", "control", "owner", "evidence", "pastControls", "articleCount") VALUES ($1, $2, 'state', 'The ministry', 'Law 12.', '[{"until":"2001-01-01","control":"independent","country":null}]', 1) RETURNING "id"),
     periods AS (INSERT INTO "SourceControl" ("sourceId", "control", "owner", "evidence", "from", "origin") SELECT organ."id", p.* FROM organ, (VALUES
       ('state', 'The ministry', '[{"words":"Law 12.","url":"https://laws.example/12"}]'::jsonb, DATE '2001-01-01', 'admin'), ('independent', 'Ada', '[{"words":"Its old imprint.","url":null}]'::jsonb, NULL, 'rule')) p)
     UPDATE "Article" SET "sourceId" = organ."id", "kind" = 'opinion' FROM organ WHERE "Article"."id" = $3`,
    [slug, name, article.id],
  );
  await sql(`INSERT INTO "Finding" ("articleId", "field", "value", "reason", "evidence") VALUES ($1, 'kind', 'opinion', 'It stands under opinion', '[{"signal":"section","words":"Opinion","where":"address"}]')`, [article.id]);
  return { ...article, source: slug, sourceName: name };
}

test("labels are heard before the headline, and one click says why", async ({ page, sql }) => {
  const { title, slug, source, sourceName } = await opinion(sql);
  await page.goto(`/sources/${source}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(sourceName);
  // Whoever goes from heading to heading hears them as well.
  await expect(page.getByRole("heading", { name: `Opinion, State-run: ${title}` })).toBeAttached();
  const who = page.getByRole("region", { name: "Who is speaking" });
  await expect(who).toContainText("since 1 January 2001");
  await expect(who.getByRole("link", { name: "laws.example" })).toHaveAttribute("href", "https://laws.example/12");
  await who.getByText("Who controlled it before").click();
  await expect(who).toContainText("Its old imprint.");
  await expect(page.getByRole("region", { name: "What it publishes and how" })).toBeVisible();
  await expectWellMade(page);

  await page.getByRole("link", { name: /^Opinion ?, why this label$/ }).first().click();
  await expect(page).toHaveURL(new RegExp(`/articles/${slug}#speaking$`));
  await expect(page.locator('meta[property="og:description"]')).toHaveAttribute("content", /^Opinion, State-run: /);
  const read = await page.getByRole("main").ariaSnapshot();
  const at = (words: string | RegExp) => read.search(words);
  expect(at(/Opinion ?, why this label/)).toBeGreaterThan(-1);
  expect(at("State-run")).toBeGreaterThan(at(/Opinion ?, why this label/));
  expect(at(`heading "${title}`)).toBeGreaterThan(at("State-run"));
  await expect(page.getByRole("region", { name: "Who is speaking" })).toContainText("Opinion in its address");
  await expectAccessible(page);
});

test("a reader without scripts disputes a label, a moderator overrules it, and the reader and the log are told", async ({ page, browser, sql, signedIn }) => {
  const { id, slug, source } = await opinion(sql);
  const reader = await makeReader(sql);
  const context = await browser.newContext({ baseURL: process.env.PARALLAX_TEST_URL, javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`/articles/${slug}`);
  await plain.getByRole("link", { name: "Is that the wrong kind?" }).click();
  await expect(plain).toHaveURL(/\/sign-in\?/);
  await signIn(context, sql, reader);
  await plain.goto(`/dispute/kind/${id}`);
  await expect(plain.getByText("It stands under opinion")).toBeVisible();
  await plain.getByLabel("It should say").selectOption("analysis");
  await plain.getByLabel("Why", { exact: true }).fill("It weighs what others reported.");
  await plain.getByRole("button", { name: "Send it" }).click();
  await expect(plain.getByText("Thank you. A moderator will look at it")).toBeVisible();
  await expect(plain.getByRole("button", { name: "Take it back" })).toBeVisible();

  await signedIn(await makeReader(sql, { role: "moderator" }));
  const [row] = await sql<{ id: number }>(`SELECT "id" FROM "LabelDispute" WHERE "articleId" = $1`, [id]);
  await page.goto("/moderation/labels?state=open");
  await expectAccessible(page);
  await page.goto(`/moderation/labels/${row!.id}`);
  await expect(page.getByText("It weighs what others reported.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "The label is wrong" }).click();
  await expect(page.getByText("Changed. Whoever disputed it is told.")).toBeVisible();

  await plain.goto("/dispute");
  await expect(plain.getByRole("listitem").filter({ hasText: "It weighs what others reported." })).toContainText("It was Opinion, and is Analysis.");
  await plain.goto("/inbox");
  await expect(plain.getByText("A label that you disputed was changed")).toBeVisible();
  await plain.getByRole("link", { name: "In the public log" }).first().click();
  await expect(plain.getByRole("heading", { level: 1 })).toHaveText(/^Act \d+$/);
  await plain.goto(`/articles/${slug}`);
  await expect(plain.getByRole("region", { name: "Who is speaking" })).toContainText("Analysis");
  await plain.goto(`/dispute/control/${source}`);
  await expect(plain.getByRole("link", { name: "laws.example" }).or(plain.getByText("Law 12."))).toBeVisible();
  await context.close();
});
