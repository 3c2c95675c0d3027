import { describe, expect, it } from "vitest";
import { dayKey, editionName, formatDate, formatEditionDay, machineDate } from "./dates";

describe("dates in words", () => {
  it("say no more than is known, in UTC whatever the machine's zone", () => {
    const iso = "2025-06-10T23:05:00.000Z";
    expect(formatDate(iso, "minute")).toBe("10 June 2025, 23:05 UTC");
    expect(formatDate(iso, "day")).toBe("10 June 2025");
    expect(formatDate(iso, "month")).toBe("June 2025");
    expect(formatDate(iso, "year")).toBe("2025");
    expect(formatDate(iso, "unknown")).toBe("date unknown");
    expect(formatDate(null, "minute")).toBe("date unknown");
  });

  it("give machines only the known parts", () => {
    const iso = "2025-06-10T23:05:00.000Z";
    expect(machineDate(iso, "minute")).toBe(iso);
    expect(machineDate(iso, "day")).toBe("2025-06-10");
    expect(machineDate(iso, "month")).toBe("2025-06");
    expect(machineDate(iso, "year")).toBe("2025");
    expect(machineDate(iso, "unknown")).toBeNull();
    expect(machineDate(null, "day")).toBeNull();
  });

  it("name the day and edition in UTC", () => {
    expect(formatEditionDay("2025-06-10T23:05:00Z")).toBe("Tuesday 10 June 2025");
    expect(dayKey("2025-06-10T23:05:00Z")).toBe("2025-06-10");
    expect(["2025-06-10T05:00:00Z", "2025-06-10T11:00:00Z", "2025-06-10T20:00:00Z"].map(editionName))
      .toEqual(["Morning edition", "Midday edition", "Evening edition"]);
  });
});
