import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { SCOPES } from "../lib/auth/actors";
import { ANY_SCREEN, expect, expectAccessible, expectAccessibleInBothThemes, test } from "./fixtures";
import { makeReader, signIn } from "./readers";

const PASSWORD = "seven lemons under glass";
const linkIn = (text: string) => /http:\/\/\S+token=\S+/.exec(text)![0];

test.beforeEach(async ({ sql }) => void (await sql(`DELETE FROM "RateLimit" WHERE "key" LIKE '%:network:%'`)));

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", scripts ? {} : ANY_SCREEN, () => {
    test.use({ javaScriptEnabled: scripts });

    test("makes a token that is shown once, uses it, and deletes it", async ({ page, reader, signedIn, playwright, baseURL }) => {
      await signedIn(reader);
      await page.goto("/settings/tokens");
      await page.getByLabel("What it is for").fill("My clock");
      await page.getByRole("button", { name: "Make the token" }).click();
      await expect(page.getByRole("heading", { name: "Your new token" })).toBeVisible();
      const token = (await page.locator("code.secret").textContent()) ?? "";
      expect(token).toMatch(/^plx_/);
      const program = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { authorization: `Bearer ${token}` } });
      expect(await (await program.get("/api/v1/me")).json()).toMatchObject({ name: reader.name, email: reader.email, role: "reader" });
      expect((await program.put("/api/v1/follows/topic/climate")).status()).toBe(403);
      expect((await program.get("/api/v1/me/export")).status()).toBe(403);

      await page.goto("/settings/tokens");
      await expect(page.getByText("My clock")).toBeVisible();
      expect(await page.content()).not.toContain(token);
      await page.getByRole("button", { name: "Delete" }).click();
      await expect(page.getByText("The token is deleted.")).toBeVisible();
      await expect(page.getByText("You have no tokens.")).toBeVisible();
      expect((await program.get("/api/v1/me")).status()).toBe(401);
      await program.dispose();
    });

    test("signs out a second device", ANY_SCREEN, async ({ page, browser, reader, signedIn, sql, baseURL }) => {
      await signedIn(reader);
      const phone = await browser.newContext({ baseURL, javaScriptEnabled: scripts });
      await signIn(phone, sql, reader, baseURL);
      const there = await phone.newPage();
      await there.goto("/settings");
      await expect(there.getByRole("heading", { level: 1 })).toHaveText("Account");

      await page.goto("/settings/sessions");
      await expect(page.getByText("this device")).toHaveCount(1);
      await page.getByRole("main").getByRole("button", { name: "Sign out", exact: true }).click();
      await expect(page.getByText("That device is signed out.")).toBeVisible();
      await there.reload();
      await expect(there).toHaveURL(/\/sign-in/);
      await page.goto("/settings/sessions");
      await expect(page.getByText("this device")).toHaveCount(1);
      await phone.close();
    });

    test("changes the address once both addresses have confirmed it", ANY_SCREEN, async ({ page, signedIn, sql, mail }) => {
      const reader = await makeReader(sql, { password: PASSWORD });
      const next = `${randomUUID()}@readers.test`;
      await signedIn(reader);
      await page.goto("/settings");
      await page.getByLabel("New e-mail address").fill(next);
      await page.getByLabel("Your password", { exact: true }).fill("not mine at all");
      await page.getByRole("button", { name: "Send the links" }).click();
      await expect(page.getByText("This is not your password.")).toBeVisible();
      await expect(page.getByLabel("New e-mail address")).toHaveValue(next);
      await page.getByLabel("Your password", { exact: true }).fill(PASSWORD);
      await page.getByRole("button", { name: "Send the links" }).click();
      await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible();

      const emailNow = async () => (await sql<{ email: string }>(`SELECT "email" FROM "User" WHERE "id" = $1`, [reader.id]))[0]!.email;
      for (const [address, told] of [[next, "This side is confirmed"], [reader.email, "Your address is changed"]] as const) {
        expect(await emailNow()).toBe(reader.email);
        await page.goto(linkIn((await mail(address, /Confirm your new address/)).text));
        await page.getByRole("main").getByRole("button", { name: "Confirm" }).click();
        await expect(page.getByRole("heading", { name: told })).toBeVisible();
      }
      expect(await emailNow()).toBe(next);
      await mail(reader.email, /Your address was changed/);
    });

    test("deletes the account, which ends every session, and thinks better of it", ANY_SCREEN, async ({ page, signedIn, sql, mail }) => {
      const reader = await makeReader(sql, { password: PASSWORD });
      await signedIn(reader);
      await page.goto("/settings/data");
      await page.getByLabel("Your password", { exact: true }).fill(PASSWORD);
      await page.getByRole("button", { name: "Delete my account" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account will be deleted");
      await mail(reader.email, /will be deleted/);
      await page.goto("/settings/data");
      await expect(page).toHaveURL(/\/sign-in/);
      await page.goto("/sign-in");
      await page.getByLabel("E-mail address").fill(reader.email);
      await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
      await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
      await expect(page).toHaveURL(/\/settings\/data/);
      await page.getByRole("button", { name: "Keep my account" }).click();
      await expect(page.getByText("Your account stays.")).toBeVisible();
      expect(await sql(`SELECT "deleteAfter" FROM "User" WHERE "id" = $1`, [reader.id])).toEqual([{ deleteAfter: null }]);
    });

    test("an admin finds somebody and makes them a moderator", async ({ page, signedIn, sql }) => {
      const name = `Grace ${randomUUID().slice(0, 8)}`;
      const reader = await makeReader(sql, { name });
      await signedIn(await makeReader(sql, { role: "admin" }));
      await page.goto("/admin/users");
      await page.getByLabel("Name, address or handle").fill(name);
      await page.getByRole("main").getByRole("button", { name: "Show" }).click();
      await page.getByRole("link", { name }).click();
      await page.getByLabel("Role").selectOption("moderator");
      await page.getByRole("button", { name: "Give this role" }).click();
      await expect(page.getByText("The role is given, and in the log.")).toBeVisible();
      expect(await sql(`SELECT "role" FROM "User" WHERE "id" = $1`, [reader.id])).toEqual([{ role: "moderator" }]);
    });
  });
}

test("what is wrong with a token stands beside its field or its group, which has a name", async ({ page, reader, signedIn }) => {
  await signedIn(reader);
  await page.goto("/settings/tokens");
  const may = page.getByRole("group", { name: "It may" });
  await expect(may.getByRole("checkbox")).toHaveCount(SCOPES.length);
  await page.getByRole("button", { name: "Make the token" }).click();
  await expect(page.getByLabel("What it is for")).toBeFocused();
  await expect(page.getByLabel("What it is for")).toHaveAccessibleDescription(/Write what the token is for/);
  await page.getByLabel("What it is for").fill("My clock");
  await may.getByLabel("Read all that is yours").uncheck();
  await page.getByRole("button", { name: "Make the token" }).click();
  await expect(may).toHaveAccessibleDescription("Choose at least one thing it may do.");
  await expect(may.getByLabel("Read all that is yours")).toBeFocused();
  await expect(page.getByLabel("What it is for")).toHaveValue("My clock");
  await expectAccessible(page);
});

test("takes everything along as one file", ANY_SCREEN, async ({ page, reader, signedIn, sql }) => {
  await sql(`INSERT INTO "Mute" ("id", "userId", "target", "value", "key") VALUES (gen_random_uuid(), $1, 'word', 'golf', 'golf')`, [reader.id]);
  await signedIn(reader);
  await page.goto("/settings/data");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download everything" }).click()]);
  expect(download.suggestedFilename()).toBe("parallax-account.json");
  expect(JSON.parse(readFileSync(await download.path(), "utf8"))).toMatchObject({ format: "parallax-person", profile: { email: reader.email }, mutes: [{ value: "golf" }], sessions: [{}] });
});

test.describe("for readers, admin pages are not there", () => {
  test.use({ expectedErrors: [/404/] });

  test("neither the list nor a person", ANY_SCREEN, async ({ page, reader, signedIn }) => {
    await signedIn(reader);
    for (const address of ["/admin", "/admin/users", `/admin/users/${reader.id}`, "/admin/invitations", "/admin/invitations/new", "/admin/mails"]) expect([address, (await page.goto(address))?.status()]).toEqual([address, 404]);
  });
});

for (const [whose, addresses] of [
  ["settings", () => ["/settings", "/settings/sessions", "/settings/tokens", "/settings/data", "/de/settings/tokens"]],
  ["admins", (admin: string, mail: number) => ["/admin", "/admin/users", `/admin/users/${admin}`, "/admin/invitations", "/admin/invitations/new", "/admin/mails", `/admin/mails/${mail}`]],
] as const) {
  test(`the pages of ${whose} are accessible`, async ({ page, signedIn, sql }) => {
    const admin = await makeReader(sql, { role: "admin", password: PASSWORD });
    const [mail] = await sql<{ id: number }>(`INSERT INTO "OutboxMail" ("to", "subject", "text", "nextTryAt") VALUES ('someone@readers.test', 'A mail that waits', 'Its text', NULL) RETURNING "id"`);
    await sql(`INSERT INTO "Invitation" ("id", "codeHash", "note", "expires", "createdBy") VALUES (gen_random_uuid(), gen_random_uuid()::text, 'For a friend', now() + interval '7 days', $1)`, [admin.id]);
    await signedIn(admin);
    for (const address of addresses(admin.id, mail!.id)) {
      await page.goto(address);
      await expectAccessibleInBothThemes(page);
    }
  });
}
