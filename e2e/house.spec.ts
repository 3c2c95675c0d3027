import type { BrowserContext, Page } from "@playwright/test";
import { openOwnPaper, type OwnPaper } from "./authority/paper";
import { fillPaper } from "./authority/scene";
import { ANY_SCREEN, expect, expectAccessible, test } from "./fixtures";
import { alive } from "./on-pages";
import { makeReader, signIn } from "./readers";

// What an admin decides here shows on every page, so it is done in a paper of its own.
test.describe.configure({ mode: "default" });

let paper: OwnPaper;
test.beforeAll(async () => {
  paper = await openOwnPaper();
  await fillPaper(paper.sql);
});
test.afterAll(async () => paper?.close());

const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAoAAAAFCAIAAADzBuo/AAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEUlEQVQImWPo0pbHgxgGUBoAnzEpabACD1gAAAAASUVORK5CYII=", "base64");

async function asAdmin(context: BrowserContext): Promise<void> {
  await signIn(context, paper.sql, await makeReader(paper.sql, { role: "admin" }), paper.url);
}

/** What a page says, opened right after something was changed. */
async function says(page: Page, address: string, text: string | RegExp): Promise<void> {
  await page.goto(paper.url + address);
  expect(await page.locator("body").innerText()).toMatch(text);
}

const textOf = async (address: string) => (await fetch(paper.url + address)).text();

test("the paper gets a name, a line and a logo, which pages, feeds and machines say at once", async ({ page, context }) => {
  await page.goto(`${paper.url}/`);
  await expect(page.locator(".masthead-name")).toHaveText("Parallax");
  await asAdmin(context);
  await page.goto(`${paper.url}/admin/settings`);
  await expectAccessible(page);
  await page.getByLabel("Name of the paper").fill("The Ellery Post");
  await page.getByLabel("What it says of itself, in English").fill("News of the islands <b>& more</b>.");
  await page.getByLabel("Contact address").fill("desk@ellery.example");
  await page.locator("form").filter({ has: page.getByLabel("Name of the paper") }).getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. Every page says it now.")).toBeVisible();
  await page.getByLabel("Picture").setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: PNG });
  await page.getByRole("button", { name: "Use this logo" }).click();
  await expect(page.getByRole("img", { name: "The logo as it is now" })).toBeVisible();

  await says(page, "/", /The Ellery Post/);
  await expect(page).toHaveTitle(/^The Ellery Post: /);
  const logo = page.locator(".masthead-name img");
  expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(10);
  expect(await page.locator('meta[name="description"]').getAttribute("content")).toBe("News of the islands <b>& more</b>.");
  expect(await page.locator('meta[property="og:site_name"]').getAttribute("content")).toBe("The Ellery Post");
  await expectAccessible(page);
  const path = await logo.getAttribute("src");
  for (const [address, text] of [
    ["/feed.xml", "<title>The Ellery Post</title>"], ["/feed.xml", `${path}</url>`], ["/atom.xml", `${path}</logo>`], ["/feed.json", `"title":"The Ellery Post"`], ["/manifest.webmanifest", `"name":"The Ellery Post"`],
    ["/api/v1/openapi.json", "The Ellery Post API"], ["/de/latest", "The Ellery Post"], ["/articles/article-1", `"name":"The Ellery Post"`], ["/no-such-page", "The Ellery Post"],
  ] as const) expect.soft(await textOf(address), address).toContain(text);
  expect(await textOf("/log/feed.xml")).toContain("changed the settings of the paper");
  expect(await textOf("/log/log.jsonl")).not.toContain("Ellery");
});

test("a file that is no picture is no logo, and what makes no sense changes nothing", ANY_SCREEN, async ({ page, context }) => {
  await asAdmin(context);
  await page.goto(`${paper.url}/admin/settings`);
  await page.getByLabel("Picture").setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>') });
  await page.getByRole("button", { name: "Use this logo" }).click();
  await expect(page.locator("[role=alert].form-problem")).toContainText("no picture that can be a logo");
  await page.getByLabel("Mails", { exact: true }).evaluate((input: HTMLInputElement) => input.removeAttribute("max"));
  await page.getByLabel("Mails", { exact: true }).fill("4000");
  await page.locator("form").filter({ has: page.getByLabel("Mails", { exact: true }) }).getByRole("button", { name: "Save" }).click();
  await expect(page.locator("[role=alert].form-problem")).toContainText("Nothing was changed");
  await expectAccessible(page);
});

test("an announcement stands at the head of every page until its reader takes it away, and goes for all when it is ended", async ({ page, context, browser }) => {
  await asAdmin(context);
  await page.goto(`${paper.url}/admin/announcements`);
  await page.getByLabel("Text in English").fill("We move house tonight <script>alert(1)</script>");
  await page.getByLabel("Text in German").fill("Heute Nacht ziehen wir um");
  await page.getByLabel("Level").first().selectOption("Warning");
  await page.getByRole("button", { name: "Announce" }).click();
  await expect(page.getByText("It stands on every page now.")).toBeVisible();
  await expectAccessible(page);

  const guest = await (await browser.newContext()).newPage();
  await says(guest, "/latest", /Warning: We move house tonight <script>alert\(1\)<\/script>/);
  await says(guest, "/de", /Heute Nacht ziehen wir um/);
  await guest.goto(`${paper.url}/`);
  await alive(guest);
  await expectAccessible(guest);
  const region = guest.getByRole("complementary", { name: "Announcements" });
  const heading = guest.locator(".masthead-name");
  const below = (await heading.boundingBox())!.y;
  await region.getByRole("button", { name: "Dismiss" }).click();
  await expect(region.getByText("We move house")).toBeHidden();
  expect((await heading.boundingBox())!.y).toBeLessThan(below);
  // From then on it is gone before anything is painted: nothing moves.
  await guest.addInitScript(() => document.addEventListener("DOMContentLoaded", () => {
    document.documentElement.dataset.early = String([...document.querySelectorAll<HTMLElement>("[data-announcement]")].map((line) => line.hidden));
  }));
  await guest.goto(`${paper.url}/latest`);
  await alive(guest);
  await expect(region.getByText("We move house")).toBeHidden();
  await expect(guest.locator("html")).toHaveAttribute("data-early", "true");

  await page.getByRole("button", { name: "End" }).first().click();
  await expect(page.getByText("It is ended.")).toBeVisible();
  expect(await textOf("/latest")).not.toContain("We move house");
  await guest.context().close();
});

test("the overview and the jobs show how the house stands, and a task is run by hand", async ({ page, context }) => {
  await asAdmin(context);
  await paper.sql(`INSERT INTO "Job" ("kind", "key", "state", "attempts", "lastError", "finishedAt") VALUES ('run-task', 'mail', 'failed', 3, 'The line is dead', now())`);
  await page.goto(`${paper.url}/admin`);
  await expect(page.getByRole("img", { name: /^Articles: 3 in 30 days/ })).toBeVisible();
  await page.getByText("Day by day, as a table").click();
  await expect(page.locator("details").getByRole("rowheader")).toHaveCount(30);
  await expectAccessible(page);
  await page.getByRole("link", { name: "The last 7 days" }).click();
  await expect(page.getByRole("img", { name: /in 7 days/ })).toHaveCount(5);
  await page.getByRole("link", { name: "Jobs that failed" }).click();
  await expect(page.getByText("The line is dead")).toBeVisible();
  await expect(page.getByText("No worker is alive")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Try again: / }).click();
  await expect(page.getByText("It waits again.")).toBeVisible();
  await page.getByRole("button", { name: "Run now: Housekeeping" }).click();
  await expect(page.getByText("It runs as soon as a worker is free.")).toBeVisible();
  expect(await paper.sql(`SELECT "key", "state" FROM "Job" ORDER BY "id"`)).toEqual([{ key: "mail", state: "waiting" }, { key: "housekeeping", state: "waiting" }]);
});
