import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { AdminActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { main } from "@/lib/cli/index";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { verifyLog } from "@/lib/moderation/queries/log";
import { changeRole, changeStanding } from ".";

useTestDatabase();
afterEach(() => void vi.restoreAllMocks());

let admin: AdminActor;
beforeAll(async () => {
  admin = (await newReader("admin")) as AdminActor;
});

const aliasOf = async (userId: string) => (await db().personAlias.findUniqueOrThrow({ where: { userId } })).alias;
const actsOn = async (userId: string) => db().moderationAct.findMany({ where: { target: await aliasOf(userId) }, orderBy: { id: "asc" }, select: { actor: true, action: true, reason: true, detail: true } });

describe("what an admin decides about somebody", () => {
  test("is in the log, once, under random names, with how it was before", async () => {
    const { userId } = await newReader();
    await changeStanding(admin, userId, { status: "suspended", days: 7, reason: "abuse" });
    await changeStanding(admin, userId, { status: "banned", days: null, reason: "threat" });
    await changeStanding(admin, userId, { status: "banned", days: null });
    await changeStanding(admin, userId, { status: "active", days: null });
    await changeStanding(admin, userId, { status: "active", days: null });
    await changeRole(admin, userId, "moderator");
    await changeRole(admin, userId, "moderator");
    const actor = await aliasOf(admin.userId);
    expect(await actsOn(userId)).toEqual([
      { actor, action: "suspend", reason: "abuse", detail: { until: expect.stringMatching(/Z$/) } },
      { actor, action: "ban", reason: "threat", detail: {} },
      { actor, action: "forgive", reason: "within-rules", detail: {} },
      { actor, action: "change-role", reason: "organisation", detail: { from: "reader", to: "moderator" } },
    ]);
    const memories = await db().actMemory.findMany({ where: { personId: userId }, orderBy: { actId: "asc" } });
    expect(memories.map(({ actorId, before }) => [actorId, before])).toEqual([
      [admin.userId, { status: "active", statusUntil: null }], [admin.userId, { status: "suspended", statusUntil: expect.any(String) }],
      [admin.userId, { status: "banned", statusUntil: null }], [admin.userId, { role: "reader" }],
    ]);
  });

  test("leaves nothing in the log when it is refused", async () => {
    const before = await db().moderationAct.count();
    await expect(changeRole(admin, admin.userId, "reader")).rejects.toMatchObject({ code: "conflict" });
    await expect(changeStanding(admin, "00000000-0000-0000-0000-00000000dead", { status: "banned", days: null })).rejects.toMatchObject({ code: "not-found" });
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
