import type { Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { expect, expectAccessible, test } from "./fixtures";
import { forgetReader, makeReader } from "./readers";

const PASSWORD = "seven lemons under glass";
const row = (page: Page, name: string) => page.getByRole("listitem").filter({ has: page.getByText(name, { exact: true }) });

test.use({ registration: "open" });
test.beforeEach(async ({ sql }) => void (await sql(`DELETE FROM "RateLimit" WHERE "key" LIKE '%:network:%'`)));

/** Says at the provider who to be, and allows it. */
async function allow(page: Page, sub: string, email: string): Promise<void> {
  await page.getByLabel("Subject").fill(sub);
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Allow" }).click();
}

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a reader sees the ways into their account, connects a provider with the password, signs in by it, and disconnects it", async ({ page, sql, signedIn, mail }) => {
      const reader = await makeReader(sql, { password: PASSWORD });
      const session = await signedIn(reader);
      await sql(`UPDATE "Session" SET "createdAt" = now() - interval '1 hour' WHERE "id" = $1`, [session]);
      const [sub, email] = [randomUUID(), `${randomUUID()}@elsewhere.test`];
      await page.goto("/settings");
      await page.getByRole("link", { name: "Signing in" }).click();
      await expect(row(page, "Password")).toContainText("set");
      await expect(row(page, "Link by mail")).toContainText(`to ${reader.email}`);
      await expect(row(page, "Testing ID")).toContainText("not connected");

      await page.getByRole("link", { name: "Connect Testing ID" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Connect Testing ID");
      await page.getByLabel("Your password", { exact: true }).fill("not this one at all");
      await page.getByRole("button", { name: "Continue with Testing ID" }).click();
      await expect(page.getByText("This is not your password.")).toBeVisible();
      await page.getByLabel("Your password", { exact: true }).fill(PASSWORD);
      await page.getByRole("button", { name: "Continue with Testing ID" }).click();
      await allow(page, sub, email);
      await expect(page.getByText("Connected. From now on you can sign in with it.")).toBeVisible();
      await expect(row(page, "Testing ID")).toContainText("connected");
      await mail(reader.email, /Testing ID now signs you in/);

      await forgetReader(page);
      await page.goto("/sign-in");
      await page.getByRole("button", { name: "Continue with Testing ID" }).click();
      await allow(page, sub, email);
      await expect(page).toHaveURL("/");
      await page.goto("/settings/sign-in");
      await expect(row(page, "Link by mail")).toContainText(`to ${reader.email}`);
      await page.getByRole("button", { name: "Disconnect Testing ID" }).click();
      await expect(page.getByText("Disconnected. It no longer signs you in.")).toBeVisible();
      await mail(reader.email, /Testing ID no longer signs you in/);
      expect(await sql(`SELECT 1 FROM "Account" WHERE "userId" = $1`, [reader.id])).toEqual([]);
    });

    test("the last way in stays, and the page says why", async ({ page, sql, signedIn }) => {
      const reader = await makeReader(sql);
      await sql(`INSERT INTO "Account" ("id", "userId", "type", "provider", "providerAccountId") VALUES (gen_random_uuid(), $1, 'oauth', 'oidc', $2)`, [reader.id, randomUUID()]);
      await signedIn(reader);
      await page.goto("/settings/sign-in");
      await expect(page.getByRole("button", { name: "Disconnect Testing ID" })).toBeVisible();
      // The page stands open in another tab while the address goes: what the form asks for is refused as well.
      await sql(`UPDATE "User" SET "email" = NULL WHERE "id" = $1`, [reader.id]);
      await page.getByRole("button", { name: "Disconnect Testing ID" }).click();
      await expect(page.getByRole("main")).toContainText("only way in that is left to you");
      await page.goto("/settings/sign-in");
      await expect(row(page, "Testing ID")).toContainText("only way in that is left to you");
      await expect(page.getByRole("button", { name: "Disconnect Testing ID" })).toHaveCount(0);
      await expect(row(page, "Link by mail")).toContainText("needs an e-mail address");
      expect(await sql(`SELECT 1 FROM "Account" WHERE "userId" = $1`, [reader.id])).toHaveLength(1);
    });
  });
}

test("a sign-in that a guest left open connects nothing to whoever signs in meanwhile", async ({ page, context, sql, signedIn }) => {
  const reader = await makeReader(sql, { password: PASSWORD });
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Continue with Testing ID" }).click();
  await expect(page.getByLabel("Subject")).toBeVisible();
  await signedIn(reader);
  await allow(page, randomUUID(), `${randomUUID()}@elsewhere.test`);
  await expect(page).toHaveURL("/settings/sign-in?told=unasked");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Nothing was connected");
  expect(await sql(`SELECT 1 FROM "Account" WHERE "userId" = $1`, [reader.id])).toEqual([]);
  expect((await context.cookies()).some((cookie) => cookie.name === "parallax-session")).toBe(true);
});

test("what is connected to one account is not moved to another", async ({ page, sql, signedIn }) => {
  const [owner, other, sub] = [await makeReader(sql), await makeReader(sql), randomUUID()];
  await sql(`INSERT INTO "Account" ("id", "userId", "type", "provider", "providerAccountId") VALUES (gen_random_uuid(), $1, 'oauth', 'oidc', $2)`, [owner.id, sub]);
  await signedIn(other);
  await page.goto("/de/settings/sign-in");
  await page.getByRole("link", { name: "Testing ID verbinden" }).click();
  await page.getByRole("button", { name: "Weiter mit Testing ID" }).click();
  await allow(page, sub, other.email);
  await expect(page).toHaveURL("/de/settings/sign-in?told=elsewhere");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("mit einem anderen Konto hier verbunden");
  expect(await sql(`SELECT "userId" FROM "Account" WHERE "providerAccountId" = $1`, [sub])).toEqual([{ userId: owner.id }]);
});

test("the page of ways is accessible", async ({ page, sql, signedIn }) => {
  await signedIn(await makeReader(sql, { password: PASSWORD }));
  await page.goto("/settings/sign-in?told=unasked");
  await expectAccessible(page);
});
