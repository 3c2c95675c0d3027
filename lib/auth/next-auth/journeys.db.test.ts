import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { changeRegistration } from "@/lib/accounts/mutations";
import type { AdminActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { sealToken, signedIn, startSession } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { CLIENT, openProvider } from "../../../e2e/openid-provider";
import { askNextAuth } from "./ask";
import { beginJourney, type Journey } from "./away";

useTestDatabase();

const provider = await openProvider();
// Read at first use, below.
Object.assign(process.env, { OIDC_ISSUER: provider.issuer, OIDC_ID: CLIENT.id, OIDC_SECRET: CLIENT.secret, OIDC_NAME: "Testing ID" });
afterAll(() => provider.close());

let count = 0;
beforeEach(async () => {
  await db().user.deleteMany();
  await changeRegistration((await newReader("admin")) as AdminActor, "open");
});

/** A browser with its cookies, on its way to the provider and back. */
class Browser {
  readonly jar = new Map<string, string>();

  get headers(): Headers {
    return new Headers({ host: "localhost:3000", "x-forwarded-for": `198.51.100.${count}`, cookie: [...this.jar].map((pair) => pair.join("=")).join("; ") });
  }

  keep(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (value === "" || /; Max-Age=0\b/i.test(cookie)) this.jar.delete(name);
      else this.jar.set(name, value);
    }
  }

  async signIn(userId: string): Promise<string> {
    const sessionId = await startSession(userId, null);
    this.jar.set("parallax-session", await sealToken(sessionId));
    return sessionId;
  }

  async leave(journey: Partial<Journey> = {}): Promise<URL> {
    const { location, cookies } = await beginJourney(this.headers, { provider: "oidc", lang: "en", onward: "/latest", ...journey });
    this.keep(cookies);
    return new URL(location);
  }

  /** Comes back to an address that the provider gave. */
  async comeBack(address: URL) {
    const answer = await askNextAuth(this.headers, { method: "GET", action: "callback", provider: "oidc", query: Object.fromEntries(address.searchParams) });
    this.keep(answer.cookies);
    return answer.location;
  }

  async who(): Promise<string | null> {
    return (await signedIn(this.headers.get("cookie")))?.userId ?? null;
  }
}

/** What the provider answers once its person has allowed it: where it sends the browser back to. */
async function allow(asked: URL, { sub = `sub${(count += 1)}`, email = `${sub}@elsewhere.test`, verified = true }: { sub?: string; email?: string; verified?: boolean } = {}): Promise<URL> {
  const query = new URLSearchParams([...asked.searchParams, ["sub", sub], ["email", email], ["name", "Grace"], ...(verified ? [["verified", "on"]] : [])] as [string, string][]);
  const answer = await fetch(`${provider.issuer}/granted?${query}`, { redirect: "manual" });
  return new URL(answer.headers.get("location")!);
}

const accounts = (userId: string) => db().account.findMany({ where: { userId }, select: { provider: true, providerAccountId: true } });
const emailOf = async (userId: string) => (await db().user.findUniqueOrThrow({ where: { id: userId } })).email!;

describe("a journey to an OpenID provider and back", () => {
  test("asks with state, nonce and a PKCE challenge, and its secrets stay in cookies that scripts cannot read", async () => {
    const browser = new Browser();
    const { location, cookies } = await beginJourney(browser.headers, { provider: "oidc", lang: "en", onward: "/" });
    const asked = new URL(location).searchParams;
    expect(asked.get("code_challenge_method")).toBe("S256");
    for (const name of ["state", "nonce", "code_challenge"]) expect([name, asked.get(name)?.length ?? 0]).toEqual([name, 43]);
    for (const name of ["state", "nonce", "pkce"]) {
      const cookie = cookies.find((one) => one.startsWith(`parallax-${name}=`));
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; SameSite=Lax/);
      expect(cookie).not.toContain(asked.get(name) ?? "challenge");
    }
  });

  test("signs in, makes the account in the language of the page, and goes on", async () => {
    const browser = new Browser();
    expect(await browser.comeBack(await allow(await browser.leave({ lang: "de", onward: "/de/latest" }), { email: "grace@elsewhere.test" }))).toBe("/de/latest");
    expect(await db().user.findUniqueOrThrow({ where: { email: "grace@elsewhere.test" } })).toMatchObject({ id: await browser.who(), language: "de" });
  });

  test.each(["state", "nonce", "code_challenge"])("comes to nothing where its %s is not the one it began with", async (name) => {
    const browser = new Browser();
    const asked = await browser.leave({ lang: "de" });
    asked.searchParams.set(name, "x".repeat(43));
    expect(await browser.comeBack(await allow(asked))).toMatch(/error=/);
    expect([await browser.who(), await db().account.count()]).toEqual([null, 0]);
  });

  test.each(["state", "nonce", "pkce"])("comes to nothing without its cookie for %s", async (name) => {
    const browser = new Browser();
    const asked = await browser.leave();
    browser.jar.delete(`parallax-${name}`);
    expect(await browser.comeBack(await allow(asked))).toMatch(/error=/);
    expect([await browser.who(), await db().account.count()]).toEqual([null, 0]);
  });

  test("cannot be ended in another browser, whether that has begun one itself or not", async () => {
    const [stranger, victim] = [new Browser(), new Browser()];
    const back = await allow(await stranger.leave());
    expect(await victim.comeBack(back)).toMatch(/error=/);
    const own = await victim.leave();
    expect(await victim.comeBack(back)).toMatch(/error=/);
    const mixed = new URL(back);
    mixed.searchParams.set("state", own.searchParams.get("state")!);
    expect(await victim.comeBack(mixed)).toMatch(/error=/);
    expect([await victim.who(), await db().account.count()]).toEqual([null, 0]);
  });

  test("that is refused leads to the page in its language", async () => {
    const browser = new Browser();
    expect(await browser.comeBack(await allow(await browser.leave({ lang: "de" }), { verified: false }))).toBe("/de/sign-in?error=unverified&with=oidc");
  });
});

describe("connecting a provider", () => {
  test("links it to the reader who wished it, even with an address that is another's or unconfirmed, and tells them by mail", async () => {
    const { userId } = await newReader();
    for (const person of [{ verified: false }, { email: await emailOf((await newReader()).userId) }]) {
      const browser = new Browser();
      const connecting = await browser.signIn(userId);
      await db().account.deleteMany();
      expect(await browser.comeBack(await allow(await browser.leave({ lang: "de", onward: "/de/settings/sign-in", connecting }), { sub: "grace", ...person }))).toBe("/de/settings/sign-in");
      expect(await accounts(userId)).toEqual([{ provider: "oidc", providerAccountId: "grace" }]);
      expect(await browser.who()).toBe(userId);
    }
    expect(await db().outboxMail.findFirst({ where: { to: await emailOf(userId) }, orderBy: { id: "desc" } })).toMatchObject({ subject: "Testing ID meldet Sie jetzt an" });
  });

  test("does not happen to who signed in meanwhile, on a journey that a guest began", async () => {
    const { userId } = await newReader();
    const browser = new Browser();
    const back = await allow(await browser.leave());
    const sessionId = await browser.signIn(userId);
    expect(await browser.comeBack(back)).toBe("/settings/sign-in?told=unasked");
    expect([await accounts(userId), (await signedIn(browser.headers.get("cookie")))?.sessionId]).toEqual([[], sessionId]);
  });

  test("does not happen to who signed in meanwhile, on a journey that another reader began", async () => {
    const [one, other] = [await newReader(), await newReader()];
    const browser = new Browser();
    const back = await allow(await browser.leave({ connecting: await browser.signIn(one.userId) }));
    await browser.signIn(other.userId);
    expect(await browser.comeBack(back)).toBe("/settings/sign-in?told=unasked");
    expect([await accounts(one.userId), await accounts(other.userId)]).toEqual([[], []]);
  });

  test("is wished for one journey: an older wish does not do for a newer one", async () => {
    const { userId } = await newReader();
    const browser = new Browser();
    await browser.leave({ connecting: await browser.signIn(userId) });
    const wish = browser.jar.get("parallax-connecting")!;
    const asked = await browser.leave();
    expect(browser.jar.has("parallax-connecting")).toBe(false);
    browser.jar.set("parallax-connecting", wish);
    expect(await browser.comeBack(await allow(asked))).toBe("/settings/sign-in?told=unasked");
    expect(await accounts(userId)).toEqual([]);
  });

  test("leaves with whom it is what is connected already", async () => {
    const [one, other] = [await newReader(), await newReader()];
    await db().account.create({ data: { userId: one.userId, type: "oauth", provider: "oidc", providerAccountId: "grace" } });
    const browser = new Browser();
    expect(await browser.comeBack(await allow(await browser.leave({ connecting: await browser.signIn(other.userId) }), { sub: "grace" }))).toBe("/settings/sign-in?told=elsewhere");
    expect([(await accounts(one.userId)).length, await accounts(other.userId), await browser.who()]).toEqual([1, [], other.userId]);
  });
});
