import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createApiToken, deleteApiToken } from "@/lib/accounts/mutations";
import { apiTokens } from "@/lib/accounts/queries";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import type { Scope } from "./actors";
import { newReader, withToken } from "./actors.testing";
import { gateRequest } from "./gates";
import { tokenHolder } from "./tokens";

useTestDatabase();

const wanted = (scopes: Scope[] = ["read"], days: number | null = 30) => ({ name: "My phone", scopes, days });
const bearer = (token: string, method = "GET") => new Request("http://paper.example/api/v1/me", { method, headers: { authorization: `Bearer ${token}` } });

describe("a personal API token", () => {
  test("is stored as a hash alone and lets its holder in", async () => {
    const actor = await newReader();
    const { token, id } = await createApiToken(actor, wanted(["read", "bookmarks"]));
    expect(token).toMatch(/^plx_[\w-]{43}$/);
    const row = await db().apiToken.findUniqueOrThrow({ where: { id } });
    expect(row.hash).toBe(createHash("sha256").update(token).digest("hex"));
    expect(JSON.stringify(row)).not.toContain(token);
    expect(await tokenHolder(`Bearer ${token}`)).toEqual({ tokenId: id, userId: actor.userId, role: "reader", suspension: null, scopes: ["read", "bookmarks"] });
    expect((await gateRequest(bearer(token), "read")).userId).toBe(actor.userId);
  });

  test("does what its scopes allow and nothing of the account itself, whoever holds it", async () => {
    const { token } = await createApiToken(await newReader("admin"), wanted(["read"]));
    await expect(gateRequest(bearer(token, "POST"), "bookmarks")).rejects.toMatchObject({ code: "forbidden" });
    await expect(gateRequest(bearer(token), "session")).rejects.toMatchObject({ code: "forbidden" });
  });

  test("that is mistyped, expired, deleted or of somebody who may not be here lets nobody in", async () => {
    const actor = await newReader();
    const { token, id } = await createApiToken(actor, wanted());
    const asked = `Bearer ${token}`;
    for (const wrong of ["", "Bearer", token, `Basic ${token}`, `${asked}x`, asked.replace("plx_", "abc_"), asked.slice(0, -1)]) expect([wrong, await tokenHolder(wrong)]).toEqual([wrong, null]);
    const person = (data: object) => db().user.update({ where: { id: actor.userId }, data });
    for (const away of [{ status: "banned" }, { status: "pending" }, { status: "active", deleteAfter: new Date() }]) {
      await person(away);
      expect([away, await tokenHolder(asked)]).toEqual([away, null]);
    }
    await person({ deleteAfter: null });
    expect(await tokenHolder(asked)).not.toBeNull();
    await db().apiToken.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await tokenHolder(asked)).toBeNull();
    await db().apiToken.update({ where: { id }, data: { expiresAt: null } });
    expect(await tokenHolder(asked)).not.toBeNull();
    expect(await deleteApiToken(await newReader(), id)).toBe(false);
    expect(await deleteApiToken(actor, id)).toBe(true);
    expect(await tokenHolder(asked)).toBeNull();
  });

  test("notes its last use every five minutes at most", async () => {
    const actor = await newReader();
    const { token, id } = await createApiToken(actor, wanted());
    const used = async () => (await db().apiToken.findUniqueOrThrow({ where: { id } })).lastUsedAt;
    expect(await used()).toBeNull();
    await tokenHolder(`Bearer ${token}`);
    expect((await used())?.getTime()).toBeGreaterThan(Date.now() - 60_000);
    const [recent, older] = [new Date(Date.now() - 4 * 60_000), new Date(Date.now() - 6 * 60_000)];
    await db().apiToken.update({ where: { id }, data: { lastUsedAt: recent } });
    await tokenHolder(`Bearer ${token}`);
    expect(await used()).toEqual(recent);
    await db().apiToken.update({ where: { id }, data: { lastUsedAt: older } });
    await tokenHolder(`Bearer ${token}`);
    expect((await used())!.getTime()).toBeGreaterThan(older.getTime());
  });

  test("makes no other, and there are fifty at most, however many are asked for at once", async () => {
    const actor = await newReader();
    await expect(createApiToken(withToken(actor, ["read"]), wanted())).rejects.toMatchObject({ code: "forbidden" });
    await db().apiToken.createMany({ data: Array.from({ length: 48 }, (_, at) => ({ userId: actor.userId, name: "Old", hash: `${actor.userId}-${at}`, scopes: [] })) });
    const tried = await Promise.allSettled(Array.from({ length: 4 }, () => createApiToken(actor, wanted())));
    expect(tried.filter((one) => one.status === "fulfilled")).toHaveLength(2);
    expect(await apiTokens(actor.userId)).toHaveLength(50);
  });
});
