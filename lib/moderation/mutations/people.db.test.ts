import { beforeAll, describe, expect, it } from "vitest";
import { newReader } from "@/lib/auth/actors.testing";
import type { ModeratorActor, WriterActor } from "@/lib/auth/actors";
import { startSession, liveSession } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { verifyLog } from "../queries/log";
import type { PersonAct } from "../types";
import { acknowledgeWarning, actOnPerson } from "./people";

useTestDatabase();
const SITE = "https://paper.test";
let moderator: ModeratorActor;
beforeAll(async () => void (moderator = (await newReader("moderator", { name: "Mo" })) as ModeratorActor));

const act = (person: WriterActor, what: PersonAct, words = "") => actOnPerson(moderator, person.userId, what, words, SITE);
const row = (person: WriterActor) => db().user.findUniqueOrThrow({ where: { id: person.userId }, select: { status: true, statusUntil: true, premoderated: true } });
const logged = (id: number) => db().moderationAct.findUniqueOrThrow({ where: { id } });

describe("a moderator acts on a person", () => {
  it("warns them in words that only they read, until they say that they did", async () => {
    const reader = await newReader();
    const id = await act(reader, { do: "warn", reason: "abuse" }, "Please stay kind.\u0000");
    const [warning] = await db().warning.findMany({ where: { userId: reader.userId } });
    expect(warning).toMatchObject({ actId: id, reason: "abuse", text: "Please stay kind.", acknowledgedAt: null });
    expect(await db().notice.findMany({ where: { userId: reader.userId } })).toEqual([expect.objectContaining({ kind: "warning", actId: id })]);
    expect(JSON.stringify(await logged(id))).not.toContain("kind.");
    expect(await acknowledgeWarning(await newReader(), warning!.id)).toBe(false);
    expect(await acknowledgeWarning(reader, warning!.id)).toBe(true);
    expect(await acknowledgeWarning(reader, warning!.id)).toBe(true);
    expect((await db().warning.findUniqueOrThrow({ where: { id: warning!.id } })).acknowledgedAt).not.toBeNull();
  });

  it("suspends them for some days or until further notice, and says so by mail in their language", async () => {
    const reader = await newReader("reader", { email: "lang@readers.test" });
    await db().user.update({ where: { id: reader.userId }, data: { language: "de" } });
    const id = await act(reader, { do: "suspend", reason: "flood", days: 7 }, "third time");
    const { status, statusUntil } = await row(reader);
    expect(status).toBe("suspended");
    expect(Math.round((statusUntil!.getTime() - Date.now()) / 86_400_000)).toBe(7);
    expect(await logged(id)).toMatchObject({ action: "suspend", reason: "flood", detail: { until: statusUntil!.toISOString() } });
    expect(await db().moderatorNote.findMany({ where: { targetId: reader.userId } })).toEqual([expect.objectContaining({ text: "third time" })]);
    const mail = await db().outboxMail.findFirstOrThrow({ where: { to: "lang@readers.test" } });
    expect(mail.text).toContain(`${SITE}/de/appeals/${id}`);
    expect(mail.text).not.toContain("third time");
    await act(reader, { do: "suspend", reason: "flood", days: null });
    expect(await row(reader)).toMatchObject({ status: "suspended", statusUntil: null });
  });

  it("bans them at once wherever they are signed in, and forgives everything", async () => {
    const reader = await newReader();
    const session = await startSession(reader.userId, null);
    expect(await liveSession(session)).not.toBeNull();
    await act(reader, { do: "premoderate", reason: "spam" });
    await act(reader, { do: "warn", reason: "spam" });
    await act(reader, { do: "ban", reason: "spam" });
    expect(await liveSession(session)).toBeNull();
    expect(await db().session.count({ where: { userId: reader.userId } })).toBe(0);
    await expect(act(reader, { do: "ban", reason: "spam" })).rejects.toMatchObject({ code: "conflict" });
    await expect(act(reader, { do: "suspend", reason: "spam", days: 1 })).rejects.toMatchObject({ code: "conflict" });
    const id = await act(reader, { do: "forgive", reason: "mistake" });
    expect(await row(reader)).toEqual({ status: "active", statusUntil: null, premoderated: false });
    expect(await db().warning.count({ where: { userId: reader.userId, acknowledgedAt: null } })).toBe(0);
    expect(await logged(id)).toMatchObject({ action: "forgive", reason: "mistake", targetType: "person" });
    expect(await verifyLog(null)).toMatchObject({ ok: true });
  });

  it("never on themselves, on an admin, on somebody who waits or on nobody, and of what failed nothing is logged", async () => {
    const admin = await newReader("admin");
    const waits = await newReader();
    await db().user.update({ where: { id: waits.userId }, data: { status: "pending" } });
    const before = await db().moderationAct.count();
    const ban: PersonAct = { do: "ban", reason: "abuse" };
    await expect(act(moderator, ban)).rejects.toMatchObject({ code: "forbidden" });
    await expect(act(admin, ban)).rejects.toMatchObject({ code: "forbidden" });
    await expect(act(waits, { do: "forgive", reason: "mistake" })).rejects.toMatchObject({ code: "conflict" });
    await expect(actOnPerson(moderator, "00000000-0000-7000-8000-000000000000", ban, "", SITE)).rejects.toMatchObject({ code: "not-found" });
    expect(await row(admin)).toMatchObject({ status: "active" });
    expect(await db().moderationAct.count()).toBe(before);
  });
});
