import type { Browser, BrowserContext, Page, Request } from "@playwright/test";
import { ANY_SCREEN, expect, expectAccessible, test } from "./fixtures";
import { ownArticle } from "./articles";
import { alive } from "./on-pages";
import { makeReader, signIn, type Sql } from "./readers";

interface Talk {
  slug: string;
  discussionId: number;
  say: (text: string, parent?: number) => Promise<number>;
  changed: (...tags: string[]) => Promise<void>;
}

/** A discussion of three threads. */
async function begin(sql: Sql): Promise<Talk & { threads: number[]; articleId: number }> {
  const { id: articleId, slug } = await ownArticle(sql);
  const discussionId = (await sql<{ id: number }>(`INSERT INTO "Discussion" ("articleId") VALUES ($1) RETURNING "id"`, [articleId]))[0]!.id;
  const author = await makeReader(sql, { name: "Una Writer" });
  await sql(`UPDATE "User" SET "handle" = 'una-' || left("id"::text, 8) WHERE "id" = $1`, [author.id]);
  const changed = async (...tags: string[]) => void (await sql(`INSERT INTO "CacheInvalidation" ("tags") VALUES ($1)`, [tags]));
  const say = async (text: string, parent: number | null = null) => {
    const [row] = await sql<{ id: number }>(
      `INSERT INTO "Comment" ("discussionId", "articleId", "parentId", "depth", "authorId", "markdown", "html", "publishedAt")
       VALUES ($1, $2, $3, CASE WHEN $3::int IS NULL THEN 0 ELSE 1 END, $4, $5::text, '<p>' || $5::text || '</p>', now()) RETURNING "id"`,
      [discussionId, articleId, parent, author.id, text],
    );
    await changed(`discussion:${discussionId}`, `comment:${row!.id}`);
    return row!.id;
  };
  const threads = [];
  for (const text of ["The first thread of all", "A second thread", "A third thread"]) threads.push(await say(text));
  await changed(`discussion-of:${articleId}`);
  return { slug, discussionId, articleId, say, changed, threads };
}

/** Requests for the stream that a browser has made, and how many of them go on. */
function streams(context: BrowserContext) {
  const isLive = (url: string) => new URL(url).pathname === "/api/v1/live";
  const count = { made: 0, open: 0 };
  context.on("request", (request) => isLive(request.url()) && ((count.made += 1), (count.open += 1)));
  const ended = (request: Request) => isLive(request.url()) && (count.open -= 1);
  context.on("requestfinished", ended);
  context.on("requestfailed", ended);
  return count;
}

/** Opens a page at its discussion, and waits until it follows that. */
async function follow(page: Page, talk: Talk): Promise<void> {
  await expect.poll(async () => (await page.goto(`/articles/${talk.slug}`), page.locator("[data-live][data-discussion]").count())).toBe(1);
  await arrive(page);
}

async function arrive(page: Page): Promise<void> {
  await alive(page);
  await page.locator("#discussion").scrollIntoViewIfNeeded();
  await expect(page.locator(".live-bar")).toBeAttached();
}

/** As when the reader looks at another tab, or comes back. */
const turn = (page: Page, hidden: boolean) => page.evaluate((value) => {
  Object.defineProperty(document, "hidden", { value, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}, hidden);

const news = (page: Page) => page.locator(".live-bar button");
const comment = (page: Page, id: number) => page.locator(`#comment-${id}`);
const readerOf = async (browser: Browser, options: object) => (await browser.newContext(options)).newPage();

test("what somebody else writes is offered, moves nothing, and is brought to its place when wanted", async ({ page, context, browser, sql, contextOptions }) => {
  const talk = await begin(sql);
  const [first, second] = talk.threads as [number, number];
  const author = await makeReader(sql, { name: "Ann Author", role: "moderator" });
  await signIn(context, sql, author);
  await follow(page, talk);
  const other = await readerOf(browser, contextOptions);
  await follow(other, talk);
  await other.getByRole("textbox", { name: "Your comment" }).fill("A thought that is not finished");
  await other.locator(`li:has(> #comment-${second})`).scrollIntoViewIfNeeded();
  await other.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value))).observe({ type: "layout-shift" });
  });
  const before = await comment(other, second).boundingBox();

  await page.getByRole("textbox", { name: "Your comment" }).fill("Written while another reads.");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("Written while another reads.")).toBeVisible();
  await expect(news(other)).toHaveText("1 new comment");
  await expect(other.getByRole("status").filter({ hasText: "1 new comment" })).toBeAttached();
  const answer = await talk.say("An answer to the first thread", first);
  await expect(news(other)).toHaveText("2 new comments");
  expect(await comment(other, second).boundingBox()).toEqual(before);
  expect(await other.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  await expect(comment(other, answer)).toHaveCount(0);
  // What one has written oneself is no news; what somebody answered is.
  await expect(news(page)).toHaveText("1 new comment");
  await expectAccessible(other);

  await news(other).click();
  await expect(other.getByText("Written while another reads.")).toBeAttached();
  await expect(other.locator(`li:has(> #comment-${first}) ol > li > #comment-${answer}`)).toContainText("New");
  const after = await comment(other, second).boundingBox();
  expect(Math.abs(after!.y - before!.y)).toBeLessThan(2);
  await expect(other.getByRole("textbox", { name: "Your comment" })).toHaveValue("A thought that is not finished");
  await expect(other.locator("[data-live]")).toHaveText("5 comments");

  await expect(news(other)).toHaveText("Next new comment");
  await news(other).click();
  await expect(other.locator("[data-fresh]:focus")).toContainText("Written while another reads.");
  await other.keyboard.press("c");
  await expect(comment(other, answer)).toBeFocused();
  await expect(comment(other, answer)).toBeInViewport();
  await expect(other.locator(".live-bar")).toBeHidden();
  await other.keyboard.press("Shift+C");
  await expect(other.locator("[data-fresh]:focus")).toContainText("Written while another reads.");
  await expectAccessible(other);
  await other.context().close();
});

test("the first comment of all is offered where nobody had said anything", async ({ page, context, browser, sql, contextOptions }) => {
  const { slug } = await ownArticle(sql);
  const other = await readerOf(browser, contextOptions);
  await other.goto(`/de/articles/${slug}`);
  await arrive(other);
  await expect(other.locator("[data-empty]")).toBeVisible();
  await signIn(context, sql, await makeReader(sql, { name: "Ann Author", role: "moderator" }));
  await page.goto(`/articles/${slug}`);
  await alive(page);
  await expect(page.getByRole("button", { name: "Preview" })).toBeVisible();
  await page.getByRole("textbox", { name: "Your comment" }).fill("The very first.");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(news(other)).toHaveText("1 neuer Kommentar");
  await news(other).click();
  await expect(other.locator(".discussion > ol.thread > li [data-comment]")).toContainText("The very first.");
  await expect(other.locator("[data-empty]")).toHaveCount(0);
  await expect(other.locator("[data-live]")).toHaveText("1 Kommentar");
  await expectAccessible(other);
  await other.context().close();
});

test("what is taken away goes at once and keeps its room, and votes are other numbers", ANY_SCREEN, async ({ page, sql }) => {
  const talk = await begin(sql);
  const [first, second, third] = talk.threads as [number, number, number];
  const vote = async (id: number) => {
    const voter = await makeReader(sql);
    await sql(`INSERT INTO "CommentVote" ("userId", "commentId") VALUES ($1, $2)`, [voter.id, id]);
  };
  await vote(third);
  await talk.changed(`votes:${talk.discussionId}`);
  await follow(page, talk);
  await expect(comment(page, third).locator("[data-votes]")).toHaveText("1 vote");
  const below = await comment(page, second).boundingBox();
  await sql(`UPDATE "Comment" SET "status" = 'rejected' WHERE "id" = $1`, [first]);
  await talk.changed(`discussion:${talk.discussionId}`);
  await expect(comment(page, first)).toHaveText("This comment is not public any more.");
  expect(await comment(page, second).boundingBox()).toEqual(below);
  await expect(page.locator(".live-bar")).toBeHidden();
});

test("a page that is open while its article goes into a story and out again follows it, and loses nothing", ANY_SCREEN, async ({ page, context, sql }) => {
  const [talk, other] = [await begin(sql), await begin(sql)];
  const [first, second] = talk.threads as [number, number];
  await signIn(context, sql, await makeReader(sql, { name: "Ann Author", role: "moderator" }));
  await follow(page, talk);
  await expect(page.getByRole("button", { name: "Preview" })).toBeVisible();
  await page.getByRole("textbox", { name: "Your comment" }).fill("A thought that is not finished");
  const [story] = await sql<{ id: number }>(`INSERT INTO "Story" ("slug", "title") VALUES ('of-' || $1, 'Of both') RETURNING "id"`, [talk.slug]);
  await sql(`UPDATE "Article" SET "storyId" = $1 WHERE "id" = ANY($2::int[])`, [story!.id, [talk.articleId, other.articleId]]);
  await expect(news(page)).toHaveText("3 new comments");
  for (const id of talk.threads) await expect(comment(page, id).locator(".tombstone")).toHaveCount(0);
  const answer = await talk.say("Answered in the story's discussion", first);
  await expect(news(page)).toHaveText("4 new comments");
  await news(page).click();
  await expect(page.locator(`li:has(> #comment-${first}) ol > li > #comment-${answer}`)).toContainText("New");
  await expect(comment(page, other.threads[0]!)).toContainText("The first thread of all");

  // Out of it again, while somebody answers what stays in the story, and what goes.
  await sql(`UPDATE "Article" SET "storyId" = NULL WHERE "id" = $1`, [talk.articleId]);
  const send = async (to: number, text: string) => {
    await comment(page, to).getByRole("link", { name: "Answer Una Writer" }).click();
    await page.getByRole("textbox", { name: "Your answer" }).fill(text);
    await comment(page, to).getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.locator(`li:has(> #comment-${to}) ol .comment`).filter({ hasText: text })).toBeVisible();
  };
  await send(other.threads[0]!, "To what stays in the story");
  await send(second, "To what goes");
  const homes = await sql(`SELECT c."markdown", d."storyId", d."articleId" FROM "Comment" c JOIN "Discussion" d ON d."id" = c."discussionId" WHERE c."markdown" LIKE 'To what %' AND c."parentId" = ANY($1::int[]) ORDER BY c."id"`, [[other.threads[0], second]]);
  expect(homes).toEqual([{ markdown: "To what stays in the story", storyId: story!.id, articleId: null }, { markdown: "To what goes", storyId: null, articleId: talk.articleId }]);
  await talk.say("After it all");
  await expect(news(page)).toHaveText("1 new comment");
  await expect(page.locator(".discussion .tombstone")).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "Your comment" })).toHaveValue("A thought that is not finished");
});

test("all tabs of a browser share one stream, and none goes on where no tab is in view", ANY_SCREEN, async ({ page, context, sql }) => {
  const talk = await begin(sql);
  const count = streams(context);
  await follow(page, talk);
  const second = await context.newPage();
  await follow(second, talk);
  await expect.poll(() => count).toEqual({ made: 1, open: 1 });
  await talk.say("For both");
  for (const tab of [page, second]) await expect(news(tab)).toHaveText("1 new comment");
  expect(count).toEqual({ made: 1, open: 1 });

  await turn(page, true);
  await expect.poll(() => count).toEqual({ made: 2, open: 1 });
  await talk.say("For the one in view");
  await expect(news(second)).toHaveText("2 new comments");
  await expect(news(page)).toHaveText("1 new comment");
  await turn(second, true);
  await expect.poll(() => count.open).toBe(0);
  await talk.say("For none");
  // Whoever comes back is told what they missed.
  await turn(page, false);
  await expect(news(page)).toHaveText("3 new comments");
  expect(count).toEqual({ made: 3, open: 1 });
});

test("a comment that the page would show only further on is brought from its own page", ANY_SCREEN, async ({ page, sql }) => {
  const talk = await begin(sql);
  const [first] = talk.threads as [number];
  for (let n = 0; n < 6; n += 1) await talk.say(`Answer ${n}`, first);
  await follow(page, talk);
  await expect(page.locator(`li:has(> #comment-${first}) ol > li`)).toHaveCount(4);
  // A seventh answer is beyond those that the page shows.
  const last = await talk.say("The seventh answer", first);
  await sql(`UPDATE "Comment" SET "createdAt" = now() WHERE "id" = $1`, [last]);
  await expect(news(page)).toHaveText("1 new comment");
  await news(page).click();
  await expect(page.locator(`li:has(> #comment-${first}) ol > li > #comment-${last}`)).toContainText("The seventh answer");
});

test("the page of a comment and a page further on say what answers the comments there, and bring it", ANY_SCREEN, async ({ page, sql }) => {
  const talk = await begin(sql);
  const [first, second] = talk.threads as [number, number];
  const answered = await talk.say("The first answer", first);
  const followAt = async (address: string) => {
    await expect.poll(async () => (await page.goto(address), page.locator(`[data-live=part], #comment-${answered}`).count())).toBeGreaterThan(1);
    await alive(page);
    await expect(page.locator(".live-bar")).toBeAttached();
  };
  await followAt(`/comments/${first}`);
  await talk.say("For another thread", second);
  await talk.say("A thread of its own");
  const answer = await talk.say("What the page is about is answered", first);
  await expect(news(page)).toHaveText("1 new comment");
  await news(page).click();
  await expect(page.locator(`li:has(> #comment-${first}) ol > li > #comment-${answer}`)).toContainText("New");
  await expect(page.locator("[data-comment]")).toHaveCount(3);
  await expectAccessible(page);

  for (let n = 0; n < 20; n += 1) await talk.say(`Thread ${n}`);
  await page.goto(`/articles/${talk.slug}/discussion/newest`);
  await expect.poll(async () => (await page.reload(), page.getByText("Thread 19", { exact: true }).count())).toBe(1);
  const further = await page.getByRole("link", { name: "More comments" }).getAttribute("href");
  await followAt(further!);
  await talk.say("For the first page");
  const below = await talk.say("An answer further on", second);
  await expect(news(page)).toHaveText("1 new comment");
  await news(page).click();
  await expect(page.locator(`li:has(> #comment-${second}) ol > li > #comment-${below}`)).toContainText("New");
});

test.describe("whoever is banned", () => {
  test.use({ expectedErrors: [/401/] });

  test("is told so by what they press next, and keeps what they wrote", async ({ page, context, sql }) => {
    const talk = await begin(sql);
    const person = await makeReader(sql, { name: "Bruno Banned" });
    await signIn(context, sql, person);
    await follow(page, talk);
    const box = page.getByRole("textbox", { name: "Your comment" });
    await expect(page.getByRole("button", { name: "Preview" })).toBeVisible();
    await box.fill("What I wanted to say all along");
    await sql(`UPDATE "User" SET "status" = 'banned' WHERE "id" = $1`, [person.id]);
    await sql(`DELETE FROM "Session" WHERE "userId" = $1`, [person.id]);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.locator(".toast")).toContainText("You are no longer signed in.");
    await expect(box).toHaveValue("What I wanted to say all along");
    expect(await sql(`SELECT 1 FROM "Comment" WHERE "authorId" = $1`, [person.id])).toEqual([]);
    // The discussion is for everybody: it goes on to be followed.
    await talk.say("Said meanwhile");
    await expect(news(page)).toHaveText("1 new comment");
  });
});
