import type { BrowserContext, Page } from "@playwright/test";
import { randomBytes, randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { hashPassword } from "../lib/auth/password";

/** Runs a statement on the server's database. */
export type Sql = <Row extends object>(statement: string, values?: unknown[]) => Promise<Row[]>;

export interface Reader {
  id: string;
  name: string;
  email: string;
}

interface About {
  name?: string;
  email?: string;
  role?: "reader" | "moderator" | "admin";
  /** Without one, the reader has no password. */
  password?: string;
}

/** A person with an account, made past the forms: for journeys that are about something else. */
export async function makeReader(sql: Sql, { name = "Ada Readalot", email = `${randomUUID()}@readers.test`, role = "reader", password }: About = {}): Promise<Reader> {
  const hash = password === undefined ? null : await hashPassword(password);
  const [row] = await sql<{ id: string }>(
    `INSERT INTO "User" ("id", "name", "email", "emailVerified", "role", "passwordHash") VALUES (gen_random_uuid(), $1, $2, now(), $3, $4) RETURNING "id"`,
    [name, email, role, hash],
  );
  return { id: row!.id, name, email };
}

type Cookies = Parameters<BrowserContext["addCookies"]>[0];

/** A session of somebody's, and the cookies of a browser that is in it. */
export async function sessionCookies(sql: Sql, reader: Reader, url = process.env.PARALLAX_TEST_URL ?? ""): Promise<{ sessionId: string; cookies: Cookies }> {
  const [session] = await sql<{ id: string }>(
    `INSERT INTO "Session" ("id", "userId", "expires", "device") VALUES (gen_random_uuid(), $1, now() + interval '30 days', 'Chrome on Linux') RETURNING "id"`,
    [reader.id],
  );
  return { sessionId: session!.id, cookies: await cookiesOf(sql, session!.id, url) };
}

/** The cookies of a browser that is in a session. */
export async function cookiesOf(sql: Sql, sessionId: string, url: string): Promise<Cookies> {
  const token = await encode({ token: { sid: sessionId }, secret: await secretOf(sql), maxAge: 86_400 });
  return [
    { name: "parallax-session", value: token, url, httpOnly: true, sameSite: "Lax" },
    { name: "parallax-reader", value: "1", url, sameSite: "Lax" },
  ];
}

/** Signs somebody in to a browser as the forms would, without going through them. Returns the session's id. */
export async function signIn(context: BrowserContext, sql: Sql, reader: Reader, url = process.env.PARALLAX_TEST_URL ?? ""): Promise<string> {
  const { sessionId, cookies } = await sessionCookies(sql, reader, url);
  await context.addCookies(cookies);
  return sessionId;
}

/** Makes a browser forget who was signed in, once nothing that its page asked for is under way. */
export async function forgetReader(page: Page): Promise<void> {
  await page.goto("about:blank");
  await page.context().clearCookies();
}

const secrets = new WeakMap<Sql, Promise<string>>();

/** The server's secret; made here if nobody has needed it yet. */
function secretOf(sql: Sql): Promise<string> {
  const secret = secrets.get(sql) ?? findSecret(sql);
  secrets.set(sql, secret);
  return secret;
}

async function findSecret(sql: Sql): Promise<string> {
  await sql(`INSERT INTO "Setting" ("key", "value") VALUES ('auth-secret', to_jsonb($1::text)) ON CONFLICT ("key") DO NOTHING`, [randomBytes(48).toString("base64url")]);
  const [row] = await sql<{ value: string }>(`SELECT "value" FROM "Setting" WHERE "key" = 'auth-secret'`);
  return row!.value;
}
