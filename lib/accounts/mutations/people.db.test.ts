import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { AdminActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { startSession } from "@/lib/auth/session";
import { main } from "@/lib/cli/index";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { verifyLog } from "@/lib/moderation/queries/log";
import { changeRole, declinePerson, endSessionsOf, letIn } from ".";

useTestDatabase();
afterEach(() => void vi.restoreAllMocks());

const NOBODY = "00000000-0000-0000-0000-00000000dead";
let admin: AdminActor;
beforeAll(async () => {
  admin = (await newReader("admin")) as AdminActor;
});

const aliasOf = async (userId: string) => (await db().personAlias.findUniqueOrThrow({ where: { userId } })).alias;
const actsOn = async (userId: string) => db().moderationAct.findMany({ where: { target: await aliasOf(userId) }, orderBy: { id: "asc" }, select: { actor: true, action: true, reason: true, detail: true } });

describe("what an admin decides about somebody", () => {
  test("is in the log, once, under random names, with how it was before", async () => {
    const { userId } = await newReader();
    await startSession(userId, null);
    await changeRole(admin, userId, "moderator");
    await changeRole(admin, userId, "moderator");
    expect([await endSessionsOf(admin, userId), await endSessionsOf(admin, userId)]).toEqual([1, 0]);
    const actor = await aliasOf(admin.userId);
    expect(await actsOn(userId)).toEqual([
      { actor, action: "change-role", reason: "organisation", detail: { from: "reader", to: "moderator" } },
      { actor, action: "sign-out", reason: "organisation", detail: {} },
    ]);
    const memories = await db().actMemory.findMany({ where: { personId: userId }, orderBy: { actId: "asc" } });
    expect(memories.map(({ actorId, before }) => [actorId, before])).toEqual([[admin.userId, { role: "reader" }], [admin.userId, {}]]);
  });

  test("about newcomers is in the log too, and a declined one leads nowhere", async () => {
    const [{ userId: welcome }, { userId: declined }] = [await newReader(), await newReader()];
    await db().user.updateMany({ where: { id: { in: [welcome, declined] } }, data: { status: "pending" } });
    await letIn(admin, welcome, "https://paper.example");
    await expect(letIn(admin, welcome, "https://paper.example")).rejects.toMatchObject({ code: "not-found" });
    await declinePerson(admin, declined);
    await expect(declinePerson(admin, declined)).rejects.toMatchObject({ code: "not-found" });
    expect(await actsOn(welcome)).toEqual([{ actor: await aliasOf(admin.userId), action: "admit", reason: "organisation", detail: {} }]);
    const { target } = await db().moderationAct.findFirstOrThrow({ where: { action: "decline" } });
    expect(await db().personAlias.count({ where: { alias: target } })).toBe(0);
    expect(await db().actMemory.count({ where: { personId: declined } })).toBe(0);
  });

  test("leaves nothing in the log when it is refused", async () => {
    const before = await db().moderationAct.count();
    await expect(changeRole(admin, admin.userId, "reader")).rejects.toMatchObject({ code: "conflict" });
    for (const act of [() => changeRole(admin, NOBODY, "moderator"), () => endSessionsOf(admin, NOBODY)]) await expect(act()).rejects.toMatchObject({ code: "not-found" });
    expect(await db().moderationAct.count()).toBe(before);
  });
});

test("what the command line decides is the system's, and the log verifies", async () => {
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  const reader = await newReader();
  const { email } = await db().user.findUniqueOrThrow({ where: { id: reader.userId } });
  expect(await main(["users", "promote", email!, "moderator"])).toBe(0);
  expect(await main(["users", "create", "boss@readers.test", "--role", "admin"])).toBe(0);
  expect(await main(["users", "create", "plain@readers.test"])).toBe(0);
  const made = await db().user.findUniqueOrThrow({ where: { email: "boss@readers.test" } });
  expect(await actsOn(reader.userId)).toEqual([{ actor: "system", action: "change-role", reason: "organisation", detail: { from: "reader", to: "moderator" } }]);
  expect(await actsOn(made.id)).toEqual([{ actor: "system", action: "change-role", reason: "organisation", detail: { from: "reader", to: "admin" } }]);
  const acts = await db().moderationAct.count();
  expect(await verifyLog(null)).toMatchObject({ ok: true, acts });
});
