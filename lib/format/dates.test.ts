import { expect, it } from "vitest";
import { dayKey, machineDate } from "./dates";

it("gives machines only the known parts of a date", () => {
  const iso = "2025-06-10T23:05:00.000Z";
  expect(machineDate(iso, "minute")).toBe(iso);
  expect(machineDate(iso, "day")).toBe("2025-06-10");
  expect(machineDate(iso, "month")).toBe("2025-06");
  expect(machineDate(iso, "year")).toBe("2025");
  expect(machineDate(iso, "unknown")).toBeNull();
  expect(machineDate(null, "day")).toBeNull();
});

it("groups by the day in UTC", () => {
  expect(dayKey("2025-06-10T23:05:00Z")).toBe("2025-06-10");
});
