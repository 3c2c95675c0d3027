import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { confirmMove, firstAllowed, LATEST, meanGap, nextCheck, SOONEST, type CheckResult, type Move } from "./schedule";
import { FETCH_FAILURES } from "./types";

const NOW = new Date("2026-03-01T12:00:00Z");
const HOUR = 3600;
const ago = (hours: number): Date => new Date(NOW.getTime() - hours * HOUR * 1000);
const every = (hours: number, times: number): Date[] => Array.from({ length: times }, (_, index) => ago(hours * (index + 1)));

function check(part: Partial<CheckResult> = {}): CheckResult {
  return { now: NOW, outcome: "body", failures: 0, published: [], retryAfter: null, maxAge: null, declared: null, fixed: null, random: () => 0, ...part };
}

const anyCheck = fc.record({
  outcome: fc.constantFrom("body" as const, "unchanged" as const, "unreadable" as const, ...FETCH_FAILURES),
  failures: fc.nat(1000),
  published: fc.array(fc.date({ min: new Date("2000-01-01"), max: new Date("2030-01-01") }), { maxLength: 60 }),
  retryAfter: fc.option(fc.nat(10_000_000)),
  maxAge: fc.option(fc.nat(100_000_000)),
  declared: fc.option(fc.nat(100_000_000)),
  fixed: fc.option(fc.nat(1_000_000)),
  random: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }).map((value) => () => value),
}).map((parts) => ({ now: NOW, ...parts }) satisfies CheckResult);

describe("the next check", () => {
  it("comes after half the time that lies between articles", () => {
    expect(nextCheck(check({ published: every(2, 30) }))).toMatchObject({ seconds: HOUR, why: "publishes:7200" });
    expect(nextCheck(check({ published: every(12, 5) })).seconds).toBe(6 * HOUR);
  });

  it("comes after an hour as long as nothing is known", () => {
    expect(nextCheck(check())).toMatchObject({ seconds: HOUR, at: new Date("2026-03-01T13:00:00Z") });
  });

  it("comes after six hours at the soonest where a hub tells of news, unless an admin wants otherwise", () => {
    expect(nextCheck(check({ published: every(1, 20), pushed: true })).seconds).toBe(6 * HOUR);
    expect(nextCheck(check({ published: every(16, 20), pushed: true })).seconds).toBe(8 * HOUR);
    expect(nextCheck(check({ published: every(1, 20), pushed: true, fixed: HOUR })).seconds).toBe(HOUR);
    expect(nextCheck(check({ outcome: "timeout", failures: 1, pushed: true })).seconds).toBeLessThan(HOUR);
  });

  it("comes later and later while a source is silent", () => {
    const waits = [1, 5, 10, 40, 100, 1000].map((silent) => nextCheck(check({ published: every(1, 20).map((at) => new Date(at.getTime() - silent * HOUR * 1000)) })).seconds);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits.at(-1)).toBe(LATEST);
  });

  it("takes what came within a minute as one", () => {
    const batch = Array.from({ length: 50 }, (_, index) => new Date(ago(24).getTime() + index * 1000));
    expect(meanGap(batch, NOW)).toBeGreaterThan(20 * HOUR);
  });

  it("lets no date from the future hurry it", () => {
    expect(meanGap([new Date("2099-01-01"), ago(10)], NOW)).toBe(5 * HOUR);
    expect(meanGap([new Date(Number.NaN)], NOW)).toBeNull();
  });

  it.each([{ maxAge: 3 * HOUR }, { declared: 3 * HOUR }])("comes no sooner than %j says, up to a day", (said) => {
    expect(nextCheck(check({ published: every(0.1, 20), ...said })).seconds).toBe(3 * HOUR);
    expect(nextCheck(check({ published: every(100, 20), ...said })).seconds).toBe(LATEST);
    expect(nextCheck(check({ maxAge: 90 * 86_400 })).seconds).toBe(LATEST);
  });

  it("comes as an admin set it, but for Retry-After", () => {
    expect(nextCheck(check({ fixed: 600, maxAge: HOUR, published: every(24, 3) })).seconds).toBe(600);
    expect(nextCheck(check({ fixed: 600, retryAfter: HOUR })).seconds).toBe(HOUR);
  });

  it("waits twice as long after each failure, up to a day", () => {
    const waits = [1, 2, 3, 4, 20, 500].map((failures) => nextCheck(check({ outcome: "server-error", failures })).seconds);
    expect(waits).toEqual([600, 1200, 2400, 4800, LATEST, LATEST]);
  });

  it("does not come where a source is gone", () => {
    expect(nextCheck(check({ outcome: "gone", failures: 1, retryAfter: 60 })).at).toBeNull();
  });

  it("obeys Retry-After beyond a day, up to a week", () => {
    expect(nextCheck(check({ outcome: "rate-limited", failures: 1, retryAfter: 2 * 86_400 }))).toMatchObject({ seconds: 2 * 86_400, why: "retry-after" });
    expect(nextCheck(check({ outcome: "server-error", failures: 1, retryAfter: 90 * 86_400 })).seconds).toBe(7 * 86_400);
  });

  it("lies within its bounds, whatever anybody says", () => {
    fc.assert(fc.property(anyCheck, (result) => {
      const { at, seconds } = nextCheck(result);
      expect(at === null).toBe(result.outcome === "gone");
      if (at === null) return;
      const rest = Math.min(result.retryAfter ?? 0, 7 * 86_400);
      expect(seconds).toBeGreaterThanOrEqual(Math.max(SOONEST, rest));
      expect(seconds).toBeLessThanOrEqual(Math.max(LATEST, Math.ceil(rest * 1.1)));
      expect(at.getTime()).toBe(NOW.getTime() + seconds * 1000);
    }));
  });

  it("never comes sooner because a server or a feed asks for more time", () => {
    fc.assert(fc.property(anyCheck, fc.nat(1_000_000), (result, more) => {
      const later = { ...result, maxAge: (result.maxAge ?? 0) + more, declared: (result.declared ?? 0) + more, retryAfter: (result.retryAfter ?? 0) + more };
      expect(nextCheck(later).seconds).toBeGreaterThanOrEqual(nextCheck(result).seconds);
    }));
  });

  it("comes once a day where the feed says that it is finished", () => {
    expect(nextCheck(check({ published: every(1, 20), complete: true }))).toMatchObject({ seconds: LATEST, why: "complete" });
    expect(nextCheck(check({ published: every(1, 20), complete: true, fixed: HOUR }))).toMatchObject({ seconds: HOUR, why: "set" });
  });

  it("comes in the first hour in which the feed may be looked at", () => {
    // It is Sunday, noon.
    expect(nextCheck(check({ published: every(2, 20), skipHours: [13, 14] }))).toEqual({ at: new Date("2026-03-01T15:00:00Z"), seconds: 3 * HOUR, why: "skipped" });
    expect(nextCheck(check({ published: every(2, 20), skipHours: [14], skipDays: [0] })).at).toEqual(new Date("2026-03-02T00:00:00Z"));
    expect(nextCheck(check({ outcome: "timeout", failures: 1, skipDays: [0, 1] })).at).toEqual(new Date("2026-03-03T00:00:00Z"));
    expect(nextCheck(check({ fixed: HOUR, skipDays: [0] }))).toMatchObject({ seconds: HOUR, why: "set" });
  });

  it("comes however many hours and days are to be skipped: in none of them, at once if all of them, and no earlier than without", () => {
    fc.assert(fc.property(anyCheck, fc.uniqueArray(fc.nat(23)), fc.uniqueArray(fc.nat(6)), (one, skipHours, skipDays) => {
      const [plain, asked] = [nextCheck(one), nextCheck({ ...one, skipHours, skipDays })];
      if (plain.at === null || asked.at === null) return asked.at === plain.at;
      const counted = { hours: skipHours.length < 24 ? skipHours : [], days: skipDays.length < 7 ? skipDays : [] };
      const skips = (at: Date) => counted.hours.includes(at.getUTCHours()) || counted.days.includes(at.getUTCDay());
      if (!skips(plain.at) || (one.fixed !== null && (one.outcome === "body" || one.outcome === "unchanged"))) return asked.at.getTime() === plain.at.getTime();
      const until = asked.at.getTime();
      const before = Array.from({ length: Math.floor((asked.at.getTime() - plain.at.getTime()) / 3_600_000) }, (_, hours) => new Date(until - (hours + 1) * 3_600_000));
      return !skips(asked.at) && asked.at > plain.at && before.every(skips);
    }));
  });

  it("stays where it is in an hour that may be looked at in", () => {
    expect(firstAllowed(NOW, [13], [3], 0.9)).toBe(NOW);
  });

  it("is spread: what is due together does not stay together", () => {
    const at = [0, 0.25, 0.5, 0.999].map((random) => nextCheck(check({ published: every(2, 20), random: () => random })).seconds);
    expect(new Set(at).size).toBe(4);
    expect(Math.max(...at)).toBeLessThanOrEqual(1.1 * HOUR);
  });
});

describe("a permanent move", () => {
  const day = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);
  const run = (seen: [string | null, number][]): (string | null)[] => {
    let move: Move | null = null;
    return seen.map(([to, days]) => {
      const result = confirmMove(move, to, day(days));
      move = result.move;
      return result.take;
    });
  };

  it("is taken after three confirmations over a day", () => {
    expect(run([["b", 0], ["b", 0.5], ["b", 1]])).toEqual([null, null, "b"]);
  });

  it("is not taken from one bad hour, however often it is seen", () => {
    expect(run(Array.from({ length: 12 }, (_, index) => ["b", index / 288]))).toEqual(Array.from({ length: 12 }, () => null));
  });

  it("is not taken from two checks, however far apart", () => {
    expect(run([["b", 0], ["b", 30]])).toEqual([null, null]);
  });

  it("begins anew with another target, or when it is withdrawn", () => {
    expect(run([["b", 0], ["b", 1], ["c", 2], ["c", 2.5], ["c", 2.9], ["c", 3]])).toEqual([null, null, null, null, null, "c"]);
    expect(run([["b", 0], ["b", 1], [null, 2], ["b", 3], ["b", 3.5]])).toEqual([null, null, null, null, null]);
  });
});
