import { encode } from "next-auth/jwt";
import { describe, expect, test } from "vitest";
import { changePassword, endOneSession, endOtherSessions } from "@/lib/accounts/mutations";
import { sessionsOf } from "@/lib/accounts/queries";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { UserActor } from "./actors";
import { newReader } from "./actors.testing";
import { hashPassword } from "./password";
import { authSecret } from "./secret";
import { openToken, sealToken, signedIn, startSession } from "./session";

useTestDatabase();

/** Somebody signed in, and the Cookie header of their browser. */
async function inBrowser(role: "reader" | "admin" = "reader") {
  const { userId } = await newReader(role);
  const sessionId = await startSession(userId, "Firefox on Linux");
  const cookie = `other=1; parallax-session=${await sealToken(sessionId)}`;
  return { userId, sessionId, cookie, actor: new UserActor(userId, role, { kind: "session", sessionId }) };
}

describe("signedIn", () => {
  test("knows who sent a cookie of ours", async () => {
    const { userId, sessionId, cookie } = await inBrowser();
    expect(await signedIn(cookie)).toEqual({ sessionId, userId, role: "reader", suspension: null });
  });

  test("takes no cookie that was not sealed here, nor one that holds no session", async () => {
    const { sessionId, cookie } = await inBrowser();
    const strangers = await encode({ token: { sid: sessionId }, secret: "another paper's secret, as long as ours is" });
    const empty = await encode({ token: { sub: sessionId }, secret: await authSecret() });
    const old = await encode({ token: { sid: sessionId }, secret: await authSecret(), maxAge: -60 });
    const headers = [null, "", "parallax-session=", "parallax-session=%E0%A4", ...[sessionId, strangers, empty, old].map((value) => `parallax-session=${value}`), cookie.replace("parallax-session", "__Host-parallax-session")];
    for (const header of headers) expect([header, await signedIn(header)]).toEqual([header, null]);
  });

  test("the token holds the id of the session and nothing else of its person", async () => {
    const { sessionId, cookie } = await inBrowser();
    const token = cookie.split("parallax-session=")[1]!;
    expect(await openToken(token)).toBe(sessionId);
    const { decode } = await import("next-auth/jwt");
    expect(Object.keys((await decode({ token, secret: await authSecret() })) ?? {}).sort()).toEqual(["exp", "iat", "jti", "sid"]);
  });

  test("an ended session stops at the next request", async () => {
    const { sessionId, cookie, actor } = await inBrowser();
    expect(await endOneSession(actor, sessionId)).toBe(true);
    expect(await signedIn(cookie)).toBeNull();
  });

  test("nobody ends a session of somebody else", async () => {
    const [one, other] = [await inBrowser(), await inBrowser()];
    expect(await endOneSession(one.actor, other.sessionId)).toBe(false);
    expect(await signedIn(other.cookie)).not.toBeNull();
  });

  test("a changed role and a ban hold from the next request on", async () => {
    const { userId, cookie } = await inBrowser("admin");
    await db().user.update({ where: { id: userId }, data: { role: "reader" } });
    expect(await signedIn(cookie)).toMatchObject({ role: "reader" });
    await db().user.update({ where: { id: userId }, data: { status: "banned" } });
    expect(await signedIn(cookie)).toBeNull();
  });

  test("a suspension lets in and is told with its end, until it ends by itself", async () => {
    const { userId, cookie } = await inBrowser();
    const suspend = (statusUntil: Date | null) => db().user.update({ where: { id: userId }, data: { status: "suspended", statusUntil } });
    const later = new Date(Date.now() + 60_000);
    await suspend(null);
    expect(await signedIn(cookie)).toMatchObject({ suspension: { until: null } });
    await suspend(later);
    expect(await signedIn(cookie)).toMatchObject({ suspension: { until: later } });
    await suspend(new Date(Date.now() - 60_000));
    expect(await signedIn(cookie)).toMatchObject({ suspension: null });
  });

  test("a session that nobody came back to ends, and coming back moves its end on, but not for ever", async () => {
    const { sessionId, cookie } = await inBrowser();
    const day = 86_400_000;
    await db().session.update({ where: { id: sessionId }, data: { expires: new Date(Date.now() + day), lastSeenAt: new Date(Date.now() - 3_600_000) } });
    await signedIn(cookie);
    const moved = await db().session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(moved.expires.getTime()).toBeGreaterThan(Date.now() + 80 * day);
    expect(moved.lastSeenAt.getTime()).toBeGreaterThan(Date.now() - 60_000);

    await db().session.update({ where: { id: sessionId }, data: { createdAt: new Date(Date.now() - 360 * day), lastSeenAt: new Date(Date.now() - 3_600_000) } });
    await signedIn(cookie);
    expect((await db().session.findUniqueOrThrow({ where: { id: sessionId } })).expires.getTime()).toBeLessThan(Date.now() + 6 * day);

    await db().session.update({ where: { id: sessionId }, data: { expires: new Date(Date.now() - 1) } });
    expect(await signedIn(cookie)).toBeNull();
  });

  test("writes that somebody was here at most every five minutes", async () => {
    const { sessionId, cookie } = await inBrowser();
    const seen = new Date(Date.now() - 4 * 60_000);
    await db().session.update({ where: { id: sessionId }, data: { lastSeenAt: seen } });
    await signedIn(cookie);
    expect((await db().session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt).toEqual(seen);
  });
});

describe("a person's sessions", () => {
  test("are listed with their devices, and all others can be ended at once", async () => {
    const { userId, sessionId, actor, cookie } = await inBrowser();
    await startSession(userId, "Safari on iPhone");
    expect((await sessionsOf(userId)).map((one) => one.device).sort()).toEqual(["Firefox on Linux", "Safari on iPhone"]);
    expect(await endOtherSessions(actor)).toBe(1);
    expect((await sessionsOf(userId)).map((one) => one.id)).toEqual([sessionId]);
    expect(await signedIn(cookie)).not.toBeNull();
  });

  test("all others end when the password is changed", async () => {
    const { userId, actor, cookie } = await inBrowser();
    await db().user.update({ where: { id: userId }, data: { passwordHash: await hashPassword("three old umbrellas") } });
    const phone = `parallax-session=${await sealToken(await startSession(userId, "Safari on iPhone"))}`;
    const change = (current: string) => changePassword(actor, { current, next: "nine green umbrellas" }, { origin: "http://localhost:3000", lang: "en" });
    await expect(change("not my password")).rejects.toMatchObject({ fields: { current: expect.stringContaining("not your password") } });
    expect(await signedIn(phone)).not.toBeNull();
    await change("three old umbrellas");
    expect(await signedIn(phone)).toBeNull();
    expect(await signedIn(cookie)).not.toBeNull();
  });
});

test("two processes that both need the secret first agree on it", async () => {
  const { settingOnce } = await import("@/lib/db/settings");
  let made = 0;
  const all = await Promise.all(Array.from({ length: 8 }, () => settingOnce("made-once", () => `secret ${++made}`)));
  expect(new Set(all).size).toBe(1);
});
