import { describe, expect, test } from "vitest";
import { newReader } from "@/lib/auth/actors.testing";
import { hashPassword } from "@/lib/auth/password";
import { signedIn } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { authHandler } from "./auth";

useTestDatabase();

const HERE = "http://localhost:3000";
const PASSWORD = "seven lemons under glass";
let network = 0;

type Given = { method?: string; cookie?: string; body?: Record<string, string>; headers?: Record<string, string> };

/** Asks one of next-auth's addresses as a program would, each time from another network unless one is named. */
async function ask(path: string, { method = "GET", cookie = "", body, headers = {} }: Given = {}) {
  const request = new Request(`${HERE}/api/auth/${path}`, {
    method,
    headers: { host: "localhost:3000", "x-forwarded-for": `198.51.100.${(network += 1)}`, cookie, ...(body ? { "content-type": "application/x-www-form-urlencoded" } : {}), ...headers },
    body: body && new URLSearchParams(body).toString(),
  });
  const nextauth = path.split("?")[0]!.split("/");
  const response = await authHandler(request, { params: Promise.resolve({ nextauth }) });
  const set = response.headers.getSetCookie();
  const jar = Object.fromEntries(set.map((one) => /^([^=]+)=([^;]*)/.exec(one)!.slice(1) as [string, string]));
  return { status: response.status, location: response.headers.get("location"), set, jar, text: await response.text(), retryAfter: response.headers.get("retry-after") };
}

async function token(): Promise<{ cookie: string; csrfToken: string }> {
  const { jar, text } = await ask("csrf");
  return { cookie: `parallax-csrf=${jar["parallax-csrf"]}`, csrfToken: (JSON.parse(text) as { csrfToken: string }).csrfToken };
}

async function withPassword(email: string, password: string, given: Given = {}) {
  const { cookie, csrfToken } = await token();
  return ask("callback/credentials", { ...given, method: "POST", cookie: [cookie, given.cookie].filter(Boolean).join("; "), body: { csrfToken, email, password, ...given.body } });
}

async function newPerson() {
  const { userId } = await newReader();
  const person = await db().user.update({ where: { id: userId }, data: { passwordHash: await hashPassword(PASSWORD) } });
  return { userId, email: person.email! };
}

describe("signing in by plain HTTP", () => {
  test("gives a session cookie that scripts cannot read, and a hint that they can", async () => {
    const { userId, email } = await newPerson();
    const { status, location, set, jar } = await withPassword(email, PASSWORD, { headers: { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0" } });
    expect([status, location]).toEqual([302, "/"]);
    const session = set.find((one) => one.startsWith("parallax-session="))!;
    expect(session).toMatch(/; HttpOnly/);
    expect(session).toMatch(/; SameSite=Lax/);
    expect(session).toMatch(/; Path=\//);
    expect(session).not.toMatch(/Domain/);
    expect(set.find((one) => one.startsWith("parallax-reader="))).toMatch(/^parallax-reader=1;(?!.*HttpOnly)/);
    expect(await signedIn(`parallax-session=${jar["parallax-session"]}`)).toMatchObject({ userId, role: "reader" });
    expect(await db().session.findMany({ where: { userId }, select: { device: true } })).toEqual([{ device: "Firefox on Linux" }]);
  });

  test("begins a new session and ends the one that was in the browser", async () => {
    const [victim, stranger] = [await newPerson(), await newPerson()];
    const planted = (await withPassword(stranger.email, PASSWORD)).jar["parallax-session"]!;
    const { jar } = await withPassword(victim.email, PASSWORD, { cookie: `parallax-session=${planted}` });
    expect(jar["parallax-session"]).not.toBe(planted);
    expect(await signedIn(`parallax-session=${planted}`)).toBeNull();
    expect(await signedIn(`parallax-session=${jar["parallax-session"]}`)).toMatchObject({ userId: victim.userId });
  });

  test("tells next-auth's own session address no more than who it is", async () => {
    const { userId, email } = await newPerson();
    const { jar } = await withPassword(email, PASSWORD);
    const { text } = await ask("session", { cookie: `parallax-session=${jar["parallax-session"]}` });
    expect(JSON.parse(text)).toEqual({ expires: expect.any(String), user: { id: userId } });
  });

  test("signing out ends the row and takes both cookies away", async () => {
    const { userId, email } = await newPerson();
    const { jar } = await withPassword(email, PASSWORD);
    const { cookie, csrfToken } = await token();
    const session = `parallax-session=${jar["parallax-session"]}`;
    const { set } = await ask("signout", { method: "POST", cookie: `${cookie}; ${session}`, body: { csrfToken } });
    expect(set.filter((one) => /^parallax-(session|reader)=;/.test(one))).toHaveLength(2);
    expect(await db().session.count({ where: { userId } })).toBe(0);
    expect(await signedIn(session)).toBeNull();
  });
});

describe("forged requests", () => {
  test("without the token that belongs to its cookie nobody is signed in or out", async () => {
    const { userId, email } = await newPerson();
    const { cookie, csrfToken } = await token();
    for (const given of [{ body: {} }, { cookie, body: {} }, { body: { csrfToken } }, { cookie, body: { csrfToken: "0".repeat(64) } }, { cookie: "parallax-csrf=a%7Cb", body: { csrfToken: "a" } }]) {
      const { jar } = await ask("callback/credentials", { method: "POST", ...given, body: { ...given.body as object, email, password: PASSWORD } });
      expect(jar["parallax-session"]).toBeUndefined();
    }
    const { jar } = await withPassword(email, PASSWORD);
    await ask("signout", { method: "POST", cookie: `parallax-session=${jar["parallax-session"]}`, body: {} });
    expect(await db().session.count({ where: { userId } })).toBe(1);
  });

  test.each<Record<string, string>>([{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }, { origin: "null" }])("from another site (%j) are refused, token or not", async (headers) => {
    const { email } = await newPerson();
    const { status, jar } = await withPassword(email, PASSWORD, { headers });
    expect([status, jar["parallax-session"]]).toEqual([403, undefined]);
  });

  test("a stranger's name for this site is refused and never repeated", async () => {
    const { email } = await newPerson();
    const headers = { host: "evil.example" };
    for (const forged of [headers, { "x-forwarded-host": "evil.example" }]) {
      const { status, text } = await withPassword(email, PASSWORD, { headers: forged });
      expect(status).toBe(400);
      expect(text).not.toContain("evil.example");
      await ask("signin/email", { method: "POST", headers: forged, ...await bodyFor({ email }) });
    }
    expect(await db().outboxMail.count({ where: { to: email } })).toBe(0);
    await ask("signin/email", { method: "POST", headers: { host: "localhost:6666", "x-forwarded-proto": "http" }, ...await bodyFor({ email }) });
    const mail = await db().outboxMail.findFirstOrThrow({ where: { to: email } });
    expect([...mail.text.matchAll(/https?:\/\/[^/\s]+/g)].map(([origin]) => origin)).toEqual(["http://localhost:3000", "http://localhost:3000"]);
  });
});

test("nobody writes into the log from outside", async () => {
  expect((await ask("_log", { method: "POST", body: { level: "error", code: "made up", message: "made up" } })).status).toBe(404);
});

async function bodyFor(body: Record<string, string>) {
  const { cookie, csrfToken } = await token();
  return { cookie, body: { csrfToken, ...body } };
}

describe("where signing in leads", () => {
  test.each(["//evil.example", "/\\evil.example", "https://evil.example/", "http://localhost:3000.evil.example/", "http://localhost:3000@evil.example/", "javascript:alert(1)", "/%09/evil.example\n"])("never to %s", async (callbackUrl) => {
    const { email } = await newPerson();
    const { location } = await withPassword(email, PASSWORD, { body: { callbackUrl } });
    expect(new URL(location!, HERE).origin).toBe(HERE);
    expect(location).toMatch(/^\/(?!\/)/);
  });

  test.each([["/latest", "/latest"], [`${HERE}/latest?x=1`, "/latest?x=1"]])("to %s, a page here", async (callbackUrl, path) => {
    const { email } = await newPerson();
    expect((await withPassword(email, PASSWORD, { body: { callbackUrl } })).location).toBe(path);
  });
});

describe("too many attempts", () => {
  test("at one account are refused from everywhere, known or not, with how long to wait", async () => {
    const known = await newPerson();
    for (const email of [known.email, "nobody@readers.test"]) {
      for (let attempt = 0; attempt < 10; attempt++) expect((await withPassword(email, "not the password")).location).toContain("error=");
      const { status, retryAfter, text } = await withPassword(email.toUpperCase(), email === known.email ? PASSWORD : "x");
      expect(status).toBe(429);
      expect(Number(retryAfter)).toBeGreaterThan(800);
      expect(JSON.parse(text)).toMatchObject({ code: "rate-limited", detail: expect.stringMatching(/Wait 1[45] minutes/) });
    }
  });

  test("from one network are refused, though each is at another account, and others are not", async () => {
    const { email } = await newPerson();
    const headers = (host: number) => ({ "x-forwarded-for": `2001:db8:7:7::${host.toString(16)}` });
    for (let attempt = 0; attempt < 50; attempt++) await withPassword(`nobody${attempt}@readers.test`, "not the password", { headers: headers(attempt) });
    expect((await withPassword(email, PASSWORD, { headers: headers(99) })).status).toBe(429);
    expect((await withPassword(email, PASSWORD, { headers: { "x-forwarded-for": "2001:db8:7:8::1" } })).status).toBe(302);
  });

  test("do not count those that succeed", async () => {
    const { email } = await newPerson();
    for (let attempt = 0; attempt < 12; attempt++) expect((await withPassword(email, PASSWORD)).status).toBe(302);
  });
});
