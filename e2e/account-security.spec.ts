import type { Page } from "@playwright/test";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { randomUUID } from "node:crypto";
import { expect, test } from "./fixtures";
import { forgetReader, makeReader, signIn } from "./readers";

const PASSWORD = "seven lemons under glass";
const title = (page: Page) => page.getByRole("heading", { level: 1 });

test.use({ registration: "open" });
test.beforeEach(async ({ sql }) => void (await sql(`DELETE FROM "RateLimit" WHERE "key" LIKE '%:network:%'`)));

/** A request with headers as they are written here, which a browser or fetch would not send. */
function raw(path: string, { method = "GET", headers = {}, body = "" }: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
  const url = new URL(path, process.env.PARALLAX_TEST_URL);
  return new Promise((resolve, reject) => {
    const asked = httpRequest(url, { method, headers: { host: url.host, ...headers } }, (response) => {
      let text = "";
      response.on("data", (chunk) => (text += String(chunk)));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** What a form without scripts would send, as the page holds it. */
async function formOf(path: string): Promise<[string, string][]> {
  const { text } = await raw(path);
  const form = /<form[^>]*class="form"[\s\S]*?<\/form>/.exec(text)![0];
  return [...form.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)].map(([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"').replaceAll("&amp;", "&")]);
}

function multipart(fields: [string, string][]): { headers: Record<string, string>; body: string } {
  const boundary = `----${randomUUID()}`;
  const body = `${fields.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join("")}--${boundary}--\r\n`;
  return { headers: { "content-type": `multipart/form-data; boundary=${boundary}`, "content-length": String(Buffer.byteLength(body)) }, body };
}

test("a form that another site sends signs nobody in", async ({ sql }) => {
  const reader = await makeReader(sql, { password: PASSWORD });
  const { headers, body } = multipart([...(await formOf("/sign-in")), ["email", reader.email], ["password", PASSWORD]]);
  const here = process.env.PARALLAX_TEST_URL!;
  for (const forged of [{}, { origin: "https://evil.example" }, { origin: "null" }, { origin: here, "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "none" }]) {
    const answer = await raw("/sign-in", { method: "POST", headers: { ...headers, ...(forged as Record<string, string>) }, body });
    expect(answer.headers["set-cookie"]?.join("") ?? "", JSON.stringify(forged)).not.toContain("parallax-session");
  }
  expect(await sql(`SELECT 1 FROM "Session" WHERE "userId" = $1`, [reader.id])).toHaveLength(0);
  const own = await raw("/sign-in", { method: "POST", headers: { ...headers, origin: here }, body });
  expect([own.status, own.headers.location]).toEqual([303, "/"]);
  expect(own.headers["set-cookie"]?.join("\n")).toMatch(/^parallax-session=[^;]+;.*HttpOnly/im);
});

test("a session that somebody planted in the browser is not the one that is signed in to", async ({ page, context, sql, signedIn }) => {
  const [stranger, reader] = [await makeReader(sql, { name: "Eve Stranger" }), await makeReader(sql, { password: PASSWORD })];
  const planted = await signedIn(stranger);
  await page.goto("/sign-in");
  await expect(title(page)).toHaveText("You are signed in as Eve Stranger");
  const [before] = (await context.cookies()).filter((cookie) => cookie.name === "parallax-session");
  // What the page asks for its reader has to be answered before the session ends.
  await page.waitForLoadState("networkidle");
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await expect(title(page)).toHaveText("You are signed out");
  expect(await sql(`SELECT 1 FROM "Session" WHERE "id" = $1`, [planted])).toHaveLength(0);
  await context.addCookies([before!]);
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(reader.email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/");
  const [after] = (await context.cookies()).filter((cookie) => cookie.name === "parallax-session");
  expect(after!.value).not.toBe(before!.value);
});

test("signing in leads to no other site", async ({ page, sql }) => {
  const reader = await makeReader(sql, { password: PASSWORD });
  const here = process.env.PARALLAX_TEST_URL!;
  for (const then of ["//evil.example", "/\\evil.example", "%2F%2Fevil.example", "https://evil.example", `${here}/latest`, "/%09/evil.example", "/%0d%0aSet-Cookie:a=b", "javascript:alert(1)"]) {
    await page.goto(`/sign-in?then=${then.includes("%") ? then : encodeURIComponent(then)}`);
    await page.getByLabel("E-mail address").fill(reader.email);
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await expect(page, then).toHaveURL("/");
    await forgetReader(page);
  }
});

test.describe("a stranger's name for this site", () => {
  test("is refused, and one in a forwarded header is not believed", async ({ sql, mail }) => {
    const reader = await makeReader(sql);
    expect((await raw("/sign-in", { headers: { host: "evil.example" } })).status).toBe(421);
    const { headers, body } = multipart([...(await formOf("/reset")), ["email", reader.email]]);
    const forged = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https", "x-forwarded-for": "203.0.113.77", forwarded: "host=evil.example" };
    const here = process.env.PARALLAX_TEST_URL!;
    expect((await raw("/reset", { method: "POST", headers: { ...headers, ...forged, origin: "https://evil.example" }, body })).text).not.toContain("Look into your mail");
    expect((await raw("/reset", { method: "POST", headers: { ...headers, ...forged, origin: here }, body })).text).toContain("Look into your mail");
    const { text } = await mail(reader.email, /Choose a new password/);
    expect([...text.matchAll(/https?:\/\/[^/\s]+/g)].map(([origin]) => origin)).toEqual([here, here]);
  });
});

test("known and unknown addresses are answered in the same words", async ({ page, sql }) => {
  const known = (await makeReader(sql, { password: PASSWORD })).email;
  for (const { path, fill, button } of [
    { path: "/reset", fill: {}, button: "Send the link" },
    { path: "/sign-in/by-mail", fill: {}, button: "Send the link" },
    { path: "/sign-up", fill: { Name: "Ada Readalot", Password: PASSWORD }, button: "Sign up" },
    { path: "/sign-in", fill: { Password: "not the password at all" }, button: "Sign in" },
  ]) {
    const said: string[] = [];
    for (const email of [known, `${randomUUID()}@readers.test`]) {
      await page.goto(path);
      await page.getByLabel("E-mail address").fill(email);
      for (const [label, value] of Object.entries(fill)) await page.getByLabel(label, { exact: true }).fill(value);
      await page.getByRole("main").getByRole("button", { name: button }).click();
      const answer = page.locator(".form-done, .form-problem");
      await expect(answer).toBeVisible();
      said.push((await answer.innerText()).replace(email, "…"));
    }
    expect(said[0], path).toBe(said[1]);
  }
});

test.describe("too many attempts", () => {
  test.use({ expectedErrors: [/429/] });

  test("at one account are refused, with how long to wait, in words and to programs", async ({ page, sql }) => {
    const reader = await makeReader(sql, { password: PASSWORD });
    const { headers, body } = multipart([...(await formOf("/sign-in")), ["email", reader.email], ["password", "not the password"]]);
    const attempt = () => raw("/sign-in", { method: "POST", headers: { ...headers, origin: process.env.PARALLAX_TEST_URL! }, body });
    for (let count = 0; count < 10; count++) expect((await attempt()).status).toBe(200);
    const refused = await attempt();
    expect([refused.status, refused.headers["content-type"]]).toEqual([429, "text/html; charset=utf-8"]);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(800);
    expect(refused.text).toMatch(/Too many attempts\. Wait 1[45] minutes/);

    await page.goto("/sign-in");
    await page.getByLabel("E-mail address").fill(reader.email);
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    const [answer] = await Promise.all([page.waitForResponse((response) => response.request().method() === "POST"), page.getByRole("main").getByRole("button", { name: "Sign in" }).click()]);
    expect(answer.status()).toBe(429);
    await expect(page.getByRole("main").getByRole("alert")).toHaveText(/Too many attempts\. Wait 1[45] minutes/);
    await expect(page.getByLabel("E-mail address")).toHaveValue(reader.email);
  });

  for (const { path, fields } of [{ path: "/reset", fields: [] }, { path: "/de/sign-in/by-mail", fields: [] }, { path: "/sign-up", fields: [["name", "Ada Readalot"], ["password", PASSWORD]] }] as { path: string; fields: [string, string][] }[]) {
    test(`at ${path} answer 429 on the page, which keeps what was typed`, async () => {
      const email = `${randomUUID()}@readers.test`;
      const { headers, body } = multipart([...(await formOf(path)), ["email", email], ...fields]);
      const attempt = () => raw(path, { method: "POST", headers: { ...headers, origin: process.env.PARALLAX_TEST_URL! }, body });
      for (let count = 0; count < 5; count++) expect((await attempt()).status).toBe(200);
      const refused = await attempt();
      expect(refused.status).toBe(429);
      expect(Number(refused.headers["retry-after"])).toBeGreaterThan(3_000);
      expect(refused.text).toContain(`value="${email}"`);
    });
  }
});

test.describe("whose session ends while their page is open", () => {
  // A page of theirs asks once more before it knows that nobody is signed in.
  test.use({ expectedErrors: [/status of 401.*\/api\/v1\//] });

  test("an ended session, a ban and a changed password take effect at once", async ({ page, context, browser, sql }) => {
    const reader = await makeReader(sql, { password: PASSWORD });
    const phone = await browser.newContext({ baseURL: process.env.PARALLAX_TEST_URL });
    const onPhone = await phone.newPage();
    const [here, there] = [await signIn(context, sql, reader), await signIn(phone, sql, reader)];
    const expectIn = async (which: typeof page, signedIn: boolean) => {
      await which.goto("/sign-in");
      await expect(title(which)).toHaveText(signedIn ? `You are signed in as ${reader.name}` : "Sign in");
    };
    await expectIn(page, true);
    await expectIn(onPhone, true);
    await sql(`DELETE FROM "Session" WHERE "id" = $1`, [there]);
    await expectIn(onPhone, false);
    await expectIn(page, true);
    await sql(`UPDATE "User" SET "status" = 'banned' WHERE "id" = $1`, [reader.id]);
    await expectIn(page, false);
    await sql(`UPDATE "User" SET "status" = 'active' WHERE "id" = $1`, [reader.id]);
    await expectIn(page, true);
    expect(await sql(`SELECT 1 FROM "Session" WHERE "id" = $1`, [here])).toHaveLength(1);
    await phone.close();
  });
});

test("the first admin is made by a link, once, and there is no other way in", async ({ page, sql }) => {
  const { createHash } = await import("node:crypto");
  const code = randomUUID();
  await sql(`INSERT INTO "Setting" ("key", "value") VALUES ('first-admin', to_jsonb($1::text)) ON CONFLICT ("key") DO UPDATE SET "value" = EXCLUDED."value"`, [createHash("sha256").update(code).digest("base64url")]);
  await page.goto(`/welcome/${randomUUID()}`);
  await expect(title(page)).toHaveText("This link is no longer good");
  const admins = await sql(`SELECT 1 FROM "User" WHERE "role" = 'admin'`);
  test.skip(admins.length > 0, "another journey has made an admin");
  await page.goto(`/welcome/${code}`);
  await page.getByLabel("Name").fill("Ada Printer");
  await page.getByLabel("E-mail address").fill(`${randomUUID()}@printers.test`);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page).toHaveURL("/");
  await page.goto("/sign-in");
  await expect(title(page)).toHaveText("You are signed in as Ada Printer");
  await forgetReader(page);
  await page.goto(`/welcome/${code}`);
  await expect(title(page)).toHaveText("This link is no longer good");
});
