import { expect, it } from "vitest";
import { deniedFor, LEASE_ASKED, leaseOf, patience, renewIn, retryIn } from "./times";

const DAY = 86_400;

it("takes the lease that the hub gives, within reason", () => {
  expect(leaseOf("3600")).toBe(3_600);
  expect(leaseOf("1")).toBe(60);
  expect(leaseOf("99999999999")).toBe(30 * DAY);
  for (const said of [null, "", "0", "soon", "-5"]) expect(leaseOf(said)).toBe(LEASE_ASKED);
});

it("renews at two thirds of a lease or a little sooner", () => {
  expect(renewIn(9 * DAY, 0)).toBe(6 * DAY);
  expect(renewIn(9 * DAY, 0.999)).toBeGreaterThan(5.4 * DAY);
});

it("waits longer each time that nothing comes of it, and no longer than makes sense", () => {
  expect([0, 1, 2, 50].map(patience)).toEqual([600, 1_200, 2_400, DAY]);
  expect([0, 1, 50].map((errors) => retryIn(errors, null, 0))).toEqual([300, 600, DAY]);
  expect(retryIn(0, 7_200, 0)).toBe(7_200);
  expect([0, 1, 9].map(deniedFor)).toEqual([DAY, 2 * DAY, 7 * DAY]);
});
