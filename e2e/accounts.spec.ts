import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { ANY_SCREEN, expect, expectAccessibleInBothThemes, test } from "./fixtures";
import { forgetReader, makeReader } from "./readers";

const PASSWORD = "seven lemons under glass";
const newAddress = () => `${randomUUID()}@readers.test`;
const linkIn = (text: string) => /http:\/\/\S+/.exec(text)![0];
const problem = (page: Page) => page.locator("main").getByRole("alert");

// Everybody here comes from one address, which counts as one household.
test.use({ registration: "open" });
test.beforeEach(async ({ sql }) => void (await sql(`DELETE FROM "RateLimit" WHERE "key" LIKE '%:network:%'`)));

async function signUp(page: Page, email: string, name = "Ada Readalot"): Promise<void> {
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "Sign up" }).click();
}

async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
}

async function expectSignedInAs(page: Page, name: string): Promise<void> {
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`You are signed in as ${name}`);
}

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", scripts ? {} : ANY_SCREEN, () => {
    test.use({ javaScriptEnabled: scripts });

    test("signs up, confirms the address, signs out and in again", async ({ page, mail }) => {
      const email = newAddress();
      await page.goto("/sign-up?then=/latest");
      await signUp(page, email);
      await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible();
      await page.goto(linkIn((await mail(email, /Confirm your address/)).text));
      await page.getByLabel("Password", { exact: true }).fill("not this one at all");
      await page.getByRole("button", { name: "Confirm and sign in" }).click();
      await expect(page.getByText("This is not the password you chose")).toBeVisible();
      await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
      await page.getByRole("button", { name: "Confirm and sign in" }).click();
      await expect(page).toHaveURL("/latest");
      expect((await page.context().cookies()).find((cookie) => cookie.name === "parallax-reader")?.value).toBe("1");

      await expectSignedInAs(page, "Ada Readalot");
      await page.goto("/sign-out");
      await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are signed out");
      expect((await page.context().cookies()).filter((cookie) => cookie.name.startsWith("parallax-") && cookie.value !== "").map((cookie) => cookie.name)).not.toContain("parallax-session");

      await page.goto("/sign-in?then=/sources");
      await fillSignIn(page, email, "not this one at all");
      await expect(problem(page)).toContainText("do not belong together");
      await expect(page.getByLabel("E-mail address")).toHaveValue(email);
      await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
      await fillSignIn(page, email, PASSWORD);
      await expect(page).toHaveURL("/sources");
    });

    test("signs in by a link in a mail, once", ANY_SCREEN, async ({ page, mail, reader }) => {
      await page.goto("/sign-in/by-mail?then=/topics");
      await page.getByLabel("E-mail address").fill(reader.email);
      await page.getByRole("button", { name: "Send the link" }).click();
      await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible();
      const link = linkIn((await mail(reader.email, /link to sign in/)).text);
      // A scanner that only opens the link uses nothing up.
      await page.request.get(link);
      await page.goto(link);
      await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
      await expect(page).toHaveURL("/topics");
      await expectSignedInAs(page, reader.name);

      await forgetReader(page);
      await page.goto(link);
      await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
      await expect(problem(page)).toContainText("has been used or is too old");
    });

    test("chooses a new password, which ends every session", ANY_SCREEN, async ({ page, mail, sql, signedIn }) => {
      const reader = await makeReader(sql, { password: "an older password of mine" });
      await signedIn(reader);
      await expectSignedInAs(page, reader.name);
      await page.goto("/reset");
      await page.getByLabel("E-mail address").fill(reader.email);
      await page.getByRole("button", { name: "Send the link" }).click();
      await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible();
      await page.goto(linkIn((await mail(reader.email, /Choose a new password/)).text));
      await page.getByLabel("New password", { exact: true }).fill("password123");
      await page.getByRole("button", { name: "Set the password" }).click();
      await expect(page.getByText("too easy to guess")).toBeVisible();
      await page.getByLabel("New password", { exact: true }).fill(PASSWORD);
      await page.getByRole("button", { name: "Set the password" }).click();
      await expect(page.getByText("Your new password is set")).toBeVisible();
      await fillSignIn(page, reader.email, PASSWORD);
      await expect(page).toHaveURL("/");
      await mail(reader.email, /password was changed/);
    });

    test("signs up and in by another provider", ANY_SCREEN, async ({ page }) => {
      const [sub, email] = [randomUUID(), newAddress()];
      const allow = async () => {
        await page.getByRole("button", { name: "Continue with Testing ID" }).click();
        await page.getByLabel("Subject").fill(sub);
        await page.getByLabel("Name").fill("Grace Elsewhere");
        await page.getByLabel("E-mail").fill(email);
        await page.getByLabel("Confirmed").check();
        await page.getByRole("button", { name: "Allow" }).click();
      };
      await page.goto("/sign-in?then=/latest");
      await allow();
      await expect(page).toHaveURL("/latest");
      await expectSignedInAs(page, "Grace Elsewhere");
      await forgetReader(page);
      await page.goto("/sign-in");
      await allow();
      await expect(page).toHaveURL("/");
      await expectSignedInAs(page, "Grace Elsewhere");
    });
  });
}

test("another provider's account is connected only to an account that its reader has signed in to", ANY_SCREEN, async ({ page, sql }) => {
  const reader = await makeReader(sql, { password: PASSWORD });
  const sub = randomUUID();
  const allow = async (verified: boolean) => {
    await page.getByRole("button", { name: "Continue with Testing ID" }).click();
    await page.getByLabel("Subject").fill(sub);
    await page.getByLabel("E-mail").fill(reader.email);
    if (verified) await page.getByLabel("Confirmed").check();
    await page.getByRole("button", { name: "Allow" }).click();
  };
  await page.goto("/sign-in");
  await allow(false);
  await expect(problem(page)).toContainText("Testing ID has not confirmed your e-mail address");
  await allow(true);
  await expect(problem(page)).toContainText("sign in to it as you usually do");
  await expect(page).toHaveURL(/\/sign-in\?/);
  await fillSignIn(page, reader.email, PASSWORD);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Connect Testing ID");
  await allow(true);
  await expect(page).toHaveURL("/settings/sign-in?told=connected");
  await forgetReader(page);
  await page.goto("/sign-in");
  await allow(true);
  await expect(page).toHaveURL("/");
  await expectSignedInAs(page, reader.name);
});

test("a weak password, a missing name and a wrong address are said beside their fields, and typed text stays", async ({ page }) => {
  await page.goto("/sign-up");
  await page.getByLabel("E-mail address").fill("nobody");
  await page.getByLabel("Password", { exact: true }).fill("short");
  await page.getByRole("main").getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByLabel("Name")).toBeFocused();
  await expect(page.getByLabel("Name")).toHaveAccessibleDescription(/Write the name that others see/);
  await expect(page.getByLabel("E-mail address")).toHaveAccessibleDescription(/such as ada@example.org/);
  await expect(page.getByLabel("E-mail address")).toHaveValue("nobody");
  await page.getByLabel("Name").fill("Ada Readalot");
  await page.getByLabel("E-mail address").fill(newAddress());
  await page.getByLabel("Password", { exact: true }).fill("Ada Readalot 1");
  await page.getByRole("main").getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByLabel("Password", { exact: true })).toHaveAccessibleDescription(/little more than your name/);
  await expect(page.getByLabel("Password", { exact: true })).toBeFocused();
  await expect(page.getByLabel("Name")).toHaveValue("Ada Readalot");
});

test("a password can be shown", ANY_SCREEN, async ({ page }) => {
  await page.goto("/sign-in");
  const field = page.getByLabel("Password", { exact: true });
  await field.fill(PASSWORD);
  await expect(field).toHaveAttribute("type", "password");
  await page.getByRole("button", { name: "Show: Password" }).click();
  await expect(field).toHaveAttribute("type", "text");
  await expect(field).toHaveValue(PASSWORD);
});

test("the pages of signing in and up are accessible", async ({ page }) => {
  for (const address of ["/sign-in?error=link&with=oidc", "/sign-up", "/reset", "/de/sign-in"]) {
    await page.goto(address);
    await expectAccessibleInBothThemes(page);
  }
});
