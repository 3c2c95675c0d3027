import { expect, test } from "vitest";
import { newReader } from "@/lib/auth/actors.testing";
import { hashPassword } from "@/lib/auth/password";
import { signedIn } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { authHandler } from "./auth";

useTestDatabase();

// Read at first use, below.
process.env.PUBLIC_URL = "https://news.example.org";

async function ask(action: string, cookie = "", body?: Record<string, string>) {
  const request = new Request(`http://10.0.0.1:3000/api/auth/${action}`, {
    method: body ? "POST" : "GET", headers: { host: "news.example.org", "x-forwarded-host": "news.example.org", "x-forwarded-proto": "https", cookie, "content-type": "application/x-www-form-urlencoded" },
    body: body && new URLSearchParams(body).toString(),
  });
  const response = await authHandler(request, { params: Promise.resolve({ nextauth: action.split("/") }) });
  return { response, set: response.headers.getSetCookie(), text: await response.text() };
}

const pair = (set: string[], name: string) => set.find((one) => one.startsWith(`${name}=`))?.split(";")[0] ?? "";

test("by https every cookie is bound to this host and to https", async () => {
  const { userId } = await newReader();
  const { email } = await db().user.update({ where: { id: userId }, data: { passwordHash: await hashPassword("seven lemons under glass") } });
  const first = await ask("csrf");
  const { csrfToken } = JSON.parse(first.text) as { csrfToken: string };
  const { set, response } = await ask("callback/credentials", pair(first.set, "__Host-parallax-csrf"), { csrfToken, email: email!, password: "seven lemons under glass" });
  expect(response.headers.get("location")).toBe("/");
  for (const cookie of [...first.set, ...set].filter((one) => !one.startsWith("parallax-reader="))) {
    expect(cookie).toMatch(/^__Host-parallax-/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; Secure/);
    expect(cookie).toMatch(/; Path=\/(;|$)/);
    expect(cookie).not.toMatch(/Domain/);
  }
  expect(set.find((one) => one.startsWith("parallax-reader="))).toMatch(/; Secure/);
  const session = pair(set, "__Host-parallax-session");
  expect(await signedIn(session)).toMatchObject({ userId });
  // Without the prefix it may come from another host.
  expect(await signedIn(session.replace("__Host-", ""))).toBeNull();
});

test("mails lead to the public address, whatever a request says", async () => {
  const first = await ask("csrf");
  const { csrfToken } = JSON.parse(first.text) as { csrfToken: string };
  const request = new Request("http://evil.example/api/auth/signin/email", {
    method: "POST", headers: { host: "evil.example", "x-forwarded-host": "evil.example", "content-type": "application/x-www-form-urlencoded", cookie: pair(first.set, "__Host-parallax-csrf") },
    body: new URLSearchParams({ csrfToken, email: "ada@readers.test", callbackUrl: "https://evil.example/" }).toString(),
  });
  await authHandler(request, { params: Promise.resolve({ nextauth: ["signin", "email"] }) });
  const { text } = await db().outboxMail.findFirstOrThrow();
  expect([...text.matchAll(/https?:\/\/[^/\s]+/g)].map(([origin]) => origin)).toEqual(["https://news.example.org", "https://news.example.org"]);
});
