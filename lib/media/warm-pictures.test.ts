import { expect, it } from "vitest";
import { WarmPictures } from "./warm-pictures";

it("pictures stay in memory from the second time on, for an hour, and no more than a few megabytes of them", () => {
  let now = 0;
  const warm = new WarmPictures(() => now);
  const body = Buffer.alloc(60_000, 1);
  expect([warm.wants("a", body.length), warm.wants("a", body.length)]).toEqual([false, true]);
  warm.keep("a", body);
  expect(warm.get("a")).toBe(body);
  now = 3_600_000;
  expect(warm.get("a")).toBeUndefined();
  expect(warm.bytes).toBe(0);
  for (let at = 0; at < 500; at++) warm.keep(String(at), body);
  expect(warm.bytes).toBeLessThanOrEqual(8 * 1024 * 1024);
  expect(warm.get("499")).toBe(body);
  expect([warm.wants("vast", 300_000), warm.wants("vast", 300_000)]).toEqual([false, false]);
});
