import type { Page } from "@playwright/test";
import { ANY_SCREEN, expect, expectAccessible, test } from "./fixtures";
import { ownArticle, type OwnArticle } from "./articles";
import { alive } from "./on-pages";
import { makeReader, signIn, type Reader, type Sql } from "./readers";

/** Somebody whose first comment was published long ago, so that the next need not wait. */
async function regular(sql: Sql, name: string): Promise<Reader> {
  const reader = await makeReader(sql, { name });
  const [discussion] = await sql<{ id: number }>(`INSERT INTO "Discussion" DEFAULT VALUES RETURNING "id"`);
  await sql(
    `INSERT INTO "Comment" ("discussionId", "authorId", "markdown", "html", "createdAt", "publishedAt", "moderatedAt") VALUES ($1, $2, 'Long ago', '<p>Long ago</p>', now() - interval '30 days', now(), now())`,
    [discussion!.id, reader.id],
  );
  return reader;
}

const written = (sql: Sql, reader: Reader, text: string) => sql<{ id: number; status: string; parentId: number | null }>(`SELECT "id", "status", "parentId" FROM "Comment" WHERE "authorId" = $1 AND "markdown" = $2`, [reader.id, text]);
const box = (page: Page) => page.getByRole("textbox", { name: "Your comment" });
const main = (page: Page) => page.getByRole("main");

/** A comment by somebody, written past the forms. */
async function said(sql: Sql, reader: Reader, article: OwnArticle, text: string): Promise<number> {
  await sql(`UPDATE "User" SET "handle" = 'r-' || left("id"::text, 8) WHERE "id" = $1 AND "handle" IS NULL`, [reader.id]);
  await sql(`INSERT INTO "Discussion" ("articleId") VALUES ($1) ON CONFLICT ("articleId") DO NOTHING`, [article.id]);
  const [row] = await sql<{ id: number; discussionId: number }>(
    `INSERT INTO "Comment" ("discussionId", "articleId", "authorId", "markdown", "html", "publishedAt")
     SELECT d."id", $1, $2, $3::text, '<p>' || $3::text || '</p>', now() FROM "Discussion" d WHERE d."articleId" = $1 RETURNING "id", "discussionId"`,
    [article.id, reader.id, text],
  );
  await sql(`INSERT INTO "CacheInvalidation" ("tags") VALUES (ARRAY['discussion:' || $1::int, 'discussion-of:' || $2::int])`, [row!.discussionId, article.id]);
  return row!.id;
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a guest's text survives signing in, and what becomes of it is said with why", ANY_SCREEN, async ({ page, sql, reader, signedIn }) => {
    const article = await ownArticle(sql);
    await page.goto(`/articles/${article.slug}`);
    const text = "A guest's <b>long</b> & careful thought";
    await box(page).fill(text);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page).toHaveURL(/\/sign-in\?then=/);
    expect(page.url()).not.toContain("careful");
    const then = new URL(page.url()).searchParams.get("then") ?? "";
    await signedIn(reader);
    await page.goto(then);
    await expect(box(page)).toHaveValue(text);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.locator(".form-note")).toContainText("Your comment waits for a moderator.");
    await expect(page.locator(".form-note")).toContainText("first comments of everybody new here");
    expect(await written(sql, reader, text)).toEqual([expect.objectContaining({ status: "held" })]);
    expect(await sql(`SELECT 1 FROM "KeptText" WHERE "fields"->>'text' = $1`, [text])).toEqual([]);
  });

  test("a comment is written, changed and removed, and a text that is refused is not lost", async ({ page, context, sql }) => {
    const article = await ownArticle(sql);
    const author = await regular(sql, "Ann Author");
    await signIn(context, sql, author);
    await page.goto(`/articles/${article.slug}`);
    const long = "Long words. ".repeat(700);
    await box(page).fill(long);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(main(page).getByRole("alert")).toContainText("at most 8000 characters");
    await expect(box(page)).toHaveValue(long);
    const text = `What I think of ${article.slug}`;
    await box(page).fill(text);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.locator(".form-note")).toContainText("Your comment is published.");
    await page.getByRole("link", { name: "To the comment" }).click();
    await expect(main(page)).toContainText(text);

    await page.goto("/writing");
    await page.getByRole("link", { name: "Change", exact: true }).first().click();
    await expect(box(page)).toHaveValue(text);
    await box(page).fill(`${text}, on reflection`);
    await page.getByRole("button", { name: "Keep the change" }).click();
    await expect(page.locator(".form-note")).toContainText("Your change is kept.");
    await page.getByRole("link", { name: "Remove", exact: true }).first().click();
    await page.getByRole("button", { name: "Remove it" }).click();
    await expect(page.locator(".form-note")).toContainText("Your comment is removed.");
    await expect(main(page).getByText(`${text}, on reflection`)).toHaveCount(0);
    expect(await sql(`SELECT "status" FROM "Comment" WHERE "authorId" = $1 AND "articleId" = $2`, [author.id, article.id])).toEqual([{ status: "removed" }]);
  });

  test("a comment is answered, voted for and reported, and its author finds the answer among their notices", ANY_SCREEN, async ({ page, context, browser, sql }) => {
    const article = await ownArticle(sql);
    const [author, reader] = [await regular(sql, "Asa Asker"), await regular(sql, "Rob Answerer")];
    const id = await said(sql, author, article, "Who knows more?");
    await signIn(context, sql, reader);
    await page.goto(`/comments/${id}`);
    await page.getByRole("link", { name: "Answer Asa Asker" }).click();
    await expect(main(page)).toContainText("Who knows more?");
    await box(page).fill("I do.");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.locator(".form-note")).toContainText("Your comment is published.");
    expect(await written(sql, reader, "I do.")).toEqual([expect.objectContaining({ parentId: id })]);

    await page.goto(`/comments/${id}`);
    await page.getByRole("button", { name: "Vote up the comment by Asa Asker" }).click();
    await expect(main(page)).toContainText("Your vote is counted.");
    expect(await sql(`SELECT "upvotes" FROM "Comment" WHERE "id" = $1`, [id])).toEqual([{ upvotes: 1 }]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(main(page)).toContainText("Your vote is taken back.");
    expect(await sql(`SELECT "upvotes" FROM "Comment" WHERE "id" = $1`, [id])).toEqual([{ upvotes: 0 }]);

    await page.goto(`/comments/${id}`);
    await page.getByRole("link", { name: "Report the comment by Asa Asker" }).click();
    await page.getByRole("radio", { name: "off the topic" }).check();
    await page.getByRole("button", { name: "Report it" }).click();
    await expect(main(page)).toContainText("Your report is with the moderators.");
    expect(await sql(`SELECT "reason" FROM "Flag" WHERE "commentId" = $1`, [id])).toEqual([{ reason: "off-topic" }]);

    const others = await browser.newContext({ baseURL: process.env.PARALLAX_TEST_URL, javaScriptEnabled: false });
    await signIn(others, sql, author);
    const told = await others.newPage();
    await told.goto("/inbox");
    await expect(main(told)).toContainText("Rob Answerer answered you");
    await expect(main(told)).toContainText("New: 1");
    await told.getByRole("button", { name: "Mark all as read" }).click();
    await expect(main(told)).toContainText("All is marked as read.");
    await told.getByRole("button", { name: "Mute this discussion" }).click();
    await expect(main(told)).toContainText("You mute this discussion");
    // One's own cannot be voted for: said in words, on a page.
    await told.goto(`/comments/${id}`);
    await told.getByRole("button", { name: "Vote up the comment by Asa Asker" }).click();
    await expect(main(told).getByRole("alert")).toHaveText("One's own comment cannot be voted for.");
    await others.close();
  });

  test("a guest who votes confirms it after signing in", ANY_SCREEN, async ({ page, context, sql }) => {
    const article = await ownArticle(sql);
    const id = await said(sql, await regular(sql, "Vera Vote"), article, "Vote for me");
    await page.goto(`/comments/${id}`);
    await page.getByRole("button", { name: "Vote up the comment by Vera Vote" }).click();
    const then = new URL(page.url()).searchParams.get("then") ?? "";
    await signIn(context, sql, await makeReader(sql));
    await page.goto(then);
    await page.getByRole("button", { name: "Vote for this comment" }).click();
    await expect(main(page)).toContainText("Your vote is counted.");
  });
});

test.describe("with scripts", () => {
  // A browser notes in its console what was refused.
  test.use({ expectedErrors: [/status of 409/] });

  /** The layer has come: the form offers a preview. */
  const ready = (page: Page) => expect(page.getByRole("button", { name: "Preview" }).first()).toBeVisible();

  test("a comment is sent in place, once, and answered there; a draft outlives a reload", async ({ page, context, sql }) => {
    const article = await ownArticle(sql);
    const author = await regular(sql, "Sue Script");
    await signIn(context, sql, author);
    await page.goto(`/articles/${article.slug}`);
    await ready(page);
    await box(page).fill("A *draft* of mine");
    await page.reload();
    await ready(page);
    await expect(box(page)).toHaveValue("A *draft* of mine");
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.locator(".comment-preview em")).toHaveText("draft");
    const send = page.getByRole("button", { name: "Send", exact: true });
    await send.dblclick();
    const mine = page.locator(".comment").filter({ hasText: "A draft of mine" });
    await expect(mine.locator("em")).toHaveText("draft");
    await expect(page.getByRole("status").filter({ hasText: "Your comment is published." })).toBeVisible();
    await expect(box(page)).toHaveValue("");
    expect(await written(sql, author, "A *draft* of mine")).toHaveLength(1);
    await expectAccessible(page);
    await page.reload();
    await ready(page);
    await expect(box(page)).toHaveValue("");

    // Refused, it stays where it was typed.
    await box(page).fill("A *draft* of mine");
    await send.click();
    await expect(page.locator("form.compose").getByRole("alert")).toContainText("exactly this before");
    await expect(box(page)).toHaveValue("A *draft* of mine");

    const other = await said(sql, await regular(sql, "Olaf Other"), article, "Another view");
    const there = page.locator(`#comment-${other}`);
    await expect.poll(async () => (await page.goto(`/articles/${article.slug}`), there.count())).toBe(1);
    await ready(page);
    await there.getByRole("link", { name: "Answer Olaf Other" }).click();
    const answer = page.getByRole("textbox", { name: "Your answer" });
    await expect(answer).toBeFocused();
    await expectAccessible(page);
    await answer.fill("Seen from here, yes");
    await there.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.locator(`li:has(> #comment-${other}) ol .comment`)).toContainText("Seen from here, yes");
    expect(await written(sql, author, "Seen from here, yes")).toEqual([expect.objectContaining({ parentId: other, status: "published" })]);
  });

  test("a passage that is selected in the article is quoted", async ({ page, context, sql }) => {
    const article = await ownArticle(sql);
    const author = await regular(sql, "Quinn Quoter");
    await signIn(context, sql, author);
    await page.goto(`/articles/${article.slug}`);
    await ready(page);
    const quote = await page.evaluate(() => {
      const paragraph = document.querySelector("#text p")!;
      getSelection()!.selectAllChildren(paragraph);
      return getSelection()!.toString().trim();
    });
    await page.getByRole("button", { name: "Quote this" }).click();
    await expect(box(page)).toBeFocused();
    await expect(page.locator("form.compose blockquote")).toHaveText(quote);
    await box(page).fill("This passage");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.locator("form.compose blockquote")).toHaveCount(0);
    await expect.poll(() => sql(`SELECT "quote" FROM "Comment" WHERE "authorId" = $1 AND "markdown" = 'This passage'`, [author.id])).toEqual([{ quote }]);
  });

  test("a vote shows at once, and one's own comment offers to be changed", async ({ page, context, sql }) => {
    const article = await ownArticle(sql);
    const [reader, author] = [await regular(sql, "Val Voter"), await regular(sql, "Una Author")];
    const [theirs, own] = [await said(sql, author, article, "Vote here"), await said(sql, reader, article, "My own words")];
    await signIn(context, sql, reader);
    const first = page.locator(`#comment-${theirs}`);
    await expect.poll(async () => (await page.goto(`/articles/${article.slug}`), first.count())).toBe(1);
    await alive(page);
    const button = first.getByRole("button", { name: "Vote up the comment by Una Author" });
    await expect(button).toHaveAttribute("aria-pressed", "false");
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await expect(first).toContainText("1 vote");
    await expect.poll(() => sql(`SELECT "upvotes" FROM "Comment" WHERE "id" = $1`, [theirs])).toEqual([{ upvotes: 1 }]);
    // While it is being kept, it cannot be taken back.
    await expect(first.locator("form[aria-busy]")).toHaveCount(0);
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "false");
    await expect.poll(() => sql(`SELECT "upvotes" FROM "Comment" WHERE "id" = $1`, [theirs])).toEqual([{ upvotes: 0 }]);
    await page.locator(`#comment-${own}`).getByRole("link", { name: "Change", exact: true }).click();
    await expect(box(page)).toHaveValue("My own words");
  });

  test("the pages of one's own are accessible", async ({ page, context, sql }) => {
    const article = await ownArticle(sql);
    const [reader, author] = [await regular(sql, "Axel Able"), await regular(sql, "Cora Clear")];
    const [theirs, own] = [await said(sql, author, article, "Heard"), await said(sql, reader, article, "Seen")];
    await sql(`INSERT INTO "Notice" ("userId", "kind", "commentId") VALUES ($1, 'mention', $2)`, [reader.id, theirs]);
    await signIn(context, sql, reader);
    for (const address of [`/writing/article/${article.slug}`, `/writing/answer/${theirs}`, `/writing/flag/${theirs}`, `/writing/edit/${own}`, `/writing/remove/${own}`, `/writing?sent=${own}`, `/writing/done?wanted=vote&comment=${theirs}`, "/inbox"]) {
      await page.goto(address);
      await alive(page);
      await expectAccessible(page);
    }
  });

  test("the masthead and the phone's bar say how much is new among the notices", async ({ page, context, sql }) => {
    const article = await ownArticle(sql);
    const reader = await regular(sql, "Nora Notice");
    const id = await said(sql, reader, article, "Tell me");
    await sql(`INSERT INTO "Notice" ("userId", "kind", "commentId") VALUES ($1, 'mention', $2)`, [reader.id, id]);
    await signIn(context, sql, reader);
    await page.goto("/about");
    await expect(page.getByRole("link", { name: /^Notices/ }).filter({ visible: true })).toHaveText("Notices1");
  });
});
