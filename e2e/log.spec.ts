import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Browser } from "@playwright/test";
import { ChainReader, GENESIS, readActLine } from "../lib/moderation/rules/chain";
import { expect, expectAccessible, expectAccessibleInBothThemes, test } from "./fixtures";
import { makeReader, signIn, type Reader, type Sql } from "./readers";

/** An admin suspends a reader, as the log has to say it. Returns the reader's random name. */
async function suspend(browser: Browser, sql: Sql, reader: Reader): Promise<string> {
  const context = await browser.newContext({ baseURL: process.env.PARALLAX_TEST_URL });
  await signIn(context, sql, await makeReader(sql, { role: "admin" }));
  const office = await context.newPage();
  await office.goto(`/admin/users/${reader.id}`);
  await office.getByRole("radio", { name: /^Suspend/ }).check();
  await office.getByLabel("Reason, as the log says it").selectOption({ label: "Spam" });
  await office.getByRole("button", { name: "Do it" }).click();
  await expect(office.getByText("Done, and in the log.")).toBeVisible();
  await context.close();
  const [row] = await sql<{ alias: string }>(`SELECT "alias" FROM "PersonAlias" WHERE "userId" = $1`, [reader.id]);
  return row!.alias;
}

test("an act of an admin stands in the public log at once, in words and without a name, and everybody can verify all of it", async ({ page, browser, sql, request }, { project }) => {
  const reader = await makeReader(sql, { name: "Quentin Unmistakable" });
  await page.goto("/log");
  const alias = await suspend(browser, sql, reader);
  await page.goto("/log");
  const act = page.locator(".acts > li", { hasText: alias }).first();
  await expect(act.locator(".act-says")).toContainText(new RegExp(`^Person p-[0-9a-f]{18} suspended person ${alias}: spam, until `));
  expect(await page.content()).not.toContain("Quentin");
  await expect(page.locator(".day-head").first()).toContainText(/Head so far: [0-9a-f]{64}/);

  await test.step("the act's own page shows what its hash is made of", async () => {
    await act.getByRole("link", { name: /^Act \d+$/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Act \d+$/);
    const fact = (name: string) => page.locator(".act-facts > div", { has: page.getByText(name, { exact: true }) }).locator("code");
    const bytes = (await fact("What the hash is made of").textContent()) ?? "";
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(await fact("Hash").textContent());
  });

  await test.step("acts of one kind stand apart, in German as well", async () => {
    await page.goto("/de/log/suspend");
    await expect(page.getByRole("listitem").filter({ hasText: alias })).toContainText(`hat Person ${alias} gesperrt: Spam, bis `);
    await expect(page.getByRole("link", { name: "Sperren" })).toHaveAttribute("aria-current", "page");
    await page.goto("/log/warn");
    await expect(page.locator("main")).not.toContainText(alias);
    expect((await request.get("/log/before/1")).status()).toBe(404);
  });

  await test.step("acts of one month or day stand apart too, with the head of each day", async () => {
    const today = new Date().toISOString().slice(0, 10);
    await page.goto("/log");
    await page.getByText("A part of the acts").click();
    await page.getByRole("list", { name: "By month" }).getByRole("link").first().click();
    await expect(page).toHaveURL(new RegExp(`/log/${today.slice(0, 7)}$`));
    await expect(page.locator("main")).toContainText(alias);
    await page.getByRole("heading", { level: 2 }).first().getByRole("link").click();
    await expect(page).toHaveURL(new RegExp(`/log/${today}$`));
    await expect(page.locator("main")).toContainText(alias);
    await expect(page.locator(".day-head").first()).toContainText("Head so far");
    await expectAccessible(page);
    for (const address of ["/log/2001-01", "/log/2001-01-01", "/log/2026-02-30"]) expect((await request.get(address)).status()).toBe(404);
  });

  if (project.name === "phone") return;
  await test.step("the file, the feed and the JSON say the same", async () => {
    await page.goto("/log");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "the whole log", exact: true }).click()]);
    const lines = readFileSync(await download.path(), "utf8").trimEnd().split("\n");
    const acts = lines.map(readActLine);
    const chain = new ChainReader(null);
    for (const one of acts) chain.read(one);
    expect(chain.end()).toEqual({ ok: true, acts: lines.length, head: acts.at(-1)?.hash });
    expect(acts[0]?.previousHash).toBe(GENESIS);
    // By hand, as a stranger would: the line without its hash.
    const first = lines[0]!;
    expect(createHash("sha256").update(first.replace(/,"hash":"[0-9a-f]{64}"/, "")).digest("hex")).toBe(acts[0]?.hash);
    const own = acts.find((one) => one?.target === alias)!;
    const { items } = (await (await request.get("/api/v1/log?action=suspend&limit=100")).json()) as { items: { id: number; hash: string }[] };
    expect(items).toContainEqual(expect.objectContaining({ id: own.id, hash: own.hash }));
    const feed = await (await request.get("/log/feed.json")).text();
    expect(feed).toContain(own.hash);
    const again = await request.get("/log/log.jsonl");
    expect(again.headers()).toMatchObject({ "content-type": "application/jsonl; charset=utf-8", "access-control-allow-origin": "*", etag: expect.stringMatching(/^W\/"[0-9a-f]{64}"$/) });
  });
});

test("axe finds nothing on the log", async ({ page, browser, sql }) => {
  await suspend(browser, sql, await makeReader(sql));
  for (const address of ["/log", "/log/suspend", "/log/acts/1", "/log/announce"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expectAccessibleInBothThemes(page);
  }
});
