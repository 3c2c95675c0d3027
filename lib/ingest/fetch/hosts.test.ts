import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HostRests, Hosts, type Clock, type Manners } from "./hosts";

/** Time that passes when a test says so. */
class TestClock implements Clock {
  time = 0;
  #timers = new Set<{ at: number; run: () => void }>();
  now = (): number => this.time;
  later = (ms: number, run: () => void): (() => void) => {
    const timer = { at: this.time + ms, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  async pass(ms: number): Promise<void> {
    const until = this.time + ms;
    for (;;) {
      await settled();
      const next = [...this.#timers].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.time = next.at;
      this.#timers.delete(next);
      next.run();
    }
    this.time = until;
  }
}

const settled = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Asks for turns and notes who was let in when. */
function scene(manners: Partial<Manners> = {}) {
  const clock = new TestClock();
  const hosts = new Hosts(manners, clock);
  const entered: { host: string; at: number; name: string; leave: () => void }[] = [];
  const ask = (host: string, name = host, signal = new AbortController().signal): Promise<void> =>
    hosts.enter(host, signal).then((leave) => void entered.push({ host, at: clock.time, name, leave }));
  return { clock, hosts, entered, ask };
}

describe("turns at a host", () => {
  it("are a second apart, and two at once", async () => {
    const { clock, entered, ask } = scene();
    for (let times = 0; times < 4; times++) void ask("a.example");
    await clock.pass(5000);
    expect(entered.map(({ at }) => at)).toEqual([0, 1000]);
    entered[0]?.leave();
    await clock.pass(0);
    expect(entered.map(({ at }) => at)).toEqual([0, 1000, 5000]);
    entered[1]?.leave();
    await clock.pass(5000);
    expect(entered.map(({ at }) => at)).toEqual([0, 1000, 5000, 6000]);
  });

  it("are one host's by whatever writing of its name", async () => {
    const { clock, entered, ask } = scene();
    for (const name of ["a.example", "A.EXAMPLE", "a.example."]) void ask(name);
    await clock.pass(0);
    expect(entered).toHaveLength(1);
  });

  it("are one platform's by whatever site of it", async () => {
    const { clock, entered, ask } = scene();
    for (const name of ["a.substack.com", "b.substack.com", "a.blogspot.com", "b.blogspot.com", "a.example.com", "b.example.com", "notsubstack.com"]) void ask(name);
    await clock.pass(0);
    expect(entered.map(({ host }) => host)).toEqual(["a.substack.com", "a.blogspot.com", "a.example.com", "b.example.com", "notsubstack.com"]);
  });

  it("keep no other host waiting", async () => {
    const { clock, entered, ask } = scene();
    for (let times = 0; times < 100; times++) void ask("large.example");
    for (let index = 0; index < 10; index++) void ask(`small-${index}.example`);
    await clock.pass(0);
    expect(entered.map(({ host }) => host)).toEqual(["large.example", ...Array.from({ length: 10 }, (_, index) => `small-${index}.example`)]);
  });

  it("go round where all places are taken", async () => {
    const { clock, entered, ask } = scene({ altogether: 1, gapMs: 0 });
    for (const host of ["first", "a", "a", "a", "b", "b", "c"]) void ask(host);
    await clock.pass(0);
    entered.pop()?.leave();
    for (let times = 0; times < 6; times++) {
      await clock.pass(0);
      entered[times]?.leave();
    }
    expect(entered.map(({ host }) => host).join("")).toBe("abcaba");
  });

  it("are lifted where the settings say so, up to what there is altogether", async () => {
    const { clock, entered, ask } = scene({ lifted: (host) => host === "localhost", altogether: 10 });
    for (let times = 0; times < 30; times++) void ask("localhost");
    await clock.pass(0);
    expect(entered).toHaveLength(10);
  });

  it("are given back once only, whoever gives them back twice", async () => {
    const { clock, hosts, entered, ask } = scene({ gapMs: 0 });
    void ask("a");
    await clock.pass(0);
    entered[0]?.leave();
    entered[0]?.leave();
    expect(hosts.size.busy).toBe(0);
  });

  it("are left by who no longer wants them", async () => {
    const { clock, hosts, entered, ask } = scene({ perHost: 1 });
    const stop = new AbortController();
    void ask("a", "first");
    const second = ask("a", "second", stop.signal);
    void ask("a", "third");
    stop.abort(new Error("enough"));
    await expect(second).rejects.toThrow("enough");
    expect(hosts.size.waiting).toBe(1);
    entered[0]?.leave();
    await clock.pass(1000);
    expect(entered.map(({ name }) => name)).toEqual(["first", "third"]);
    await expect(ask("a", "late", AbortSignal.abort(new Error("before")))).rejects.toThrow("before");
  });

  it("are not given while a host wants to be left alone", async () => {
    const { clock, hosts, entered, ask } = scene({ perHost: 1 });
    void ask("a");
    const waiting = ask("a");
    await clock.pass(0);
    hosts.rest("a", 60_000);
    await expect(waiting).rejects.toBeInstanceOf(HostRests);
    await expect(ask("a")).rejects.toMatchObject({ ms: 60_000 });
    expect(hosts.waitAt("a")).toBe(60_000);
    entered[0]?.leave();
    await clock.pass(60_000);
    void ask("a");
    await clock.pass(0);
    expect(entered).toHaveLength(2);
  });

  it("are refused where too many wait", async () => {
    const { ask } = scene({ mostWaiting: 2, perHost: 1 });
    for (let times = 0; times < 3; times++) void ask("a");
    await expect(ask("a")).rejects.toBeInstanceOf(RangeError);
  });

  it("leave no memory of hosts that are done with", async () => {
    const { clock, hosts, entered, ask } = scene({ altogether: 100_000 });
    for (let index = 0; index < 10_000; index++) {
      await ask(`host-${index}.example`);
      entered.pop()?.leave();
      clock.time += 10;
    }
    expect(hosts.size).toMatchObject({ busy: 0, waiting: 0 });
    expect(hosts.size.hosts).toBeLessThanOrEqual(2000);
  });

  it("can be foreseen", async () => {
    const { clock, hosts, ask } = scene();
    expect(hosts.waitAt("a")).toBe(0);
    for (let times = 0; times < 5; times++) void ask("a");
    await clock.pass(0);
    expect(hosts.waitAt("a")).toBe(5000);
    expect(hosts.waitAt("b")).toBe(0);
  });

  it("are never more than two at once or one a second, and all come, whoever asks and leaves when", async () => {
    const visit = fc.record({ host: fc.constantFrom("a", "b", "c"), at: fc.nat(20_000), stays: fc.nat(4000) });
    await fc.assert(fc.asyncProperty(fc.array(visit, { maxLength: 25 }), fc.integer({ min: 1, max: 5 }), async (visits, altogether) => {
      const { clock, hosts } = scene({ altogether });
      const turns: { host: string; from: number; until: number }[] = [];
      for (const { host, at, stays } of visits) {
        clock.later(at, () => {
          void hosts.enter(host, new AbortController().signal).then((leave) => {
            turns.push({ host, from: clock.time, until: clock.time + stays });
            return clock.later(stays, leave);
          });
        });
      }
      await clock.pass(1_000_000);
      expect(turns).toHaveLength(visits.length);
      for (const turn of turns) {
        const during = turns.filter(({ from, until }) => from <= turn.from && turn.from < until && until > from);
        expect(during.length).toBeLessThanOrEqual(altogether);
        expect(during.filter(({ host }) => host === turn.host).length).toBeLessThanOrEqual(2);
        expect(turns.filter((one) => one !== turn && one.host === turn.host && Math.abs(one.from - turn.from) < 1000)).toEqual([]);
      }
      expect(hosts.size).toMatchObject({ busy: 0, waiting: 0 });
    }), { numRuns: 100 });
  });
});
