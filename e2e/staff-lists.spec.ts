import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { ANY_SCREEN, expect, expectAccessible, expectAccessibleInBothThemes, test } from "./fixtures";
import { makeReader } from "./readers";

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", scripts ? {} : ANY_SCREEN, () => {
    test.use({ javaScriptEnabled: scripts });

    test("an admin finds, filters, sorts and pages people, and takes them along as CSV", async ({ page, sql, signedIn }) => {
      const tag = randomUUID().slice(0, 8);
      await sql(
        `INSERT INTO "User" ("id", "name", "email", "role", "status", "createdAt") SELECT gen_random_uuid(), CASE n WHEN 60 THEN '=SUM(1) ' || $1 ELSE 'Quill ' || lpad(n::text, 2, '0') || ' ' || $1 END,
           n || '-' || $1 || '@readers.test', CASE n WHEN 7 THEN 'moderator' ELSE 'reader' END, CASE WHEN n % 20 = 0 THEN 'banned' ELSE 'active' END, now() - n * interval '1 day' FROM generate_series(1, 60) n`, [tag],
      );
      await signedIn(await makeReader(sql, { role: "admin" }));
      await page.goto("/admin/users");
      await page.getByLabel("Name, address or handle").fill(tag);
      await page.getByRole("button", { name: "Show" }).click();
      const names = page.locator(".staff-table tbody th");
      await expect(names).toHaveCount(50);
      await expect(names.first()).toHaveText(`Quill 01 ${tag}`);
      await page.getByRole("link", { name: "Next page" }).click();
      await expect(names).toHaveCount(10);
      await expect(names.last()).toHaveText(`=SUM(1) ${tag}`);

      await page.getByLabel("Order", { exact: true }).selectOption({ label: "Name, from Z" });
      await page.getByLabel("Standing").selectOption({ label: "Banned" });
      await page.getByRole("button", { name: "Show" }).click();
      await expect(names).toHaveText([`Quill 40 ${tag}`, `Quill 20 ${tag}`, `=SUM(1) ${tag}`]);
      await expect(page).toHaveURL(/\/admin\/users\?q=[0-9a-f]{8}&role=&status=banned&sort=-name$/);
      // It works by scripts itself.
      if (scripts) await expectAccessible(page);

      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Export CSV" }).click()]);
      expect(download.suggestedFilename()).toBe("parallax-people.csv");
      const lines = readFileSync(await download.path(), "utf8").trimEnd().split("\r\n");
      expect(lines[0]).toMatch(/^id,name,email,/);
      expect(lines.slice(1).map((line) => line.split(",")[1])).toEqual([`Quill 40 ${tag}`, `Quill 20 ${tag}`, `'=SUM(1) ${tag}`]);

      await page.getByLabel("Role").selectOption({ label: "Admin" });
      await page.getByRole("button", { name: "Show" }).click();
      await expect(page.getByText(`Nothing fits Name, address or handle: ${tag}, Role: Admin, Standing: Banned.`)).toBeVisible();
      await page.getByRole("link", { name: "Show all" }).click();
      await expect(page).toHaveURL("/admin/users");
    });
  });
}

test("a head sorts its column and says so; a place of another order begins at the start", async ({ page, sql, signedIn, isMobile }) => {
  test.skip(isMobile, "on a phone rows are cards, and the form has the order");
  await signedIn(await makeReader(sql, { role: "admin" }));
  await page.goto("/admin/users?after=nothing&sort=unheard&role=emperor");
  const head = (name: string) => page.getByRole("columnheader", { name });
  await expect(head("Joined")).toHaveAttribute("aria-sort", "descending");
  await head("Name").getByRole("link").click();
  await expect(head("Name")).toHaveAttribute("aria-sort", "ascending");
  await head("Name").getByRole("link").click();
  await expect(head("Name")).toHaveAttribute("aria-sort", "descending");
  await expect(head("Joined")).not.toHaveAttribute("aria-sort");
});

test("an admin takes an invitation back and sends a mail again that was given up", async ({ page, sql, signedIn }) => {
  const [admin, tag] = [await makeReader(sql, { role: "admin", name: "Olga Office" }), randomUUID().slice(0, 8)];
  await sql(`INSERT INTO "Invitation" ("id", "codeHash", "note", "expires", "createdBy") VALUES (gen_random_uuid(), gen_random_uuid()::text, $1, now() + interval '7 days', $2)`, [`For ${tag}`, admin.id]);
  await sql(`INSERT INTO "OutboxMail" ("to", "subject", "text", "nextTryAt", "lastError", "attempts") VALUES ('someone@readers.test', $1, 'Its text', NULL, 'The mailbox is full', 8)`, [`News ${tag}`]);
  await signedIn(admin);
  await page.goto("/admin/invitations");
  const invitation = page.getByRole("row", { name: `For ${tag}` });
  await expect(invitation).toContainText("Can be used");
  await expect(invitation.getByRole("link", { name: "Olga Office" })).toBeVisible();
  await expectAccessible(page);
  await invitation.getByRole("button", { name: "Take back" }).click();
  await expect(page.getByText("The invitation is taken back.")).toBeVisible();
  await expect(invitation).toHaveCount(0);

  await page.goto("/admin/mails?outcome=failed");
  const mail = page.getByRole("row", { name: `News ${tag}` });
  await expect(mail).toContainText("The mailbox is full");
  await expectAccessible(page);
  await mail.getByRole("button", { name: "Send again" }).click();
  await expect(page.getByText("It is being sent again.")).toBeVisible();
  await expect.poll(() => sql(`SELECT "outcome" FROM "OutboxMail" WHERE "subject" = $1`, [`News ${tag}`])).toEqual([{ outcome: "sent" }]);
});

test("lists of staff look as they should", async ({ page, sql, signedIn }) => {
  await signedIn(await makeReader(sql, { role: "admin", name: "Olga Office" }));
  for (const address of ["/admin/users", `/admin/users/${(await makeReader(sql)).id}`, "/de/admin/mails", "/moderation/acts?since=2026-01-01", "/de/moderation/all-appeals"]) {
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), address).toBe(0);
    await expectAccessibleInBothThemes(page);
  }
});
