import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { destroyCluster, openCluster } from "@/lib/db/embedded/cluster";
import { preparePlace, writeOwned } from "@/lib/db/embedded/place";
import { isFree } from "@/lib/db/embedded/port";
import { findPostmaster } from "@/lib/db/embedded/postmaster";

let directory: string;
beforeEach(() => (directory = path.join(os.tmpdir(), `parallax-cluster-${randomUUID()}`)));
afterEach(() => destroyCluster(directory));

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Kills the server and all its children, as a power failure would; the pid file stays. */
function killAll(): void {
  const data = path.join(directory, "data");
  const server = findPostmaster(data)!;
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && parentOf(name) === server.pid);
  for (const pid of [server.pid, ...all.map(Number)]) process.kill(pid, "SIGKILL");
}

function parentOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
}

describe("openCluster", () => {
  it("gives a UTF-8 database on loopback that wants its password", async () => {
    const cluster = await openCluster(directory);
    expect(await ask(cluster.url, "SHOW fsync")).toEqual([{ fsync: "on" }]);
    expect(await ask(cluster.url, "SELECT lower('ÄÉΣ') AS folded, current_setting('server_encoding') AS encoding")).toEqual([
      { folded: "äéσ", encoding: "UTF8" },
    ]);
    const stranger = new URL(cluster.url);
    stranger.password = "guessed";
    await expect(ask(stranger.href, "SELECT 1")).rejects.toThrow(/password authentication failed/);
    await cluster.close();
    expect(await isFree(Number(stranger.port))).toBe(true);
  });

  it("keeps its port and its data", async () => {
    const first = await openCluster(directory, { durable: false });
    await ask(first.url, "CREATE TABLE kept AS SELECT 7 AS n");
    await first.close();
    const second = await openCluster(directory, { durable: false });
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
    await second.close();
  });

  it.runIf(process.platform === "linux")("recovers what was committed when everything was killed", async () => {
    const cluster = await openCluster(directory);
    await ask(cluster.url, "CREATE TABLE kept AS SELECT 7 AS n");
    killAll();
    expect(existsSync(path.join(directory, "data", "postmaster.pid"))).toBe(true);
    const again = await openCluster(directory);
    expect(await ask(again.url, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
    await again.close();
  });

  it("starts although the pid file names some other living program", async () => {
    await (await openCluster(directory, { durable: false })).close();
    const place = preparePlace(directory);
    writeOwned(place, path.join(place.data, "postmaster.pid"), `${process.pid}\n${place.data}\n1\n5432\n\n127.0.0.1\n\nready   \n`);
    const cluster = await openCluster(directory, { durable: false });
    expect(await ask(cluster.url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
    await cluster.close();
  });

  it("begins anew where making the cluster was interrupted", async () => {
    const place = preparePlace(directory);
    mkdirSync(`${place.data}.new/base`, { recursive: true });
    writeFileSync(`${place.data}.new/PG_VERSION`, "18\n");
    const cluster = await openCluster(directory, { durable: false });
    expect(await ask(cluster.url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
    expect(existsSync(`${place.data}.new`)).toBe(false);
    await cluster.close();
  });

  it("gives a new password where the file was lost, and moves where its port was taken", async () => {
    const first = await openCluster(directory, { durable: false });
    await ask(first.url, "CREATE TABLE kept AS SELECT 7 AS n");
    await first.close();
    rmSync(path.join(directory, "password"));
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(Number(new URL(first.url).port), "127.0.0.1", resolve));
    const second = await openCluster(directory, { durable: false });
    squatter.close();
    expect(second.url).not.toBe(first.url);
    expect(await ask(second.url, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
    await second.close();
  });

  it("goes on for others when one of those who share it leaves", async () => {
    const mine = await openCluster(directory, { durable: false });
    // Another process that lives as long as this test: its parent.
    writeFileSync(path.join(directory, "leases", String(process.ppid)), JSON.stringify({ pid: process.ppid, started: "" }));
    await mine.close();
    expect(await ask(mine.url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
    const last = await openCluster(directory, { durable: false });
    rmSync(path.join(directory, "leases", String(process.ppid)));
    await last.close();
    await expect(ask(last.url, "SELECT 1")).rejects.toThrow("ECONNREFUSED");
  });
});
