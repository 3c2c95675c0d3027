import type { Browser, Locator, Page } from "@playwright/test";
import { expect } from "./fixtures";
import { alive as pageAlive } from "./on-pages";
import { sessionCookies, type Reader, type Sql } from "./readers";

/** Saves articles as if a while ago, the first the latest. */
export async function save(sql: Sql, reader: Reader, ids: readonly number[]): Promise<void> {
  await sql(
    `INSERT INTO "Bookmark" ("userId", "articleId", "savedAt") SELECT $1, a."id", now() - a."n" * interval '1 minute' FROM unnest($2::int[]) WITH ORDINALITY AS a("id", "n")`,
    [reader.id, ids],
  );
}

export const rows = (page: Page): Locator => page.getByRole("main").locator("[data-saved]");
export const row = (page: Page, title: string): Locator => rows(page).filter({ hasText: title });
export const notice = (page: Page): Locator => page.locator(".saved-told");
/** The list answers buttons and its own keys, and the page those that move through any list: the two come in any order. */
export async function alive(page: Page): Promise<void> {
  await expect(page.locator("#saved-acts")).toHaveAttribute("data-alive");
  await pageAlive(page);
}

/** Another browser of a reader's, signed in. */
export async function deviceOf(browser: Browser, sql: Sql, reader: Reader): Promise<Page> {
  const context = await browser.newContext({ baseURL: process.env.PARALLAX_TEST_URL });
  await context.addCookies((await sessionCookies(sql, reader)).cookies);
  return context.newPage();
}
