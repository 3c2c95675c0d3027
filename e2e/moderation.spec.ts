import type { Browser, BrowserContext, Page } from "@playwright/test";
import { ownArticle } from "./articles";
import { expect, expectAccessible, test } from "./fixtures";
import { alive } from "./on-pages";
import { makeReader, signIn, type Reader, type Sql } from "./readers";

/** A browser of somebody's own. */
async function browserOf(browser: Browser, sql: Sql, person: Reader): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ baseURL: process.env.PARALLAX_TEST_URL });
  await signIn(context, sql, person);
  return { page: await context.newPage(), context };
}

/** A comment on an article of its own, as its checks left it. */
async function comment(sql: Sql, author: Reader, text: string, status: "held" | "published"): Promise<number> {
  const article = await ownArticle(sql);
  await sql(`INSERT INTO "Discussion" ("articleId") VALUES ($1)`, [article.id]);
  await sql(`UPDATE "User" SET "handle" = 'h-' || substr(replace("id"::text, '-', ''), 20, 12) WHERE "id" = $1 AND "handle" IS NULL`, [author.id]);
  const checks = status === "held" ? [{ check: "newcomer", outcome: "hold", detail: { first: 1 } }] : [];
  const [row] = await sql<{ id: number }>(
    `INSERT INTO "Comment" ("discussionId", "articleId", "authorId", "markdown", "html", "status", "checks", "publishedAt")
     SELECT d."id", $1, $2, $3, '<p>' || $3 || '</p>', $4, $5::jsonb, CASE WHEN $4 = 'published' THEN now() END FROM "Discussion" d WHERE d."articleId" = $1 RETURNING "id"`,
    [article.id, author.id, text, status, JSON.stringify(checks)],
  );
  return row!.id;
}

const statusOf = async (sql: Sql, id: number) => (await sql<{ status: string }>(`SELECT "status" FROM "Comment" WHERE "id" = $1`, [id]))[0]!.status;

test("a held comment is approved, taken back, and approved again by the keys; its author is told", async ({ page, sql, signedIn }) => {
  const author = await makeReader(sql, { name: "Hedda Held" });
  const id = await comment(sql, author, "Waiting words", "held");
  await signedIn(await makeReader(sql, { role: "moderator" }));
  await page.goto("/moderation");
  await expectAccessible(page);
  await page.getByRole("navigation", { name: "Moderation" }).getByRole("link", { name: /^Held/ }).click();
  const item = page.getByRole("article").filter({ has: page.getByRole("link", { name: `Comment ${id}`, exact: true }) });
  await expect(item).toContainText("Waiting words");
  await expect(item).toContainText("Among somebody's first 1");
  await expectAccessible(page);
  await item.getByRole("button", { name: `Approve: Comment ${id}` }).click();
  await expect(page.getByText("Decided: 1 comment.")).toBeVisible();
  expect(await statusOf(sql, id)).toBe("published");
  expect(await sql(`SELECT 1 FROM "Notice" WHERE "userId" = $1 AND "commentId" = $2 AND "kind" = 'decision'`, [author.id, id])).toHaveLength(1);
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(page.getByText("It is as it was before.")).toBeVisible();
  expect(await statusOf(sql, id)).toBe("held");

  await page.goto(`/moderation/comments/${id}`);
  await expectAccessible(page);
  await alive(page);
  // The desk's keys come with the reader's layer.
  await expect.poll(async () => {
    await page.keyboard.press("a");
    return statusOf(sql, id);
  }).toBe("published");
});

test("a reported comment is rejected for the reason that was reported, its author appeals, and another moderator grants it", async ({ page, browser, sql, signedIn }) => {
  const [author, reporter, first, second] = await Promise.all([makeReader(sql, { name: "Rita Rejected" }), makeReader(sql), makeReader(sql, { name: "Mod One", role: "moderator" }), makeReader(sql, { name: "Mod Two", role: "moderator" })]);
  const id = await comment(sql, author, "Disputed words", "published");
  await sql(`INSERT INTO "Flag" ("userId", "commentId", "reason", "note") VALUES ($1, $2, 'misleading', 'look at this')`, [reporter.id, id]);
  await signedIn(first);
  await page.goto("/moderation/reported");
  const item = page.getByRole("article").filter({ has: page.getByRole("link", { name: `Comment ${id}`, exact: true }) });
  await expect(item).toContainText("look at this");
  await item.getByText("Reject or hold").click();
  await expect(item.getByRole("radio", { name: "Misleading" })).toBeChecked();
  await item.getByRole("button", { name: `Reject: Comment ${id}` }).click();
  await expect(page.getByText("Decided: 1 comment.")).toBeVisible();
  expect(await statusOf(sql, id)).toBe("rejected");

  const reader = await browserOf(browser, sql, author);
  await reader.page.goto(`/appeals/comment/${id}`);
  await expect(reader.page.getByRole("main")).toContainText("Rejected: Misleading");
  await expectAccessible(reader.page);
  await reader.page.getByLabel("Why it should be looked at again").fill("Every figure is from the report.");
  await reader.page.getByRole("button", { name: "Appeal" }).click();
  await expect(reader.page.getByText("It waits for a moderator.")).toBeVisible();

  const appeal = (desk: Page) => desk.getByRole("article").filter({ hasText: "Every figure is from the report." });
  await page.goto("/moderation/appeals");
  await expect(appeal(page)).toContainText("Somebody else than who decided first");
  await expect(appeal(page).getByRole("button")).toHaveCount(0);
  const other = await browserOf(browser, sql, second);
  await other.page.goto("/moderation/appeals");
  await expectAccessible(other.page);
  await appeal(other.page).getByLabel("Answer to who appealed").fill("They are. Thank you.");
  await appeal(other.page).getByRole("button", { name: "Grant: take it back" }).click();
  await expect(other.page.getByText("Decided, and in the log.")).toBeVisible();
  expect(await statusOf(sql, id)).toBe("published");
  await page.goto("/moderation/all-appeals?status=granted");
  await expect(page.getByRole("row").filter({ has: page.getByRole("link", { name: `Comment ${id}` }) })).toContainText("Every figure is from the report.");
  await reader.page.reload();
  await expect(reader.page.getByText("It was granted: what was decided is taken back.")).toBeVisible();
  await expect(reader.page.getByText("They are. Thank you.")).toBeVisible();
  await Promise.all([reader.context.close(), other.context.close()]);
});

test("a warning has to be read; whoever is banned can do nothing more in the tab they have open", async ({ page, browser, sql, signedIn }) => {
  const person = await makeReader(sql, { name: "Bruno Banned" });
  await signedIn(await makeReader(sql, { role: "moderator" }));
  const act = async (what: RegExp, words: string) => {
    await page.goto(`/moderation/people/${person.id}`);
    await page.getByRole("radio", { name: what }).check();
    await page.getByLabel("Reason, as the log says it").selectOption({ label: "Abuse" });
    await page.getByLabel("Words").fill(words);
    await page.getByRole("button", { name: "Do it" }).click();
    await expect(page.getByText("Done, and in the log.")).toBeVisible();
  };
  await act(/^Warn/, "Please stay civil.");
  await expectAccessible(page);
  const reader = await browserOf(browser, sql, person);
  await reader.page.goto("/warnings");
  await expect(reader.page.getByText("Please stay civil.")).toBeVisible();
  await expectAccessible(reader.page);
  await reader.page.getByRole("button", { name: "I have read it" }).click();
  await expect(reader.page.getByText("You can write again.")).toBeVisible();

  await reader.page.goto("/settings");
  await act(/^Ban/, "second time");
  await expect(page.getByRole("main")).toContainText("banned");
  expect((await reader.page.request.get("/api/v1/me")).status()).toBe(401);
  await reader.page.getByLabel("Name", { exact: true }).fill("Still here");
  await reader.page.getByRole("button", { name: "Change the name" }).click();
  await expect(reader.page.getByRole("main").getByRole("alert")).toBeVisible();
  expect((await sql<{ name: string }>(`SELECT "name" FROM "User" WHERE "id" = $1`, [person.id]))[0]!.name).toBe("Bruno Banned");
  await reader.context.close();
});

test("words are listed and tried, and admins say what is asked of comments", async ({ page, sql, signedIn }) => {
  const phrase = `zyzzyva${Date.now()}`;
  await signedIn(await makeReader(sql, { role: "admin" }));
  await page.goto("/moderation/words");
  await page.getByLabel("Phrase").fill(phrase);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("Added to the list.")).toBeVisible();
  await page.getByLabel("Text").fill(`Here is ${phrase.toUpperCase()}!`);
  await page.getByRole("button", { name: "Try", exact: true }).click();
  await expect(page.getByRole("main").getByRole("status")).toContainText(`Suspect: ${phrase}`);
  await expectAccessible(page);
  await page.getByRole("button", { name: `Take off: ${phrase}` }).click();
  await expect(page.getByText("Taken off the list.")).toBeVisible();
  await page.goto("/moderation/spam");
  await expectAccessible(page);
  await page.goto("/admin/comments");
  await expectAccessible(page);
  await page.getByLabel("Characters at least").fill("9000");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("out of bounds");
});

test.describe("for everybody else", () => {
  test.use({ expectedErrors: [/404/] });

  test("there is no desk", async ({ page, sql, signedIn }) => {
    await signedIn(await makeReader(sql));
    for (const address of ["/moderation", "/moderation/held", "/moderation/comments/1", "/moderation/appeals", "/moderation/words", "/admin/comments"]) {
      expect([address, (await page.goto(address))?.status()]).toEqual([address, 404]);
    }
  });
});
