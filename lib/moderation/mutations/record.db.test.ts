import { describe, expect, it } from "vitest";
import { newReader } from "@/lib/auth/actors.testing";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { logTable, verifyLog } from "../queries/log";
import { textHash } from "../rules/chain";
import { record } from "./record";

useTestDatabase();

describe("the log", () => {
  it("holds every act of many who act at once, in one unbroken chain", async () => {
    const moderators = await Promise.all([newReader("moderator"), newReader("moderator"), newReader("admin")]);
    const { userId } = await newReader();
    await Promise.all(Array.from({ length: 40 }, (_, n) => db().$transaction((tx) => record(tx, moderators[n % 3]!, {
      action: n % 2 ? "reject" : "warn", target: n % 2 ? { type: "comment", id: n } : { type: "person", userId }, reason: "spam", detail: { n }, concerns: { userId },
    }), { timeout: 30_000, maxWait: 30_000 })));
    const head = await verifyLog(null);
    expect(head).toMatchObject({ ok: true, acts: 40 });
    expect(await db().personAlias.count()).toBe(4);
    const acts = await db().moderationAct.findMany({ where: { targetType: "person" }, distinct: ["target"] });
    expect(acts).toHaveLength(1);
    expect(JSON.stringify(acts)).not.toContain(userId);
  });

  it("is a table too, one act a line", async () => {
    const { head, lines } = await logTable();
    const table = [];
    for await (const line of lines) table.push(line);
    const first = await db().moderationAct.findUniqueOrThrow({ where: { id: 1 } });
    expect(table).toHaveLength(head.acts + 1);
    expect(table.slice(0, 2)).toEqual([
      "id,at,actor,action,targetType,target,reason,detail,textHash,previousHash,hash\r\n",
      `1,${first.createdAt.toISOString()},${first.actor},${first.action},${first.targetType},${first.target},spam,"${JSON.stringify(first.detail).replaceAll('"', '""')}",,${"0".repeat(64)},${first.hash}\r\n`,
    ]);
  });

  it("leaves no record of an act that failed, and no gap", async () => {
    const moderator = await newReader("moderator");
    const before = await db().moderationAct.count();
    const act = { action: "reject", target: { type: "comment", id: 1 }, reason: "abuse" } as const;
    await expect(db().$transaction(async (tx) => {
      await record(tx, moderator, act);
      throw new Error("it failed");
    })).rejects.toThrow("it failed");
    expect(await db().moderationAct.count()).toBe(before);
    expect(await db().$transaction((tx) => record(tx, moderator, act))).toBe(before + 1);
    expect(await verifyLog(null)).toMatchObject({ ok: true, acts: before + 1 });
  });

  it("proves a removed text by its key, until the key is gone", async () => {
    const id = await db().$transaction(async (tx) => record(tx, await newReader("moderator"), { action: "reject", target: { type: "comment", id: 2 }, reason: "abuse", removedText: "what was said" }));
    const act = await db().moderationAct.findUniqueOrThrow({ where: { id }, include: { key: true } });
    expect(textHash(act.key!.key, "what was said")).toBe(act.textHash);
    await db().actKey.delete({ where: { actId: id } });
    expect(await verifyLog(null)).toMatchObject({ ok: true });
  });

  it.each([
    ["update", `UPDATE "ModerationAct" SET "reason" = 'abuse'`],
    ["delete", `DELETE FROM "ModerationAct"`],
    ["truncate", `TRUNCATE "ModerationAct" CASCADE`],
  ])("is refused an %s by the database", async (_, statement) => {
    await expect(db().$executeRawUnsafe(statement)).rejects.toThrow(/append-only/);
  });

  it("shows what somebody changed who could switch that off", async () => {
    const [{ hash } = { hash: "" }] = await db().moderationAct.findMany({ orderBy: { id: "desc" }, take: 1 });
    await db().$executeRawUnsafe(`ALTER TABLE "ModerationAct" DISABLE TRIGGER USER`);
    await db().$executeRawUnsafe(`UPDATE "ModerationAct" SET "reason" = 'off-topic' WHERE "id" = 7`);
    expect(await verifyLog(hash)).toEqual({ ok: false, acts: 6, at: 7, why: "changed" });
    await db().$executeRawUnsafe(`DELETE FROM "ModerationAct" WHERE "id" = 7`);
    expect(await verifyLog(hash)).toEqual({ ok: false, acts: 6, at: 7, why: "missing" });
    await db().$executeRawUnsafe(`DELETE FROM "ModerationAct" WHERE "id" > 6`);
    expect(await verifyLog(hash)).toMatchObject({ ok: false, why: "no-such-head" });
    await db().$executeRawUnsafe(`ALTER TABLE "ModerationAct" ENABLE TRIGGER USER`);
  });
});
