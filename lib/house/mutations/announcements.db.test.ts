import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { AdminActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { QueueRunner } from "@/lib/jobs/run-queue";
import { currentAnnouncements } from "../queries/announcements";
import { announcementOf, newAnnouncementSchema } from "../schema/announcements";
import { announce, endAnnouncement } from "./announcements";

useTestDatabase();
let admin: AdminActor;
beforeAll(async () => void (admin = (await newReader("admin")) as AdminActor));
beforeEach(async () => {
  await db().announcement.deleteMany();
  await db().job.deleteMany();
  await db().cacheInvalidation.deleteMany();
});

const acts = async () => (await db().moderationAct.findMany({ orderBy: { id: "asc" }, select: { action: true, detail: true } }));
const dropped = () => db().cacheInvalidation.count({ where: { tags: { has: "announcements" } } });
const line = (text: string, level: "info" | "warning" = "info", until: Date | null = null) => announce(admin, { texts: { en: text }, level, until });

it("shows what is announced, warnings first, until somebody ends it; the log says that there was one, not what it said", async () => {
  const [first, second] = [await line("Moved house"), await line("Away tonight", "warning")];
  expect((await currentAnnouncements()).map(({ id }) => id)).toEqual([second, first]);
  expect(await dropped()).toBe(2);
  expect([await endAnnouncement(admin, first), await endAnnouncement(admin, first)]).toEqual([true, false]);
  expect(await currentAnnouncements()).toEqual([{ id: second, level: "warning", texts: { en: "Away tonight" } }]);
  expect(await dropped()).toBe(3);
  expect(await acts()).toEqual([{ action: "announce", detail: { level: "info" } }, { action: "announce", detail: { level: "warning" } }, { action: "end-announcement", detail: {} }]);
});

it("ends by itself when its time is over, at the worker's hand", async () => {
  const until = new Date(Date.now() + 1_500);
  const id = await line("Soon over", "info", until);
  expect(await db().job.findMany({ select: { kind: true, key: true, runAt: true } })).toEqual([{ kind: "end-announcement", key: String(id), runAt: until }]);
  expect(await currentAnnouncements()).toHaveLength(1);
  const runner = new QueueRunner({ owner: "one", report: () => undefined });
  await vi.waitFor(async () => expect(await db().announcement.findUnique({ where: { id } })).toMatchObject({ endedAt: expect.any(Date) }), { timeout: 15_000, interval: 50 });
  await runner.stop();
  expect(await dropped()).toBe(2);
  expect(await currentAnnouncements()).toEqual([]);
});

it("takes five at once, and an end only that is still to come", async () => {
  await expect(line("Late", "info", new Date(Date.now() - 1))).rejects.toMatchObject({ code: "invalid" });
  const tries = await Promise.allSettled(Array.from({ length: 7 }, (_, at) => line(`Line ${at}`)));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  expect(await currentAnnouncements()).toHaveLength(5);
});

it("is one line of plain text in at least one language", () => {
  const form = (fields: Record<string, string>) => newAnnouncementSchema.safeParse(announcementOf({ level: "info", ...fields }));
  expect(form({ "text-en": "  A\r\nB\u202E<b> ", "text-de": " ", until: "2030-01-02T03:04" }).data).toEqual({ level: "info", until: new Date("2030-01-02T03:04:00Z"), texts: { en: "A B<b>" } });
  expect([form({ "text-en": " " }).success, form({ "text-en": "x".repeat(301) }).success, form({ "text-en": "A", until: "tomorrow" }).success, form({ "text-en": "A", level: "loud" }).success]).toEqual([false, false, false, false]);
});
