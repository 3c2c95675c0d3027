import { beforeEach, expect, test } from "vitest";
import { newReader } from "@/lib/auth/actors.testing";
import { useTestDatabase } from "@/lib/db/testing";
import type { UserActor } from "@/lib/auth/actors";
import { changePreferences, fillPreferences } from "./mutations";
import { getPreferences } from "./queries";
import { DEFAULT_PREFERENCES } from "./rules";

useTestDatabase();

let reader: UserActor;
beforeEach(async () => {
  reader = await newReader();
});

test("what a browser kept fills a new account, and a second time changes nothing", async () => {
  const wanted = { ...DEFAULT_PREFERENCES, theme: "dark", timeZone: "Europe/Berlin" };
  expect(await fillPreferences(reader, { theme: "dark", timeZone: "Europe/Berlin", textSize: null })).toEqual(wanted);
  expect(await fillPreferences(reader, { theme: "dark", timeZone: "Europe/Berlin" })).toEqual(wanted);
});

test("what the account has chosen stays, also where it chose the default", async () => {
  await changePreferences(reader, { theme: "system", density: "compact" });
  await fillPreferences(reader, { theme: "sepia", density: "comfortable", lineWidth: "wide" });
  expect(await getPreferences(reader.userId)).toEqual({ ...DEFAULT_PREFERENCES, density: "compact", lineWidth: "wide" });
});

test("what was set back to its default can be filled again", async () => {
  await changePreferences(reader, { theme: "dark" });
  await changePreferences(reader, { theme: null });
  expect((await fillPreferences(reader, { theme: "sepia" })).theme).toBe("sepia");
});
