import type { BrowserContext, Page } from "@playwright/test";
import { expect } from "./fixtures";
import { makeReader, signIn, type Sql } from "./readers";

export const saveButtons = (page: Page) => page.locator("main [data-article] form[data-save] button");
export const toast = (page: Page) => page.locator(".toast");
export const undo = (page: Page) => toast(page).getByRole("button", { name: "Undo" });

/** A reader signed in to this browser. */
export async function readerIn(context: BrowserContext, sql: Sql): Promise<{ id: string }> {
  const reader = await makeReader(sql);
  await signIn(context, sql, reader);
  return reader;
}

export const savedBy = async (sql: Sql, reader: { id: string }) => (await sql<{ articleId: number }>(`SELECT "articleId" FROM "Bookmark" WHERE "userId" = $1`, [reader.id])).map((row) => String(row.articleId));
export const longest = async (sql: Sql) => (await sql<{ id: number; slug: string }>(`SELECT "id", "slug" FROM "Article" WHERE "status" = 'visible' AND "lang" = 'en' ORDER BY "wordCount" DESC LIMIT 1`))[0]!;

/** The addresses of the paper's JSON that a page asks from here on. */
export function asked(page: Page): string[] {
  const addresses: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/api/")) addresses.push(`${request.method()} ${pathname}`);
  });
  return addresses;
}

/** The reader's layer has answered: every save button says whether its article is saved. */
export const ready = (page: Page) => expect(saveButtons(page).first()).toHaveAttribute("aria-pressed", /true|false/);

/** The page's scripts listen: it answers keys, and buttons that have no form. */
export const alive = (page: Page) => expect(page.locator("html")).toHaveAttribute("data-alive");
