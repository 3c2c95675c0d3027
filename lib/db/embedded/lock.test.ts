import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addLease, countLeases, dropLease } from "@/lib/db/embedded/leases";
import { holderOf, takeLock, withLock } from "@/lib/db/embedded/lock.mjs";
import { identify, isAlive } from "@/lib/db/embedded/process-identity.mjs";

// Above the highest number that Linux gives a process.
const NO_PROCESS = 2 ** 22 + 1;

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), "parallax-lock-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("withLock", () => {
  it("lets one at a time in, and leaves no file behind", async () => {
    const file = path.join(folder, "lock");
    let inside = 0;
    let most = 0;
    const turn = () =>
      withLock(file, async () => {
        most = Math.max(most, ++inside);
        await sleep(20);
        inside--;
      });
    await Promise.all([turn(), turn(), turn()]);
    expect(most).toBe(1);
    expect(existsSync(file)).toBe(false);
  });

  it("takes over from a process that died", async () => {
    const file = path.join(folder, "lock");
    writeFileSync(file, JSON.stringify({ pid: NO_PROCESS, started: "", token: "dead" }));
    expect(await withLock(file, async () => "mine")).toBe("mine");
  });

  it("takes over a file that holds nothing readable", async () => {
    const file = path.join(folder, "lock");
    writeFileSync(file, "{");
    expect(await withLock(file, async () => "mine")).toBe("mine");
  });

  it("gives up on a living holder with its number", async () => {
    const file = path.join(folder, "lock");
    writeFileSync(file, JSON.stringify({ ...identify(), token: "another" }));
    await expect(withLock(file, async () => "mine", 100)).rejects.toThrow(`Process ${process.pid} has held`);
  });

  it("says once whom it waits for", async () => {
    const file = path.join(folder, "lock");
    const release = takeLock(file, "");
    const waitedFor: number[] = [];
    const turn = withLock(file, async () => "mine", 20_000, ({ pid }) => waitedFor.push(pid));
    await sleep(200);
    release?.();
    expect(await turn).toBe("mine");
    expect(waitedFor).toEqual([process.pid]);
  });

  it("is given back when the body fails", async () => {
    const file = path.join(folder, "lock");
    await expect(withLock(file, () => Promise.reject(new Error("inside")))).rejects.toThrow("inside");
    expect(existsSync(file)).toBe(false);
  });
});

describe("takeLock", () => {
  it("holds until it is given back, and tells others what it noted", () => {
    const file = path.join(folder, "lock");
    const release = takeLock(file, "at home");
    expect(takeLock(file, "elsewhere")).toBeNull();
    expect(holderOf(file)).toMatchObject({ pid: process.pid, note: "at home" });
    release?.();
    expect(holderOf(file)).toBeUndefined();
    expect(takeLock(file, "elsewhere")).not.toBeNull();
  });

  it("takes no notice of the dead", () => {
    const file = path.join(folder, "lock");
    writeFileSync(file, JSON.stringify({ pid: NO_PROCESS, started: "", token: "dead", note: "" }));
    expect(holderOf(file)).toBeUndefined();
    expect(takeLock(file, "mine")).not.toBeNull();
  });
});

describe("isAlive", () => {
  it("knows this process", () => expect(isAlive(identify())).toBe(true));

  it.runIf(process.platform === "linux")("is not taken in by a number that is used again", () => {
    expect(isAlive({ pid: process.pid, started: "an earlier boot/1" })).toBe(false);
  });
});

describe("leases", () => {
  it("count the living and forget the dead", () => {
    addLease(folder);
    writeFileSync(path.join(folder, String(NO_PROCESS)), JSON.stringify({ pid: NO_PROCESS, started: "" }));
    expect(countLeases(folder)).toBe(1);
    expect(existsSync(path.join(folder, String(NO_PROCESS)))).toBe(false);
    dropLease(folder);
    expect(countLeases(folder)).toBe(0);
  });
});
