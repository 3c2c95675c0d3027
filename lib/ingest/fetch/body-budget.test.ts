import { expect, it } from "vitest";
import { BodyBudget } from "./body-budget";

const settle = () => new Promise((resolve) => setImmediate(resolve));
const never = new AbortController().signal;

it("lets bodies wait for room, and the oldest never", async () => {
  const budget = new BodyBudget(100);
  const [first, second, third] = [budget.share(never), budget.share(never), budget.share(never)];
  await first.grow(60);
  const log: string[] = [];
  const waiting = [second.grow(60).then(() => log.push("second")), third.grow(10).then(() => log.push("third"))];
  await first.grow(70);
  await settle();
  expect(log).toEqual([]);
  first.release();
  await Promise.all(waiting);
  expect(log).toEqual(["second", "third"]);
  second.release();
  third.release();
  await budget.share(never).grow(100);
});

it("ends the waiting of what is given up", async () => {
  const budget = new BodyBudget(10);
  await budget.share(never).grow(10);
  const ended = new AbortController();
  const share = budget.share(ended.signal);
  const waiting = share.grow(1);
  ended.abort(new Error("over"));
  await expect(waiting).rejects.toThrow("over");
  share.release();
});

it("lets small ones pass whatever the large ones hold", async () => {
  const budget = new BodyBudget(10, 2);
  await budget.share(never).grow(10);
  const small = budget.share(never);
  await small.grow(2);
  const grown: string[] = [];
  void small.grow(1).then(() => grown.push("more"));
  await settle();
  expect(grown).toEqual([]);
});
