import { describe, expect, it } from "vitest";
import { Busy, RenderQueue } from "./render-queue";

function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

describe("renders in a rush", () => {
  it("run so many at once, the others in order, and refuse what is too much", async () => {
    const queue = new RenderQueue({ atOnce: 2, waiting: 1, patienceMs: 60_000 });
    const gates = [gate(), gate(), gate()];
    const started: number[] = [];
    const runs = gates.map((each, n) => queue.run(async () => {
      started.push(n);
      await each.opened;
    }));
    await expect(queue.run(async () => undefined)).rejects.toThrow(Busy);
    expect(started).toEqual([0, 1]);
    gates[0]!.open();
    await runs[0];
    await expect.poll(() => started).toEqual([0, 1, 2]);
    for (const each of gates) each.open();
    await Promise.all(runs);
    expect(queue.load).toEqual({ running: 0, waiting: 0 });
  });

  it("give their place back when they fail", async () => {
    const queue = new RenderQueue({ atOnce: 1, waiting: 5, patienceMs: 60_000 });
    const failing = queue.run(async () => Promise.reject(new Error("broken")));
    const next = queue.run(async () => "made");
    await expect(failing).rejects.toThrow("broken");
    expect(await next).toBe("made");
  });

  it("tell those who have waited too long, and go on with the others", async () => {
    const queue = new RenderQueue({ atOnce: 1, waiting: 5, patienceMs: -1 });
    const first = gate();
    const running = queue.run(() => first.opened);
    const waiting = queue.run(async () => undefined);
    first.open();
    await running;
    await expect(waiting).rejects.toThrow(Busy);
    expect(queue.load).toEqual({ running: 0, waiting: 0 });
  });
});
