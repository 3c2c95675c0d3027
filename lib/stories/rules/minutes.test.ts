import { expect, it } from "vitest";
import { minuteOf, readMinute } from "./minutes";

it("reads the times that addresses, forms and people write, each as the minute that it names in UTC", () => {
  const read = (text: string) => readMinute(text)?.toISOString() ?? null;
  for (const text of ["2026-05-03T08:00", "2026-05-03 08:00", " 2026-05-03T08:00Z", "2026-05-03T08:00:59", "2026-05-03T08:00:59.123Z"]) expect(read(text)).toBe("2026-05-03T08:00:00.000Z");
  expect(read("2026-05-03")).toBe("2026-05-03T00:00:00.000Z");
  expect(minuteOf(new Date("2026-05-03T08:00:59Z"))).toBe("2026-05-03T08:00");
  for (const text of ["", "now", "2026-02-31", "2026-13-01T00:00", "2026-05-03T24:00", "2026-05-03T08:60", "2026-5-3", "20260503", "2026-05-03T08:00+02:00", "2026-05-03T08:00/..", "+102026-05-03T08:00"]) expect(read(text)).toBeNull();
});
