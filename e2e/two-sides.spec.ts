import type { Browser, BrowserContext, Page } from "@playwright/test";
import { ANY_SCREEN, expect, test } from "./fixtures";
import { ownArticle } from "./articles";
import { makeReader, signIn, type Reader, type Sql } from "./readers";

// A reader's browser and a moderator's, and what each of them sees of the same comment.
// A browser notes in its console that a session has ended.
test.use({ expectedErrors: [/status of 401/] });

async function browserOf(browser: Browser, sql: Sql, person: Reader, like: Page): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ baseURL: process.env.PARALLAX_TEST_URL, viewport: like.viewportSize() });
  await signIn(context, sql, person);
  return { page: await context.newPage(), context };
}

const statusOf = async (sql: Sql, id: number) => (await sql<{ status: string }>(`SELECT "status" FROM "Comment" WHERE "id" = $1`, [id]))[0]?.status;
const box = (page: Page) => page.getByRole("textbox", { name: "Your comment" });
/** The layer has come: the form offers a preview. */
const ready = (page: Page) => expect(page.getByRole("button", { name: "Preview" }).first()).toBeVisible();

test("a comment waits, is approved, reported, rejected and given back by the keys of the desk, and each side sees it", async ({ page, context, browser, request, sql }) => {
  const article = await ownArticle(sql);
  const [reader, moderator, other] = [await makeReader(sql, { name: "Nell New" }), await makeReader(sql, { name: "Mod Able", role: "moderator" }), await makeReader(sql)];
  await signIn(context, sql, reader);
  const text = `What I saw at the quay, ${reader.id}`;
  await page.goto(`/articles/${article.slug}`);
  await ready(page);
  await box(page).fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("Your comment is not public yet.")).toBeVisible();
  const [comment] = await sql<{ id: number; status: string }>(`SELECT "id", "status" FROM "Comment" WHERE "authorId" = $1`, [reader.id]);
  const { id } = comment!;
  expect(comment).toMatchObject({ status: "held" });
  expect((await request.get(`/comments/${id}`)).status()).toBe(404);

  const desk = await browserOf(browser, sql, moderator, page);
  const deskAt = async (address: string) => {
    await desk.page.goto(address);
    await expect(desk.page.locator("[data-desk]")).toHaveAttribute("data-alive");
  };
  const whole = async () => {
    await deskAt(`/moderation/comments/${id}`);
    await expect(desk.page.locator("[data-desk-whole]")).toContainText(text);
  };
  /** Each key is pressed once: a second `u` would take back the decision before. */
  const keys = async (pressed: string[], status: string) => {
    for (const key of pressed) await desk.page.keyboard.press(key);
    await expect.poll(() => statusOf(sql, id)).toBe(status);
  };
  await whole();
  await keys(["a"], "published");
  await expect.poll(async () => (await request.get(`/comments/${id}`)).status()).toBe(200);
  await page.goto("/inbox");
  await expect(page.getByRole("main")).toContainText("New: 1");

  const witness = await browserOf(browser, sql, other, page);
  const reported = await witness.page.request.put(`/api/v1/flags/${id}`, { data: { reason: "off-topic", note: "This is about another quay" }, headers: { origin: process.env.PARALLAX_TEST_URL! } });
  expect(reported.status()).toBe(200);
  await whole();
  await expect(desk.page.getByRole("main")).toContainText("This is about another quay");
  // The first opens the reasons, at the one that was reported; the next decides.
  await keys(["r", "r"], "rejected");
  expect(await sql(`SELECT "outcome" FROM "Flag" WHERE "commentId" = $1`, [id])).toEqual([{ outcome: "agreed" }]);
  await expect.poll(async () => (await request.get(`/comments/${id}`)).status()).toBe(404);
  await page.goto("/writing");
  await expect(page.getByRole("main")).toContainText("A moderator did not publish it: off the topic.");
  await expect(page.getByRole("link", { name: "Appeal against it" })).toBeVisible();

  await deskAt("/moderation");
  await keys(["u"], "published");
  expect(await sql(`SELECT "outcome" FROM "Flag" WHERE "commentId" = $1`, [id])).toEqual([{ outcome: "open" }]);
  await expect.poll(async () => (await request.get(`/comments/${id}`)).text()).toContain(text);
  await Promise.all([desk.context.close(), witness.context.close()]);
});

test("several that wait are chosen and decided together", async ({ page, context, sql }) => {
  const article = await ownArticle(sql);
  const author = await makeReader(sql, { name: "Many Words" });
  await sql(`INSERT INTO "Discussion" ("articleId") VALUES ($1) ON CONFLICT ("articleId") DO NOTHING`, [article.id]);
  const rows = await sql<{ id: number }>(
    `INSERT INTO "Comment" ("discussionId", "articleId", "authorId", "markdown", "html", "status", "createdAt") SELECT d."id", $1, $2, 'Waits ' || n, '<p>Waits ' || n || '</p>', 'held', now() - interval '1 year' FROM "Discussion" d, generate_series(1, 3) n WHERE d."articleId" = $1 RETURNING "id"`,
    [article.id, author.id],
  );
  const ids = rows.map((row) => row.id);
  await signIn(context, sql, await makeReader(sql, { role: "moderator" }));
  await page.goto("/moderation/held");
  for (const id of ids.slice(0, 2)) await page.getByRole("checkbox", { name: `Choose comment ${id}`, exact: true }).check();
  await page.getByRole("region", { name: "With those chosen" }).getByRole("button", { name: "Approve" }).click();
  await expect(page.getByText("Decided: 2 comments.")).toBeVisible();
  expect(await Promise.all(ids.map((id) => statusOf(sql, id)))).toEqual(["published", "published", "held"]);
  await sql(`UPDATE "Comment" SET "status" = 'rejected' WHERE "id" = $1`, [ids[2]]);
});

test("whoever is banned while they write can send nothing more, is told so, and keeps their text", ANY_SCREEN, async ({ page, context, browser, sql }) => {
  const article = await ownArticle(sql);
  const [reader, moderator] = [await makeReader(sql, { name: "Bert Barred" }), await makeReader(sql, { role: "moderator" })];
  await signIn(context, sql, reader);
  await page.goto(`/articles/${article.slug}`);
  await ready(page);
  await box(page).fill("I was about to say this");
  const desk = await browserOf(browser, sql, moderator, page);
  await desk.page.goto(`/moderation/people/${reader.id}`);
  await desk.page.getByRole("radio", { name: /^Ban/ }).check();
  await desk.page.getByLabel("Reason, as the log says it").selectOption({ label: "Abuse" });
  await desk.page.getByRole("button", { name: "Do it" }).click();
  await expect(desk.page.getByText("Done, and in the log.")).toBeVisible();
  await desk.context.close();

  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("You are no longer signed in.")).toBeVisible();
  await expect(box(page)).toHaveValue("I was about to say this");
  expect(await sql(`SELECT 1 FROM "Comment" WHERE "authorId" = $1`, [reader.id])).toEqual([]);
  for (const [method, address] of [["POST", "/comments"], ["PUT", "/votes/1"], ["PUT", "/bookmarks/1"], ["PATCH", "/preferences"]] as const) {
    const answer = await page.request.fetch(`/api/v1${address}`, { method, data: {}, headers: { origin: process.env.PARALLAX_TEST_URL! } });
    expect([method, address, answer.status()]).toEqual([method, address, 401]);
  }
});
