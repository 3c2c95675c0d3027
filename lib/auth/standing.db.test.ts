import { beforeEach, describe, expect, test } from "vitest";
import { createApiToken } from "@/lib/accounts/mutations";
import { operationsOf } from "@/lib/api/private/operation";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { actOnPerson } from "@/lib/moderation/mutations/people";
import type { PersonAct } from "@/lib/moderation/types";
import { privateAddress, privately } from "@/lib/http/private";
import { WriterActor, type AdminActor, type Role } from "./actors";
import { newReader } from "./actors.testing";
import { asAdmin, asModerator, asWriter, gateRequest } from "./gates";
import { hashPassword } from "./password";
import { whoseCredentials } from "./password-sign-in";
import { sealToken, startSession } from "./session";

useTestDatabase();

const HERE = "http://localhost:3000";
const PASSWORD = "seven lemons under glass";

/** What stands for any address by which somebody writes what others read. */
const said: string[] = [];
const { POST } = privateAddress(privately(
  operationsOf({ tag: "Account", scope: "read" })({ id: "say", method: "POST", path: "/say", summary: "Says something", description: "In public." }),
  async (actor) => {
    said.push(asWriter(actor).userId);
    return { body: null };
  },
));

let admin: AdminActor;
beforeEach(async () => {
  said.length = 0;
  admin = (await newReader("admin")) as AdminActor;
});

const decide = (userId: string, act: PersonAct) => actOnPerson(admin, userId, act, "", HERE);

async function inBrowser(role: Role = "reader") {
  const actor = await newReader(role);
  const cookie = `parallax-session=${await sealToken(await startSession(actor.userId, null))}`;
  const request = (method = "GET") => new Request(`${HERE}/api/v1/say`, { method, headers: { cookie, "sec-fetch-site": "same-origin" } });
  return { ...actor, userId: actor.userId, request, say: () => POST(request("POST"), { params: Promise.resolve({}) }) };
}

describe("somebody who is suspended", () => {
  test("stays signed in and keeps what is theirs, but writes nothing that others read, and is told until when", async () => {
    const { userId, request, say } = await inBrowser();
    expect((await say()).status).toBe(204);
    await decide(userId, { do: "suspend", reason: "abuse", days: 7 });
    const { statusUntil } = await db().user.findUniqueOrThrow({ where: { id: userId } });
    const actor = await gateRequest(request(), "session");
    expect([actor.userId, actor.mayWrite, actor.suspension]).toEqual([userId, false, { until: statusUntil }]);

    const refused = await say();
    expect([refused.status, refused.headers.get("content-type")]).toEqual([403, "application/problem+json"]);
    const day = statusUntil!.toISOString().slice(0, 10);
    expect(await refused.json()).toMatchObject({ code: "forbidden", detail: expect.stringContaining(`until ${day}`) });
    expect(said).toEqual([userId]);
  });

  test("without an end is told that there is none yet", async () => {
    const { userId, say } = await inBrowser();
    await decide(userId, { do: "suspend", reason: "abuse", days: null });
    expect(await (await say()).json()).toMatchObject({ detail: expect.stringMatching(/until an admin/) });
  });

  test("may write again once it is over or was lifted", async () => {
    const { userId, say } = await inBrowser();
    await db().user.update({ where: { id: userId }, data: { status: "suspended", statusUntil: new Date(Date.now() - 1_000) } });
    expect((await say()).status).toBe(204);
    await decide(userId, { do: "suspend", reason: "abuse", days: 1 });
    expect((await say()).status).toBe(403);
    await decide(userId, { do: "forgive", reason: "mistake" });
    expect((await say()).status).toBe(204);
  });

  test("neither moderates nor administers meanwhile", async () => {
    const { userId, request } = await inBrowser("moderator");
    expect(asModerator(await gateRequest(request(), "session")).moderates).toBe(true);
    await decide(userId, { do: "suspend", reason: "abuse", days: 7 });
    const actor = await gateRequest(request(), "session");
    expect([actor.role, actor instanceof WriterActor]).toEqual(["reader", false]);
    for (const as of [asAdmin, asModerator, asWriter]) expect(() => as(actor)).toThrow(expect.objectContaining({ code: "forbidden" }) as Error);
  });

  test("may sign in, and use tokens in the same way", async () => {
    const { userId, ...person } = await inBrowser();
    const { token } = await createApiToken(new WriterActor(userId, "reader", person.proof), { name: "Phone", scopes: ["read"], days: 1 });
    const { email } = await db().user.update({ where: { id: userId }, data: { passwordHash: await hashPassword(PASSWORD) } });
    await decide(userId, { do: "suspend", reason: "abuse", days: 7 });
    expect(await whoseCredentials(email!, PASSWORD, new Headers({ "x-forwarded-for": "203.0.113.9" }))).toEqual({ id: userId });
    const bearer = (method: string) => new Request(`${HERE}/api/v1/say`, { method, headers: { authorization: `Bearer ${token}` } });
    expect((await gateRequest(bearer("GET"), "read")).mayWrite).toBe(false);
    expect((await POST(bearer("POST"), { params: Promise.resolve({}) })).status).toBe(403);
  });
});

describe("somebody who is banned", () => {
  test("is signed out everywhere, may not sign in, and is told whom to ask for their data", async () => {
    const { userId, request } = await inBrowser();
    const { email } = await db().user.update({ where: { id: userId }, data: { passwordHash: await hashPassword(PASSWORD) } });
    await decide(userId, { do: "ban", reason: "abuse" });
    expect(await db().session.count({ where: { userId } })).toBe(0);
    await expect(gateRequest(request(), "session")).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(whoseCredentials(email!, PASSWORD, new Headers({ "x-forwarded-for": "203.0.113.10" }))).rejects.toMatchObject({ code: "forbidden", message: expect.stringMatching(/closed by an admin.*data.*whoever runs this paper/s) });
  });
});
