import { expect, test } from "vitest";
import { DEFAULT_PREFERENCES, keptOf, patchOf } from "./rules";
import { preferencesPatchSchema, readPreferences } from "./schema";

test("a browser keeps only what differs from the default", () => {
  expect(Object.values(keptOf(DEFAULT_PREFERENCES)).filter((value) => value !== "")).toEqual([]);
  const kept = keptOf({ ...DEFAULT_PREFERENCES, theme: "sepia", timeZone: "Asia/Tokyo", markRead: "hand" });
  expect(Object.entries(kept).filter(([, value]) => value !== "")).toEqual([["theme", "sepia"], ["zone", "Asia/Tokyo"], ["mark", "hand"]]);
});

test("what a browser keeps makes the same preferences of an account", () => {
  const wanted = { ...DEFAULT_PREFERENCES, textSize: "largest", lineWidth: "wide", density: "compact", keys: "off", language: "de" } as const;
  const patch = preferencesPatchSchema.parse(patchOf(keptOf(wanted)));
  expect(patch.theme).toBeNull();
  expect(readPreferences(patch)).toEqual(wanted);
});

test("what no preference can be is refused, whatever a browser kept", () => {
  expect(preferencesPatchSchema.safeParse(patchOf({ theme: "blinking" })).success).toBe(false);
  expect(preferencesPatchSchema.safeParse(patchOf({ zone: "Moon/Tycho" })).success).toBe(false);
});
