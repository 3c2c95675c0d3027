import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { ownArticle, type OwnArticle } from "./articles";
import { alive } from "./on-pages";
import { makeReader, sessionCookies, signIn, type Reader, type Sql } from "./readers";

type Said = { article: OwnArticle; id: number; discussion: number };

const main = (page: Page) => page.getByRole("main");
const toast = (page: Page) => page.locator(".toast [role=status]");

/** A comment under an article of its own, by somebody with a handle. */
async function said(sql: Sql, author: Reader, text: string, { status = "published", parent, article }: { status?: string; parent?: number; article?: OwnArticle } = {}): Promise<Said> {
  await sql(`UPDATE "User" SET "handle" = 'o-' || right("id"::text, 10) WHERE "id" = $1 AND "handle" IS NULL`, [author.id]);
  const about = article ?? (await ownArticle(sql));
  await sql(`INSERT INTO "Discussion" ("articleId") VALUES ($1) ON CONFLICT ("articleId") DO NOTHING`, [about.id]);
  const [row] = await sql<{ id: number; discussion: number }>(
    `INSERT INTO "Comment" ("discussionId", "articleId", "authorId", "markdown", "html", "status", "parentId", "depth", "publishedAt", "checks")
     SELECT d."id", $1, $2, $3::text, '<p>' || $3::text || '</p>', $4::text, $5::int, CASE WHEN $5::int IS NULL THEN 0 ELSE 1 END, CASE WHEN $4::text = 'published' THEN now() END,
       CASE WHEN $4::text = 'held' THEN '[{"check":"newcomer","outcome":"hold"}]'::jsonb ELSE '[]'::jsonb END
     FROM "Discussion" d WHERE d."articleId" = $1 RETURNING "id", "discussionId" AS "discussion"`,
    [about.id, author.id, text, status, parent ?? null],
  );
  await sql(`INSERT INTO "CacheInvalidation" ("tags") VALUES (ARRAY['discussion:' || $1::int, 'discussion-of:' || $2::int])`, [row!.discussion, about.id]);
  return { article: about, ...row! };
}

/** Opens a page of the paper once a comment stands in it, with the reader's layer. */
async function openWith(page: Page, path: string, id: number): Promise<void> {
  await expect.poll(async () => (await page.goto(path), page.locator(`#comment-${id}`).count())).toBe(1);
  await alive(page);
}

test("what waits or was not taken stands in the discussion for its author alone, with why and what can be done", async ({ page, context, sql }) => {
  const [author, other] = [await makeReader(sql, { name: "Wanda Waits" }), await makeReader(sql, { name: "Olga Other" })];
  const first = await said(sql, other, "What everybody reads");
  const held = await said(sql, author, "Not yet for everybody", { status: "held", article: first.article });
  const answer = await said(sql, author, "An answer that was not taken", { status: "rejected", parent: first.id, article: first.article });
  await openWith(page, `/articles/${first.article.slug}`, first.id);
  await expect(main(page).getByText("Not yet for everybody")).toHaveCount(0);

  await signIn(context, sql, author);
  await openWith(page, `/articles/${first.article.slug}`, first.id);
  const waiting = page.locator(`[data-waiting="${held.id}"]`);
  await expect(waiting).toContainText("Waits for a moderator; only you see it.");
  await expect(waiting).toContainText("first comments of everybody new here");
  await expect(waiting).toContainText("Not yet for everybody");
  const rejected = page.locator(`li:has(> #comment-${first.id}) [data-waiting="${answer.id}"]`);
  await expect(rejected).toContainText("Not published; only you see it.");
  await expectAccessible(page);
  await rejected.getByRole("link", { name: "Appeal against it" }).click();
  await expect(page).toHaveURL(new RegExp(`/appeals/comment/${answer.id}$`));

  await page.goto(`/de/articles/${first.article.slug}`);
  await expect(page.locator(`[data-waiting="${held.id}"]`)).toContainText("Die ersten Kommentare aller, die neu sind");
});

test("a comment that waits is shown in its place as soon as it is sent", async ({ page, context, sql }) => {
  const [reader, other] = [await makeReader(sql, { name: "Nina New" }), await makeReader(sql)];
  const { article, id } = await said(sql, other, "The first word");
  await signIn(context, sql, reader);
  await openWith(page, `/articles/${article.slug}`, id);
  await expect(page.getByRole("button", { name: "Preview" }).first()).toBeVisible();
  await page.getByRole("textbox", { name: "Your comment" }).fill("My first words here");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const waiting = page.locator("[data-waiting]");
  await expect(waiting).toContainText("My first words here");
  await expect(waiting).toBeFocused();
  await expect(toast(page)).toHaveText("Your comment is not public yet.");
});

test("a comment is reported where it stands, and the report taken back", async ({ page, context, sql }) => {
  const [reader, author] = [await makeReader(sql), await makeReader(sql, { name: "Rita Rude" })];
  const { article, id } = await said(sql, author, "Something rude");
  await signIn(context, sql, reader);
  await openWith(page, `/articles/${article.slug}`, id);
  const comment = page.locator(`#comment-${id}`);
  const vote = comment.getByRole("button", { name: "Vote up the comment by Rita Rude" });
  await expect(vote).toHaveAttribute("aria-pressed", "false");
  await comment.getByRole("link", { name: "Report the comment by Rita Rude" }).click();
  const form = page.getByRole("form", { name: "Report the comment by Rita Rude" });
  await expect(form.getByRole("radio", { name: "spam" })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(form).toHaveCount(0);
  await comment.getByRole("link", { name: "Report the comment by Rita Rude" }).click();
  await form.getByRole("radio", { name: "insults or harassment" }).check();
  await form.getByLabel("More for the moderators").fill("See the second word.");
  await form.getByRole("button", { name: "Report it" }).click();
  await expect(toast(page)).toHaveText("Your report is with the moderators.");
  await expect(comment).toContainText("Reported by you");
  expect(await sql(`SELECT "reason", "note" FROM "Flag" WHERE "commentId" = $1`, [id])).toEqual([{ reason: "abuse", note: "See the second word." }]);

  // It says so on every later visit, on the comment's own page too.
  await openWith(page, `/comments/${id}`, id);
  await expect(comment).toContainText("Reported by you");
  await comment.getByRole("button", { name: "Take it back" }).click();
  await expect(toast(page)).toHaveText("Your report is taken back.");
  await expect(comment.getByRole("link", { name: "Report the comment by Rita Rude" })).toBeFocused();
  expect(await sql(`SELECT 1 FROM "Flag" WHERE "commentId" = $1`, [id])).toEqual([]);
});

test("among somebody's comments, a reader's votes and reports are marked, and their own are theirs to change", async ({ page, context, sql }) => {
  const [reader, author] = [await makeReader(sql, { name: "Vera Voter" }), await makeReader(sql, { name: "Ada Author" })];
  const [first, second] = [await said(sql, author, "Voted for"), await said(sql, author, "Reported elsewhere")];
  await sql(`INSERT INTO "CommentVote" ("userId", "commentId") VALUES ($1, $2)`, [reader.id, first.id]);
  await sql(`INSERT INTO "Flag" ("userId", "commentId", "reason") VALUES ($1, $2, 'spam')`, [reader.id, second.id]);
  const handle = `o-${author.id.slice(-10)}`;
  await signIn(context, sql, reader);
  await openWith(page, `/people/${handle}`, second.id);
  const votes = (id: number) => page.locator(`form[data-vote="${id}"] button`);
  await expect(votes(first.id)).toHaveAttribute("aria-pressed", "true");
  await expect(votes(second.id)).toHaveAttribute("aria-pressed", "false");
  await expect(page.locator(`#comment-${second.id}`)).toContainText("Reported");
  await votes(first.id).click();
  await expect(votes(first.id)).toHaveAttribute("aria-pressed", "false");
  await expect.poll(() => sql(`SELECT 1 FROM "CommentVote" WHERE "commentId" = $1`, [first.id])).toEqual([]);
  await expectAccessible(page);

  await signIn(context, sql, author);
  await openWith(page, `/people/${handle}`, second.id);
  await expect(page.locator(`#comment-${first.id}`).getByRole("link", { name: "Change" })).toBeVisible();
});

test("somebody is hidden from a comment of theirs, and shown again in the settings", async ({ page, context, sql }) => {
  const [reader, author] = [await makeReader(sql), await makeReader(sql, { name: "Lou Loud" })];
  const { article, id } = await said(sql, author, "LOUD WORDS");
  await signIn(context, sql, reader);
  await openWith(page, `/articles/${article.slug}`, id);
  const comment = page.locator(`#comment-${id}`);
  await expect(comment.getByRole("button", { name: "Vote up the comment by Lou Loud" })).toHaveAttribute("aria-pressed", "false");
  await comment.getByRole("link", { name: "Report the comment by Lou Loud" }).click();
  await comment.getByRole("button", { name: "Hide the comments of Lou Loud" }).click();
  await expect(comment.getByText("You hide this person’s comments.")).toBeVisible();
  await expect(comment.getByText("LOUD WORDS")).toBeHidden();
  await expectAccessible(page);

  await page.goto("/settings/hidden");
  await alive(page);
  await expect(main(page)).toContainText("Lou Loud");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Show again: Lou Loud" }).click();
  await expect(main(page)).toContainText("You see their comments again.");
  await expect(main(page)).toContainText("You hide nobody.");
  await openWith(page, `/articles/${article.slug}`, id);
  await expect(comment.getByText("LOUD WORDS")).toBeVisible();
});

test("a discussion is followed and left in place, and stands among what is followed", async ({ page, context, sql }) => {
  const [reader, author] = [await makeReader(sql), await makeReader(sql)];
  const { article, id } = await said(sql, author, "Follow this");
  await signIn(context, sql, reader);
  await openWith(page, `/articles/${article.slug}`, id);
  const [follow, mute] = [page.getByRole("button", { name: "Follow this discussion" }), page.getByRole("button", { name: "Mute it" })];
  await expect(follow).toHaveAttribute("aria-pressed", "false");
  // However late the first word is, the second is the last.
  let pass: () => void = () => undefined;
  const muted = new Promise<void>((resolve) => (pass = resolve));
  await page.route("**/api/v1/discussions/*/follow", (route) => muted.then(() => route.continue()), { times: 1 });
  await follow.click();
  await expect(follow).toHaveAttribute("aria-pressed", "true");
  await mute.click();
  await expect(follow).toHaveAttribute("aria-pressed", "false");
  pass();
  await expect(toast(page)).toContainText("You mute this discussion");
  await expect.poll(() => sql(`SELECT "mode" FROM "DiscussionFollow" WHERE "userId" = $1`, [reader.id])).toEqual([{ mode: "mute" }]);
  await page.goto("/settings/following");
  const list = page.getByRole("region", { name: "Muted discussions" });
  await expect(list).toContainText("1 comment");
  await expectAccessible(page);
  await list.getByRole("button", { name: /^Unmute/ }).click();
  await expect(main(page)).toContainText("You no longer follow or mute this discussion.");
  expect(await sql(`SELECT 1 FROM "DiscussionFollow" WHERE "userId" = $1`, [reader.id])).toEqual([]);
});

test("a comment's address leads the eye and the keyboard to it", async ({ page, sql }) => {
  const author = await makeReader(sql);
  const above = await said(sql, author, "A long beginning. ".repeat(120));
  const { id } = await said(sql, author, "This very one", { parent: above.id, article: above.article });
  const comment = page.locator(`#comment-${id}`);
  await openWith(page, `/comments/${id}`, id);
  await expect(comment).toBeFocused();
  await expect(comment).toBeInViewport();
  await openWith(page, `/articles/${above.article.slug}#comment-${id}`, id);
  await expect(comment).toBeInViewport();
  await expect(comment).toBeFocused();
});

test.describe("who may not write", () => {
  test("reads why above the form and on every page of the settings, keeps the text of a plain form, and may appeal", async ({ page, context, browser, sql }) => {
    const [reader, author] = [await makeReader(sql), await makeReader(sql)];
    const { article, id } = await said(sql, author, "Answer me");
    await signIn(context, sql, reader);
    await openWith(page, `/articles/${article.slug}`, id);
    await expect(page.getByRole("textbox", { name: "Your comment" })).toBeVisible();
    const plain = await browser.newContext({ baseURL: process.env.PARALLAX_TEST_URL, javaScriptEnabled: false });
    await signIn(plain, sql, reader);
    const form = await plain.newPage();
    await form.goto(`/de/articles/${article.slug}`);
    await form.getByRole("textbox", { name: "Ihr Kommentar" }).fill("Worte, die bleiben");

    await sql(`UPDATE "User" SET "status" = 'suspended', "statusUntil" = now() + interval '3 days' WHERE "id" = $1`, [reader.id]);
    await form.getByRole("button", { name: "Senden", exact: true }).click();
    await expect(form.getByRole("alert")).toContainText("gesperrt");
    await expect(form.getByRole("textbox", { name: "Ihr Kommentar" })).toHaveValue("Worte, die bleiben");
    await plain.close();

    await openWith(page, `/articles/${article.slug}`, id);
    await expect(page.getByRole("note").filter({ hasText: "Your account is suspended until" })).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Your comment" })).toBeHidden();
    for (const part of ["", "/sign-in", "/reading", "/following", "/muted", "/hidden", "/sessions", "/tokens", "/data"]) {
      await page.goto(`/settings${part}`);
      await expect(page.getByRole("note").filter({ hasText: "Your account is suspended until" }), part).toBeVisible();
    }
  });

  test("a warned reader is told so where they would write", async ({ page, context, sql }) => {
    const [reader, author] = [await makeReader(sql), await makeReader(sql)];
    const { article, id } = await said(sql, author, "Calm words");
    await sql(`INSERT INTO "Warning" ("userId", "actId", "reason") VALUES ($1, 1, 'abuse')`, [reader.id]);
    await signIn(context, sql, reader);
    await openWith(page, `/articles/${article.slug}`, id);
    await page.getByRole("link", { name: "Read the warning" }).click();
    await expect(page).toHaveURL(/\/warnings$/);
    await page.goto(`/writing/article/${article.slug}`);
    await expect(page.getByRole("note")).toContainText("A moderator has warned you (insults or harassment).");
  });
  test("whoever is banned appeals by the link of their mail, without signing in, and reads there what became of it", async ({ browser, sql, request }, { project }) => {
    const [reader, moderator] = [await makeReader(sql, { name: "Bo Banned" }), await makeReader(sql, { role: "moderator" })];
    const { cookies } = await sessionCookies(sql, moderator);
    const headers = { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "), origin: process.env.PARALLAX_TEST_URL ?? "" };
    const banned = await request.post(`/api/v1/moderation/people/${reader.id}/acts`, { headers, data: { do: "ban", reason: "abuse", words: "" } });
    const { act } = (await banned.json()) as { act: number };
    const [mail] = await sql<{ text: string }>(`SELECT "text" FROM "OutboxMail" WHERE "to" = $1 ORDER BY "id" DESC LIMIT 1`, [reader.email]);
    const link = new RegExp(`/appeals/${act}\\?token=[\\w-]+`).exec(mail!.text)![0];

    const context = await browser.newContext({ ...project.use, baseURL: process.env.PARALLAX_TEST_URL });
    const page = await context.newPage();
    await page.goto(link);
    await expectAccessible(page);
    await page.getByRole("textbox", { name: "Why it should be looked at again" }).fill("It was a joke among friends.");
    await page.getByRole("button", { name: "Appeal" }).click();
    await expect(main(page)).toContainText("It waits for a moderator.");
    expect(await sql(`SELECT "text" FROM "Appeal" WHERE "actId" = $1`, [act])).toEqual([{ text: "It was a joke among friends." }]);
    // It opens nothing else, and no other act.
    expect((await context.cookies()).map(({ name }) => name)).not.toContain("parallax-session");
    await page.goto("/settings");
    await expect(page).toHaveURL(/\/sign-in/);
    await page.goto(link.replace(/=.*/, "=someone-elses"));
    await expect(main(page)).toContainText("This link for an appeal is no longer good");
    await context.close();
  });
});
