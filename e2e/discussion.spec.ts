import type { Page } from "@playwright/test";
import { ANY_SCREEN, expect, expectAccessibleInBothThemes, test } from "./fixtures";
import { ownArticle, type OwnArticle } from "./articles";
import { makeReader, type Sql } from "./readers";

/** Levels of answers below the first comment: more than a phone sets further in. */
const DEEP = 6;

interface Talk {
  article: OwnArticle;
  discussionId: number;
  say: (values: { by: string | null; text: string; parent?: number; status?: string; depth?: number; quote?: string; edited?: boolean }) => Promise<number>;
  changed: (...tags: string[]) => Promise<void>;
}

async function person(sql: Sql, name: string, role: "reader" | "moderator" = "reader"): Promise<{ id: string; handle: string }> {
  const { id } = await makeReader(sql, { name, role });
  const handle = `${name.toLowerCase().replace(" ", "-")}-${id.slice(0, 6)}`;
  await sql(`UPDATE "User" SET "handle" = $2 WHERE "id" = $1`, [id, handle]);
  return { id, handle };
}

/** Writes to a discussion past the forms: this journey is about reading. */
async function begin(sql: Sql, article: OwnArticle): Promise<Talk> {
  const [discussion] = await sql<{ id: number }>(`INSERT INTO "Discussion" ("articleId") VALUES ($1) ON CONFLICT ("articleId") DO UPDATE SET "articleId" = EXCLUDED."articleId" RETURNING "id"`, [article.id]);
  const discussionId = discussion!.id;
  return {
    article, discussionId,
    say: async ({ by, text, parent = null, status = "published", depth = 0, quote = null, edited = false }: Record<string, unknown>) => {
      const [row] = await sql<{ id: number }>(
        `INSERT INTO "Comment" ("discussionId", "articleId", "parentId", "depth", "authorId", "markdown", "html", "quote", "status", "publishedAt", "editedAt")
         VALUES ($1, $2, $3, $4, $5, $6::text, '<p>' || $6::text || '</p>', $7, $8, now(), CASE WHEN $9::boolean THEN now() END) RETURNING "id"`,
        [discussionId, article.id, parent, depth, by, text, quote, status, edited],
      );
      return row!.id;
    },
    changed: async (...tags) => void (await sql(`INSERT INTO "CacheInvalidation" ("tags") VALUES ($1)`, [tags])),
  };
}

const comments = (page: Page) => page.getByRole("region", { name: "Discussion" });
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", scripts ? {} : ANY_SCREEN, () => {
    test.use({ javaScriptEnabled: scripts });

    test("a discussion is read below its article, comment by comment, and by person", async ({ page, sql }) => {
      const [ada, mod] = [await person(sql, "Ada Holm"), await person(sql, "Mo Lund", "moderator")];
      const article = await ownArticle(sql);
      await page.goto(`/articles/${article.slug}`);
      await expect(comments(page)).toContainText("Nobody has commented yet");

      const talk = await begin(sql, article);
      const top = await talk.say({ by: ada.id, text: "The ferry was late again.", quote: "a passage of the article", edited: true });
      await sql(`INSERT INTO "CommentRevision" ("commentId", "number", "markdown", "html") VALUES ($1, 1, 'x', '<p>The ferry was early.</p>')`, [top]);
      const gone = await talk.say({ by: ada.id, text: "Secret words", status: "removed" });
      const answer = await talk.say({ by: mod.id, text: "It was not.", parent: gone, depth: 1 });
      let deepest = top;
      for (let depth = 1; depth <= DEEP; depth += 1) deepest = await talk.say({ by: ada.id, text: `Answer ${depth}`, parent: deepest, depth });
      await talk.changed(`discussion-of:${article.id}`);

      const first = page.locator(`#comment-${top}`);
      await expect.poll(async () => (await page.goto(`/articles/${article.slug}`), first.count())).toBe(1);
      await expect(comments(page)).toContainText(`${DEEP + 2} comments`);
      await expect(first).toContainText("The ferry was late again.");
      await expect(first.getByText("a passage of the article")).toBeVisible();
      // A list in the list item of what is answered.
      await expect(page.locator(`li:has(> #comment-${gone}) ol > li > #comment-${answer}`)).toContainText("It was not.");
      await expect(page.locator(`#comment-${answer}`)).toContainText("Moderator");
      await expect(page.locator(`#comment-${gone}`)).toHaveText(/The author took this comment away\.$/);
      await expect(page.getByText("Secret words")).toHaveCount(0);
      // What is below the last level that the page shows is a page away.
      await expect(page.locator(`#comment-${deepest}`)).toHaveCount(0);
      expect(await sideways(page)).toBeLessThanOrEqual(0);

      const fold = page.locator(`li:has(> #comment-${gone}) > details > summary`);
      await fold.click();
      await expect(page.locator(`#comment-${answer}`)).toBeHidden();
      await fold.click();
      await expect(page.locator(`#comment-${answer}`)).toBeVisible();

      const late = await talk.say({ by: mod.id, text: "Somebody was quick." });
      await talk.changed(`discussion:${talk.discussionId}`);
      await expect.poll(async () => (await page.reload(), page.locator(`#comment-${late}`).count())).toBe(1);

      await page.getByRole("link", { name: "Oldest first" }).click();
      await expect(page).toHaveURL(/\/discussion\/oldest$/);
      await expect(page.getByRole("list", { name: "Comments" }).locator("> li > article").first()).toHaveAttribute("data-comment", String(top));

      await page.locator(`#comment-${top}`).getByRole("link", { name: "edited" }).click();
      await expect(page).toHaveURL(new RegExp(`/comments/${top}/history$`));
      await expect(page.getByText("The ferry was early.")).toBeVisible();
      await page.getByRole("link", { name: "To the comment" }).click();
      await expect(page).toHaveURL(new RegExp(`/comments/${top}$`));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Comment by Ada Holm");

      await page.goto(`/comments/${deepest}`);
      await expect(page.locator(`#comment-${deepest}`)).toHaveAttribute("aria-current", "true");
      await expect(page.locator(`li:has(> #comment-${top}) #comment-${deepest}`)).toBeVisible();
      expect(await sideways(page)).toBeLessThanOrEqual(0);

      await page.locator(`#comment-${deepest}`).getByRole("link", { name: "Ada Holm", exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`/people/${ada.handle}$`));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ada Holm");
      await expect(page.getByText("Secret words")).toHaveCount(0);
      await expect(page.getByRole("list", { name: "Comments, newest first" }).getByRole("article")).toHaveCount(DEEP + 1);
    });
  });
}

test("the pages of a discussion are accessible", async ({ page, sql }) => {
  const [ada, mod] = [await person(sql, "Ada Holm"), await person(sql, "Mo Lund", "moderator")];
  const talk = await begin(sql, await ownArticle(sql));
  const top = await talk.say({ by: ada.id, text: "Late again, see <a href=\"https://example.org\">example.org</a>.", quote: "a passage", edited: true });
  const gone = await talk.say({ by: ada.id, text: "x", parent: top, depth: 1, status: "rejected" });
  await talk.say({ by: mod.id, text: "مقال عن التجارة", parent: gone, depth: 2 });
  // Another journey may have begun this one.
  await talk.changed(`discussion-of:${talk.article.id}`, `discussion:${talk.discussionId}`);
  await expect.poll(async () => (await page.goto(`/articles/${talk.article.slug}`), page.locator(`#comment-${top}`).count())).toBe(1);
  for (const address of [`/articles/${talk.article.slug}`, `/de/articles/${talk.article.slug}/discussion`, `/comments/${gone}`, `/comments/${top}/history`, `/people/${mod.handle}`]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expectAccessibleInBothThemes(page);
  }
});

test("what is no comment, no person and no page of a discussion is not found", ANY_SCREEN, async ({ request, sql }) => {
  const { slug } = await ownArticle(sql);
  for (const address of ["/comments/999999999", "/comments/x", "/comments/1x/history", "/people/nobody-at-all", "/people/%00", `/articles/${slug}/discussion/before/zzz`, `/articles/${slug}/discussion/worst`, "/articles/no-such-article/discussion"]) {
    expect([address, (await request.get(address)).status()]).toEqual([address, 404]);
  }
  for (const address of [`/articles/${slug}/discussion`, `/articles/${slug}/discussion/newest`, `/de/articles/${slug}/discussion/oldest`]) expect([address, (await request.get(address)).status()]).toEqual([address, 200]);
});
