import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { AdminActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { startSession } from "@/lib/auth/session";
import { main } from "@/lib/cli/index";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { verifyLog } from "@/lib/moderation/queries/log";
import { changeRole, createInvitation, declinePerson, endInvitation, endSessionsOf, letIn, sendMailAgain } from ".";

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

  test("about invitations and mails is in the log by its kind, and says nothing of whom", async () => {
    const first = await db().moderationAct.count();
    const { id } = await createInvitation(admin, { note: "For Eve", uses: 3, days: 2 });
    const { expires } = await db().invitation.findUniqueOrThrow({ where: { id } });
    const mail = await db().outboxMail.create({ data: { to: "eve@readers.test", subject: "For Eve", text: "Come in.", attempts: 8, nextTryAt: null, lastError: "The mailbox is full" } });
    await sendMailAgain(admin, mail.id);
    await vi.waitFor(async () => expect((await db().outboxMail.findUniqueOrThrow({ where: { id: mail.id } })).nextTryAt).toBeNull());
    await endInvitation(admin, id);
    await endInvitation(admin, id);
    const [actor, about] = [await aliasOf(admin.userId), { targetType: "site", target: "paper", reason: "organisation", textHash: null }];
    const acts = await db().moderationAct.findMany({ where: { id: { gt: first } }, orderBy: { id: "asc" }, omit: { id: true, createdAt: true, previousHash: true, hash: true } });
    expect(acts).toEqual([
      { ...about, actor, action: "make-invitation", detail: { uses: 3, until: expires.toISOString() } },
      { ...about, actor, action: "send-mail-again", detail: {} },
      { ...about, actor, action: "end-invitation", detail: {} },
    ]);
    expect(await db().actMemory.count({ where: { actId: { gt: first }, personId: { not: null } } })).toBe(0);
  });

  test("leaves nothing in the log when it is refused", async () => {
    const before = await db().moderationAct.count();
    await expect(changeRole(admin, admin.userId, "reader")).rejects.toMatchObject({ code: "conflict" });
    const waiting = await db().outboxMail.create({ data: { to: "eve@readers.test", subject: "Waits", text: "Its time is still to come.", nextTryAt: new Date(Date.now() + 60_000) } });
    await expect(sendMailAgain(admin, waiting.id)).rejects.toMatchObject({ code: "conflict" });
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
  expect(await main(["users", "reset", email!])).toBe(0);
  const [made, plain] = await Promise.all(["boss", "plain"].map((name) => db().user.findUniqueOrThrow({ where: { email: `${name}@readers.test` } })));
  const byPaper = (action: string, detail = {}) => ({ actor: "system", action, reason: "organisation", detail });
  expect(await actsOn(reader.userId)).toEqual([byPaper("change-role", { from: "reader", to: "moderator" }), byPaper("make-reset-link")]);
  expect(await actsOn(made!.id)).toEqual([byPaper("admit"), byPaper("change-role", { from: "reader", to: "admin" }), byPaper("make-reset-link")]);
  expect(await actsOn(plain!.id)).toEqual([byPaper("admit"), byPaper("make-reset-link")]);
  const acts = await db().moderationAct.count();
  expect(await verifyLog(null)).toMatchObject({ ok: true, acts });
});
