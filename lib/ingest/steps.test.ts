import { expect, it } from "vitest";
import { inOneGo, part, stepByStep, type Steps } from "./steps";

/** Work of some steps, each of which waits for a while in the worst way. */
function* work(steps: number, ms = 0): Steps<string> {
  for (let step = 0; step < steps; step++) {
    for (const end = performance.now() + ms; performance.now() < end; ) void 0;
    yield step / steps;
  }
  return "done";
}

it("gives the same in one go and step by step, and lets others have a turn meanwhile", async () => {
  const told: number[] = [];
  let turns = 0;
  const other = setInterval(() => (turns += 1), 1);
  expect(await stepByStep(work(10, 30), (share) => told.push(share))).toBe("done");
  clearInterval(other);
  expect(inOneGo(work(10))).toBe("done");
  expect(turns).toBeGreaterThan(0);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.length).toBeGreaterThan(1);
});

it("ends between two steps when it is told to", async () => {
  const end = new AbortController();
  const endless = stepByStep(work(Infinity, 30), () => end.abort(new Error("The worker stops.")), end.signal);
  await expect(endless).rejects.toThrow("The worker stops.");
});

it("goes through a share of a whole", () => {
  expect([...part(work(4), 0.5, 1)]).toEqual([0.5, 0.625, 0.75, 0.875]);
});
