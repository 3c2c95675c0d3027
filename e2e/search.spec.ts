import type { Page } from "@playwright/test";
import { ANY_SCREEN, expect, expectAccessible, expectAccessibleInBothThemes, test } from "./fixtures";
import { alive } from "./on-pages";
import type { Sql } from "./readers";

/** Letters that no other word here has. */
const letters = (count: number) => Array.from({ length: count }, () => "bcdfghjkmnpqrtvwxz"[Math.floor(Math.random() * 18)]).join("");
/** Chinese characters that hardly stand side by side anywhere else. */
const characters = (count: number) => Array.from({ length: count }, () => String.fromCharCode(0x5200 + Math.floor(Math.random() * 0x1500))).join("");

type Given = { title: string; text: string; lang?: string; kind?: string };

/** Articles among the older ones, where no other journey looks. */
async function store(sql: Sql, mark: string, all: readonly Given[]): Promise<void> {
  await sql(
    `WITH given AS (SELECT g.*, row_number() OVER () AS n FROM jsonb_to_recordset($2::jsonb) AS g("title" text, "text" text, "lang" text, "kind" text)),
     day AS (SELECT "sortAt" - interval '1 day' AS at FROM "Article" WHERE "status" = 'visible' ORDER BY "sortAt" DESC LIMIT 1 OFFSET 20),
     source AS (SELECT "id" FROM "Source" WHERE "status" = 'active' ORDER BY "id" LIMIT 1),
     stored AS (INSERT INTO "Article" ("slug", "identity", "sourceId", "title", "lang", "kind", "publishedAt", "publishedPrecision", "sortAt", "contentHash")
       SELECT $1 || n, $1 || n, source."id", "title", coalesce("lang", 'en'), coalesce("kind", 'report'), at - n * interval '1 minute', 'minute', at - n * interval '1 minute', $1 || n FROM given, day, source RETURNING "id", "slug")
     INSERT INTO "ArticleBody" ("articleId", "html", "text") SELECT s."id", '', g."text" FROM stored s JOIN given g ON s."slug" = $1 || g.n`,
    [mark, JSON.stringify(all)],
  );
}

/** Searches until the worker has taken in what was stored. */
async function searchUntil(page: Page, text: string, count: string): Promise<void> {
  await expect.poll(async () => {
    await page.goto(`/search?${new URLSearchParams({ q: text })}`);
    return page.getByRole("main").innerText();
  }, { message: "the worker takes them in", timeout: 90_000 }).toContain(count);
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader finds articles by their words, sees why, narrows down, turns the page, and is helped where nothing is found", async ({ page, sql }, { project }) => {
    // Its last two letters differ, so that they can be exchanged.
    const [word, chinese] = [`quo${letters(4)}mt`, characters(4)];
    const mark = `search-${project.name}-${word}-`;
    await store(sql, mark, [
      ...Array.from({ length: 21 }, (_, n): Given => ({ title: `Council meets again, part ${n + 1}`, text: `The members spoke of the ${word} for an hour. Nobody voted.`, kind: n < 3 ? "opinion" : "report" })),
      { title: `A ${word} in the harbour`, text: "It was seen at dawn." },
      { title: `${chinese}改变城市交通`, text: `市政府说${chinese}将在明年开放。`, lang: "zh" },
    ]);

    await page.goto("/search");
    await expect(page.getByText("How to search")).toBeVisible();
    await searchUntil(page, word, "22 articles");
    const rows = page.getByRole("main").getByRole("article");
    await expect(rows).toHaveCount(20);
    await expect(rows.first().getByRole("heading")).toHaveText(`A ${word} in the harbour`);
    await expect(rows.nth(1).locator("mark")).toHaveText(word);

    await page.getByRole("link", { name: "More results" }).click();
    await expect(rows).toHaveCount(2);
    await expect(page.getByText("That is everything that was found.")).toBeVisible();

    await page.goto(`/search?q=${word}`);
    await page.getByRole("complementary", { name: "Narrow down" }).getByRole("link", { name: /^Opinion/ }).click();
    await expect(page.getByText("3 articles")).toBeVisible();
    await page.getByRole("link", { name: "Newest first" }).click();
    await expect(rows.first().getByRole("heading")).toContainText("Council meets again, part 1");
    await page.getByRole("link", { name: /Kind of piece: Opinion/ }).click();
    await page.getByRole("link", { name: "Stories" }).click();
    await expect(page.getByText("22 articles")).toBeVisible();

    const field = page.getByRole("searchbox", { name: "Search" });
    await field.fill(`${word.slice(0, -2)}${word.at(-1)}${word.at(-2)} kind:nonsense`);
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByText(`this is what was found for ${word}`)).toBeVisible();
    await expect(page.getByText("This filter makes no sense and was left out: kind:nonsense")).toBeVisible();
    await field.fill(`${letters(9)} kind:satire`);
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByRole("heading", { name: "Nothing found" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Suggest a source" })).toBeVisible();

    await searchUntil(page, chinese.slice(1), "1 article");
    await expect(rows.getByRole("heading")).toHaveText(`${chinese}改变城市交通`);
    await page.goto(`/de/search?q=${chinese}+sprache%3Azh`);
    await expect(page.getByText("1 Artikel")).toBeVisible();
    await expect(rows.locator("mark").first()).toHaveText(chinese);
  });
});

for (const [what, query] of [["nothing yet", ""], ["articles", "?q=the"], ["stories", "?q=the&as=stories&sort=date"], ["nothing", "?q=quzzvxq+kind%3Asatire+%22"]] as const) {
  test(`axe finds nothing on a search that finds ${what}`, async ({ page }) => {
    await page.goto(`/search${query}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expectAccessibleInBothThemes(page);
  });
}

test("a key leads to the search, and what is typed brings suggestions that the arrows go through", ANY_SCREEN, async ({ page }) => {
  await page.goto("/latest");
  await alive(page);
  await page.keyboard.press("/");
  await expect(page).toHaveURL(/\/search$/);
  const field = page.getByRole("searchbox", { name: "Search" }).or(page.getByRole("combobox", { name: "Search" }));
  await field.click();
  await expect(field).toHaveAttribute("role", "combobox");
  await field.pressSequentially("clim");
  const topic = page.getByRole("option", { name: "Climate Topic" });
  await expect(topic).toBeVisible();
  await expectAccessible(page);
  const options = await page.getByRole("option").allInnerTexts();
  for (let n = 0; n <= options.findIndex((text) => /Topic/.test(text)); n += 1) await field.press("ArrowDown");
  await expect(topic).toHaveAttribute("aria-selected", "true");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/topics\/climate$/);
});
