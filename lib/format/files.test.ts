import { expect, it } from "vitest";
import { clock, fileSize, isoDuration } from "./files";

it("says how long a file is", () => {
  expect([0, 7.9, 247, 3600, 3753].map(clock)).toEqual(["0:00", "0:07", "4:07", "1:00:00", "1:02:33"]);
  expect(isoDuration(3753.4)).toBe("PT3753S");
});

it("says how large a file is", () => {
  expect([0, 900, 46_123_000, 9_140_000, 1_234_000_000].map((bytes) => fileSize(bytes, "en"))).toEqual(["0 kB", "0.9 kB", "46 MB", "9.1 MB", "1.2 GB"]);
  expect(fileSize(9_140_000, "de")).toBe("9,1 MB");
});
