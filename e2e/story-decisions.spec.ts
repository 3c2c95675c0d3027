import type { BrowserContext, Page } from "@playwright/test";
import { ownArticles, type OwnArticle } from "./articles";
import { ANY_SCREEN, expect, expectAccessible, test } from "./fixtures";
import { makeReader, signIn, type Reader, type Sql } from "./readers";

type OwnStory = { id: number; slug: string; title: string; articles: OwnArticle[] };

/** A story of articles that no other journey touches. */
async function ownStory(sql: Sql, articles: number): Promise<OwnStory> {
  const own = await ownArticles(sql, articles);
  const first = own[0]!;
  const [story] = await sql<{ id: number; slug: string; title: string }>(
    `INSERT INTO "Story" ("slug", "key", "title", "articleCount", "sourceCount", "firstAt", "lastAt") SELECT 'story-' || $1::text, $1::text, 'The story of ' || $1::text, $2, 1, "sortAt", "sortAt" FROM "Article" WHERE "id" = $3 RETURNING "id", "slug", "title"`,
    [first.slug, articles, first.id],
  );
  await sql(`UPDATE "Article" SET "storyId" = $1 WHERE "id" = ANY($2::int[])`, [story!.id, own.map(({ id }) => id)]);
  return { ...story!, articles: own };
}

async function signedInPage(context: BrowserContext, sql: Sql, reader: Reader): Promise<Page> {
  await signIn(context, sql, reader);
  return context.newPage();
}

const storyOf = async (sql: Sql, article: OwnArticle) => (await sql<{ storyId: number }>(`SELECT "storyId" FROM "Article" WHERE "id" = $1`, [article.id]))[0]?.storyId;
const main = (page: Page) => page.getByRole("main");

test("without scripts a reader proposes that an article does not belong, a moderator does it, both see it said, and it is taken back", ANY_SCREEN, async ({ browser, sql }) => {
  const story = await ownStory(sql, 3);
  const stray = story.articles[0]!;
  const plain = () => browser.newContext({ javaScriptEnabled: false, baseURL: process.env.PARALLAX_TEST_URL });
  const [reading, deciding] = [await plain(), await plain()];
  const page = await signedInPage(reading, sql, await makeReader(sql, { name: "Rita Reads" }));
  await page.goto(`/stories/${story.slug}`);
  const why = main(page).locator("#why-together");
  await why.getByText("Why together?").click();
  await why.getByRole("link", { name: `Does not belong here? ${stray.title}` }).click();
  await expect(page.getByRole("checkbox", { name: stray.title })).toBeChecked();
  await page.getByLabel("Reason").selectOption("It is about another event");
  await page.getByRole("button", { name: "Propose it" }).click();
  await expect(page.getByText("You are told among your notices what becomes of it.")).toBeVisible();

  const desk = await signedInPage(deciding, sql, await makeReader(sql, { name: "Mo Decides", role: "moderator" }));
  const [proposal] = await sql<{ id: number }>(`SELECT "id" FROM "StoryProposal" WHERE "articleId" = $1`, [stray.id]);
  await desk.goto(`/moderation/proposals/${proposal!.id}`);
  await expect(main(desk)).toContainText("1 reader");
  await desk.getByRole("button", { name: "Do it" }).click();
  await expect(desk.getByText("Done, and those who proposed it are told.")).toBeVisible();
  expect(await storyOf(sql, stray)).not.toBe(story.id);
  await page.goto("/inbox");
  await expect(main(page)).toContainText("What you proposed about a story was done");

  await desk.goto(`/belongs?story=${story.slug}`);
  await expect(desk.getByRole("checkbox", { name: stray.title })).toHaveCount(0);
  await desk.getByRole("link", { name: "A moderator took articles out of a story" }).click();
  await expect(main(desk)).toContainText("it is about another event");
  await desk.goBack();
  await desk.getByRole("button", { name: /Take it back/ }).click();
  await expect(desk.getByText("Taken back. Everything is as it was.")).toBeVisible();
  expect(await storyOf(sql, stray)).toBe(story.id);
  await expect(desk.getByRole("checkbox", { name: stray.title })).toHaveCount(1);
  await Promise.all([reading.close(), deciding.close()]);
});

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", scripts ? {} : ANY_SCREEN, () => {
    test.use({ javaScriptEnabled: scripts });

    test("a story shows what is said under its articles, all of it and by article, and an article that stands alone may be proposed for one", async ({ page, context, sql }) => {
      const story = await ownStory(sql, 3);
      const [one, two] = story.articles as [OwnArticle, OwnArticle];
      await page.goto(`/stories/${story.slug}`);
      const section = main(page).locator("#discussion");
      await expect(section).toContainText("Nobody has commented yet");
      const author = await makeReader(sql, { name: "Una Writer" });
      await sql(`UPDATE "User" SET "handle" = 'una-' || left("id"::text, 8) WHERE "id" = $1`, [author.id]);
      for (const [article, text] of [[one, "Of the first"], [one, "More of the first"], [two, "Of the second"], [one, "The last word"]] as const) {
        await sql(
          `INSERT INTO "Comment" ("discussionId", "articleId", "authorId", "markdown", "html", "publishedAt") SELECT "begin_discussion_of"($1), $1, $2, $3::text, '<p>' || $3::text || '</p>', now()`,
          [article.id, author.id, text],
        );
      }
      await sql(`INSERT INTO "CacheInvalidation" ("tags") SELECT ARRAY['discussion:' || "id"] FROM "Discussion" WHERE "storyId" = $1`, [story.id]);
      await expect.poll(async () => (await page.reload(), section.getByRole("article").count())).toBe(3);
      await expect(section).toContainText("4 comments");
      await expect(section.getByRole("article").first()).toContainText(`About ${one.title}`);
      if (scripts) await expectAccessible(page);
      const ways = section.getByRole("navigation", { name: "What is said about" }).getByRole("link");
      await expect(ways).toHaveCount(2);
      await ways.filter({ hasText: two.title }).click();
      await expect(page).toHaveURL(`/articles/${two.slug}/discussion/only`);
      await expect(main(page).getByRole("list", { name: "Comments" }).getByRole("article")).toHaveText(/Of the second/);
      if (scripts) await expectAccessible(page);
      await page.getByRole("link", { name: "Best first" }).click();
      await expect(main(page).getByRole("list", { name: "Comments" }).getByRole("article")).toHaveCount(4);
      await page.getByRole("link", { name: "Only about this article" }).click();
      await expect(main(page).getByRole("list", { name: "Comments" }).getByRole("article")).toHaveCount(1);

      const [alone] = await ownArticles(sql, 1);
      await signIn(context, sql, await makeReader(sql));
      await page.goto(`/articles/${alone!.slug}`);
      await page.getByRole("link", { name: "Belongs with other coverage?" }).click();
      if (scripts) await expectAccessible(page);
      await page.getByLabel("Another story, by its address").fill(story.slug);
      await page.getByLabel("Reason").selectOption("It is the same event");
      await page.getByRole("button", { name: "Propose it" }).click();
      await expect(page.getByText("You are told among your notices what becomes of it.")).toBeVisible();
      expect(await sql(`SELECT "kind", "otherId" FROM "StoryProposal" WHERE "articleId" = $1`, [alone!.id])).toEqual([{ kind: "move", otherId: story.id }]);
    });
  });
}

test("a moderator finds the other story by its words and makes both one: its address leads on, and who follows it follows that", async ({ page, context, sql }) => {
  const [one, two] = [await ownStory(sql, 2), await ownStory(sql, 1)];
  const follower = await makeReader(sql, { role: "moderator" });
  await signIn(context, sql, follower);
  await page.goto(`/stories/${two.slug}`);
  await page.getByRole("button", { name: `Follow ${two.title}` }).click();
  await expect.poll(() => sql(`SELECT "targetId" FROM "Follow" WHERE "userId" = $1`, [follower.id])).toEqual([{ targetId: two.id }]);
  await page.goto(`/belongs?story=${two.slug}`);
  await expectAccessible(page);
  await page.getByLabel("Another story, by its address").fill(`/stories/${one.slug}`);
  await page.getByLabel("Reason").selectOption("It is the same event");
  await page.getByRole("button", { name: "Do it" }).click();
  await expect(page.getByText("Done, and in the public log.")).toBeVisible();
  // The page that the browser has kept is not shown once more.
  await page.goto(`/stories/${two.slug}`);
  expect(new URL(page.url()).pathname).toBe(`/stories/${one.slug}`);
  await expect(page.getByRole("button", { name: /^(Follow|Following) / })).toHaveAttribute("aria-pressed", "true");
  await page.goto("/settings/following");
  await expect(page.getByRole("region", { name: "Stories" }).getByRole("link")).toHaveText([one.title]);
});
