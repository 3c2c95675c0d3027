import { describe, expect, test } from "vitest";
import { UserActor } from "@/lib/auth/actors";
import { newReader, withToken } from "@/lib/auth/actors.testing";
import { hashPassword } from "@/lib/auth/password";
import { startSession } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { disconnectProvider, proveToConnect } from ".";
import { mustProveAgain, waysOf } from "../queries";

useTestDatabase();

const PASSWORD = "seven lemons under glass";
const place = { origin: "http://localhost:3000", lang: "en" } as const;
const GITHUB = { id: "github", name: "GitHub" };

async function reader({ password, email, connected }: { password?: string; email?: null; connected: readonly string[] }): Promise<UserActor> {
  const { userId } = await newReader();
  await db().user.update({ where: { id: userId }, data: { passwordHash: password && (await hashPassword(password)), ...(email === null ? { email } : {}) } });
  await db().account.createMany({ data: connected.map((provider) => ({ userId, type: "oauth", provider, providerAccountId: `${provider} of ${userId}` })) });
  return new UserActor(userId, "reader", { kind: "session", sessionId: await startSession(userId, null) });
}

describe("disconnecting a provider", () => {
  const offered = { providers: ["github", "oidc"], mail: false };

  test.each([
    ["with a password", { password: PASSWORD, connected: ["github"] }, offered, true],
    ["with an address to which mails go", { connected: ["github"] }, { ...offered, mail: true }, true],
    ["with another provider", { email: null, connected: ["github", "oidc"] }, offered, true],
    ["without another way", { connected: ["github"] }, offered, false],
    ["with a password but no address to sign in with", { password: PASSWORD, email: null, connected: ["github"] }, { ...offered, mail: true }, false],
    ["with another provider whose keys are gone", { connected: ["github", "google"] }, offered, false],
  ] as const)("%s", async (_name, person, here, works) => {
    const actor = await reader(person);
    const outcome = await disconnectProvider(actor, GITHUB, here, place).then(() => true, (error: { code: string }) => error.code);
    expect(outcome).toBe(works || "conflict");
    expect((await waysOf(actor.userId)).connected.includes("github")).toBe(!works);
  });

  test("of two that are disconnected at once, the last way in stays", async () => {
    const actor = await reader({ email: null, connected: ["github", "oidc"] });
    const outcomes = await Promise.allSettled([disconnectProvider(actor, GITHUB, offered, place), disconnectProvider(actor, { id: "oidc", name: "Testing ID" }, offered, place)]);
    expect(outcomes.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await waysOf(actor.userId)).connected).toHaveLength(1);
  });

  test("touches nobody else's, is told by mail, and takes no token", async () => {
    const [actor, other] = [await reader({ password: PASSWORD, connected: ["github"] }), await reader({ password: PASSWORD, connected: ["github"] })];
    await expect(disconnectProvider(withToken(actor, ["read"]), GITHUB, offered, place)).rejects.toMatchObject({ code: "forbidden" });
    await disconnectProvider(actor, GITHUB, offered, place);
    await disconnectProvider(actor, GITHUB, offered, place);
    expect((await waysOf(other.userId)).connected).toEqual(["github"]);
    const { email } = await db().user.findUniqueOrThrow({ where: { id: actor.userId } });
    expect(await db().outboxMail.count({ where: { to: email!, subject: "GitHub no longer signs you in" } })).toBe(1);
  });
});

describe("connecting a provider asks for proof", () => {
  test("unless its reader has signed in just now, or has no password", async () => {
    const actor = await reader({ password: PASSWORD, connected: [] });
    expect(await mustProveAgain(actor)).toBe(false);
    const { userId, proof } = actor;
    await db().session.updateMany({ where: { userId }, data: { createdAt: new Date(Date.now() - 11 * 60_000) } });
    expect(await mustProveAgain(actor)).toBe(true);
    await expect(proveToConnect(actor, "github", "not this one")).rejects.toMatchObject({ fields: { current: expect.any(String) } });
    expect(await proveToConnect(actor, "github", PASSWORD)).toBe(proof.kind === "session" && proof.sessionId);
    await db().user.update({ where: { id: userId }, data: { passwordHash: null } });
    expect(await mustProveAgain(actor)).toBe(false);
    await expect(proveToConnect(withToken(actor, ["read"]), "github", "")).rejects.toMatchObject({ code: "forbidden" });
  });

  test("and refuses what is connected already", async () => {
    const actor = await reader({ connected: ["github"] });
    await expect(proveToConnect(actor, "github", "")).rejects.toMatchObject({ code: "conflict" });
    await expect(proveToConnect(actor, "oidc", "")).resolves.toEqual(expect.any(String));
  });
});
