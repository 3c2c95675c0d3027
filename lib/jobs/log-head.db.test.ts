import { expect, it } from "vitest";
import { newReader } from "@/lib/auth/actors.testing";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { record } from "@/lib/moderation/mutations/record";
import { lastDaysHead, newestHead } from "@/lib/moderation/queries/log";
import { publishLogHead } from "./log-head";

useTestDatabase();

const DAY_MS = 86_400_000;
const told = async () => (await db().cacheInvalidation.findMany({ orderBy: { id: "asc" } })).map((row) => row.tags);

it("names the head of a day once the day is over, once, and renews pages for nothing else", async () => {
  expect(await publishLogHead()).toBe(false);
  const moderator = await newReader("moderator");
  const act = () => db().$transaction((tx) => record(tx, moderator, { action: "reject", target: { type: "comment", id: 1 }, reason: "spam" }));
  await act();
  await act();
  const head = await newestHead();
  const day = Date.parse(head.at ?? "");
  const tomorrow = new Date(day + DAY_MS);
  expect(head).toMatchObject({ acts: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  // Today is not over.
  expect(await lastDaysHead(new Date(day))).toBeNull();
  expect(await publishLogHead(new Date(day))).toBe(false);
  expect(await told()).toEqual([["log"], ["log"]]);
  expect(await publishLogHead(tomorrow)).toBe(true);
  expect(await lastDaysHead(tomorrow)).toEqual(head);
  for (const later of [1, 2, 30]) expect(await publishLogHead(new Date(day + later * DAY_MS))).toBe(false);
  expect(await told()).toEqual([["log"], ["log"], ["log-head"]]);
});
