import { expect, it } from "vitest";
import { SearchLimits } from "./search-limits";

it("lets an address search so often at once and then so often a second, others and this machine not minding", () => {
  const limits = new SearchLimits();
  const asked = Array.from({ length: 50 }, () => limits.allows("203.0.113.7", 0));
  expect(asked.filter(Boolean)).toHaveLength(40);
  expect(limits.allows("203.0.113.8", 0)).toBe(true);
  expect(Array.from({ length: 60 }, () => limits.allows("127.0.0.1", 0)).every(Boolean)).toBe(true);
  expect([limits.allows("203.0.113.7", 250), limits.allows("203.0.113.7", 250)]).toEqual([true, false]);
});
