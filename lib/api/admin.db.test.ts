import { beforeAll, describe, expect, test } from "vitest";
import { createApiToken } from "@/lib/accounts/mutations";
import { newReader } from "@/lib/auth/actors.testing";
import type { Role, Scope } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { verifyLog } from "@/lib/moderation/queries/log";
import { ask } from "./ask.testing";
import { privateOperations } from "./private";

useTestDatabase();

type Asking = (method: string, address: string, body?: unknown) => Promise<Response>;

async function asking(role: Role, scopes: Scope[] = ["admin", "moderate"]): Promise<Asking> {
  const { token } = await createApiToken(await newReader(role), { name: "tried", scopes, days: 1 });
  return (method, address, body) => ask(address, { method, headers: { authorization: `Bearer ${token}`, "content-type": "application/json" }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}

let admin: Asking;
beforeAll(async () => {
  admin = await asking("admin");
});

const lists = privateOperations.filter(({ method, path }) => method === "GET" && privateOperations.some((one) => one.path === `${path}/export` && one.download?.includes("text/csv")));

describe.each(lists)("the list at $path", ({ path, scope }) => {
  test("answers a page that leads to the next, and the same as CSV, kept by nobody", async () => {
    const page = await admin("GET", `${path}?limit=1`);
    expect([page.status, page.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
    const { items, next } = (await page.json()) as { items: Record<string, unknown>[]; next: string | null };
    const following = await admin("GET", `${path}?limit=1${next === null ? "" : `&after=${next}`}`);
    expect(following.status).toBe(200);
    const csv = await admin("GET", `${path}/export`);
    expect([csv.status, csv.headers.get("content-type"), csv.headers.get("cache-control")]).toEqual([200, "text/csv; charset=utf-8", "private, no-store"]);
    expect(csv.headers.get("content-disposition")).toMatch(/^attachment; filename="parallax-[a-z-]+\.csv"$/);
    const [head = ""] = (await csv.text()).split("\r\n");
    for (const item of items) expect(Object.keys(item).join(",")).toBe(head);
  });

  test("refuses what it does not know, and whoever has not the role, whatever their token may", async () => {
    for (const query of ["sort=nothing", "after=nothing", "limit=0", "limit=201", "unheard=of"]) expect([query, (await admin("GET", `${path}?${query}`)).status]).toEqual([query, 400]);
    const reader = await asking("reader");
    for (const address of [path, `${path}/export`]) expect([address, (await reader("GET", address)).status]).toEqual([address, 403]);
    const moderator = await asking("moderator");
    for (const address of [path, `${path}/export`]) expect([address, (await moderator("GET", address)).status]).toEqual([address, scope === "moderate" ? 200 : 403]);
  });
});

describe("what admins do by JSON", () => {
  test("people: found, given a role, signed out, let in or declined, each in the log", async () => {
    const { userId: id } = await newReader("reader", { name: "Ada Quill", email: "quill@readers.test" });
    expect(await (await admin("GET", "/admin/people?q=quill")).json()).toMatchObject({ items: [{ id, name: "Ada Quill", role: "reader", status: "active" }], next: null });
    expect((await admin("PUT", `/admin/people/${id}/role`, { role: "moderator" })).status).toBe(204);
    expect(await (await admin("GET", "/admin/people?role=moderator&sort=name&q=quill")).json()).toMatchObject({ items: [{ id }] });
    await db().session.create({ data: { userId: id, expires: new Date(Date.now() + 1_000_000) } });
    expect(await (await admin("DELETE", `/admin/people/${id}/sessions`)).json()).toEqual({ ended: 1 });
    await db().user.update({ where: { id }, data: { status: "pending" } });
    expect((await admin("POST", `/admin/people/${id}/admission`, { admit: true })).status).toBe(204);
    expect((await admin("POST", `/admin/people/${id}/admission`, { admit: false })).status).toBe(404);
    expect((await db().moderationAct.findMany({ orderBy: { id: "asc" } })).map(({ action }) => action)).toEqual(["change-role", "sign-out", "admit"]);
    expect(await verifyLog(null)).toMatchObject({ ok: true, acts: 3 });
  });

  test("the last admin stays one", async () => {
    const { userId } = await newReader("admin");
    await db().user.updateMany({ where: { role: "admin", id: { not: userId } }, data: { status: "suspended" } });
    const other = await asking("admin");
    await db().user.updateMany({ where: { role: "admin", id: { not: userId }, createdAt: { gt: new Date(Date.now() - 60_000) } }, data: { deleteAfter: null } });
    const { items } = (await (await other("GET", "/admin/people?role=admin&status=active")).json()) as { items: { id: string }[] };
    const answers = [];
    for (const { id } of items) answers.push((await other("PUT", `/admin/people/${id}/role`, { role: "reader" })).status);
    expect(answers.filter((status) => status === 204)).toHaveLength(items.length - 1);
    await db().user.updateMany({ where: { status: "suspended" }, data: { status: "active" } });
  });

  test("invitations, whose link is said once", async () => {
    const made = await admin("POST", "/admin/invitations", { note: "For Ada", uses: 2 });
    expect(made.status).toBe(201);
    const { id, link } = (await made.json()) as { id: string; link: string };
    const list = await (await admin("GET", "/admin/invitations?state=open")).text();
    expect(list).toContain(`"id":"${id}","note":"For Ada","state":"open","usesLeft":2`);
    expect(list).not.toContain(link.split("/").at(-1));
    expect((await admin("DELETE", `/admin/invitations/${id}`)).status).toBe(204);
    expect(await (await admin("GET", "/admin/invitations")).json()).toEqual({ items: [], next: null });
  });

  test("a mail that was given up is tried once more, any other not", async () => {
    const mail = { to: "ada@readers.test", subject: "A subject", text: "" };
    const { id } = await db().outboxMail.create({ data: { ...mail, nextTryAt: null, lastError: "The mailbox is full" } });
    const { id: sent } = await db().outboxMail.create({ data: { ...mail, nextTryAt: null, sentAt: new Date() } });
    expect(await (await admin("GET", "/admin/mails?outcome=failed")).json()).toMatchObject({ items: [{ id, lastError: "The mailbox is full" }] });
    expect((await admin("POST", `/admin/mails/${id}/again`)).status).toBe(204);
    expect((await admin("POST", `/admin/mails/${sent}/again`)).status).toBe(409);
    // There is no mail server, so it is kept again.
    await expect.poll(() => db().outboxMail.findUnique({ where: { id }, select: { nextTryAt: true } })).toEqual({ nextTryAt: null });
  });
});
